import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DeadlinesPreview } from '../../../src/shared/deadlines';
import type { OpenDecisions } from '../../../src/shared/decisions';
import type { ReadinessPreview } from '../../../src/shared/readiness';
import { NO_SHEET } from '../../../src/shared/setup';
import type { DistFiles } from '../../dist-files';
import type { Host } from '../../host';
import { TEXTS } from '../../texts';
import { type AskedColumn, askedColumns, askedLines } from '../columns/columns';
import type { ReadinessCommand } from '../command';
import { decisionLines, leaveQuestions } from '../decisions/decisions';
import { answered, runToEnd } from '../drive';
import { openedBook } from '../opened-book';
import { preparedSheet } from '../prepared-sheet';
import type { Terminal } from '../terminal';
import { type SavedApplications, saveApplications } from './application-files';
import { READINESS_TEXTS } from './readiness-texts';
import { regionalWith } from './regional-contact';

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
  /** Organisations without a ЛКО of their own. */
  readonly needsOwn: number;
  readonly applications: number;
  /** Roles for which a column is to be chosen: until then none is read. */
  readonly asked: readonly AskedColumn[];
  /** What a person is to decide once for all rows with a value. */
  readonly decisions: OpenDecisions;
  /** The sheets of the report in the output file. */
  readonly sheets: readonly string[];
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
  const { host, write } = await openedBook(command, dist);
  const sheet = await preparedSheet(host, command, terminal);
  const preview = previewReadiness(host, sheet.id, command.regional);
  const messages = previewMessages(host);
  const saved =
    command.applications === '' ? NO_APPLICATIONS : await makeApplications(command, host, preview);
  const decisions = answered(host.handlers.getDecisions({ sheetId: preview.sheetId }));
  let sheets: readonly string[] = [];
  if (command.output !== '') {
    sheets = runReadiness(host, preview.sheetId, messages, terminal);
    leaveQuestions(host, preview.sheetId, decisions);
  }
  await write();
  const report = reportOf(
    preview,
    messages,
    saved.made,
    decisions,
    sheets,
    (performance.now() - started) / 1000,
  );
  terminal.print(command.json ? JSON.stringify(report) : summary(command, preview, messages, report, saved));
  return preview.counts.attention + preview.unmatchedAccounts.length + (messages ? late(messages) : 0) > 0
    ? 1
    : 0;
}

const NO_APPLICATIONS: SavedApplications = { made: 0, repeated: [] };

/** Counts readiness; a contact that is given is kept with the document first, as the panel keeps it. */
function previewReadiness(
  host: Host,
  sheetId: number,
  given: ReadinessCommand['regional'],
): ReadinessPreview {
  const request = { sheetId, kind: 'readiness', options: {} } as const;
  const preview = answered(host.handlers.previewRun(request));
  if (Object.keys(given).length === 0) return preview;
  const { settings } = preview;
  const choice = { ...settings, regional: regionalWith(settings.regional, given) };
  return answered(host.handlers.previewRun({ ...request, choice }));
}

/** @returns names of the sheets of the report */
function runReadiness(
  host: Host,
  sheetId: number,
  messages: DeadlinesPreview | null,
  terminal: Terminal,
): readonly string[] {
  const progress = (done: number, total: number): void =>
    terminal.progress(READINESS_TEXTS.progress(done, total));
  runToEnd(host.handlers, { kind: 'readiness', sheetId, options: {} }, progress);
  if (messages !== null) {
    runToEnd(host.handlers, { kind: 'deadlines', sheetId: messages.sheetId, options: {} }, progress);
  }
  const { sheets } = answered(host.handlers.reportReadiness({ sheetId }));
  terminal.progress('');
  return sheets.map(({ sheetName }) => sheetName);
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
): Promise<SavedApplications> {
  if (preview.applicants.length === 0) return NO_APPLICATIONS;
  const folder = path.resolve(command.applications);
  await mkdir(folder, { recursive: true });
  return saveApplications(
    host,
    preview.sheetId === NO_SHEET ? host.book.active.id : preview.sheetId,
    preview.applicants,
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
  decisions: OpenDecisions,
  sheets: readonly string[],
  seconds: number,
): ReadinessReport {
  const attention: { [code: string]: number } = {};
  for (const group of preview.groups) {
    if (group.severity !== 'note') attention[group.code] = group.rowTotal;
  }
  return {
    rows: preview.counts.rows,
    stages: Object.fromEntries(preview.stages.map(({ name, count }) => [name, count])),
    skipped: preview.skipped,
    attention,
    unknownAccounts: preview.unmatchedAccounts.length,
    messages: messages?.counts ?? null,
    needsOwn: preview.applicants.length,
    applications,
    asked: askedColumns(preview.reading.ambiguous),
    decisions,
    sheets,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

function summary(
  command: ReadinessCommand,
  preview: ReadinessPreview,
  messages: DeadlinesPreview | null,
  report: ReadinessReport,
  { repeated }: SavedApplications,
): string {
  const texts = READINESS_TEXTS;
  const groups = preview.groups.filter((group) => group.severity !== 'note');
  const folder = command.applications;
  return [
    ...(command.output === '' ? [] : [texts.written(command.output)]),
    texts.rows(report.rows),
    ...preview.stages.filter(({ count }) => count > 0).map(({ name, count }) => texts.stage(name, count)),
    texts.needsOwn(report.needsOwn),
    ...(preview.skipped.length > 0 ? [texts.skipped(preview.skipped)] : []),
    ...askedLines(report.asked),
    texts.attention(preview.counts.attention),
    ...groups.map((group) => texts.group(group.title, report.attention[group.code] ?? 0)),
    ...(preview.unmatchedAccounts.length > 0
      ? [texts.unmatchedAccounts(preview.unmatchedAccounts.length)]
      : []),
    ...(messages === null ? [] : [texts.messages(messages.sheetName, messages.counts)]),
    ...(folder === ''
      ? []
      : [report.needsOwn > 0 ? texts.applications(report.applications, folder) : texts.noApplications]),
    ...(repeated.length > 0 ? [texts.repeated(repeated)] : []),
    ...(report.sheets.length > 0 ? [TEXTS.sheets(report.sheets)] : []),
    ...decisionLines(report.decisions),
    texts.seconds(report.seconds),
  ].join('\n');
}
