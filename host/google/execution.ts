import type { Book } from '../book/book';
import type { Realm } from '../vm/realm';
import type { DocumentCache } from './cache-service';
import type { Gate } from './gate';
import type { DocumentLocks } from './lock-service';
import type { Screen } from './screen';

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
  /** Key of the person at the screen, for Session.getTemporaryActiveUserKey. */
  readonly person: string;
  /** Locks that this execution holds; released when it ends. */
  readonly held: Set<string>;
}
