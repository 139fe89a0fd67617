import type { CellValue } from '../../core/cells/cell-value';
import type { BroughtRow } from '../../shared/collect';

/** What the tool writes into a row of a hand-out sheet, in reading order. */
export const COMPUTED_FIELDS = [
  'name',
  'ogrn',
  'vkPage',
  'formCover',
  'formName',
  'formLink',
  'pollCover',
  'pollName',
  'pollLink',
  'appCover',
  'appName',
  'appLink',
  'note',
] as const;

export type ComputedField = (typeof COMPUTED_FIELDS)[number];

/** What a municipality writes into the same row. */
export const ANSWER_FIELDS = [
  'placed',
  'formPlaced',
  'pollPlaced',
  'appPlaced',
  'placedDate',
  'comment',
] as const;

export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** The tool's cells of a row, as text. */
export type Computed = { readonly [field in ComputedField]: string };

/** A municipality's cells of a row, as the sheet gives them. */
export type TypedCells = { readonly [field in AnswerField]: CellValue };

/** A municipality's answers, each as one text; '' for none. */
export type Answers = { readonly [field in AnswerField]: string };

/** A row of a hand-out sheet as it is there. */
export interface HandOutRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  /** '' for a row that a person added. */
  readonly key: string;
  readonly computed: Computed;
  readonly typed: TypedCells;
  /** Whether other cells of the row, in columns of a person's own, hold anything. */
  readonly extra: boolean;
}

/** A row that a hand-out sheet is to have. */
export interface WantedRow {
  readonly key: string;
  readonly computed: Computed;
}

/** Hashes of the answers that were seen last, one for each field; '' for none. */
export type SeenAnswers = { readonly [field in AnswerField]: string };

/** A row of a returned sheet or file. */
export type BroughtAnswer = BroughtRow;

/** An organisation of the register, with what was collected for it so far. */
export interface CollectRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly ogrn: string;
  readonly collected: Answers;
  /** Hashes of the answers that the last collection saw. */
  readonly seen: SeenAnswers;
}

/** An organisation's answers after collecting. */
export interface CollectedRow {
  readonly answers: Answers;
  readonly seen: SeenAnswers;
}
