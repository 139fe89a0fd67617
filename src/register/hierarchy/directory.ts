import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { groupBy } from '../../core/multimap';
import { registerFinding, rowList } from '../findings/register-findings';
import type { Organisation } from '../model';
import { nameKey } from '../rows/name-key';
import { organisationName } from '../rows/organisation-name';

/** The register's rows completed from the directory, and the directory's rows that are nobody's there. */
export interface JoinedDirectory {
  /** Register rows in their order, with lacking values filled in. */
  readonly completed: readonly Organisation[];
  /** Directory rows that are no row of the register: they serve as ancestors only. */
  readonly others: readonly Organisation[];
  /** Findings about the join, by index of the register row. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  /** Names under which the directory knows a register row, by its index. */
  readonly aliases: ReadonlyMap<number, readonly string[]>;
}

function hasParent({ parentName, parentId, parentOgrn }: Organisation): boolean {
  return parentName !== '' || parentId !== null || parentOgrn !== null;
}

/** The one organisation that several directory rows are, when they do not contradict each other; else null. */
function agreed(rows: readonly Organisation[]): Organisation | null {
  const usable = rows.filter(
    ({ id, unusable, undecidedStatus }) =>
      valueOrEmpty(id) !== '' && unusable === '' && undecidedStatus === '',
  );
  const candidates = usable.length > 0 ? usable : rows;
  const [first] = candidates;
  if (first === undefined) return null;
  const values = ({ id, parentName, oktmo }: Organisation): string =>
    [valueOrEmpty(id), parentName, valueOrEmpty(oktmo)].join('|');
  return candidates.every((one) => values(one) === values(first)) ? first : null;
}

function completedFrom(own: Organisation, from: Organisation): Organisation {
  const sameId = own.id === null || valueOrEmpty(own.id) === valueOrEmpty(from.id);
  const { parentName, parentId, parentOgrn } = hasParent(own) ? own : from;
  return {
    ...own,
    id: own.id ?? from.id,
    unusable: own.unusable || (sameId ? from.unusable : ''),
    undecidedStatus: own.undecidedStatus || (sameId ? from.undecidedStatus : ''),
    votingOff: own.votingOff || (sameId ? from.votingOff : ''),
    ogrn: own.ogrn ?? from.ogrn,
    oktmo: own.oktmo ?? from.oktmo,
    kind: own.kind ?? from.kind,
    parentName,
    parentId,
    parentOgrn,
  };
}

function idFindings(own: Organisation, from: Organisation): Finding[] {
  if (own.id !== null || from.id === null) return [];
  return from.id.ok ? [registerFinding('id-from-directory', from.id.value, from.row)] : [from.id.finding];
}

function byOgrn(rows: readonly Organisation[]): ReadonlyMap<string, readonly Organisation[]> {
  return groupBy(rows, ({ type, ogrn }) => (type === 'organisation' && ogrn?.ok ? ogrn.value : null));
}

function byName(rows: readonly Organisation[]): ReadonlyMap<string, readonly Organisation[]> {
  return groupBy(rows, (row) =>
    row.type === 'organisation' ? nameKey(organisationName(row)) || null : null,
  );
}

/**
 * Joins the register with the directory of ЛКО: by OGRN, else by a name that only one row of the register has. Values
 * come from the directory only where the register's row has none.
 *
 * @param organisations rows of the register
 * @param directory rows of the directory, null when there is none
 * @example joinDirectory(rows, null).completed === rows // true
 */
export function joinDirectory(
  organisations: readonly Organisation[],
  directory: readonly Organisation[] | null,
): JoinedDirectory {
  const findings = new Map<number, readonly Finding[]>();
  const aliases = new Map<number, readonly string[]>();
  if (directory === null) return { completed: organisations, others: [], findings, aliases };
  const directoryByOgrn = byOgrn(directory);
  const directoryByName = byName(directory);
  const registerByName = byName(organisations);
  const rowsFor = (own: Organisation): readonly Organisation[] => {
    const ogrn = valueOrEmpty(own.ogrn);
    const sameOgrn = directoryByOgrn.get(ogrn);
    if (sameOgrn !== undefined) return sameOgrn;
    const key = nameKey(organisationName(own));
    if ((registerByName.get(key)?.length ?? 0) > 1) return [];
    const named = directoryByName.get(key) ?? [];
    // Two different numbers are two organisations, however alike their names are.
    return named.filter((row) => ogrn === '' || valueOrEmpty(row.ogrn) === '');
  };
  const joined = new Set<Organisation>();
  const completed = organisations.map((own, index) => {
    const rows = own.type === 'organisation' ? rowsFor(own) : [];
    if (rows.length === 0) return own;
    for (const row of rows) joined.add(row);
    aliases.set(index, rows.map(organisationName));
    const from = agreed(rows);
    if (from === null) {
      const numbers = rows.map(({ row }) => row);
      if (own.id === null) {
        findings.set(index, [registerFinding('directory-ambiguous', rowList(numbers, 'nominative'))]);
      }
      return own;
    }
    findings.set(index, idFindings(own, from));
    return completedFrom(own, from);
  });
  const others = directory
    .filter((row) => row.type === 'organisation' && !joined.has(row))
    .map((row): Organisation => ({ ...row, isListed: true }));
  return { completed, others, findings, aliases };
}
