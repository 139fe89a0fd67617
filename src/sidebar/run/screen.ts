import type { FunctionComponent } from 'preact';
import type { Lookup, LookupEvent } from '../../run/lookup-reducer';
import type { FoundLinks } from '../../shared/findings';
import type { RowShown } from '../../shared/mend';
import type { RunKind, RunRecord } from '../../shared/run';
import type { PreviewOf } from '../../shared/run-kinds';
import type { Store, StoreEvent } from '../setup/store';
import type { Runs, RunWork } from './use-run';

/** What a person can be at: the jobs of the panel. */
export type Job = Extract<RunKind, 'fill' | 'audit' | 'handOut' | 'readiness'> | 'card';

/** What the screens of a tab with runs are given. */
export interface ScreenProps {
  readonly store: Store;
  readonly dispatchStore: (event: StoreEvent) => void;
  readonly runs: Runs;
  /** The row shown in the sheet last, or on its way there. */
  readonly selection: Lookup;
  readonly dispatchSelection: (event: LookupEvent) => void;
  readonly selectRow: (row: number, sheetId: number, more?: Omit<RowShown, 'sheetId' | 'row'>) => void;
  /** With a sheet: the job is done on it from now on. */
  readonly openJob: (job: Job, sheetId?: number) => void;
  /** What the tab does besides its runs, such as a report or a summary: one at a time. */
  readonly action: Lookup;
  readonly dispatchAction: (event: LookupEvent) => void;
}

/** Before a preview. */
export interface SetupProps extends ScreenProps {
  /** The person came back here from another view. */
  readonly returned: boolean;
}

/** What a run would do, looked at by a person. */
export interface PreviewProps<K extends RunKind> extends ScreenProps {
  readonly work: RunWork<K>;
  readonly preview: PreviewOf<K>;
  /**
   * Shows a row, of the run's sheet unless told; with a finding's code and text, the cell that it is about, with the links
   * that it is about, the first one. Quietly: reads it again, and leaves the sheet where the person has it.
   */
  readonly onRow: (
    row: number,
    code?: string,
    sheetId?: number,
    more?: { readonly text?: string; readonly found?: FoundLinks | undefined; readonly quiet?: true },
  ) => void;
}

/** What a finished run says besides its figures. */
export interface ResultProps<K extends RunKind> extends PreviewProps<K> {
  readonly record: RunRecord | null;
}

/** What the page shows differently for one kind of run; all else is the same for all. */
export interface KindScreen<K extends RunKind> {
  /** The start of a tab; kinds that start from another kind's tab have none. */
  readonly Setup?: FunctionComponent<SetupProps>;
  readonly Preview: FunctionComponent<PreviewProps<K>>;
  readonly Result: FunctionComponent<ResultProps<K>>;
}

export type KindScreens = { readonly [K in RunKind]: KindScreen<K> };
