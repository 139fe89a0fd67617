import type { CellValue } from '../../core/cells/cell-value';
import { type ColumnMap, ROLES, type Role } from '../../shared/roles';
import type { AmbiguousRole, RecognisedColumn } from '../../shared/setup';
import { isPlacedHeader } from '../audit/placed-columns';
import { type ColumnValues, columnValues, looksLikeNames, type ShapedRole, share } from './column-values';
import { type ColumnHeader, columnHeaders, findHeaderRows } from './header-rows';
import { headerMeaning, meaningInGroup } from './header-words';
import { type HeaderCell, isWrittenHeader } from './written-columns';

/** What is known of a sheet's columns. */
export interface Recognition {
  /** Last row of the header, counted from 1; data starts below. 0: no header. */
  readonly headerRow: number;
  readonly columns: readonly RecognisedColumn[];
  readonly ambiguous: readonly AmbiguousRole[];
  /** Every column, with its header; the tool's own columns too. */
  readonly headers: readonly HeaderCell[];
}

/** A column that may have a role, and the evidence for it. */
interface Candidate {
  readonly role: Role;
  readonly column: number;
  readonly header: ColumnHeader;
  readonly values: ColumnValues;
  readonly score: number;
  readonly why: string;
  readonly sure: boolean;
}

const WORDS: { readonly [role in ShapedRole]: string } = {
  ogrn: '13 цифр ОГРН',
  inn: 'ИНН с верными контрольными цифрами',
  oktmo: 'коды ОКТМО',
  id: 'короткие номера',
  name: 'названия',
  kind: 'вид организации',
  field: 'известные сферы',
  region: 'регионы',
  vkPage: 'ссылки на ВК',
  vkId: 'номера сообществ',
  readyAppLink: 'ссылки мини-приложения',
  site: 'адреса сайтов',
};

/** Roles that values prove on their own, and the share of fitting values that is proof. */
const PROVEN: readonly (readonly [ShapedRole, number])[] = [
  ['readyAppLink', 0.6],
  ['ogrn', 0.8],
  ['inn', 0.8],
  ['vkPage', 0.7],
  ['oktmo', 0.95],
  ['kind', 0.9],
];
const FEWEST_TO_PROVE = 3;
/** Below this share of fitting values a code header is not believed. */
const REFUTED = 0.15;
const FEWEST_TO_REFUTE = 5;
const SHAPES: { readonly [role in Role]?: ShapedRole } = {
  ogrn: 'ogrn',
  inn: 'inn',
  oktmo: 'oktmo',
  kind: 'kind',
  field: 'field',
  region: 'region',
  vkPage: 'vkPage',
  readyAppLink: 'readyAppLink',
  site: 'site',
  name: 'name',
  shortName: 'name',
  id: 'id',
  vkId: 'vkId',
  parentName: 'name',
  parentId: 'id',
  parentOgrn: 'ogrn',
  widgetSite: undefined,
};
/** Roles whose header is not enough: «Уровень» may hold 1, 2, 3, a site's column anything. */
const NEEDS_VALUES: readonly Role[] = ['kind'];

function parentRole(values: ColumnValues): Role {
  if (share(values, 'ogrn') >= 0.5) return 'parentOgrn';
  return share(values, 'id') >= 0.5 ? 'parentId' : 'parentName';
}

function byHeader(column: number, header: ColumnHeader, values: ColumnValues): Candidate | null {
  const reading =
    (header.group === '' ? null : meaningInGroup(header.group, header.own)) ?? headerMeaning(header.own);
  if (reading === null) return null;
  const role = reading.meaning === 'parent' ? parentRole(values) : reading.meaning;
  const shape = SHAPES[role];
  const fit = shape === undefined ? 1 : share(values, shape);
  const refuted = values.filled >= FEWEST_TO_REFUTE && fit < REFUTED;
  const strict = NEEDS_VALUES.includes(role);
  if (strict && values.filled > 0 && fit < 0.3) return null;
  if (refuted && shape !== 'field' && shape !== 'site' && shape !== 'vkPage') return null;
  const confirmed = shape !== undefined && fit >= 0.6;
  const byValues = confirmed || reading.meaning === 'parent';
  return {
    role,
    column,
    header,
    values,
    score: reading.score + (values.filled === 0 ? -15 : 0) + (confirmed ? 3 : 0),
    why: byValues && shape !== undefined ? `по заголовку и значениям: ${WORDS[shape]}` : 'по заголовку',
    sure:
      reading.score >= 75 && (values.filled === 0 ? reading.score >= 85 : fit >= 0.5 || shape === 'field'),
  };
}

function byValues(
  column: number,
  header: ColumnHeader,
  values: ColumnValues,
  cells: readonly CellValue[],
): Candidate | null {
  if (values.filled < FEWEST_TO_PROVE) return null;
  const proven = PROVEN.find(([role, least]) => share(values, role) >= least);
  const made = { column, header, values, sure: false };
  if (proven !== undefined)
    return { ...made, role: proven[0], score: 50, why: `по значениям: ${WORDS[proven[0]]}` };
  return looksLikeNames(cells) ? { ...made, role: 'name', score: 40, why: 'по значениям: названия' } : null;
}

/** The number at a header's end: «Сфера 2» → 2. */
function ordinal(header: ColumnHeader): number {
  const digits = /(?:^| )(\d{1,2})$/.exec(header.own)?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}

/** «Сфера 1», «Сфера 2», …: the first with known values, else the first. */
function firstOfSeries(series: readonly Candidate[]): Candidate | null {
  if (series.some((each) => Number.isNaN(ordinal(each.header)))) return null;
  const ordered = [...series].sort((a, b) => ordinal(a.header) - ordinal(b.header));
  const [first] = ordered;
  const distinct = new Set(series.map(({ header }) => ordinal(header)));
  if (first === undefined || distinct.size < series.length) return null;
  const shape = SHAPES[first.role];
  const known = ordered.find((each) => shape !== undefined && each.values.fits[shape] > 0);
  return known ?? first;
}

/** The column that a role takes among equals, or null: then a person is asked. */
function settle(best: readonly Candidate[]): Candidate | null {
  const [first] = best;
  if (first === undefined || best.length === 1) return first ?? null;
  const series = firstOfSeries(best);
  if (series !== null) return { ...series, why: `${series.why}; первый с известными значениями` };
  const [filled, secondFilled] = best.filter((each) => each.values.filled > 0);
  if (filled !== undefined && secondFilled === undefined) return filled;
  if (best.every((each) => each.values.hash === first.values.hash)) {
    return { ...first, sure: false, why: `${first.why}; столбец повторяется, значения те же` };
  }
  return null;
}

function recognised(candidate: Candidate): RecognisedColumn {
  return {
    role: candidate.role,
    column: candidate.column,
    header: candidate.header.header,
    confidence: candidate.sure ? 'sure' : 'likely',
    why: candidate.why,
    samples: candidate.values.samples,
  };
}

/**
 * Recognises a sheet's columns by their headers' meaning and by the values beneath. What is ambiguous is reported, not
 * guessed; the tool's own columns are never sources.
 *
 * @param top the sheet's first rows with all columns: titles, header and up to about 200 rows of data
 * @param options `headerRow`: last header row when a person chose it; `chosen`: columns that a person chose by role,
 *   counted from 1, 0 for «нет такого столбца»
 * @returns `headerRow` 0 and no columns when there is no header; never throws
 * @example recogniseColumns([['Наименование', 'ОГРН'], ['Лицей № 5', 1045405430620]]).columns[1].role // 'ogrn'
 */
export function recogniseColumns(
  top: readonly (readonly CellValue[])[],
  options: { readonly headerRow?: number; readonly chosen?: ColumnMap } = {},
): Recognition {
  const width = top.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = findHeaderRows(top, options.headerRow ?? 0);
  const headers = columnHeaders(top, rows, width);
  const data = top.slice(rows.last);
  const chosen = options.chosen ?? {};
  const chosenColumns = new Set(Object.values(chosen));
  const candidates: Candidate[] = [];
  const columns: RecognisedColumn[] = [];
  headers.forEach((header, at) => {
    const column = at + 1;
    if (rows.last === 0 && !chosenColumns.has(column)) return;
    const cells = data.map((row) => row[at] ?? '');
    const values = columnValues(cells);
    if (chosenColumns.has(column)) columns.push(...chosenRoles(chosen, column, header, values));
    else if (!isWrittenHeader(header.own)) {
      const found = byHeader(column, header, values) ?? byValues(column, header, values, cells);
      // A mini-app link from a menu is no ready one: it may be wrong.
      const placed = found?.role === 'readyAppLink' && isPlacedHeader(header.header);
      if (found !== null && !placed && chosen[found.role] === undefined) candidates.push(found);
    }
  });
  const ambiguous: AmbiguousRole[] = [];
  for (const role of ROLES) {
    const all = candidates.filter((each) => each.role === role);
    const score = Math.max(...all.map((each) => each.score));
    const best = all.filter((each) => each.score >= score - 2);
    const one = settle(best);
    if (one !== null) columns.push(recognised(one));
    else if (best.length > 0) {
      ambiguous.push({
        role,
        columns: best.map(({ column, header }) => ({ column, header: header.header })),
      });
    }
  }
  return {
    headerRow: rows.last,
    columns: columns.sort((a, b) => a.column - b.column),
    ambiguous,
    headers: headers.map(({ header }, at) => ({ column: at + 1, header })),
  };
}

function chosenRoles(
  chosen: ColumnMap,
  column: number,
  header: ColumnHeader,
  values: ColumnValues,
): RecognisedColumn[] {
  return ROLES.filter((role) => chosen[role] === column).map((role) => ({
    role,
    column,
    header: header.header,
    confidence: 'chosen',
    why: 'выбран вручную',
    samples: values.samples,
  }));
}

/**
 * The recognised columns as a map from role to column.
 *
 * @example columnMap(recogniseColumns(top).columns).ogrn // 9
 */
export function columnMap(columns: readonly RecognisedColumn[]): ColumnMap {
  const map: { [role in Role]?: number } = {};
  for (const { role, column } of columns) map[role] = column;
  return map;
}
