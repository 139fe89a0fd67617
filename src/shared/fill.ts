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

/** What a fill would do. */
export interface FillPreview extends Preview {
  readonly kind: 'fill';
  readonly regCode: string;
  readonly regionName: string;
  readonly counts: Counts;
  readonly links: LinkTotals;
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
