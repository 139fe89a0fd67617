import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { valueOrEmpty } from '../../core/findings/result';
import { readKind } from '../../core/pos/kind';
import { vkGroupIn } from '../../core/vk/vk-page';
import type { ColumnMap, Role } from '../../shared/roles';
import { kindsByName } from '../rows/kind-by-name';
import { localRole } from '../rows/local-role';
import type { Candidate } from './column-candidates';
import { share } from './column-values';
import { COLUMN_WHY } from './column-why';
import { headerMeaning } from './header-meaning';
import type { ColumnHeader } from './header-rows';
import { ACCOUNT } from './header-vocabulary';

/** The number at a header's end: «Сфера 2» → 2; 1 where there is none. */
function ordinal({ own }: ColumnHeader): number {
  return Number(/(?:^| )(\d{1,2})$/.exec(own)?.[1] ?? 1);
}

const FIELDS = ['field', 'field2', 'field3'] as const satisfies readonly Role[];

/** From this score on a header speaks of fields whatever stands below. */
const PLAIN = 75;

/** «Сфера 1–3»: every column of fields counts, three at most; those without a known value give way. */
export function fieldSeries(candidates: readonly Candidate[], chosen: ColumnMap): readonly Candidate[] {
  const named = candidates.filter(({ role }) => role === 'field');
  // «Направление» without one known field is another matter.
  const all =
    named.length > 1 ? named.filter(({ score, values }) => score >= PLAIN || values.fits.field > 0) : named;
  if (all.length < 2 && chosen.field === undefined) return all;
  const free = FIELDS.filter((role) => chosen[role] === undefined);
  const telling = all.filter(({ values }) => values.fits.field > 0);
  const kept = all.length <= FIELDS.length || telling.length === 0 ? all : telling;
  return [...kept]
    .sort((a, b) => ordinal(a.header) - ordinal(b.header) || a.column - b.column)
    .slice(0, free.length)
    .map((each, at) => ({ ...each, role: free[at] ?? 'field', why: `${each.why}; ${COLUMN_WHY.series}` }));
}

/** Settles what other columns prove: whose number it is, and that a column of bodies is the only one of names. */
export function withOtherColumns(
  candidates: readonly Candidate[],
  data: readonly (readonly CellValue[])[],
): Candidate[] {
  const cells = ({ column }: Candidate): CellValue[] => data.map((row) => row[column - 1] ?? '');
  const ids = candidates.find(({ role, doubt }) => role === 'id' && doubt === undefined);
  const parents = accountsAbove(candidates, data);
  const page = candidates.find(({ role }) => role === 'vkPage');
  const isSite = ({ header }: Candidate): boolean => headerMeaning(header.own)?.meaning === 'site';
  const isCalledVk = candidates.some((each) => each.role === 'vkPage' && !isSite(each));
  const names = candidates.filter(({ role }) => role === 'name').sort((a, b) => b.score - a.score)[0];
  const rows = names === undefined ? [] : cells(names).map(cellText);
  const hasName = candidates.some(({ role }) => role === 'name');
  return candidates
    .filter((each) => !saysWhose(each, cells(each), rows))
    .map((each) => {
      if (each.doubt === 'bare-parent-id' && ids !== undefined && areAmong(cells(each), cells(ids))) {
        return { ...each, doubt: undefined, sure: false, why: COLUMN_WHY.amongIds } as Candidate;
      }
      if (each.role === 'id' && each.doubt === 'bare-id' && holdsAccountsAbove(cells(each), parents)) {
        return { ...each, doubt: undefined, sure: false, why: COLUMN_WHY.holdsParents } as Candidate;
      }
      const mayBeCommunity = each.doubt === 'bare-id' || each.doubt === 'channel-id';
      if (mayBeCommunity && page !== undefined && areCommunities(cells(each), cells(page))) {
        return {
          ...each,
          role: 'vkId',
          doubt: undefined,
          sure: false,
          why: COLUMN_WHY.sameCommunity,
        } as Candidate;
      }
      if (each.ofBody && (each.role === 'ogrn' || each.role === 'id')) {
        const hasOwn = candidates.some(({ role, ofBody }) => role === each.role && !ofBody);
        const parentRole = each.role === 'ogrn' ? 'parentOgrn' : 'parentId';
        const bodies = shareOfBodies(rows, each.header.own);
        // Among bodies an institution's number is its body's: nobody can tell for all rows at once.
        if (!hasOwn && bodies > 0.5 && bodies < 1) return { ...each, doubt: each.doubt ?? 'of-body' };
        if (hasOwn || bodies < 1) {
          return {
            ...each,
            role: parentRole,
            doubt: undefined,
            sure: false,
            why: COLUMN_WHY.codeOfBody,
          } as Candidate;
        }
      }
      // VK addresses under «Сайт» are the pages only where no other column is theirs.
      if (each.role === 'vkPage' && isCalledVk && isSite(each))
        return { ...each, role: 'site', why: COLUMN_WHY.pagesElsewhere };
      const onlyNames =
        each.role === 'parentName' && !hasName && headerMeaning(each.header.own)?.meaning === 'body';
      if (onlyNames && each.values.distinct >= 0.9 * each.values.filled) {
        return { ...each, role: 'name', why: COLUMN_WHY.nameBody };
      }
      return each;
    });
}

/** The numbers of the ЛКО above the rows, where a header says that they are: any system numbers the organisations above. */
function accountsAbove(
  candidates: readonly Candidate[],
  data: readonly (readonly CellValue[])[],
): readonly CellValue[] {
  const parents = candidates.find(
    ({ role, doubt, header }) => role === 'parentId' && doubt === undefined && ACCOUNT.test(header.own),
  );
  return parents === undefined ? [] : data.map((row) => row[parents.column - 1] ?? '');
}

/** Whether the ЛКО above the rows are rows of this column: then its numbers are those of ЛКО. */
function holdsAccountsAbove(numbers: readonly CellValue[], parents: readonly CellValue[]): boolean {
  const known = new Set(numbers.map(numberText));
  const given = new Set(
    parents.map(numberText).filter((text) => /^\d+$/.test(text) && Number(text) >= SMALL),
  );
  const found = Array.from(given).filter((text) => known.has(text));
  return found.length > 0 && found.length >= MOSTLY * given.size;
}

/**
 * The column of the ЛКО's numbers that no header names, «Код» or none: those of the ЛКО above the rows stand in it.
 *
 * @param unknown columns without a meaning, with what they hold
 * @param candidates what the other columns seem to be
 * @param data rows below the header
 */
export function accountsByParents(
  unknown: readonly Pick<Candidate, 'column' | 'header' | 'values'>[],
  candidates: readonly Candidate[],
  data: readonly (readonly CellValue[])[],
): Candidate[] {
  const parents = accountsAbove(candidates, data);
  if (parents.length === 0 || candidates.some(({ role }) => role === 'id')) return [];
  return unknown
    .filter(({ column, values }) => {
      const cells = data.map((row) => row[column - 1] ?? '');
      return share(values, 'id') >= 0.5 && !values.counting && holdsAccountsAbove(cells, parents);
    })
    .map((each) => ({ ...each, role: 'id', score: 50, sure: false, why: COLUMN_WHY.holdsParents }));
}

const OF_LEVELS = /уровень|подчин|принадлеж|ведомств/;

/** «Уровень подчинения»: РОИВ and ОМСУ over schools and hospitals say whose they are, not what they are. */
function saysWhose(
  { role, header, values }: Candidate,
  cells: readonly CellValue[],
  names: readonly string[],
): boolean {
  if (role !== 'kind' || (headerMeaning(header.own) !== null && !OF_LEVELS.test(header.own))) return false;
  const kinds = cells.map((raw) => valueOrEmpty(readKind(raw)));
  const others = kinds.filter((kind, at) => {
    const [byName, second] = kindsByName(names[at] ?? '');
    return kind !== '' && byName === 'subordinate' && second === undefined;
  });
  return others.length > 0 && 2 * others.length >= values.filled && !kinds.includes('subordinate');
}

/** Share of the names that can be what the header names: «ОГРН администрации» is no department's own, «ОГРН органа» is. */
function shareOfBodies(names: readonly string[], header: string): number {
  const known = names.filter((name) => kindsByName(name).length > 0);
  const ofHeads = /администраци/.test(header);
  const bodies = known.filter(
    (name) => !kindsByName(name).includes('subordinate') && (!ofHeads || localRole(name) === 'head'),
  );
  return known.length === 0 ? 0 : bodies.length / known.length;
}

/** Of smaller numbers any column holds some. */
const SMALL = 1000;
const MOSTLY = 0.9;

const numberText = (raw: CellValue): string =>
  cellText(raw)
    .replace(/[.,]0+$/, '')
    .replace(/^-/, '');

function areAmong(numbers: readonly CellValue[], ids: readonly CellValue[]): boolean {
  const known = new Set(ids.map(numberText));
  const given = numbers.map(numberText).filter((text) => /^\d+$/.test(text) && Number(text) > 0);
  return given.length > 0 && given.filter((text) => known.has(text)).length >= 0.5 * given.length;
}

/** Whether the numbers are those of the communities that the pages name, in each row that names one. */
function areCommunities(numbers: readonly CellValue[], pages: readonly CellValue[]): boolean {
  let same = 0;
  let other = 0;
  pages.forEach((page, at) => {
    const community = vkGroupIn(page);
    const number = numberText(numbers[at] ?? '');
    if (community === '' || number === '') return;
    if (community === number) same += 1;
    else other += 1;
  });
  return same > 0 && same >= 9 * other;
}
