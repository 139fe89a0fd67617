import type { AuditPreview } from '../../../src/shared/audit';
import type { OpenDecisions } from '../../../src/shared/decisions';
import type { DistFiles } from '../../dist-files';
import { TEXTS } from '../../texts';
import { type AskedColumn, askedColumns, askedLines } from '../columns/columns';
import type { AuditCommand } from '../command';
import { decisionLines, leaveQuestions } from '../decisions/decisions';
import { openedBook } from '../opened-book';
import { preparedSheet } from '../prepared-sheet';
import type { Terminal } from '../terminal';
import { auditRun } from './audit-run';

/** What `--json` prints. */
export interface AuditReport {
  /** Pages: organisations, or lines of a list. */
  readonly rows: number;
  readonly links: number;
  /** Links without errors and warnings. */
  readonly right: number;
  /** Menu items without a link. */
  readonly missing: number;
  /** How often each defect occurs, notes included. */
  readonly findings: { readonly [code: string]: number };
  /** Roles for which a column is to be chosen: until then none is read. */
  readonly asked: readonly AskedColumn[];
  /** What a person is to decide once for all rows with a value. */
  readonly decisions: OpenDecisions;
  readonly seconds: number;
}

/**
 * `pos audit`: reads, audits through the bundle, and with an output file writes what was found.
 * @returns exit code: 0 all right, 1 something to mend
 * @throws Refusal for unusable input (exit code 2)
 */
export async function audit(command: AuditCommand, dist: DistFiles, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const { sheet, region, settings } = command;
  const isWritten = command.output !== '';
  const { host, write } = await openedBook(command, dist);
  await preparedSheet(host, command, terminal);
  const preview = auditRun(host, { sheet, region, settings, write: isWritten }, (done, total) =>
    terminal.progress(TEXTS.auditProgress(done, total)),
  );
  terminal.progress('');
  if (isWritten) leaveQuestions(host, preview.sheetId, preview.decisions);
  await write();
  const report = reportOf(preview, (performance.now() - started) / 1000);
  terminal.print(command.json ? JSON.stringify(report) : summary(command, preview, report));
  const isClean = preview.groups.every(({ severity }) => severity === 'note');
  return isClean && report.missing === 0 ? 0 : 1;
}

function reportOf(preview: AuditPreview, seconds: number): AuditReport {
  const { rows, links, right, missing } = preview.totals;
  const findings: { [code: string]: number } = {};
  for (const group of preview.groups) findings[group.code] = group.total;
  return {
    rows,
    links,
    right,
    missing,
    findings,
    asked: askedColumns(preview.compared ? preview.reading.ambiguous : []),
    decisions: preview.decisions,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

function summary(command: AuditCommand, preview: AuditPreview, report: AuditReport): string {
  const texts = TEXTS.auditSummary;
  const { rows, links, right, missing } = report;
  return [
    ...(command.output === '' ? [] : [TEXTS.summary.file(command.output)]),
    ...(preview.compared ? [] : [texts.alone]),
    ...askedLines(report.asked),
    texts.rows(rows),
    texts.links(links),
    texts.right(right, links === 0 ? 0 : Math.floor((right * 100) / links)),
    texts.wrong(links - right),
    texts.missing(missing, preview.groups.find(({ code }) => code === 'link-missing')?.rowTotal ?? 0),
    ...preview.groups.map((group) => TEXTS.summary.group(group.title, group.total)),
    ...decisionLines(report.decisions),
    TEXTS.summary.seconds(report.seconds),
  ].join('\n');
}
