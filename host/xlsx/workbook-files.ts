import { ValueType, type Workbook } from 'exceljs';
import { a1Of } from '../book/a1';
import { DAYS_TO_1904, serialOf } from '../book/serial-date';
import {
  type Archive,
  type CellModel,
  type InsideRow,
  type InsideSheet,
  insideOf,
  type RowModel,
  type SharedStrings,
  type Steps,
  stepsOf,
  type WrittenModel,
} from './exceljs-inside';
import { type CellNumbers, isPlain } from './row-xml';
import { TextTable } from './text-table';
import { wovenSheet } from './woven-sheet';
import type { ZipFile } from './zip-file';

/** A worksheet, and which of its rows exceljs writes. */
interface PartedSheet {
  readonly sheet: InsideSheet;
  readonly rows: (InsideRow | undefined)[];
  readonly special: ReadonlySet<InsideRow>;
}

/** The number of no row: what stands first carries the links of plain rows to exceljs, which numbers them. */
const CARRIER = 0;

/**
 * Every file of a workbook's .xlsx: exceljs writes all of them but the plain rows and the shared texts.
 * @example (await filesOf(workbook)).map(({ name }) => name) // ['[Content_Types].xml', '_rels/.rels', …]
 */
export async function filesOf(workbook: Workbook): Promise<ZipFile[]> {
  const parted = workbook.worksheets.map((worksheet) => part(insideOf(worksheet)));
  const model = modelOf(workbook, parted);
  const steps = stepsOf(workbook);
  steps.prepareModel(model, {});
  for (const { rows } of model.worksheets) rows.shift();
  const texts = new TextTable(model.sharedStrings as SharedStrings);
  model.sharedStrings = texts;
  // Before the others, as rows fill the table of texts.
  const sheets = await sheetFiles(steps, model, parted, numbersOf(model, texts));
  const files: ZipFile[] = [];
  const archive = archiveInto(files, (_name, content) => Buffer.from(content));
  await steps.addContentTypes(archive, model);
  await steps.addOfficeRels(archive, model);
  await steps.addWorkbookRels(archive, model);
  files.push(...sheets);
  await steps.addSharedStrings(archive, model);
  steps.addDrawings(archive, model);
  steps.addTables(archive, model);
  await steps.addThemes(archive, model);
  await steps.addStyles(archive, model);
  await steps.addMedia(archive, model);
  await steps.addApp(archive, model);
  await steps.addCore(archive, model);
  await steps.addWorkbook(archive, model);
  return files;
}

/** The worksheets, and what hangs on them: links, notes. */
async function sheetFiles(
  steps: Steps,
  model: WrittenModel,
  parted: readonly PartedSheet[],
  numbers: CellNumbers,
): Promise<ZipFile[]> {
  const bySheet = new Map(parted.map((one) => [`xl/worksheets/sheet${one.sheet.id}.xml`, one]));
  const files: ZipFile[] = [];
  const archive = archiveInto(files, (name, content) => {
    const one = bySheet.get(name);
    return one ? wovenSheet(content, one.rows, one.special, numbers) : Buffer.from(content);
  });
  await steps.addWorksheets(archive, model);
  return files;
}

function archiveInto(files: ZipFile[], bytesOf: (name: string, content: string) => Buffer): Archive {
  return {
    append: (content, { name, base64 }) => {
      if (typeof content !== 'string') files.push({ name, content });
      else if (base64) files.push({ name, content: Buffer.from(content, 'base64') });
      else files.push({ name, content: bytesOf(name, content) });
    },
  };
}

function part(sheet: InsideSheet): PartedSheet {
  const rows = sheet._rows as (InsideRow | undefined)[];
  const special = new Set<InsideRow>();
  for (const row of rows) if (row && !isPlain(row)) special.add(row);
  return { sheet, rows, special };
}

/** The model that exceljs writes from; it would make one of every cell, twice. A carrier of links is the first row. */
function modelOf(workbook: Workbook, parted: readonly PartedSheet[]): WrittenModel {
  for (const { sheet, rows, special } of parted) {
    sheet._rows = [{ model: carrierOf(rows, special) }, ...special];
  }
  try {
    const model = workbook.model as unknown as WrittenModel;
    for (const [at, worksheet] of model.worksheets.entries()) {
      worksheet.dimensions = dimensionsOf(parted[at]?.rows ?? []);
    }
    return model;
  } finally {
    for (const { sheet, rows } of parted) sheet._rows = rows;
  }
}

/** Range of all cells, as exceljs counts it; one cell for an empty sheet. */
function dimensionsOf(rows: readonly (InsideRow | undefined)[]): string {
  let [top, bottom, left, right] = [0, 1, Number.POSITIVE_INFINITY, 1];
  for (const row of rows) {
    if (!row || row._cells.length === 0) continue;
    top ||= row.number;
    bottom = row.number;
    left = Math.min(left, row._cells.findIndex(Boolean) + 1);
    right = Math.max(right, row._cells.length);
  }
  if (top === 0) return 'A1';
  return a1Of({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

function carrierOf(rows: readonly (InsideRow | undefined)[], special: ReadonlySet<InsideRow>): RowModel {
  const cells: CellModel[] = [];
  for (const row of rows) {
    if (!row || special.has(row)) continue;
    for (const cell of row._cells) {
      if (cell?.type !== ValueType.Hyperlink) continue;
      const { hyperlink, tooltip } = cell.model;
      cells.push({ address: cell.address, type: ValueType.Hyperlink, hyperlink, tooltip });
    }
  }
  return { number: CARRIER, cells, min: 0, max: 0, style: {} };
}

function numbersOf(model: WrittenModel, texts: TextTable): CellNumbers {
  const { styles } = model;
  const known = new Map<object, number>();
  const days = model.properties.date1904 ? DAYS_TO_1904 : 0;
  return {
    textOf: (value) => texts.indexOf(value),
    styleOf: (style, type) => {
      const number = known.get(style) ?? styles.addStyleModel(style, type);
      known.set(style, number);
      return number;
    },
    serialOf: (date) => serialOf(date) - days,
  };
}
