import type * as z from 'zod/mini';
import type { FoundLinks } from '../../shared/findings';
import type { Preview, RunKind, SheetTrouble, Token, UndoResult } from '../../shared/run';
import type { OptionsOf, PreviewOf } from '../../shared/run-kinds';
import type { ColumnFormats } from '../../sheets/cells/output-area';
import type { Choices } from '../choices';
import type { ReadSheet } from '../setup/register-reading';
import type { KeptRecord, KeptRun } from './run-store';

/** What one kind of run is on the server. Preview, start, batches, stop and undo are the same for all of them. */
export interface RunDefinition<K extends RunKind> {
  readonly kind: K;
  /** What the page may ask for. */
  readonly options: z.ZodMiniType<OptionsOf<K>>;
  /**
   * Keeps what a person chose on the preview, a ChoiceOf<K>.
   *
   * @throws Refusal when the choice is something else
   */
  readonly saveChoice?: (sheetId: number, choice: unknown) => void;
  /** How the written columns look. */
  readonly format: ColumnFormats;
  /** What of the options is kept with the run, so that another window can go on: at most 7 KB. Absent: nothing. */
  readonly keptOptions?: (options: OptionsOf<K>) => unknown;
  /**
   * Reads the sheet's header and columns.
   *
   * @param sheetId NO_SHEET for the open one
   * @throws Refusal when the sheet is gone or has nothing to go by
   */
  readonly read: (sheetId: number, choices: Choices) => ReadSheet;
  /** Reads all rows and plans what the run does: the same for the preview and for each batch. Writes nothing. */
  readonly plan: (read: ReadSheet, options: OptionsOf<K>) => RunPlan<K>;
  /** Whether its batches ask somebody outside: that is done before the document is locked, so that others can work. */
  readonly gathers?: true;
  /** Takes a run back, where that is not putting cells back. */
  readonly undo?: (record: KeptRecord, from: number) => UndoResult;
}

/** What a run is to do. */
export interface RunPlan<K extends RunKind> {
  /** Every source column of the sheet, by key: the headers above them prove later that none has moved. */
  readonly columns: { readonly [key: string]: number | undefined };
  /** The ЛКО directory that was read; NO_SHEET for none. */
  readonly directorySheetId: number;
  /** The sheets with ready mini-app links that were read. */
  readonly readySheetIds: readonly number[];
  readonly tokens: readonly Token[];
  /** Tokens that one batch should have. */
  readonly batch: number;
  /** What the kind's own preview says beside what all say. */
  readonly preview: () => OwnPreview<K>;
  /** What findings are told apart and looked for by, beside what they say; absent where rows are no register's. */
  readonly rows?: FindingRowFacts;
  /** What the preview found that a batch would have to read many sheets for; goes along with the batches. */
  readonly carried?: () => unknown;
  /**
   * Asks for what some tokens' batch is to write; called without the document's lock, of a kind that `gathers`.
   *
   * @throws Refusal `changed` as `write`
   */
  readonly gather?: (tokens: readonly Token[], from: number, carried: unknown) => unknown;
  /**
   * Writes some tokens of the plan, consecutive ones. `from`: index of the first in the preview.
   *
   * @throws Refusal `changed` when they are not this plan's: the sheet is another than at the preview
   */
  readonly write: (tokens: readonly Token[], run: KeptRun, from: number, known: KnownToBatch) => WrittenBatch;
}

/** What a batch knows beside its plan: what the preview found, and what was gathered for it. */
export interface KnownToBatch {
  readonly carried: unknown;
  readonly gathered: unknown;
}

/** What is known of a row by its number, counted from 1. */
export interface FindingRowFacts {
  /** What its cells hold, as one mark; undefined where the sheet is no register. */
  readonly mark: (row: number) => string | undefined;
  /** What a finding of it is about, where that is placed links. */
  readonly found?: (row: number, code: string) => FoundLinks | undefined;
  /** '' where the sheet has none. */
  readonly shortName: (row: number) => string;
  /** Words by which people look for it, beside its name. */
  readonly words: (row: number) => string;
}

/** What a kind's preview says by itself: its own fields, findings, and hand-typed cells that would be replaced. */
export type OwnPreview<K extends RunKind> = Omit<PreviewOf<K>, keyof Preview> &
  Pick<Preview, 'groups' | 'overwrites'>;

/** What a batch did, with the figures for the history. */
export interface WrittenBatch {
  /** Cells, or sheets. */
  readonly written: number;
  /** Rows, or sheets, in which something changed. */
  readonly filled: number;
  /** Rows on a parent's ЛКО. */
  readonly fallback: number;
  /** Rows with an error or a warning. */
  readonly attention: number;
  readonly troubles: readonly SheetTrouble[];
  /** New sheets that it made. */
  readonly sheets?: readonly number[];
}
