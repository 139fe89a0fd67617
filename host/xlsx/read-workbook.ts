import { Workbook } from 'exceljs';
import { areaOf } from '../book/a1';
import { markEmptyResults, unmarkEmptyResults } from './empty-results';
import { insideOf, type ReadModel, type ReadSheet, type Steps, stepsOf } from './exceljs-inside';
import { storeZip } from './pack-zip';
import { type CellTables, placeRows } from './place-rows';
import { type PlainRow, partPlainRows } from './plain-rows';
import { joinedStrings, partPlainStrings } from './plain-strings';
import { boundedSheet } from './sheet-extent';
import { unpackZip } from './unpack-zip';
import { type WorkbookPart, workbookPart } from './workbook-part';
import type { ZipFile } from './zip-file';

const STRINGS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const COMMENTS = /^xl\/comments\d+\.xml$/;
const COMMENT = /<comment\s[^>]*?ref="([A-Z]{1,3}\d+)"/g;
const MERGE = /<mergeCell\s[^>]*?ref="([A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?)"/g;

/** What exceljs need not read. */
interface Parted {
  readonly rows: Map<string, readonly PlainRow[]>;
  texts: readonly (string | null)[];
  /** Whether a formula's result is an empty text. */
  marked: boolean;
}

/** A workbook, and what exceljs keeps nothing of. */
export interface ReadWorkbook extends WorkbookPart {
  readonly workbook: Workbook;
}

const WORKBOOK = 'xl/workbook.xml';

/**
 * Reads a workbook: exceljs reads everything but plain rows and plain texts, which are put in afterwards.
 * @param name the file's name, for the sentence
 * @throws Error when the file is damaged; Refusal when a sheet would be endless (see boundedSheet)
 */
export async function readWorkbook(data: Buffer, name: string): Promise<ReadWorkbook> {
  const parted: Parted = { rows: new Map(), texts: [], marked: false };
  const files = unpackZip(data);
  const rest = storeZip(part(files, parted, name));
  const workbook = new Workbook();
  const place = await loaded(workbook, rest, parted);
  place();
  if (parted.marked) unmarkEmptyResults(workbook);
  const own = files.find((file) => file.name === WORKBOOK);
  return { workbook, ...workbookPart(own === undefined ? '' : textOf(own)) };
}

function part(files: readonly ZipFile[], parted: Parted, book: string): ZipFile[] {
  const noted = rowsOf(files.filter(({ name }) => COMMENTS.test(name)).map(textOf), COMMENT);
  return files.map((file) => {
    if (file.name === STRINGS) {
      const { texts, rest } = partPlainStrings(textOf(file));
      parted.texts = texts;
      return { name: file.name, content: Buffer.from(rest) };
    }
    if (!SHEET.test(file.name)) return file;
    const bounded = boundedSheet(textOf(file), book);
    const xml = markEmptyResults(bounded);
    parted.marked ||= xml !== bounded;
    const { plain, rest } = partPlainRows(
      xml,
      rowsOf([xml.slice(xml.lastIndexOf('</sheetData>'))], MERGE, noted),
    );
    parted.rows.set(file.name, plain);
    return { name: file.name, content: Buffer.from(rest) };
  });
}

function textOf({ content }: ZipFile): string {
  return content.toString('utf8');
}

/** Rows of the addresses that a pattern finds. */
function rowsOf(texts: readonly string[], pattern: RegExp, more: Iterable<number> = []): Set<number> {
  const rows = new Set(more);
  for (const text of texts) {
    for (const [, address = ''] of text.matchAll(pattern)) {
      const area = areaOf(address);
      for (let row = area.row; row < area.row + area.rows; row += 1) rows.add(row);
    }
  }
  return rows;
}

/** @returns what puts the plain rows into the workbook that exceljs loaded */
async function loaded(workbook: Workbook, data: Buffer, parted: Parted): Promise<() => void> {
  const placed: (() => void)[] = [];
  const steps = stepsOf(workbook);
  // exceljs brings cells and tables together in this step, and lets go of the tables at its end.
  const reconcile: Steps['reconcile'] = (model, options) => {
    const { sharedStrings, styles } = model;
    const strings = joinedStrings(parted.texts, sharedStrings?.model.values ?? []);
    if (sharedStrings) sharedStrings.model.values = strings;
    for (const [file, rows] of parted.rows) {
      const sheet = model.worksheetHash[file];
      if (!sheet || rows.length === 0) continue;
      const tables: CellTables = {
        strings,
        date1904: model.properties?.date1904 === true,
        links: linksOf(sheet, model),
        styleOf: (id) => styles?.getStyleModel(id) ?? null,
      };
      placed.push(() => {
        const worksheet = workbook.getWorksheet(sheet.id);
        if (worksheet) placeRows(insideOf(worksheet), rows, tables);
      });
    }
    steps.reconcile(model, options);
  };
  const own: Steps = Object.assign(Object.create(steps), { reconcile });
  await own.load(data);
  return () => {
    for (const place of placed) place();
  };
}

function linksOf(sheet: ReadSheet, model: ReadModel): Map<string, string> {
  const targets = new Map((model.worksheetRels[sheet.sheetNo] ?? []).map(({ Id, Target }) => [Id, Target]));
  const links = new Map<string, string>();
  for (const { address, rId } of sheet.hyperlinks ?? []) {
    const target = rId === undefined ? undefined : targets.get(rId);
    if (target !== undefined) links.set(address, target);
  }
  return links;
}
