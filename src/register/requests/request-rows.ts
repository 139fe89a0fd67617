import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { formulaSafe } from '../../core/cells/formula-safe';
import type { PosRequest } from '../../shared/requests';
import { headerText } from '../columns/header-text';
import { REQUEST_GONE, REQUEST_HEADERS, REQUEST_KINDS } from './texts';

const MARK = REQUEST_HEADERS.indexOf('Отметка');
const KIND = 0;
const TO = 1;
const TEXT = REQUEST_HEADERS.indexOf('Текст');

/** Whether a sheet's first row is the header of «Запросы», in its order. */
export function isRequestHeader(row: readonly CellValue[]): boolean {
  return REQUEST_HEADERS.every((header, at) => headerText(row[at] ?? '') === headerText(header));
}

/** A reminder stays the same when its day has passed. */
function keyOf(kind: string, to: string): string {
  return `${kind.replace(/,.*/, '')}\n${to}`;
}

/**
 * What «Запросы» is to hold below its header. Rows stay where they are, with the mark and the notes beside them; new
 * requests come below; one that is no longer needed says so.
 *
 * @param held the rows below the header, as they are
 * @example requestRows([], requests).length === requests.length // true
 */
export function requestRows(
  held: readonly (readonly CellValue[])[],
  requests: readonly PosRequest[],
): string[][] {
  const wanted = new Map(
    requests.map((one): [string, PosRequest] => [keyOf(REQUEST_KINDS[one.kind], formulaSafe(one.to)), one]),
  );
  const kept = held.map((cells) => {
    const texts = REQUEST_HEADERS.map((_, at) => cellText(cells[at] ?? ''));
    const key = keyOf(texts[KIND] ?? '', texts[TO] ?? '');
    const request = wanted.get(key);
    wanted.delete(key);
    if (request !== undefined) return rowOf(request, texts[MARK] ?? '');
    // A row of a person's own is theirs.
    if (!Object.values(REQUEST_KINDS).includes(texts[KIND] ?? '')) return texts.map(formulaSafe);
    return texts.map((text, at) => formulaSafe(at === TEXT ? REQUEST_GONE : text));
  });
  return kept.concat(Array.from(wanted.values(), (request) => rowOf(request, '')));
}

function rowOf({ kind, to, contact, rows, due, date, text }: PosRequest, mark: string): string[] {
  return [REQUEST_KINDS[kind], to, contact, String(rows.length), due, date, mark, text].map(formulaSafe);
}
