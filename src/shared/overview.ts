import type { JobSheets } from './job-sheets';
import type { SheetsAhead } from './made-sheets';
import type { RunRecord, RunState } from './run';
import type { Settings } from './settings';
import type { RegionName, SheetName, SheetPlace, SheetReading } from './setup';

/** All that the page needs to draw its first screen. */
export interface Overview {
  readonly sheets: readonly SheetName[];
  /** The sheets that the person did each job on last. */
  readonly jobs: JobSheets;
  /** A register that is open in front of the person while the panel opens with another one; null: none. */
  readonly inFront: SheetPlace | null;
  readonly register: SheetReading;
  /** The ЛКО directory, when it is another sheet; null: the register itself carries the IDs. */
  readonly directory: SheetReading | null;
  readonly settings: Settings;
  readonly regions: readonly RegionName[];
  /** A run that is under way or was interrupted; null: none. */
  readonly run: RunState | null;
  /** Newest first: at most 10 runs, and 10 that made sheets. */
  readonly history: readonly RunRecord[];
  /** What the buttons that make sheets would do now. */
  readonly ahead: { readonly summary: SheetsAhead; readonly requests: SheetsAhead };
}
