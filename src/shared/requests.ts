/** What the page and the server say to each other about requests and reminders. JSON-safe, as the contract. */

import type { SheetPlace } from './setup';

/** One text ready to send. */
export interface PosRequest {
  readonly kind: 'parent' | 'curators' | 'reminder' | 'overdue' | 'fix';
  readonly to: string;
  /** The kind in words: «Напоминание». */
  readonly title: string;
  /** Persons to write to; '' for none known. */
  readonly contact: string;
  /** Last day, 31.12.2026; '' for none. */
  readonly due: string;
  /** When it was made. */
  readonly date: string;
  readonly text: string;
  /** The organisations: name, OGRN, page, site, whose ЛКО, its ID. */
  readonly rows: readonly (readonly string[])[];
}

/** The requests that were made, and where they stand. */
export interface RequestsMade extends SheetPlace {
  /** The sheet with the templates. */
  readonly templates: SheetPlace;
  readonly requests: readonly PosRequest[];
  /** Templates that could not be used. */
  readonly notices: readonly string[];
}
