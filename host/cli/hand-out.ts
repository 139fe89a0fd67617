import path from 'node:path';
import { findOutputColumns } from '../../src/register/columns/written-columns';
import { FIRST_OPTIONS } from '../../src/run/first-options';
import type { OpenDecisions } from '../../src/shared/decisions';
import type { HandOutPreview } from '../../src/shared/hand-out';
import type { BookSheet } from '../book/book-sheet';
import { allOrNone, type WriteNewFile } from '../disk/new-files';
import type { DistFiles } from '../dist-files';
import { collectedAnswers } from '../hand-out/collected';
import { type HandOutFile, handOutFiles, isHandOut, isHowTo, layoutOf } from '../hand-out/hand-out-files';
import type { Host } from '../host';
import { TEXTS } from '../texts';
import { readPasswords } from '../xlsx/password';
import { bytesOfWorkbook } from '../xlsx/write-book';
import { type AskedColumn, askedColumns, askedLines } from './columns/columns';
import { decisionLines, leaveQuestions } from './decisions/decisions';
import { answered, runToEnd } from './drive';
import { fillRun } from './fill/fill-run';
import type { HandOutCommand } from './hand-out-command';
import { demandAbsent, demandFolder } from './hand-out-folder';
import { HAND_OUT_TEXTS } from './hand-out-texts';
import { openedBook } from './opened-book';
import { preparedSheet } from './prepared-sheet';
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
  const { book, host, write } = await openedBook(command, dist);
  await demandFolder(command.folder);
  const password = await filesPassword(command);
  const sheet = await preparedSheet(host, command, terminal);
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
  const titles = new Map(preview.recipients.map(({ id, title }) => [id, title]));
  const made = handOutFiles({
    sheets: book.sheets.filter((one) => !before.has(one) || isOfPreview(one, preview)),
    all: book.sheets,
    register: sheet,
    titleOf: ({ recipientId }) => titles.get(recipientId) ?? '',
    collected: collectedAnswers(sheet, answered(host.handlers.getOverview({ sheetId: sheet.id })).register),
  });
  for (const file of made) file.book.password = password;
  for (const one of book.sheets.filter((other) => !before.has(other) && (isHandOut(other) || isHowTo(other))))
    book.removeSheet(one);
  book.active = sheet;
  const open = answered(host.handlers.getDecisions({ sheetId: sheet.id }));
  leaveQuestions(host, sheet.id, open);
  const files = await allOrNone(async (writeNew) => {
    const written = await writeFiles(command.folder, made, preview, writeNew, terminal);
    await write();
    return written;
  });
  terminal.progress('');
  const report = reportOf(command, preview, files, open);
  const areOpen = book.password !== '' && password === '';
  terminal.print(command.json ? JSON.stringify(report) : summary(command, preview, report, areOpen));
  return preview.groups.length > 0 || report.ready < report.rows ? 1 : 0;
}

/** The register's own password is not for those who get the files. */
async function filesPassword({ filesPasswordFile: file }: HandOutCommand): Promise<string> {
  if (file === '') return '';
  const { words } = await readPasswords(file, '--files-password-file');
  return words[0] ?? '';
}

function isFilled(host: Host, sheet: BookSheet): boolean {
  const overview = answered(host.handlers.getOverview({ sheetId: sheet.id }));
  return findOutputColumns(overview.register.headers).formLink !== undefined;
}

function isOfPreview(sheet: BookSheet, preview: HandOutPreview): boolean {
  const mark = layoutOf(sheet)?.mark;
  return (
    mark?.level === preview.options.level && preview.recipients.some(({ sheetId }) => sheetId === sheet.id)
  );
}

async function writeFiles(
  folder: string,
  files: readonly HandOutFile[],
  preview: HandOutPreview,
  write: WriteNewFile,
  terminal: Terminal,
): Promise<HandOutReport['files']> {
  const recipients = new Map(preview.recipients.map((one) => [one.id, one]));
  // All of them before the first is written: a half of a hand-out helps nobody.
  for (const { name } of files) await demandAbsent(path.join(folder, name));
  for (const [at, { name, book }] of files.entries()) {
    await write(path.join(folder, name), await bytesOfWorkbook(book));
    terminal.progress(HAND_OUT_TEXTS.writing(at + 1, files.length));
  }
  return files.map(({ name, mark, sheetName }) => {
    const recipient = recipients.get(mark.recipientId);
    return {
      file: path.join(folder, name),
      title: recipient?.title ?? sheetName,
      rows: recipient?.rows ?? 0,
    };
  });
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

function summary(
  command: HandOutCommand,
  preview: HandOutPreview,
  report: HandOutReport,
  areOpen: boolean,
): string {
  const texts = HAND_OUT_TEXTS.handOut;
  return [
    texts.files(report.files.length, command.folder),
    ...(areOpen ? [texts.open] : []),
    texts.register(report.register),
    texts.rows(report.rows, report.ready),
    ...askedLines(report.asked),
    ...preview.groups.map(({ title, rows }) => texts.finding(title, rows.length)),
    ...decisionLines(report.decisions),
  ].join('\n');
}
