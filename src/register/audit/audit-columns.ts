import type { Place } from '../../core/link-audit/model';
import { headerText } from '../header-text';
import type { HeaderCell } from '../output-columns';

/** The menu's places in their order. */
export const PLACES: readonly Place[] = ['form', 'poll', 'app'];

/** Titles of the menu items, as sentences and headers name them. */
export const PLACE_TITLES: { readonly [place in Place]: string } = {
  form: 'Сообщить о проблеме',
  poll: 'Высказать мнение',
  app: 'Госуслуги',
};

/** Headers of the columns that an audit writes: a column is found by them, whatever its place. */
export const AUDIT_HEADERS: { readonly [place in Place]: string } = {
  form: 'Проверка: Сообщить о проблеме',
  poll: 'Проверка: Высказать мнение',
  app: 'Проверка: Госуслуги',
};

const BY_TEXT: ReadonlyMap<string, Place> = new Map(
  PLACES.map((place): [string, Place] => [headerText(AUDIT_HEADERS[place]), place]),
);

/** The audit column that a header names, or null. @example auditColumnOf('проверка:  госуслуги') // 'app' */
export function auditColumnOf(header: string): Place | null {
  return BY_TEXT.get(headerText(header)) ?? null;
}

/**
 * Finds the columns that an audit writes; of two with one header the left one.
 *
 * @returns column numbers counted from 1; a column that is not there yet has no entry
 * @example findAuditColumns([{ column: 9, header: 'Проверка: Госуслуги' }]) // { app: 9 }
 */
export function findAuditColumns(headers: readonly HeaderCell[]): { readonly [place in Place]?: number } {
  const found: { [place in Place]?: number } = {};
  for (const { column, header } of headers) {
    const place = auditColumnOf(header);
    if (place !== null && (found[place] === undefined || column < found[place])) found[place] = column;
  }
  return found;
}
