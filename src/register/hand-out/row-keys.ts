import { addTo, groupBy } from '../../core/multimap';
import { textHash } from '../rows/row-hash';

/** What names an organisation, and what its key cell holds. */
export interface KeyedRow {
  /** '' when it has none that can be read. */
  readonly ogrn: string;
  /** Name in the form in which names are compared. */
  readonly name: string;
  readonly page: string;
  /** Text of the key cell. */
  readonly stored: string;
}

/** Hashes of OGRN, name and page; '' for what the organisation lacks. */
interface Hashes {
  readonly ogrn: string;
  readonly name: string;
  readonly page: string;
}

/** A key as a cell keeps it: the key itself and hashes of what named the organisation when it was last handed out. */
interface StoredKey extends Hashes {
  /** Index of the cell's row. */
  readonly index: number;
  readonly key: string;
}

/** A row with its hashes; `key` is '' until it has one. */
interface OpenRow {
  readonly index: number;
  readonly row: KeyedRow;
  readonly hashes: Hashes;
  key: string;
}

const STORED = /^([0-9a-f]{10})-([0-9a-f]{0,6})-([0-9a-f]{0,6})-([0-9a-f]{0,6})$/;

function shortHash(text: string): string {
  return text === '' ? '' : textHash(text).slice(0, 6);
}

/**
 * The key that a cell holds, of a register or of a hand-out sheet.
 *
 * @example keyOf('5f0c6d2e9a-31b7c4-77aa01-') // '5f0c6d2e9a'
 */
export function keyOf(stored: string): string {
  return /^[0-9a-f]{10}(?=-|$)/.exec(stored.trim())?.[0] ?? '';
}

/**
 * Whether a text named the organisation when it was last handed out.
 *
 * @param stored text of its key cell in the register
 * @param text as `KeyedRow` holds it
 * @returns true also where the cell does not tell
 */
export function namedThen(stored: string, field: 'ogrn' | 'name' | 'page', text: string): boolean {
  const [then] = readStoredKey(stored, 0);
  return then === undefined || then[field] === shortHash(text);
}

function readStoredKey(stored: string, index: number): StoredKey[] {
  const match = STORED.exec(stored.trim());
  if (match === null) return [];
  const [, key = '', ogrn = '', name = '', page = ''] = match;
  return [{ index, key, ogrn, name, page }];
}

/**
 * Gives every organisation its key: the one that its cell holds, as long as OGRN or name are still those of the last
 * hand-out (one of OGRN, name and page may have changed); else the one that is found elsewhere in the column by what
 * names the organisation (someone has sorted the table without its hidden column, or copied a row); else a new one,
 * made of OGRN, name and page. No key is given twice.
 *
 * @param rows the register's rows in their order; null for a row that is no organisation
 * @returns the texts for the key cells, '' for null; the same input gives the same keys
 * @example keyOf(assignKeys([{ ogrn: '1045405430620', name: 'лицей 5', page: '', stored: '' }])[0]) // 10 characters
 */
export function assignKeys(rows: readonly (KeyedRow | null)[]): string[] {
  const openRows = new Map<number, OpenRow>();
  for (const [index, row] of rows.entries()) {
    if (row === null) continue;
    const hashes = { ogrn: shortHash(row.ogrn), name: shortHash(row.name), page: shortHash(row.page) };
    openRows.set(index, { index, row, hashes, key: '' });
  }
  const organisations = Array.from(openRows.values());
  const storedKeys = organisations.flatMap(({ row, index }) => readStoredKey(row.stored, index));
  const used = new Set<string>();
  const give = (open: OpenRow, { key }: StoredKey): void => {
    open.key = key;
    used.add(key);
  };
  /** The row in whose cell a key is, while it has none. */
  const openRowOf = ({ index }: StoredKey): OpenRow | null => {
    const open = openRows.get(index);
    return open === undefined || open.key !== '' ? null : open;
  };

  /** Gives keys to rows that agree with them: first to the row of the key's cell, then in order. */
  const match = (agreementOf: (one: Hashes) => string, only: 'anywhere' | 'unique'): void => {
    const free = new Map<string, StoredKey[]>();
    for (const stored of storedKeys) {
      const agreement = agreementOf(stored);
      if (used.has(stored.key) || agreement === '') continue;
      const own = only === 'anywhere' ? openRowOf(stored) : null;
      if (own !== null && agreementOf(own.hashes) === agreement) give(own, stored);
      else addTo(free, agreement, stored);
    }
    const waiting = groupBy(organisations, ({ key, hashes }) =>
      key === '' ? agreementOf(hashes) || null : null,
    );
    for (const [agreement, waitingRows] of waiting) {
      const found = (free.get(agreement) ?? []).filter(({ key }) => !used.has(key));
      const distinct = new Set(found.map(({ key }) => key));
      if (only === 'unique' && (waitingRows.length !== 1 || distinct.size !== 1)) continue;
      for (const open of waitingRows) {
        const next = found.find((stored) => !used.has(stored.key) && isSame(open.hashes, stored));
        if (next !== undefined) give(open, next);
      }
    }
  };

  match(({ ogrn, name, page }) => (ogrn + name + page === '' ? '' : `${ogrn} ${name} ${page}`), 'anywhere');
  match(({ ogrn, name }) => (ogrn + name === '' ? '' : `${ogrn} ${name}`), 'anywhere');
  for (const stored of storedKeys) {
    const own = openRowOf(stored);
    if (own !== null && !used.has(stored.key) && isSame(own.hashes, stored)) give(own, stored);
  }
  match(({ ogrn }) => ogrn, 'unique');
  match(({ name }) => name, 'unique');

  const kept = new Set(storedKeys.map(({ key }) => key));
  return rows.map((_, index) => {
    const open = openRows.get(index);
    if (open === undefined) return '';
    const key = open.key || freshKey(open.row, (candidate) => used.has(candidate) || kept.has(candidate));
    used.add(key);
    const { ogrn, name, page } = open.hashes;
    return `${key}-${ogrn}-${name}-${page}`;
  });
}

/** One of OGRN, name and page may have been corrected; with two of them the row is another organisation's. */
function isSame(now: Hashes, then: Hashes): boolean {
  const fields = ['ogrn', 'name', 'page'] as const;
  const different = fields.filter(
    (field) => now[field] !== '' && then[field] !== '' && now[field] !== then[field],
  );
  const sameOgrn = now.ogrn !== '' && now.ogrn === then.ogrn;
  const sameName = now.name !== '' && now.name === then.name;
  return different.length <= 1 && (sameOgrn || sameName);
}

/** Rows that are equal to the letter get different keys by their order. */
function freshKey({ ogrn, name, page }: KeyedRow, isTaken: (key: string) => boolean): string {
  for (let copy = 1; ; copy += 1) {
    const key = textHash(`${ogrn}\n${name}\n${page}\n${copy}`).slice(0, 10);
    if (!isTaken(key)) return key;
  }
}
