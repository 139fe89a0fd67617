import type { Preview } from './run';

/** What the page and the server say to each other about collecting answers. JSON-safe, as the contract. */

/** One side of a conflict, as a person reads it. */
export interface ConflictVersion {
  /** Where it is: «Черепановский район, строка 7». */
  readonly label: string;
  readonly answers: readonly { readonly title: string; readonly text: string }[];
}

/** Something that only a person can decide. */
export interface Conflict {
  /** The same for the same question; another as soon as one of the versions changes. */
  readonly id: string;
  readonly type: 'two-answers' | 'register-differs' | 'unknown-organisation' | 'changed-key';
  readonly title: string;
  readonly name: string;
  readonly ogrn: string;
  /** Row of the register that is concerned; 0: none. */
  readonly row: number;
  readonly versions: readonly ConflictVersion[];
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  /** One of the choices; '' while nobody has decided: nothing is written then. */
  readonly decision: string;
}

/** What a person decided: value of a choice by the conflict's id. */
export type Decisions = { readonly [id: string]: string };

/** A row of a returned file, as the local host brings it: cells as text, a tick as «да». */
export interface BroughtRow {
  readonly source: string;
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly ogrn: string;
  readonly answers: {
    readonly placed: string;
    readonly formPlaced: string;
    readonly pollPlaced: string;
    readonly appPlaced: string;
    readonly placedDate: string;
    readonly comment: string;
  };
}

/** What collecting would write; its groups are the findings of the audit of the collected links. */
export interface CollectPreview extends Preview {
  readonly kind: 'collect';
  /** Organisations of the register. */
  readonly rows: number;
  /** Organisations of which an answer was found. */
  readonly answered: number;
  /** Rows in which something changes. */
  readonly changed: number;
  /** By what the summary counts: «верно», «с ошибками»…. */
  readonly verdicts: { readonly [verdict: string]: number };
  readonly conflicts: readonly Conflict[];
  /** Hand-out sheets and files that were read. */
  readonly sources: number;
  readonly notices: readonly string[];
}

/** What a collecting run is asked for. */
export interface CollectOptions {
  readonly decisions: Decisions;
  /** Rows of returned files, as the local host reads them; the page has none. */
  readonly brought: readonly BroughtRow[];
}

/** Headers of the columns into which answers are collected. */
export const COLLECT_HEADERS = {
  placed: 'Раздача: размещено',
  formPlaced: 'Размещённая ссылка: Сообщить о проблеме',
  pollPlaced: 'Размещённая ссылка: Высказать мнение',
  appPlaced: 'Размещённая ссылка: Госуслуги',
  placedDate: 'Раздача: дата размещения',
  comment: 'Раздача: комментарий',
  verdict: 'Раздача: итог',
  remarks: 'Раздача: замечания',
  seen: 'Раздача: собранный ответ',
} as const;
