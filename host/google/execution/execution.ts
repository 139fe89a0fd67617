import type { Book } from '../../book/book';
import type { BookSheet } from '../../book/book-sheet';
import type { Realm } from '../../vm/realm';
import type { FetchQuota, Network } from '../services/network';
import type { PendingWrites } from '../spreadsheet/pending-writes';
import type { ExecutionTime } from './execution-time';
import type { Gate } from './gate';
import type { Manifest } from './manifest';
import type { Screen } from './screen';

/** What the document's cache holds: values with the moment at which they are forgotten, in milliseconds. */
export type DocumentCache = Map<string, { readonly value: string; readonly until: number }>;

/** Who holds the document's lock. Executions follow one another here, so only a test makes it busy. */
export interface DocumentLocks {
  /** For tests: somebody else holds the lock. */
  heldElsewhere: boolean;
}

/** One execution of the script: its context, and what outlives it in the document. */
export interface Execution {
  readonly realm: Realm;
  readonly gate: Gate;
  readonly book: Book;
  readonly cache: DocumentCache;
  readonly locks: DocumentLocks;
  readonly screen: Screen;
  /** Built pages by file name without ending, for HtmlService. */
  readonly pages: { readonly [name: string]: string };
  readonly now: () => number;
  /** Zone of the document's clock; null: the script's own. */
  readonly timeZone: string | null;
  /** Key of the person at the screen, for Session.getTemporaryActiveUserKey. */
  readonly person: string;
  /** What is kept for the person at the screen alone. */
  readonly personal: Map<string, string>;
  readonly manifest: Manifest;
  /** null: nobody outside can be called. */
  readonly network: Network | null;
  readonly quota: FetchQuota;
  readonly time: ExecutionTime;
  readonly pending: PendingWrites;
  /** Locks that this execution holds; released when it ends. */
  readonly held: Set<string>;
  /** The script's object for a sheet: ranges and sheets refer to each other. */
  readonly sheetObject: (sheet: BookSheet) => GoogleAppsScript.Spreadsheet.Sheet;
}
