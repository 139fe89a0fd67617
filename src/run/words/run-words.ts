import type { RunRecord } from '../../shared/run';

/** What a run of a kind is called in a sentence, in the cases and the gender that the sentences need. */
export interface RunName {
  readonly busy: (sheet: string) => string;
  /** «шло заполнение», «шла раздача». */
  readonly went: string;
  /** What was done or continued: «заполнение», «раздачу». */
  readonly whom: string;
  /** «заполнения», «раздачи». */
  readonly of: string;
  readonly gender: 'neuter' | 'feminine' | 'masculine';
}

/** What the history says of a record, and how it is taken back. */
export interface RecordWords {
  /** Names the button and asks, with a question mark, before it is done. */
  readonly undo: string;
  readonly undone: string;
  readonly outcome: { readonly [outcome in RunRecord['outcome']]: string };
  readonly line: (record: RunRecord) => string;
  /** Where taking back is not putting cells back, row by row. */
  readonly taking?: {
    /** The button that does it; else that of all runs. */
    readonly agree?: string;
    /** What will become of what was made. */
    readonly text: (record: RunRecord) => string;
    readonly heading: string;
    readonly progress: (done: number, total: number) => string;
    readonly restored: (count: number) => string;
  };
}

/** What page and server say differently for each kind of run; all else is the same for all. */
export interface RunWords extends RecordWords {
  /** The tab on which such a run is driven. */
  readonly tab: string;
  readonly unfinished: string;
  /** Start of a sentence that goes on «в другом окне». */
  readonly underWay: string;
  readonly previewing: string;
  readonly writing: string;
  readonly progressName: string;
  readonly interrupted: string;
  readonly stopped: string;
  /** Where a run does not write cells row by row: the same sentences about what it does. */
  readonly own?: {
    readonly done: (done: number, total: number) => string;
    readonly written: (count: number) => string;
    readonly stoppedHint: string;
  };
  /** For sentences about the run. */
  readonly sentence: RunName;
}
