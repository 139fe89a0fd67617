import { isToldOnce } from '../../../src/register/findings/told-once';
import type { OpenDecisions } from '../../../src/shared/decisions';
import type { FillPreview } from '../../../src/shared/fill';
import type { DistFiles } from '../../dist-files';
import { TEXTS } from '../../texts';
import { type AskedColumn, askedColumns, askedLines } from '../columns/columns';
import type { FillCommand } from '../command';
import { decisionLines, leaveQuestions } from '../decisions/decisions';
import { answered } from '../drive';
import { openedBook } from '../opened-book';
import { preparedSheet } from '../prepared-sheet';
import type { Terminal } from '../terminal';
import { fillRun } from './fill-run';

/** What `--json` prints. */
export interface FillReport {
  readonly rows: number;
  readonly filled: number;
  readonly own: number;
  readonly fallback: number;
  /** Rows by code of finding, errors and warnings only. */
  readonly attention: { readonly [code: string]: number };
  /** Roles for which a column is to be chosen: until then none is read. */
  readonly asked: readonly AskedColumn[];
  /** What a person is to decide once for all rows with a value. */
  readonly decisions: OpenDecisions;
  readonly seconds: number;
}

/**
 * `pos fill`: reads, fills through the bundle, writes.
 * @returns exit code: 0 done, 1 rows need attention
 * @throws Refusal for unusable input (exit code 2)
 */
export async function fill(command: FillCommand, dist: DistFiles, terminal: Terminal): Promise<number> {
  const started = performance.now();
  terminal.progress(TEXTS.steps.reading);
  const { host, write } = await openedBook(command, dist);
  const sheet = await preparedSheet(host, command, terminal);
  terminal.progress(TEXTS.steps.checking);
  const { region, mode, settings } = command;
  const wishes = { sheetId: sheet.id, region, mode, settings };
  const preview = fillRun(host.handlers, wishes, (done, total) =>
    terminal.progress(TEXTS.progress(done, total)),
  );
  terminal.progress(TEXTS.steps.writing);
  // What was written, not what the first check announced: the sheet may have changed under the run.
  const [record] = answered(host.handlers.getOverview({ sheetId: sheet.id })).history;
  leaveQuestions(host, sheet.id, preview.decisions);
  await write();
  terminal.progress('');
  const report = reportOf(preview, record?.filled ?? 0, (performance.now() - started) / 1000);
  terminal.print(command.json ? JSON.stringify(report) : summary(command.output, preview, report));
  return preview.counts.attention > 0 || report.asked.length > 0 ? 1 : 0;
}

/** What `--json` prints of a run: its last check, the rows that it wrote, and the time it took. */
function reportOf(preview: FillPreview, filled: number, seconds: number): FillReport {
  const { rows, own, fallback } = preview.counts;
  const attention: { [code: string]: number } = {};
  for (const group of preview.groups) {
    if (group.severity !== 'note') attention[group.code] = group.rowTotal;
  }
  const asked = askedColumns(preview.reading.ambiguous);
  const { decisions } = preview;
  return {
    rows,
    filled,
    own,
    fallback,
    attention,
    asked,
    decisions,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

function summary(file: string, preview: FillPreview, report: FillReport): string {
  const { counts } = preview;
  const texts = TEXTS.summary;
  const groups = preview.groups
    .filter((group) => group.severity !== 'note')
    .map((group) => texts.group(group.title, report.attention[group.code] ?? 0));
  const told = preview.groups
    .filter((group) => isToldOnce(group.code))
    .map((group) => texts.told(group.title, group.rows.length, group.fix));
  return [
    texts.file(file),
    texts.rows(counts.rows),
    texts.filled(report.filled),
    texts.own(counts.own),
    texts.fallback(counts.fallback),
    ...askedLines(report.asked),
    texts.attention(counts.attention),
    ...groups,
    ...told,
    ...decisionLines(report.decisions),
    texts.seconds(report.seconds),
  ].join('\n');
}
