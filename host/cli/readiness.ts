import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { NO_SHEET } from '../../src/shared/contract';
import type { MessageCheck, ReadinessCheck } from '../../src/shared/readiness';
import type { DistFiles } from '../dist-files';
import { Host } from '../host';
import { readBook } from '../xlsx/read-book';
import { writeWorkbook } from '../xlsx/write-book';
import { saveApplications } from './application-files';
import { chosenSheet } from './chosen-sheet';
import type { ReadinessCommand } from './command';
import { demandWritable } from './demand-writable';
import { answered, driveRun } from './drive-run';
import { READINESS_TEXTS } from './readiness-texts';
import type { Terminal } from './terminal';

/** What `--json` hashes. */
export interface ReadinessReport {
  readonly rows: number;
  /** Organisations by the stage's name, lowest first. */
  readonly stages: { readonly [name: string]: number };
  readonly skipped: readonly string[];
  /** Rows by code of finding, errors and warnings only. */
  readonly attention: { readonly [code: string]: number };
  readonly unknownAccounts: number;
  /** null: the file has no sheet of messages. */
  readonly messages: MessageCheck['counts'] | null;
  readonly applications: number;
  readonly seconds: number;
}

/**
 * `pos readiness`: where every organisation stands; with an output file the columns, the report and the due days of
 * messages are written.
 *
 * @returns exit code: 0 nothing to do, 1 rows need attention
 * @throws Refusal for unusable input (exit code 2)
 */
export async function readiness(
  command: ReadinessCommand,
  dist: DistFiles,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const book = await readBook(command.input);
  if (command.output !== '') await demandWritable(command.output);
  const host = new Host(book, dist);
  const sheet = chosenSheet(host, command.sheet);
  book.active = sheet;
  const check = answered(host.handlers.checkReadiness({ sheetId: sheet.id }));
  const messages = checkMessages(host);
  const made = command.applications === '' ? 0 : await makeApplications(command, host, check);
  if (command.output !== '') {
    write(host, check.sheetId, messages, terminal);
    await writeWorkbook(book.workbook, command.output);
  }
  const report = reportOf(check, messages, made, (performance.now() - started) / 1000);
  terminal.print(command.json ? JSON.stringify(report) : summary(command, check, messages, report));
  return check.counts.attention + check.unmatchedAccounts.length + (messages ? late(messages) : 0) > 0
    ? 1
    : 0;
}

function write(host: Host, sheetId: number, messages: MessageCheck | null, terminal: Terminal): void {
  const progress = (done: number, total: number): void =>
    terminal.progress(READINESS_TEXTS.progress(done, total));
  driveRun(host.handlers, 'readiness', () => host.handlers.checkReadiness({ sheetId }), progress);
  if (messages !== null) {
    const { sheetId: id } = messages;
    driveRun(host.handlers, 'deadlines', () => host.handlers.checkMessages({ sheetId: id }), progress);
  }
  answered(host.handlers.reportReadiness({ sheetId }));
  terminal.progress('');
  host.settle();
}

/** The first visible sheet that is one of messages. */
function checkMessages(host: Host): MessageCheck | null {
  for (const { id, hidden } of host.book.sheets) {
    if (hidden) continue;
    const checked = host.handlers.checkMessages({ sheetId: id });
    if (checked.ok) return checked.value;
  }
  return null;
}

async function makeApplications(
  command: ReadinessCommand,
  host: Host,
  check: ReadinessCheck,
): Promise<number> {
  if (check.applicants.length === 0) return 0;
  const folder = path.resolve(command.applications);
  await mkdir(folder, { recursive: true });
  const rows = check.applicants.map(({ row }) => row);
  return saveApplications(
    host,
    check.sheetId === NO_SHEET ? host.book.active.id : check.sheetId,
    rows,
    folder,
  );
}

function late({ counts }: MessageCheck): number {
  return counts.overdue + counts.soon + counts.unread;
}

function reportOf(
  check: ReadinessCheck,
  messages: MessageCheck | null,
  applications: number,
  seconds: number,
): ReadinessReport {
  const attention: { [code: string]: number } = {};
  for (const group of check.groups) {
    if (group.severity !== 'note') attention[group.code] = new Set(group.rows.map(({ row }) => row)).size;
  }
  return {
    rows: check.counts.rows,
    stages: Object.fromEntries(check.stages.map(({ name, count }) => [name, count])),
    skipped: check.skipped,
    attention,
    unknownAccounts: check.unmatchedAccounts.length,
    messages: messages?.counts ?? null,
    applications,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

function summary(
  command: ReadinessCommand,
  check: ReadinessCheck,
  messages: MessageCheck | null,
  report: ReadinessReport,
): string {
  const say = READINESS_TEXTS;
  const groups = check.groups.filter((group) => group.severity !== 'note');
  const folder = command.applications;
  return [
    ...(command.output === '' ? [] : [say.written(command.output)]),
    say.rows(report.rows),
    ...check.stages.filter(({ count }) => count > 0).map(({ name, count }) => say.stage(name, count)),
    ...(check.skipped.length > 0 ? [say.skipped(check.skipped)] : []),
    say.attention(check.counts.attention),
    ...groups.map((group) => say.group(group.title, report.attention[group.code] ?? 0)),
    ...(check.unmatchedAccounts.length > 0 ? [say.unmatchedAccounts(check.unmatchedAccounts.length)] : []),
    ...(messages === null ? [] : [say.messages(messages.sheetName, messages.counts)]),
    ...(folder === ''
      ? []
      : [report.applications > 0 ? say.applications(report.applications, folder) : say.noApplications]),
    say.seconds(report.seconds),
  ].join('\n');
}
