import type { Answer } from './answer';
import type { Card } from './card';
import type { DecisionEntry, OpenDecisions } from './decisions';
import type { FindingPage } from './findings';
import type { Level, SummaryResult } from './hand-out';
import type { Overview } from './overview';
import type {
  APPLICATION_KINDS,
  ApplicationsMade,
  CheckedApplication,
  ReadinessReportMade,
} from './readiness';
import type { RequestsMade } from './requests';
import type { BatchRequest, BatchResult, RunKind, RunRecord, RunStart, RunState, UndoResult } from './run';
import type { FindingRowsRequest, PreviewOf, PreviewRequest } from './run-kinds';
import type { Settings } from './settings';
import type { SheetChoice } from './setup';

/**
 * The handlers, as the page calls them: one argument each, one answer each. Everything here survives google.script.run:
 * no Date, no undefined in arrays, no class instances.
 */
export interface Handlers {
  /** First screen: the sheet that is open, its columns, settings, a run under way. */
  getOverview(request: { readonly sheetId: number }): Answer<Overview>; // NO_SHEET: the open one
  /** Keeps a choice of columns and reads again. */
  saveChoice(request: SheetChoice): Answer<Overview>;
  /** Keeps settings with the document. `sheetId`: the sheet that is shown. */
  saveSettings(request: { readonly sheetId: number; readonly settings: Settings }): Answer<Overview>;
  /** What is to be decided about a register: each value once. Reads only. */
  getDecisions(request: { readonly sheetId: number }): Answer<OpenDecisions>;
  /** Keeps decisions in the sheet «Решения», which every run reads. */
  saveDecisions(request: {
    readonly sheetId: number;
    readonly entries: readonly DecisionEntry[];
  }): Answer<{ readonly sheetName: string }>;
  /** Says what a run would do. Writes nothing into the sheet. */
  previewRun<K extends RunKind>(request: PreviewRequest<K>): Answer<PreviewOf<K>>;
  /** More rows of one reason than a preview carries, as the sheet is now. */
  getFindingRows<K extends RunKind>(request: FindingRowsRequest<K>): Answer<FindingPage>;
  /** Starts a run, or goes on with an idle or own one (`runId` of it); adds the missing columns. */
  startRun(request: RunStart): Answer<RunState>;
  /**
   * Writes one batch: consecutive tokens of a preview. `changed` when what they stand for is no longer what the preview
   * showed: nothing of the batch is written then; the page previews again and goes on with the new tokens.
   */
  writeBatch(request: BatchRequest): Answer<BatchResult>;
  /** Ends a run between batches; what is written stays and can be undone. */
  stopRun(request: { readonly runId: string }): Answer<RunRecord>;
  /** Takes back the newest undoable run, batch by batch from `from`. */
  undoBatch(request: { readonly runId: string; readonly from: number }): Answer<UndoResult>;
  /** Shows a row in the sheet. */
  selectRow(request: { readonly sheetId: number; readonly row: number }): Answer<{ readonly row: number }>;
  /** Card of a row; 0: the selected one. */
  getCard(request: { readonly sheetId: number; readonly row: number }): Answer<Card>;
  /** Writes the report: «Готовность» with counts and a chart, «Готовность, списки» to send. */
  reportReadiness(request: { readonly sheetId: number }): Answer<ReadinessReportMade>;
  /** Makes applications, a sheet each. `rows` 0: the selected one; [] with `create`: all without a ЛКО. */
  makeApplications(request: {
    readonly sheetId: number;
    readonly kind: (typeof APPLICATION_KINDS)[number];
    readonly rows: readonly number[];
  }): Answer<ApplicationsMade>;
  /** Checks the returned applications of the document: writes nothing. */
  checkApplications(request: { readonly sheetId: number }): Answer<{
    readonly applications: readonly CheckedApplication[];
  }>;
  /** Makes or refreshes «Сводка» and its lists. */
  updateSummary(request: { readonly sheetId: number; readonly level: Level }): Answer<SummaryResult>;
  /** Makes the texts to send: requests to parents, the curators' list, reminders; on the sheet «Запросы». */
  makeRequests(request: { readonly sheetId: number }): Answer<RequestsMade>;
}

export type HandlerName = keyof Handlers;
