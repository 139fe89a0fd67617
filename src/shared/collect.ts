import type { Preview } from './run';

/** What the page and the server say to each other about collecting answers. JSON-safe, as the contract. */

/** One side of a conflict, as a person reads it. */
export interface ConflictVersion {
  /** Where it is: «Черепановский район, строка 7». */
  readonly label: string;
  readonly answers: readonly {
    readonly title: string;
    readonly text: string;
    /** Whether the other side says something else here. */
    readonly differs: boolean;
  }[];
  /** Whether its links audit clean; null: it has none. */
  readonly clean: boolean | null;
}

/** Something that only a person can decide. */
export interface Conflict {
  /** The same for the same question; another as soon as one of the versions changes. */
  readonly id: string;
  readonly type:
    | 'two-answers'
    | 'register-differs'
    | 'older-answer'
    | 'unknown-organisation'
    | 'changed-key'
    | 'other-group';
  readonly title: string;
  readonly name: string;
  readonly ogrn: string;
  /** Row of the register that is concerned; 0: none. */
  readonly row: number;
  readonly versions: readonly ConflictVersion[];
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  /** The choice that takes the only side whose links audit clean, where sides differ in links alone; '' for none. */
  readonly right: string;
  /** One of the choices; '' while nobody has decided: nothing is written then. */
  readonly decision: string;
}

/** What a person decided: value of a choice by the conflict's id. */
export type Decisions = { readonly [id: string]: string };

/** A row of a returned file, as the local host brings it: cells as text, a tick as «да». */
export interface BroughtRow {
  readonly source: string;
  /** Whom its sheet was handed out to: `municipality 50657000`; '' for not known. */
  readonly group: string;
  /** When the sheet was handed out, 2026-11-27T10:15 on the spreadsheet's clock; '' for sheets of earlier versions. */
  readonly handedOn: string;
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly ogrn: string;
  /** «Страница ВК» as it stands there. */
  readonly page: string;
  readonly answers: {
    readonly placed: string;
    readonly formPlaced: string;
    readonly pollPlaced: string;
    readonly appPlaced: string;
    readonly placedDate: string;
    readonly comment: string;
  };
}

/** Organisations of one recipient that nobody has answered for yet. */
export interface Unanswered {
  readonly title: string;
  /** How many there are; `rows` are the first of them. */
  readonly total: number;
  readonly rows: readonly { readonly row: number; readonly name: string }[];
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
  /** Who has not answered, by recipient: no findings, as nothing is wrong yet. */
  readonly unanswered: readonly Unanswered[];
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
