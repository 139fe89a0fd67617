import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { listHeaderRow } from '../../register/audit/list-header-row';
import { type OwnEvidence, ownColumns } from '../../register/columns/own-columns';
import { type Recognition, recogniseColumns } from '../../register/columns/recognise-columns';
import {
  findOutputColumns,
  type HeaderCell,
  headerCells,
  isWrittenHeader,
} from '../../register/columns/written-columns';
import { isDecisionSheet } from '../../register/decisions/decision-table';
import { isMadeSheet } from '../../register/hand-out/sheet/is-made-sheet';
import type { SourceTable } from '../../register/model';
import { textHash } from '../../register/rows/row-hash';
import type { OutputColumn } from '../../shared/fill';
import { Refusal } from '../../shared/refusal';
import type { ColumnMap, Role } from '../../shared/roles';
import { NO_SHEET, type SheetReading } from '../../shared/setup';
import {
  carryMergedDown,
  type Extent,
  extentOf,
  glanceAt,
  readBelow,
  readColumns,
  readNotes,
  readTop,
} from '../../sheets/cells/column-reader';
import { hidesAddress, linkTexts } from '../../sheets/cells/link-texts';
import { openSheet, sheetById, workSheets } from '../../sheets/document/document';
import type { Choices } from '../choices';
import { HAND_OUT_FAILURES } from '../hand-out/hand-out-texts';
import { previewedRows } from '../run/call-size';
import { FAILURES, MISSING, NOTICES } from '../texts';
import type { KeptChoice } from './choice-store';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet with what its columns mean, after recognition and the person's own choice. */
export interface ReadSheet {
  readonly sheet: Sheet;
  /** What people chose: the sheet was read by it, and so is all that is read for it. */
  readonly choices: Choices;
  readonly reading: SheetReading;
  readonly columns: ColumnMap;
  readonly output: { readonly [column in OutputColumn]?: number };
  /** Cells of the last header row as they stand, by which a later batch proves that no column has moved. */
  readonly headerCells: readonly string[];
}

/** Other sheets that are looked through for a directory and for ready tables. */
const CANDIDATES = 10;

/** The first rows of sheets: each sheet is read once. */
export type Tops = (sheet: Sheet) => CellValue[][];

/** Glances at sheets, and remembers them: a directory and ready tables are looked for on the same ones. */
export function rememberedTops(): Tops {
  const known = new Map<number, CellValue[][]>();
  return (sheet) => {
    const id = sheet.getSheetId();
    const top = known.get(id) ?? glanceAt(sheet);
    known.set(id, top);
    return top;
  };
}

/** Reads a sheet's header and columns. */
export function readSheet(sheet: Sheet, choices: Choices, topOf?: Tops): ReadSheet {
  const extent = extentOf(sheet);
  const top = topOf?.(sheet) ?? readTop(sheet, extent);
  const kept = choices.sheet(sheet.getSheetId());
  const notices: string[] = [];
  const chosenHeader = kept ? headerNow(top, kept, notices) : 0;
  const evidence = ownEvidence(sheet, extent);
  const below = (wanted: readonly number[]) => readBelow(sheet, top.length, wanted, extent);
  const recognition = recognise(top, kept, chosenHeader, notices, evidence, below);
  const columns: { [role in Role]?: number } = {};
  for (const { role, column } of recognition.columns) columns[role] = column;
  const headerRow = recognition.headerRow || listHeaderRow(top);
  const headers =
    recognition.headerRow > 0 ? recognition.headers : plainHeaders(top[headerRow - 1], evidence(headerRow));
  const rows = headerRow === 0 ? 0 : Math.max(0, extent.lastRow - headerRow);
  const most = previewedRows(recognition.columns.length);
  if (rows > most) notices.push(NOTICES.long(most));
  return {
    sheet,
    choices,
    columns,
    output: findOutputColumns(headers),
    headerCells: (top[headerRow - 1] ?? []).map(String),
    reading: {
      sheetId: sheet.getSheetId(),
      sheetName: sheet.getName(),
      headerRow,
      headerChosen: chosenHeader > 0,
      absent: (Object.keys(kept?.columns ?? {}) as Role[]).filter(
        (role) => kept?.columns[role]?.column === 0,
      ),
      columns: recognition.columns,
      ambiguous: recognition.ambiguous,
      headers,
      notices,
      rows,
    },
  };
}

/** The register to work on: the sheet asked for, else the open one, else the first that looks like a register. */
export function readRegister(sheetId: number, choices: Choices): ReadSheet {
  if (sheetId !== NO_SHEET) return readSheet(sheetById(sheetId), choices);
  const open = readSheet(openSheet(), choices);
  if (open.reading.headerRow > 0 && !isMade(open)) return open;
  for (const sheet of workSheets()) {
    if (sheet.getSheetId() === open.reading.sheetId) continue;
    if (isRegister(readSheet(sheet, choices, glanceAt))) return readSheet(sheet, choices);
  }
  return open;
}

/** The ЛКО directory of a register: as chosen; unchosen, another sheet with IDs when the register has none. */
export function readDirectory(register: ReadSheet, topOf: Tops = glanceAt): ReadSheet | null {
  const { choices } = register;
  const chosen = choices.sheet(register.reading.sheetId)?.directorySheetId;
  if (chosen === NO_SHEET || chosen === register.reading.sheetId) return null;
  if (chosen !== undefined) {
    const sheet = workSheets().find((candidate) => candidate.getSheetId() === chosen);
    return sheet ? readSheet(sheet, choices, topOf) : null;
  }
  if (register.columns.id || register.reading.headerRow === 0) return null;
  for (const sheet of candidates(register)) {
    const candidate = readSheet(sheet, choices, topOf);
    if (candidate.columns.id && isRegister(candidate)) {
      const notices = [...candidate.reading.notices, NOTICES.directoryFound(candidate.reading.sheetName)];
      return { ...candidate, reading: { ...candidate.reading, notices } };
    }
  }
  return null;
}

/** The other sheets of a register that are looked through. */
export function candidates({ reading }: ReadSheet): Sheet[] {
  return workSheets()
    .filter((sheet) => sheet.getSheetId() !== reading.sheetId)
    .slice(0, CANDIDATES);
}

/**
 * Rows below the header, only the columns that mean something; a parent in merged cells is that of all their rows.
 *
 * @param firstRow counted from 1; the first below the header unless told
 * @param count all that follow unless told
 */
export function readTable(
  read: ReadSheet,
  firstRow = read.reading.headerRow + 1,
  count = read.reading.rows,
): SourceTable {
  const columns = readColumns(read.sheet, read.columns, firstRow, count);
  const { vkPage } = columns;
  if (read.columns.vkPage && vkPage?.some(hidesAddress))
    columns.vkPage = linkTexts(read.sheet, read.columns.vkPage, firstRow, vkPage);
  const { parentName, parentId, parentOgrn } = read.columns;
  const above = read.reading.headerRow + 1;
  carryMergedDown(read.sheet, { parentName, parentId, parentOgrn }, firstRow, columns, above);
  const headers: { [role in Role]?: string } = {};
  for (const { role, header } of read.reading.columns) headers[role] = header;
  return { firstRow, length: count, columns, headers };
}

/**
 * @throws Refusal `no-columns` when the sheet has no header, or neither names nor codes to go by, or when a person has
 *   to say first whose a column is
 */
export function demandRegister(read: ReadSheet): void {
  const { reading } = read;
  demandOwnRows(read);
  if (!isRegister(read))
    throw new Refusal(FAILURES.missingColumns(reading.sheetName, missingColumns(read), asked(read)));
  const stopping = reading.ambiguous.find(({ stops }) => stops);
  if (stopping) throw new Refusal(FAILURES.askedFirst(stopping.why));
}

/** @throws Refusal when a sheet has no header, or is one that the product has made */
export function demandOwnRows(read: ReadSheet): void {
  const { reading } = read;
  if (isOfDecisions(read)) throw new Refusal(FAILURES.decisionSheet(reading.sheetName));
  if (reading.headerRow === 0) {
    const isDecisions = readTop(read.sheet).some(isDecisionSheet);
    throw new Refusal((isDecisions ? FAILURES.decisionSheet : FAILURES.noColumns)(reading.sheetName));
  }
  if (isMade(read)) throw new Refusal(HAND_OUT_FAILURES.handOutSheet(reading.sheetName));
}

/** Names of what a register cannot do without and this sheet lacks. */
function missingColumns({ columns }: ReadSheet): string[] {
  const missing: string[] = [];
  if (!columns.name) missing.push(MISSING.name);
  if (!columns.ogrn && !columns.id && !columns.inn) missing.push(MISSING.codes);
  return missing;
}

/** Why columns that may be what is missing were not taken. */
function asked({ reading }: ReadSheet): string[] {
  const needed: readonly Role[] = ['name', 'ogrn', 'id', 'inn'];
  return reading.ambiguous.filter(({ role }) => needed.includes(role)).map(({ why }) => why);
}

/** Whether a sheet has names and codes to go by. */
export function isRegister(read: ReadSheet): boolean {
  const { columns } = read;
  return Boolean(columns.name && (columns.ogrn || columns.id || columns.inn)) && !isMade(read);
}

/** A hand-out sheet, a summary or the decisions: it names organisations too, and is nothing to fill. */
function isMade(read: ReadSheet): boolean {
  return isMadeSheet(read.reading.headers.map(({ header }) => header)) || isOfDecisions(read);
}

function isOfDecisions({ reading, headerCells }: ReadSheet): boolean {
  return isDecisionSheet(headerCells) || isDecisionSheet(reading.headers.map(({ header }) => header));
}

function plainHeaders(row: readonly CellValue[] | undefined, evidence: OwnEvidence): HeaderCell[] {
  const headers = headerCells((row ?? []).map(cellText));
  const { own } = ownColumns(headers, evidence);
  return headers.map((each) => (own.has(each.column) ? { ...each, own: true } : each));
}

/** What tells a sheet's own columns from a person's: each note and column is read when it is first asked for. */
function ownEvidence(sheet: Sheet, extent: Extent): (headerRow: number) => OwnEvidence {
  let row = 0;
  let notes: readonly string[] | null = null;
  const columns = new Map<number, readonly CellValue[]>();
  return (headerRow) => {
    if (headerRow !== row) {
      row = headerRow;
      notes = null;
      columns.clear();
    }
    return {
      notes: () => {
        notes ??= headerRow === 0 ? [] : readNotes(sheet, headerRow, extent.lastColumn);
        return notes;
      },
      cells: (column) => {
        const known = columns.get(column);
        if (known) return known;
        const rows = Math.max(0, extent.lastRow - headerRow);
        const read = readColumns(sheet, { column }, headerRow + 1, rows).column ?? [];
        columns.set(column, read);
        return read;
      },
    };
  };
}

/** Hash of a header row's texts, those of columns that runs have added left out. */
export function headerHash(row: readonly CellValue[] | undefined): string {
  const texts = (row ?? []).map((cell) => cellText(cell)).filter((text) => !isWrittenHeader(text));
  return textHash(texts.join('\n').trimEnd());
}

/** A chosen header row is known by its texts: it may have moved; 0 when it is gone or was never chosen. */
function headerNow(top: readonly CellValue[][], kept: KeptChoice, notices: string[]): number {
  if (kept.headerRow === 0 || headerHash(top[kept.headerRow - 1]) === kept.headerHash) return kept.headerRow;
  notices.push(NOTICES.headerGone());
  return top.findIndex((row) => headerHash(row) === kept.headerHash) + 1;
}

function recognise(
  top: CellValue[][],
  kept: KeptChoice | null,
  headerRow: number,
  notices: string[],
  evidence: (headerRow: number) => OwnEvidence,
  below: (columns: readonly number[]) => CellValue[][],
): Recognition {
  if (!kept) return recogniseColumns(top, { evidence, below });
  const first = recogniseColumns(top, { headerRow, evidence, below });
  const chosen: { [role in Role]?: number } = {};
  for (const role of Object.keys(kept.columns) as Role[]) {
    const choice = kept.columns[role];
    if (choice) chosen[role] = placeNow(choice, first, notices);
  }
  return recogniseColumns(top, { headerRow, chosen: withoutGone(chosen), evidence, below });
}

/** A chosen column is known by its header: it may have moved; undefined when it is gone. */
function placeNow(
  choice: { readonly column: number; readonly header: string },
  now: Recognition,
  notices: string[],
): number | undefined {
  if (choice.column === 0) return 0;
  const same = now.headers.filter(({ header }) => header === choice.header);
  if (same.some(({ column }) => column === choice.column)) return choice.column;
  if (same.length === 1 && same[0]) {
    notices.push(NOTICES.moved(choice.header));
    return same[0].column;
  }
  notices.push(NOTICES.gone(choice.header));
  return undefined;
}

function withoutGone(chosen: { [role in Role]?: number | undefined }): ColumnMap {
  const left: { [role in Role]?: number } = {};
  for (const role of Object.keys(chosen) as Role[]) {
    const column = chosen[role];
    if (column !== undefined) left[role] = column;
  }
  return left;
}
