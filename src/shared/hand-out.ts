import type { BatchResult, FindingGroup, RunCheck } from './contract';

/** What the page and the server say to each other about handing out and collecting. JSON-safe, as the contract. */

/** Whom a sheet is for: a municipality, or the organisation that the others are subordinate to. */
export const LEVELS = ['municipality', 'parent'] as const;

export type Level = (typeof LEVELS)[number];

/** How the tool's columns of a sheet are guarded: anyone is warned, or only the owner may change them. */
export const GUARDS = ['warning', 'owner'] as const;

export type Guard = (typeof GUARDS)[number];

/** One sheet to hand out. The page carries it back with the batch. */
export interface HandOutGroup {
  readonly id: string;
  readonly title: string;
  /** The sheet that it has already, NO_SHEET for none. */
  readonly sheetId: number;
  /** Its name, or the name that it will get. */
  readonly sheetName: string;
  readonly rows: number;
  /** Rows with all the links that they need. */
  readonly ready: number;
  /** Rows that somebody has answered. */
  readonly answered: number;
  /** Other hand-out sheets on which answers of these organisations stand: they come along. */
  readonly sources: readonly number[];
}

/** What a hand-out would do. */
export interface HandOutCheck {
  readonly sheetId: number;
  readonly sheetName: string;
  readonly level: Level;
  readonly rows: number;
  readonly groups: readonly HandOutGroup[];
  readonly findings: readonly FindingGroup[];
  /** Sheets that stand twice or belong to nobody any more. */
  readonly notices: readonly string[];
  /** What was chosen for a hand-out that was interrupted: its level is that of this check; null: none is. */
  readonly unfinished: { readonly guard: Guard; readonly chosen: readonly string[] } | null;
  /** Groups that one call should do, so that it ends within 20 seconds. */
  readonly batch: number;
}

/** Asks for the sheets of consecutive groups of a check. */
export interface HandOutBatchRequest {
  readonly runId: string;
  /** Index of the first group. */
  readonly from: number;
  readonly total: number;
  readonly level: Level;
  readonly guard: Guard;
  /** Ids of all groups of the run, for going on after a reload. */
  readonly chosen: readonly string[];
  readonly groups: readonly HandOutGroup[];
}

/** What a person should know of one sheet: it was deleted, is protected, has lost its key column. */
export interface SheetTrouble {
  readonly title: string;
  readonly text: string;
}

export interface HandOutBatch extends BatchResult {
  readonly troubles: readonly SheetTrouble[];
}

/** One side of a conflict, as a person reads it. */
export interface ConflictVersion {
  /** Where it stands: «Черепановский район, строка 7». */
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
export interface CollectCheck extends RunCheck {
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

/** The sheets that a summary has made or refreshed. */
export interface SummaryResult {
  readonly sheets: readonly { readonly id: number; readonly name: string }[];
  readonly troubles: readonly SheetTrouble[];
}
