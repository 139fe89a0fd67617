import { a1Of, overlap } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import { sameContent } from '../../book/cell-content';
import { arrayArea } from '../../book/formula-results';
import { TEXTS } from '../../texts';
import { Refusal } from '../refusal';
import { cellName } from '../sheet-data';
import { childOf, childrenOf, prefixedAttribute, xmlTree } from '../xml/xml-tree';
import type { Draft } from './draft';
import { changedColumns } from './write-rows';

/**
 * What a sheet cannot keep is refused by name before a file is written: half of an array formula, what a merge would
 * hide, the header of a table, rows that moved under what is tied to their places.
 *
 * @throws Refusal with one sentence
 */
export function assertKept(draft: Draft, part: string, sheet: BookSheet): void {
  if (!sheet.inFile) return;
  if (sheet.rowsMoved) assertMovable(draft, part, sheet);
  else assertCells(sheet);
}

function assertCells(sheet: BookSheet): void {
  const { parts, inFile, name } = sheet;
  for (const [row, now] of parts.rows.entries()) {
    const then = inFile?.rows[row];
    if (!now || now === then) continue;
    for (const column of then ? changedColumns(sheet, now, then) : now.cells.keys()) {
      const [cell, before] = [now.cells[column], then?.cells[column]];
      if (!cell || (before && sameContent(cell, before))) continue;
      const merge = sheet.mergeAt(row, column);
      const isHidden = merge && (merge.row !== row || merge.column !== column);
      if (isHidden && (cell.value !== '' || cell.formula))
        throw new Refusal(TEXTS.insideMerge(name, cellName(row, column), a1Of(merge)));
      const from = before?.spilledFrom;
      const array = from && !cell.spilledFrom ? arrayArea(sheet, from.row, from.column) : null;
      if (array) throw new Refusal(TEXTS.insideArray(name, cellName(row, column), a1Of(array)));
      if (isTableHeader(sheet, row, column))
        throw new Refusal(TEXTS.tableHeader(name, cellName(row, column)));
    }
  }
}

/** Whether a cell names a column of a table: the table itself keeps the name too. */
export function isTableHeader({ parts }: BookSheet, row: number, column: number): boolean {
  const cell = { row, column, rows: 1, columns: 1 };
  return parts.tables.some(({ area, header }) => header > 0 && overlap({ ...area, rows: header }, cell));
}

/** What is tied to places in a sheet and does not follow its rows here. */
const TIED = [
  'autoFilter',
  'tableParts',
  'drawing',
  'protectedRanges',
  'rowBreaks',
  'scenarios',
  'customSheetViews',
  'oleObjects',
  'controls',
  'AlternateContent',
  'ignoredErrors',
  'extLst',
];

function assertMovable(draft: Draft, part: string, sheet: BookSheet): void {
  const root = xmlTree(draft.text(part), { sheetData: (scanner) => scanner.skip() });
  const links = childrenOf(childOf(root, 'hyperlinks'), 'hyperlink');
  const isTied =
    root.children.some(({ local }) => TIED.includes(local)) ||
    links.some((link) => prefixedAttribute(link, 'id') === undefined || link.attributes.has('tooltip')) ||
    draft.relations(part).some(({ kind }) => kind === 'threadedComment') ||
    isReadElsewhere(sheet);
  if (isTied) throw new Refusal(TEXTS.movedRows(sheet.name));
}

/** Whether a formula of another sheet, or a name, may read the sheet. */
function isReadElsewhere(sheet: BookSheet): boolean {
  const { inFile, book } = sheet;
  const spelled = (inFile?.name ?? sheet.name).toLowerCase().replace(/'/g, "''");
  const reads = (formula: string): boolean => formula.toLowerCase().includes(spelled);
  if (book.names.some(({ formula }) => reads(formula))) return true;
  return book.sheets.some((other) => other !== sheet && [...other.formulaTexts()].some(reads));
}
