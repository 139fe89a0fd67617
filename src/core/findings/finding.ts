/** How much a finding matters: an error stops the link that needs the value, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';

/** Severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Compares two findings for a sort: the worst comes first.
 *
 * @returns a negative number, 0 or a positive number, as `Array.prototype.sort` wants it
 * @example [{ severity: 'note' }, { severity: 'error' }].sort(bySeverity)[0].severity // 'error'
 */
export function bySeverity(
  first: { readonly severity: Severity },
  second: { readonly severity: Severity },
): number {
  return SEVERITIES.indexOf(first.severity) - SEVERITIES.indexOf(second.severity);
}

/** One remark about a value or a row. `code` is stable, `text` is for the person and names the value. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly text: string;
  /** Where a person may settle it once for all rows with a value: which one, as decisions are looked up. */
  readonly decision?: string;
  /** Row of the sheet in which the value stands, counted from 1, where that is another one than the finding's own. */
  readonly cellRow?: number;
}

/** The value or column that a finding is about; where a column has a role, the name is the role's. */
export type FindingSubject =
  // Columns of the export
  | 'name'
  | 'id'
  | 'ogrn'
  | 'inn'
  | 'parent'
  | 'parentNumber' // whichever of the parent's OGRN and ID is refused
  | 'parentOgrn'
  | 'parentId'
  | 'oktmo'
  | 'municipality'
  | 'region'
  | 'kind'
  | 'section'
  | 'status'
  | 'votingStatus'
  | 'vkPage'
  | 'readyAppLink'
  | 'site'
  | 'widgetSite'
  | 'widgetCode'
  | 'trained'
  | 'ready'
  // Links
  | 'formLink'
  | 'pollLink'
  | 'appLink'
  | 'placedLink'
  // Accounts and applications
  | 'organisation'
  | 'person'
  | 'role'
  | 'email'
  | 'phone'
  | 'accountStatus'
  // Answers to messages
  | 'date'
  | 'track'
  | 'days';

/**
 * A kind of finding: how much it matters, what it is about, the heading of its group, what to do about it, and the
 * sentence for one case. `text` gets the values that the sentence names. `about` is absent where the kind concerns
 * different values from case to case.
 */
export interface FindingDefinition<P extends readonly unknown[] = readonly never[]> {
  readonly severity: Severity;
  readonly about?: FindingSubject;
  readonly title: string;
  readonly fix: string;
  readonly text: (...values: P) => string;
}

/** Definitions by stable code. A table is an object literal that `satisfies` this. */
export interface FindingDefinitions {
  readonly [code: string]: FindingDefinition<never[]>;
}

/** Heading of a group of findings, and what to do about them. */
export interface FindingHeading {
  readonly title: string;
  readonly fix: string;
}

/**
 * Makes the function that makes findings from a table of definitions, typed by code.
 *
 * @param definitions by stable code
 * @returns takes a code and the values that its sentence names
 * @example findingsOf(VALUE_FINDINGS)('ogrn-empty').severity // 'error'
 */
export function findingsOf<D extends FindingDefinitions>(
  definitions: D,
): <C extends keyof D & string>(code: C, ...values: Parameters<D[C]['text']>) => Finding {
  return (code, ...values) => {
    const { severity, text }: FindingDefinition<never[]> = definitions[code] as FindingDefinition<never[]>;
    // The signature above binds the values to the code; TypeScript cannot follow it through the table.
    return { code, severity, text: text(...(values as unknown as never[])) };
  };
}

/**
 * Makes the function that gives a code's heading and advice.
 *
 * @param tables definitions by code; a code belongs to one table
 * @returns takes a code; an unknown one, as from an older version, is its own heading
 * @example headingsOf(VALUE_FINDINGS)('ogrn-empty').title // 'Не указан ОГРН'
 */
export function headingsOf(...tables: readonly FindingDefinitions[]): (code: string) => FindingHeading {
  const headings = new Map<string, FindingHeading>();
  for (const table of tables) {
    for (const [code, { title, fix }] of Object.entries(table)) headings.set(code, { title, fix });
  }
  return (code) => headings.get(code) ?? { title: code, fix: '' };
}

/**
 * The same definitions, each sentence followed by its advice: «ОГРН «1»: должно быть 13 цифр, а здесь 1. Сверьте номер
 * с ЕГРЮЛ». A formula's error message is all that its user sees.
 *
 * @param definitions with sentences that state the fact alone
 * @example withAdvice({ a: { severity: 'error', title: 'А', fix: 'Б', text: () => 'В' } }).a.text() // 'В. Б'
 */
export function withAdvice<D extends FindingDefinitions>(definitions: D): D {
  return mapDefinitions(definitions, (one) => ({
    ...one,
    text: (...values: never[]) => `${one.text(...values)}. ${one.fix}`,
  }));
}

/**
 * The same definitions, all about one subject.
 *
 * @example allAbout('placedLink', LINK_FINDINGS)['link-http'].about // 'placedLink'
 */
export function allAbout<D extends FindingDefinitions>(about: FindingSubject, definitions: D): D {
  return mapDefinitions(definitions, (one) => ({ ...one, about }));
}

function mapDefinitions<D extends FindingDefinitions>(
  definitions: D,
  change: (one: FindingDefinition<never[]>) => FindingDefinition<never[]>,
): D {
  const changed: { [code: string]: FindingDefinition<never[]> } = {};
  for (const [code, one] of Object.entries<FindingDefinition<never[]>>(definitions))
    changed[code] = change(one);
  // Codes and sentences' parameters stay, so the table keeps its type.
  return changed as D;
}
