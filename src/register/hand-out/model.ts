import type { CellValue } from '../../core/cells/cell-value';
import type { BroughtRow } from '../../shared/collect';

/** What the tool writes into a row of a hand-out sheet, in reading order. */
export const COMPUTED_FIELDS = [
  'name',
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
  'ogrn',
] as const;

export type ComputedField = (typeof COMPUTED_FIELDS)[number];

/** What a municipality writes into the same row: for each item whether it is placed and how it stands on the page. */
export const TYPED_FIELDS = [
  'formDone',
  'formPlaced',
  'pollDone',
  'pollPlaced',
  'appDone',
  'appPlaced',
  'placedDate',
  'comment',
] as const;

/** Sheets of the earlier layout have one box for all three items. */
export const EARLIER_FIELD = 'placed';

export type TypedField = (typeof TYPED_FIELDS)[number] | typeof EARLIER_FIELD;

/** The answer columns of both layouts. */
export const ALL_TYPED_FIELDS: readonly TypedField[] = [...TYPED_FIELDS, EARLIER_FIELD];

/** What is collected of an organisation: the boxes of its items as one answer. */
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

/** A municipality's cells of a row, as the sheet gives them; a field is absent where the sheet has no such column. */
export type TypedCells = { readonly [field in TypedField]?: CellValue };

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

/** Hashes of the answers that were seen, one list for each field, the last one first: `31b7c4-77aa01`; '' for none. */
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
  readonly page: string;
  /** Text of its key cell: it tells what named the organisation when it was last handed out. */
  readonly stored: string;
  readonly collected: Answers;
  /** Hashes of the answers that the last collections saw. */
  readonly seen: SeenAnswers;
  /** When the newest sheet that was collected for it had been handed out, 2026-11-27T10:15; '' for not known. */
  readonly handedOn: string;
  /** Groups to which the organisation was or is handed out: `municipality 50657000`. */
  readonly groups: readonly string[];
  /** Title of the recipient that it belongs to; '' for none. */
  readonly recipient: string;
}

/** An organisation's answers after collecting. */
export interface CollectedRow {
  readonly answers: Answers;
  /** Sheets whose answers contradict each other, as long as nobody has decided which one counts. */
  readonly contested?: readonly string[];
  readonly seen: SeenAnswers;
  readonly handedOn: string;
}
