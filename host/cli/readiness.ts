import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DeadlinesPreview } from '../../src/shared/deadlines';
import type { ReadinessPreview } from '../../src/shared/readiness';
import { NO_SHEET } from '../../src/shared/setup';
import { OutputFile } from '../disk/output-file';
import type { DistFiles } from '../dist-files';
import { Host } from '../host';
import { savedBook } from '../saved-book';
import { assertEnding } from '../xlsx/assert-ending';
import { readBook } from '../xlsx/read-book';
import { saveApplications } from './application-files';
import { chosenSheet } from './chosen-sheet';
import type { ReadinessCommand } from './command';
import { answered, runToEnd } from './drive';
import { READINESS_TEXTS } from './readiness-texts';
import type { Terminal } from './terminal';

/** What `--json` prints. */
export interface ReadinessReport {
  readonly rows: number;
  /** Organisations by the stage's name, lowest first. */
  readonly stages: { readonly [name: string]: number };
  readonly skipped: readonly string[];
  /** Rows by code of finding, errors and warnings only. */
  readonly attention: { readonly [code: string]: number };
  readonly unknownAccounts: number;
  /** null: the file has no sheet of messages. */
  readonly messages: DeadlinesPreview['counts'] | null;
  readonly applications: number;
  readonly seconds: number;
}

/**
 * `pos readiness`: how ready every organisation is; with an output file the columns, the report and the due days of
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
  const output = command.output === '' ? null : await OutputFile.at(command.output);
  const book = await readBook(command.input);
  await output?.demandWritable();
  if (output) assertEnding(book, output.name);
  const host = new Host(book, dist);
  const sheet = chosenSheet(host, command.sheet);
  book.active = sheet;
  const preview = answered(host.handlers.previewRun({ sheetId: sheet.id, kind: 'readiness', options: {} }));
  const messages = previewMessages(host);
  const made = command.applications === '' ? 0 : await makeApplications(command, host, preview);
  if (output !== null) {
    write(host, preview.sheetId, messages, terminal);
    await output.write(await savedBook(host));
  }
  const report = reportOf(preview, messages, made, (performance.now() - started) / 1000);
  terminal.print(command.json ? JSON.stringify(report) : summary(command, preview, messages, report));
  return preview.counts.attention + preview.unmatchedAccounts.length + (messages ? late(messages) : 0) > 0
    ? 1
    : 0;
}

function write(host: Host, sheetId: number, messages: DeadlinesPreview | null, terminal: Terminal): void {
  const progress = (done: number, total: number): void =>
    terminal.progress(READINESS_TEXTS.progress(done, total));
  runToEnd(host.handlers, { kind: 'readiness', sheetId, options: {} }, progress);
  if (messages !== null) {
    runToEnd(host.handlers, { kind: 'deadlines', sheetId: messages.sheetId, options: {} }, progress);
  }
  answered(host.handlers.reportReadiness({ sheetId }));
  terminal.progress('');
}

/** The first visible sheet that is one of messages. */
function previewMessages(host: Host): DeadlinesPreview | null {
  for (const { id, hidden } of host.book.sheets) {
    if (hidden) continue;
    const answer = host.handlers.previewRun({ sheetId: id, kind: 'deadlines', options: {} });
    if (answer.ok) return answer.value;
  }
  return null;
}

async function makeApplications(
  command: ReadinessCommand,
  host: Host,
  preview: ReadinessPreview,
): Promise<number> {
  if (preview.applicants.length === 0) return 0;
  const folder = path.resolve(command.applications);
  await mkdir(folder, { recursive: true });
  const rows = preview.applicants.map(({ row }) => row);
  return saveApplications(
    host,
    preview.sheetId === NO_SHEET ? host.book.active.id : preview.sheetId,
    rows,
    folder,
  );
}

function late({ counts }: DeadlinesPreview): number {
  return counts.overdue + counts.soon + counts.unread;
}

function reportOf(
  preview: ReadinessPreview,
  messages: DeadlinesPreview | null,
  applications: number,
  seconds: number,
): ReadinessReport {
  const attention: { [code: string]: number } = {};
  for (const group of preview.groups) {
    if (group.severity !== 'note') attention[group.code] = new Set(group.rows.map(({ row }) => row)).size;
  }
  return {
    rows: preview.counts.rows,
    stages: Object.fromEntries(preview.stages.map(({ name, count }) => [name, count])),
    skipped: preview.skipped,
    attention,
    unknownAccounts: preview.unmatchedAccounts.length,
    messages: messages?.counts ?? null,
    applications,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

function summary(
  command: ReadinessCommand,
  preview: ReadinessPreview,
  messages: DeadlinesPreview | null,
  report: ReadinessReport,
): string {
  const texts = READINESS_TEXTS;
  const groups = preview.groups.filter((group) => group.severity !== 'note');
  const folder = command.applications;
  return [
    ...(command.output === '' ? [] : [texts.written(command.output)]),
    texts.rows(report.rows),
    ...preview.stages.filter(({ count }) => count > 0).map(({ name, count }) => texts.stage(name, count)),
    ...(preview.skipped.length > 0 ? [texts.skipped(preview.skipped)] : []),
    texts.attention(preview.counts.attention),
    ...groups.map((group) => texts.group(group.title, report.attention[group.code] ?? 0)),
    ...(preview.unmatchedAccounts.length > 0
      ? [texts.unmatchedAccounts(preview.unmatchedAccounts.length)]
      : []),
    ...(messages === null ? [] : [texts.messages(messages.sheetName, messages.counts)]),
    ...(folder === ''
      ? []
      : [report.applications > 0 ? texts.applications(report.applications, folder) : texts.noApplications]),
    texts.seconds(report.seconds),
  ].join('\n');
}
