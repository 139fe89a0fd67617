import { a1Of } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import { assertKept } from './assert-kept';
import { CellWriter, type WrittenTables } from './cell-xml';
import type { Draft } from './draft';
import { SheetDraft } from './sheet-draft';
import { writeColumns } from './write-columns';
import { writeLinks } from './write-links';
import { writeFrozen, writeLock } from './write-look';
import { writeNotes } from './write-notes';
import { writePictures } from './write-pictures';
import { writeFilter, writePrint } from './write-print';
import { changeRows, movedRows, rowsDiffer } from './write-rows';
import { writeRules } from './write-rules';
import { writeValidations } from './write-validations';

/**
 * Puts what changed in a sheet into its part. What nobody changed stays as it is, character by character.
 * @throws Refusal naming what would be lost
 */
export function writeSheet(draft: Draft, part: string, sheet: BookSheet, tables: WrittenTables): void {
  if (!differs(sheet)) return;
  assertKept(draft, part, sheet);
  let behind = '';
  const own = new SheetDraft(draft.text(part), (scanner, { edits, prefix }) => {
    const writer = new CellWriter(tables, prefix);
    if (sheet.rowsMoved) behind = movedRows(scanner, sheet, writer, prefix);
    else if (rowsDiffer(sheet)) behind = changeRows(scanner, sheet, edits, writer, prefix);
    else scanner.skip();
  });
  writeBehind(own, sheet, behind);
  writeDimension(own, sheet);
  writeColumns(own, sheet, tables.styles);
  writeFrozen(own, sheet);
  writeLock(own, sheet);
  writeFilter(own, sheet);
  writePrint(own, sheet);
  writeMerges(own, sheet);
  writeRules(own, sheet, tables.styles);
  writeValidations(own, sheet);
  writeLinks(draft, part, own, sheet);
  writeNotes(draft, part, own, sheet);
  writePictures(draft, part, own, sheet);
  const xml = own.changed();
  if (xml !== null) draft.put(part, xml);
}

/** Whether anything in a sheet is not as the file has it; a new name or being hidden is the book's business. */
function differs(sheet: BookSheet): boolean {
  const { parts, inFile } = sheet;
  if (!inFile) return true;
  const lists = [
    [parts.columns, inFile.columns],
    [parts.links, inFile.links],
    [parts.notes, inFile.notes],
  ] as const;
  return (
    lists.some(([now, then]) => !sameMap(now, then)) ||
    parts.merges !== inFile.merges ||
    parts.rules !== inFile.rules ||
    parts.validations !== inFile.validations ||
    parts.frozen !== inFile.frozen ||
    parts.locked !== inFile.locked ||
    parts.print !== inFile.print ||
    parts.filter !== inFile.filter ||
    parts.pictures !== inFile.pictures ||
    rowsDiffer(sheet)
  );
}

function sameMap(now: ReadonlyMap<number, unknown>, then: ReadonlyMap<number, unknown>): boolean {
  if (now.size !== then.size) return false;
  for (const [key, value] of now) if (then.get(key) !== value) return false;
  return true;
}

/** Rows that come behind those of the file; if rows moved, all of them. */
function writeBehind(own: SheetDraft, { rowsMoved }: BookSheet, xml: string): void {
  const data = own.child('sheetData');
  if (!data) own.add('sheetData', own.tag('sheetData', '', xml));
  else if (rowsMoved && data.innerStart < data.end) own.edits.replace(data.innerStart, data.innerEnd, xml);
  else if (xml !== '') own.edits.append(data, xml);
}

/** The area that a sheet says that it fills; it grows with what was added. */
function writeDimension(own: SheetDraft, { content }: BookSheet): void {
  const element = own.child('dimension');
  const before = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(
    element?.attributes.get('ref') ?? '',
  );
  if (!element || !before || content.rows === 0) return;
  const [, left = 'A', top = '1', right = left, bottom = top] = before;
  const last = a1Of({ row: content.rows, column: content.columns, rows: 1, columns: 1 });
  const [, column = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(last) ?? [];
  const farther = column.length > right.length || (column.length === right.length && column > right);
  const lower = Number(row) > Number(bottom);
  if (!farther && !lower) return;
  const end = `${farther ? column : right}${lower ? row : bottom}`;
  own.edits.setAttributes(element, { ref: `${left}${top}:${end}` });
}

function writeMerges(own: SheetDraft, { parts, inFile }: BookSheet): void {
  if (inFile ? parts.merges === inFile.merges : parts.merges.length === 0) return;
  const element = own.child('mergeCells');
  const cells = parts.merges.map((area) => own.tag('mergeCell', `ref="${a1Of(area)}"`)).join('');
  const xml = cells === '' ? '' : own.tag('mergeCells', `count="${parts.merges.length}"`, cells);
  if (element) own.edits.replace(element.start, element.end, xml);
  else if (xml !== '') own.add('mergeCells', xml);
}
