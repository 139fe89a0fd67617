import type { Finding } from '../../core/findings/finding';
import { registerFinding, rowList } from '../findings/register-findings';
import type { Organisation } from '../model';
import { nameKey } from '../rows/name-key';

/** The register's rows completed from the directory, and the directory's rows that are nobody's there. */
export interface Joined {
  /** Register rows in their order, lacking values filled in. */
  readonly completed: readonly Organisation[];
  /** Directory rows that no register row is: they serve as ancestors only. */
  readonly others: readonly Organisation[];
  /** What is said about the joins, by index of the register row. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  /** Names under which the directory knows a register row, by its index. */
  readonly aliases: ReadonlyMap<number, readonly string[]>;
}

type Index = Map<string, number[]>;

function put(index: Index, key: string, at: number): void {
  if (key === '') return;
  const found = index.get(key);
  if (found === undefined) index.set(key, [at]);
  else found.push(at);
}

const ogrnOf = (organisation: Organisation): string => (organisation.ogrn?.ok ? organisation.ogrn.value : '');
const idOf = (organisation: Organisation): string => (organisation.id?.ok ? organisation.id.value : '');
const hasParent = (one: Organisation): boolean =>
  one.parentName !== '' || one.parentId !== null || one.parentOgrn !== null;

/** One organisation of several directory rows, when they do not contradict each other; else null. */
function agreed(rows: readonly Organisation[]): Organisation | null {
  const usable = rows.filter((row) => idOf(row) !== '' && row.unusable === '');
  const candidates = usable.length > 0 ? usable : rows;
  const first = candidates[0];
  if (first === undefined) return null;
  const sign = (one: Organisation): string =>
    [idOf(one), one.parentName, one.oktmo?.ok ? one.oktmo.value : ''].join('|');
  return candidates.every((one) => sign(one) === sign(first)) ? first : null;
}

function complete(own: Organisation, from: Organisation): Organisation {
  const sameId = own.id === null || idOf(own) === idOf(from);
  return {
    ...own,
    id: own.id ?? from.id,
    unusable: own.unusable || (sameId ? from.unusable : ''),
    ogrn: own.ogrn ?? from.ogrn,
    oktmo: own.oktmo ?? from.oktmo,
    kind: own.kind ?? from.kind,
    ...(hasParent(own)
      ? {}
      : { parentName: from.parentName, parentId: from.parentId, parentOgrn: from.parentOgrn }),
  };
}

function joinFindings(own: Organisation, from: Organisation): Finding[] {
  if (own.id !== null || from.id === null) return [];
  return from.id.ok ? [registerFinding('id-from-directory', from.id.value, from.row)] : [from.id.finding];
}

interface Keys {
  readonly byOgrn: Index;
  readonly byName: Index;
}

function keysOf(rows: readonly Organisation[]): Keys {
  const byOgrn: Index = new Map();
  const byName: Index = new Map();
  rows.forEach((row, at) => {
    if (row.type !== 'organisation') return;
    put(byOgrn, ogrnOf(row), at);
    put(byName, nameKey(row.name || row.shortName), at);
  });
  return { byOgrn, byName };
}

/** Directory rows that are this organisation: by OGRN, else by a name that is nobody else's in the register. */
function matches(
  own: Organisation,
  directory: readonly Organisation[],
  theirs: Keys,
  ours: Keys,
): readonly number[] {
  const ogrn = ogrnOf(own);
  const same = ogrn === '' ? undefined : theirs.byOgrn.get(ogrn);
  if (same !== undefined) return same;
  const key = nameKey(own.name || own.shortName);
  if ((ours.byName.get(key)?.length ?? 0) > 1) return [];
  const named = theirs.byName.get(key) ?? [];
  // Two different numbers are two organisations, however alike their names are.
  return named.filter((at) => ogrn === '' || ogrnOf(directory[at]!) === '');
}

/**
 * Joins the register with the directory of ЛКО: by OGRN, then by name. A row lacks what its cell does not give.
 *
 * @param organisations rows of the register
 * @param directory rows of the directory, null when there is none
 * @example joinDirectory(rows, null).completed === rows // true
 */
export function joinDirectory(
  organisations: readonly Organisation[],
  directory: readonly Organisation[] | null,
): Joined {
  const findings = new Map<number, readonly Finding[]>();
  const aliases = new Map<number, readonly string[]>();
  if (directory === null) return { completed: organisations, others: [], findings, aliases };
  const theirs = keysOf(directory);
  const ours = keysOf(organisations);
  const taken = new Set<number>();
  const completed = organisations.map((own, index) => {
    if (own.type !== 'organisation') return own;
    const found = matches(own, directory, theirs, ours);
    if (found.length === 0) return own;
    for (const at of found) taken.add(at);
    const rows = found.map((at) => directory[at]!);
    aliases.set(
      index,
      rows.map((row) => row.name || row.shortName),
    );
    const from = agreed(rows);
    if (from === null) {
      const where = rowList(
        rows.slice(0, 5).map((row) => row.row),
        'nominative',
        rows.length,
      );
      if (own.id === null) findings.set(index, [registerFinding('directory-ambiguous', where)]);
      return own;
    }
    findings.set(index, joinFindings(own, from));
    return complete(own, from);
  });
  const others = directory.filter((row, at) => row.type === 'organisation' && !taken.has(at));
  return { completed, others, findings, aliases };
}
