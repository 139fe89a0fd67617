/** Settings of a document, chosen in the sidebar or given on the command line. JSON-safe. */
export interface Settings {
  /** REG-CODE of the region as in links (`50`, `03`, `711`); '' = by the sheet's own majority. */
  readonly regCode: string;
  /** How the three okrugs are written: `long` 111, 711, 7114; `short` 11, 71. */
  readonly okrugCode: 'long' | 'short';
  /** Whose OGRN the form link carries when the ID is the parent's. */
  readonly ogrnOnFallback: 'own' | 'parent';
  /** Whose OKTMO: the nearest ОМСУ's, the row's own, or the row's own lifted to its district. */
  readonly municipality: 'subordinate' | 'row' | 'district';
  /** Whose code the polls link of an institution under a РОИВ carries; no document says. */
  readonly regionalInstitutions: 'municipality' | 'region';
  /** Fill empty cells only, or refresh all. */
  readonly mode: 'empty' | 'all';
  /** Write plain links, or formulas that make them. */
  readonly write: 'values' | 'formulas';
}

/** What holds until someone chooses. */
export const DEFAULT_SETTINGS: Settings = {
  regCode: '',
  okrugCode: 'long',
  ogrnOnFallback: 'own',
  municipality: 'subordinate',
  regionalInstitutions: 'municipality',
  mode: 'empty',
  write: 'values',
};
