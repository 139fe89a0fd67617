import path from 'node:path';
import { findOutputColumns, findWrittenColumns } from '../../src/register/columns/written-columns';
import {
  contactLine,
  contactsOf,
  findContactTable,
  readContacts,
} from '../../src/register/contacts/contact-table';
import { ANSWER_FIELDS, type AnswerField } from '../../src/register/hand-out/model';
import { keyOf } from '../../src/register/hand-out/row-keys';
import { type SheetLayout, sheetLayout } from '../../src/register/hand-out/sheet-table';
import { HOW_TO, PARTLY_WORD, YES } from '../../src/register/hand-out/texts';
import { FIRST_OPTIONS } from '../../src/run/first-options';
import { COLLECT_HEADERS } from '../../src/shared/collect';
import type { OpenDecisions } from '../../src/shared/decisions';
import type { HandOutPreview } from '../../src/shared/hand-out';
import { HAND_OUT_HEADERS } from '../../src/shared/hand-out';
import type { BookSheet } from '../book/book-sheet';
import type { Plain } from '../book/cell-content';
import { fileName } from '../disk/file-name';
import { OutputFile } from '../disk/output-file';
import type { DistFiles } from '../dist-files';
import { Host } from '../host';
import { savedBook } from '../saved-book';
import { TEXTS } from '../texts';
import { assertEnding } from '../xlsx/assert-ending';
import { readBook } from '../xlsx/read-book';
import { writeWorkbook } from '../xlsx/write-book';
import { chosenSheet } from './chosen-sheet';
import { chooseColumns } from './column-wishes';
import { type AskedColumn, askedColumns, askedLines } from './columns';
import { decisionLines, leaveQuestions, takeDecisions } from './decisions';
import { answered, runToEnd } from './drive';
import { fillRun } from './fill-run';
import type { HandOutCommand } from './hand-out-command';
import { handOutBook } from './hand-out-file';
import { demandAbsent, demandFolder } from './hand-out-folder';
import { HAND_OUT_TEXTS } from './hand-out-texts';
import type { Terminal } from './terminal';

/** What `--json` prints. */
export interface HandOutReport {
  readonly rows: number;
  readonly ready: number;
  readonly files: readonly { readonly file: string; readonly title: string; readonly rows: number }[];
  readonly register: string;
  /** Roles for which a column is to be chosen: until then none is read. */
  readonly asked: readonly AskedColumn[];
  /** Rows by code of finding. */
  readonly attention: { readonly [code: string]: number };
  /** What a person is to decide once for all rows with a value. */
  readonly decisions: OpenDecisions;
}

/**
 * `pos hand-out`: one .xlsx for each municipality, and the register with its keys. An export without links is filled
 * first; answers that were collected already stand in the new files.
 * @returns exit code: 0 done, 1 rows without links or without a municipality
 * @throws Refusal for unusable input (exit code 2)
 */
export async function handOut(command: HandOutCommand, dist: DistFiles, terminal: Terminal): Promise<number> {
  const output = await OutputFile.at(command.output);
  const book = await readBook(command.input);
  await output.demandWritable();
  assertEnding(book, output.name);
  await demandFolder(command.folder);
  const host = new Host(book, dist);
  const sheet = chosenSheet(host, command.sheet);
  book.active = sheet;
  await takeDecisions(host, sheet.id, command.decisions, terminal);
  book.active = sheet;
  chooseColumns(host, sheet, command.wishes);
  const before = new Set(book.sheets);
  if (!isFilled(host, sheet)) {
    const wishes = { sheetId: sheet.id, region: '', mode: 'empty' as const };
    fillRun(host.handlers, wishes, (done, total) => terminal.progress(TEXTS.progress(done, total)));
  }
  const preview = runToEnd(
    host.handlers,
    {
      kind: 'handOut',
      sheetId: sheet.id,
      options: { ...FIRST_OPTIONS.handOut, level: command.level },
    },
    (done, total) => terminal.progress(HAND_OUT_TEXTS.handOutProgress(done, total)),
  );
  const collected = collectedAnswers(host, sheet);
  const made = book.sheets.filter((one) => !before.has(one) || isOfPreview(one, preview));
  const howTo = book.sheets.find(isHowTo);
  const sheets = made.filter(isHandOut);
  const asked = whomToAsk(book.sheets, sheet);
  const files = await writeFiles(command.folder, sheets, howTo, asked, collected, preview, terminal);
  terminal.progress('');
  for (const one of book.sheets.filter((other) => !before.has(other) && (isHandOut(other) || isHowTo(other))))
    book.removeSheet(one);
  book.active = sheet;
  const open = answered(host.handlers.getDecisions({ sheetId: sheet.id }));
  leaveQuestions(host, sheet.id, open);
  await output.write(await savedBook(host));
  const report = reportOf(command, preview, files, open);
  terminal.print(command.json ? JSON.stringify(report) : summary(command, preview, report));
  return preview.groups.length > 0 || report.ready < report.rows ? 1 : 0;
}

function isFilled(host: Host, sheet: BookSheet): boolean {
  const overview = answered(host.handlers.getOverview({ sheetId: sheet.id }));
  return findOutputColumns(overview.register.headers).formLink !== undefined;
}

function valuesOf(sheet: BookSheet, most = Number.POSITIVE_INFINITY): Plain[][] {
  const { rows, columns } = sheet.content;
  return Array.from({ length: Math.min(rows, most) }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => sheet.value(r + 1, c + 1)),
  );
}

const TOP_ROWS = 20;

function layoutOf(sheet: BookSheet): SheetLayout | null {
  return sheetLayout(valuesOf(sheet, TOP_ROWS));
}

function isHandOut(sheet: BookSheet): boolean {
  return layoutOf(sheet) !== null;
}

function isHowTo(sheet: BookSheet): boolean {
  return sheet.value(1, 1) === HOW_TO[0]?.text;
}

function isOfPreview(sheet: BookSheet, preview: HandOutPreview): boolean {
  const mark = layoutOf(sheet)?.mark;
  return (
    mark?.level === preview.options.level && preview.recipients.some(({ sheetId }) => sheetId === sheet.id)
  );
}

type Collected = ReadonlyMap<string, readonly Plain[]>;

/** What the register has collected so far, by key, in the order of the answer fields. */
function collectedAnswers(host: Host, sheet: BookSheet): Collected {
  const found = new Map<string, readonly Plain[]>();
  const { headers, headerRow } = answered(host.handlers.getOverview({ sheetId: sheet.id })).register;
  const numbers = findWrittenColumns(headers, { ...COLLECT_HEADERS, rowKey: HAND_OUT_HEADERS.rowKey });
  const { rowKey } = numbers;
  if (!rowKey || !numbers.placed) return found;
  for (const row of valuesOf(sheet).slice(headerRow)) {
    const key = keyOf(String(row[rowKey - 1] ?? ''));
    const answers = ANSWER_FIELDS.map((field) => row[(numbers[field] ?? 0) - 1] ?? '');
    if (key !== '' && answers.some((answer) => answer !== '')) found.set(key, answers);
  }
  return found;
}

async function writeFiles(
  folder: string,
  sheets: readonly BookSheet[],
  howTo: BookSheet | undefined,
  asked: (title: string) => string,
  collected: Collected,
  preview: HandOutPreview,
  terminal: Terminal,
): Promise<HandOutReport['files']> {
  const taken = new Set<string>();
  const titles = new Map(preview.recipients.map(({ id, title, rows }) => [id, { title, rows }]));
  const files = sheets.map((sheet) => {
    const name = fileName(sheet.name, taken);
    taken.add(name.toLowerCase());
    return { sheet, file: path.join(folder, name) };
  });
  // All of them before the first is written: a half of a hand-out helps nobody.
  for (const { file } of files) await demandAbsent(file);
  for (const [at, { sheet, file }] of files.entries()) {
    answerRows(sheet, collected);
    const layout = layoutOf(sheet);
    if (layout === null) continue;
    const title = titles.get(layout.mark.recipientId)?.title ?? '';
    await writeWorkbook(handOutBook(sheet, layout, howTo, asked(title)), file);
    terminal.progress(HAND_OUT_TEXTS.writing(at + 1, files.length));
  }
  return files.map(({ sheet, file }) => {
    const recipient = titles.get(layoutOf(sheet)?.mark.recipientId ?? '');
    return { file, title: recipient?.title ?? sheet.name, rows: recipient?.rows ?? 0 };
  });
}

/** The persons of the file's sheet of contacts, by the recipient's title; '' for none. */
function whomToAsk(sheets: readonly BookSheet[], register: BookSheet): (title: string) => string {
  const contacts = sheets.flatMap((sheet) => {
    const table = sheet === register ? null : findContactTable(valuesOf(sheet, TOP_ROWS));
    return table === null ? [] : readContacts(valuesOf(sheet), table);
  });
  return (title) => contactLine(contactsOf(contacts, title));
}

/** Answers that came back before stand in the new file, so that nobody types them again. */
function answerRows(sheet: BookSheet, collected: Collected): void {
  const layout = layoutOf(sheet);
  if (layout === null || collected.size === 0) return;
  for (let row = layout.headerRow + 1; row <= sheet.content.rows; row += 1) {
    const answers = collected.get(keyOf(String(sheet.value(row, layout.columns.key))));
    ANSWER_FIELDS.forEach((field, at) => {
      const answer = String(answers?.[at] ?? '');
      for (const [column, text] of answer === '' ? [] : answerCells(layout, field, answer))
        if (sheet.value(row, column) === '') sheet.put(row, column, text);
    });
  }
}

/** Where an answer of the register stands on a sheet: «размещено» is a box for each item. */
function answerCells(layout: SheetLayout, field: AnswerField, answer: string): (readonly [number, string])[] {
  const { columns } = layout;
  if (field !== 'placed' || columns.placed !== undefined) {
    const column = columns[field];
    return column === undefined ? [] : [[column, answer]];
  }
  const numbers = PARTLY_WORD.test(answer) ? answer.replace(PARTLY_WORD, '') : '1, 2, 3';
  const text = PARTLY_WORD.test(answer) ? YES : answer;
  return [columns.formDone, columns.pollDone, columns.appDone].flatMap((column, at) =>
    column !== undefined && numbers.includes(String(at + 1)) ? [[column, text] as const] : [],
  );
}

function reportOf(
  command: HandOutCommand,
  preview: HandOutPreview,
  files: HandOutReport['files'],
  decisions: OpenDecisions,
): HandOutReport {
  const attention: { [code: string]: number } = {};
  for (const { code, rows } of preview.groups) attention[code] = rows.length;
  const ready = preview.recipients.reduce((sum, recipient) => sum + recipient.ready, 0);
  const asked = askedColumns(preview.reading.ambiguous);
  return { rows: preview.rows, ready, files, register: command.output, asked, attention, decisions };
}

function summary(command: HandOutCommand, preview: HandOutPreview, report: HandOutReport): string {
  const texts = HAND_OUT_TEXTS.handOut;
  return [
    texts.files(report.files.length, command.folder),
    texts.register(report.register),
    texts.rows(report.rows, report.ready),
    ...askedLines(report.asked),
    ...preview.groups.map(({ title, rows }) => texts.finding(title, rows.length)),
    ...decisionLines(report.decisions),
  ].join('\n');
}
