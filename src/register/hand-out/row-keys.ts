import { textHash } from '../rows/row-hash';

/** What names an organisation, and what its key cell holds. */
export interface KeyedRow {
  /** '' when it has none that can be read. */
  readonly ogrn: string;
  /** Name in the form in which names are compared. */
  readonly name: string;
  readonly page: string;
  readonly stored: string;
}

/** A key as a cell keeps it: the key itself and hashes of what named the organisation when it was last handed out. */
interface Entry {
  readonly place: number;
  readonly key: string;
  readonly ogrn: string;
  readonly name: string;
  readonly page: string;
}

const STORED = /^([0-9a-f]{10})-([0-9a-f]{0,6})-([0-9a-f]{0,6})-([0-9a-f]{0,6})$/;

const short = (text: string): string => (text === '' ? '' : textHash(text).slice(0, 6));

/**
 * The key that a cell holds, of a register or of a hand-out sheet.
 *
 * @example keyOf('5f0c6d2e9a-31b7c4-77aa01-') // '5f0c6d2e9a'
 */
export function keyOf(stored: string): string {
  return /^[0-9a-f]{10}(?=-|$)/.exec(stored.trim())?.[0] ?? '';
}

function entryAt(stored: string, place: number): Entry | null {
  const parts = STORED.exec(stored.trim());
  if (parts === null) return null;
  const [, key, ogrn, name, page] = parts as unknown as [string, string, string, string, string];
  return { place, key, ogrn, name, page };
}

/**
 * Gives every organisation its key: the one that its cell holds, as long as OGRN or name are still those of the last
 * hand-out (one of OGRN, name and page may have changed); else the one that is found elsewhere in the column by what names the organisation (someone has sorted the
 * table without its hidden column, or copied a row); else a new one, made of OGRN, name and page. No key is given twice.
 *
 * @param rows the register's rows in their order; null for a row that is no organisation
 * @returns the texts for the key cells, '' for null; the same input gives the same keys
 * @example keyOf(assignKeys([{ ogrn: '1045405430620', name: 'лицей 5', page: '', stored: '' }])[0]) // 10 characters
 */
export function assignKeys(rows: readonly (KeyedRow | null)[]): string[] {
  const hashes = rows.map((row) =>
    row === null ? null : { ogrn: short(row.ogrn), name: short(row.name), page: short(row.page) },
  );
  const entries: Entry[] = [];
  rows.forEach((row, place) => {
    const entry = row === null ? null : entryAt(row.stored, place);
    if (entry !== null) entries.push(entry);
  });
  const keys: string[] = rows.map(() => '');
  const used = new Set<string>();
  const open = (at: number): boolean => hashes[at] !== null && keys[at] === '';
  const give = (at: number, entry: Entry): void => {
    keys[at] = entry.key;
    used.add(entry.key);
  };

  /** Rows and free entries that agree: at their own place first, then in order. */
  const match = (fits: (one: Hashes) => string, only: 'anywhere' | 'unique'): void => {
    const free = new Map<string, Entry[]>();
    for (const entry of entries) {
      const sign = fits(entry);
      if (used.has(entry.key) || sign === '') continue;
      if (only === 'anywhere' && open(entry.place) && fits(hashes[entry.place]!) === sign)
        give(entry.place, entry);
      else put(free, sign, entry);
    }
    const waiting = new Map<string, number[]>();
    hashes.forEach((hash, at) => {
      if (hash === null || !open(at)) return;
      const sign = fits(hash);
      if (sign !== '') put(waiting, sign, at);
    });
    for (const [sign, places] of Array.from(waiting)) {
      const found = (free.get(sign) ?? []).filter((entry) => !used.has(entry.key));
      const distinct = new Set(found.map((entry) => entry.key));
      if (only === 'unique' && (places.length !== 1 || distinct.size !== 1)) continue;
      for (const at of places) {
        const next = found.find((entry) => !used.has(entry.key) && isSame(hashes[at]!, entry));
        if (next !== undefined) give(at, next);
      }
    }
  };

  match(({ ogrn, name, page }) => (ogrn + name + page === '' ? '' : `${ogrn} ${name} ${page}`), 'anywhere');
  match(({ ogrn, name }) => (ogrn + name === '' ? '' : `${ogrn} ${name}`), 'anywhere');
  for (const entry of entries) {
    const hash = hashes[entry.place]!;
    if (open(entry.place) && !used.has(entry.key) && isSame(hash, entry)) give(entry.place, entry);
  }
  match(({ ogrn }) => ogrn, 'unique');
  match(({ name }) => name, 'unique');

  const held = new Set(entries.map((entry) => entry.key));
  return rows.map((row, at) => {
    if (row === null) return '';
    const key = keys[at] || freshKey(row, (candidate) => used.has(candidate) || held.has(candidate));
    used.add(key);
    const { ogrn, name, page } = hashes[at]!;
    return `${key}-${ogrn}-${name}-${page}`;
  });
}

type Hashes = Pick<Entry, 'ogrn' | 'name' | 'page'>;

/** One of OGRN, name and page may have been corrected; with two of them the row is another organisation's. */
function isSame(now: Hashes, then: Hashes): boolean {
  const fields = ['ogrn', 'name', 'page'] as const;
  const differ = fields.filter(
    (field) => now[field] !== '' && then[field] !== '' && now[field] !== then[field],
  );
  return differ.length <= 1 && (agree(now.ogrn, then.ogrn) || agree(now.name, then.name));
}

const agree = (a: string, b: string): boolean => a !== '' && a === b;

function put<V>(map: Map<string, V[]>, sign: string, value: V): void {
  const found = map.get(sign);
  if (found === undefined) map.set(sign, [value]);
  else found.push(value);
}

/** Duplicates, to the letter, are told apart by their order. */
function freshKey({ ogrn, name, page }: KeyedRow, isTaken: (key: string) => boolean): string {
  for (let copy = 1; ; copy += 1) {
    const key = textHash(`${ogrn}\n${name}\n${page}\n${copy}`).slice(0, 10);
    if (!isTaken(key)) return key;
  }
}
