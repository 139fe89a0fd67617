import type { CellValue, Style, Workbook, Worksheet } from 'exceljs';

// What exceljs 4 has and its types leave out: the steps of reading and writing, between which plain rows pass it by.

/** A cell as exceljs keeps it in a worksheet's model. */
export interface CellModel {
  address: string;
  type: number;
  value?: unknown;
  text?: unknown;
  hyperlink?: string;
  tooltip?: string | undefined;
  style?: Partial<Style>;
}

/** A row of a worksheet's model. */
export interface RowModel {
  number: number;
  cells: readonly CellModel[];
  min: number;
  max: number;
  style: Partial<Style>;
}

/** A worksheet's model while it is read. */
export interface ReadSheet {
  id: number;
  sheetNo: string;
  readonly hyperlinks?: readonly { readonly address: string; readonly rId?: string }[] | null;
}

export interface SharedStrings {
  readonly model: { values: unknown[]; count: number };
  readonly sharedStringXform: { toXml(value: unknown): string };
}

export interface ReadModel {
  readonly worksheetHash: { readonly [path: string]: ReadSheet };
  readonly worksheetRels: {
    readonly [sheetNo: string]: readonly { Id: string; Target: string }[] | undefined;
  };
  readonly properties?: { readonly date1904?: boolean };
  readonly sharedStrings?: SharedStrings;
  readonly styles?: { getStyleModel(id: number): Partial<Style> | null };
}

/** A worksheet's model while it is written. */
export interface WrittenSheet {
  readonly id: number;
  readonly rows: RowModel[];
  dimensions: unknown;
}

export interface WrittenModel {
  readonly worksheets: readonly WrittenSheet[];
  readonly properties: { readonly date1904?: boolean };
  /** While it is prepared, exceljs's own table; then ours. */
  sharedStrings: SharedStrings | { readonly count: number; readonly xml: Buffer };
  readonly styles: { addStyleModel(style: Partial<Style>, type: number): number };
}

/** Where exceljs puts the files of an archive. */
export interface Archive {
  append(content: string | Buffer, options: { readonly name: string; readonly base64?: boolean }): void;
}

/** exceljs's reader and writer of files, step by step. */
export interface Steps {
  load(data: Buffer): Promise<Workbook>;
  reconcile(model: ReadModel, options: unknown): void;
  prepareModel(model: WrittenModel, options: object): void;
  addContentTypes(archive: Archive, model: WrittenModel): Promise<void>;
  addOfficeRels(archive: Archive, model: WrittenModel): Promise<void>;
  addWorkbookRels(archive: Archive, model: WrittenModel): Promise<void>;
  addWorksheets(archive: Archive, model: WrittenModel): Promise<void>;
  addSharedStrings(archive: Archive, model: WrittenModel): Promise<void>;
  addDrawings(archive: Archive, model: WrittenModel): void;
  addTables(archive: Archive, model: WrittenModel): void;
  addThemes(archive: Archive, model: WrittenModel): Promise<void>;
  addStyles(archive: Archive, model: WrittenModel): Promise<void>;
  addMedia(archive: Archive, model: WrittenModel): Promise<void>;
  addApp(archive: Archive, model: WrittenModel): Promise<void>;
  addCore(archive: Archive, model: WrittenModel): Promise<void>;
  addWorkbook(archive: Archive, model: WrittenModel): Promise<void>;
}

/** A cell of a worksheet. */
export interface InsideCell {
  readonly address: string;
  readonly type: number;
  readonly value: CellValue;
  readonly style: Partial<Style>;
  readonly isMerged: boolean;
  readonly _comment?: unknown;
  model: CellModel;
}

/** A row of a worksheet; cells and rows are kept from 0. */
export interface InsideRow {
  readonly number: number;
  readonly _cells: readonly (InsideCell | undefined)[];
  readonly style: Partial<Style>;
  readonly hidden: boolean;
  readonly outlineLevel: number;
  height?: number;
  readonly model: RowModel | null;
  getCellEx(place: { address: string; row: number; col: number }): InsideCell;
}

export type InsideSheet = Omit<Worksheet, 'getRow'> & {
  _rows: (InsideRow | { readonly model: RowModel } | undefined)[];
  getRow(number: number): InsideRow;
};

/** The reader and writer of a workbook. */
export function stepsOf(workbook: Workbook): Steps {
  return workbook.xlsx as unknown as Steps;
}

/** A worksheet with what its types leave out. */
export function insideOf(worksheet: Worksheet): InsideSheet {
  return worksheet as unknown as InsideSheet;
}
