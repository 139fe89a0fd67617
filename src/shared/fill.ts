import type { OpenDecisions } from './decisions';
import type { Counts } from './findings';
import type { Preview } from './run';

/** Organisations by the links that they have once the fill is done. */
export interface LinkTotals {
  /** All three. */
  readonly complete: number;
  /** At least one is lacking. */
  readonly incomplete: number;
  /** Without this one. An organisation may lack several. */
  readonly lacking: { readonly [link in LinkColumn]: LackingLink };
}

/** Organisations that lack a link, and why: by the finding that stops it, the most frequent first. */
export interface LackingLink {
  readonly rows: number;
  readonly reasons: readonly { readonly code: string; readonly title: string; readonly rows: number }[];
}

/** The columns with links. */
export const LINK_COLUMNS = ['formLink', 'pollLink', 'appLink'] as const;

export type LinkColumn = (typeof LINK_COLUMNS)[number];

/** What a fill is asked for. */
export interface FillOptions {
  /** Keys of the rows whose hand-typed values stay, although all are to be updated. */
  readonly keep?: readonly string[] | undefined;
}

/** So many rows with hand-typed values can be kept one by one; a run remembers them. */
export const MOST_KEPT = 200;

/** A row in which values of a person's own would be replaced. */
export interface ReplacedRow {
  /** Names the row whatever its place: goes into FillOptions.keep. */
  readonly key: string;
  readonly row: number;
  readonly name: string;
  readonly cells: readonly { readonly header: string; readonly old: string; readonly now: string }[];
}

/** The links of one row as a fill would leave them. */
export interface LinkSample {
  readonly row: number;
  readonly name: string;
  /** «Источник ID». */
  readonly source: string;
  readonly links: readonly SampleLink[];
}

/** What a cell will hold. */
export interface SampleLink {
  readonly header: string;
  /** Of one that is lacking: why. */
  readonly link: string;
  /** Absent: the fill's own. `kept`: what stands there now. */
  readonly is?: 'kept' | 'lacking';
}

/** What a fill would do. */
export interface FillPreview extends Preview {
  readonly kind: 'fill';
  /** What it was asked for, rows by their keys of now. */
  readonly optionsNow: FillOptions;
  readonly regCode: string;
  readonly regionName: string;
  readonly counts: Counts;
  readonly links: LinkTotals;
  /** The first rows with hand-typed values that would be replaced, those that are kept all the same among them. */
  readonly replaced: readonly ReplacedRow[];
  /** A few rows of different sources, to look at before anything is written. */
  readonly samples: readonly LinkSample[];
  /** What a person is to decide once for all rows with a value. */
  readonly decisions: OpenDecisions;
}

/** The columns that a run writes, in the order in which they are added at the right. */
export const OUTPUT_COLUMNS = [
  'formLink',
  'pollLink',
  'appLink',
  'appMenuName',
  'idSource',
  'linkId',
  'parentAccount',
  'remarks',
] as const;

export type OutputColumn = (typeof OUTPUT_COLUMNS)[number];

/** Headers of the written columns: a column is found by them, whatever its place. */
export const OUTPUT_HEADERS: { readonly [column in OutputColumn]: string } = {
  formLink: 'Ссылка: Сообщить о проблеме',
  pollLink: 'Ссылка: Высказать мнение',
  appLink: 'Ссылка: Госуслуги',
  appMenuName: 'Пункт меню: Госуслуги',
  idSource: 'Источник ID',
  linkId: 'ID для ссылки',
  parentAccount: 'Вышестоящий ЛКО',
  remarks: 'Замечания',
};
