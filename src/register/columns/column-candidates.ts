import type { CellValue } from '../../core/cells/cell-value';
import type { Role } from '../../shared/roles';
import { outlineLevels } from '../rows/level';
import { type ColumnValues, looksLikeNames, type ShapedRole, share, signShare } from './column-values';
import { COLUMN_WHY, VALUE_WORDS } from './column-why';
import { headerMeaning, meaningInGroup } from './header-meaning';
import type { ColumnHeader } from './header-rows';
import { NO_STATE, NUMBER } from './header-vocabulary';
import type { HeaderDoubt, HeaderReading } from './header-words';

/** A column that may have a role, and the evidence for it. */
export interface Candidate {
  readonly role: Role;
  readonly column: number;
  readonly header: ColumnHeader;
  readonly values: ColumnValues;
  readonly score: number;
  readonly why: string;
  readonly sure: boolean;
  /** Why a person is asked although no other column fits. */
  readonly doubt?: Doubt;
  /** A number of a body: whose, the other columns tell. */
  readonly ofBody?: true;
}

/**
 * `counting`: numbers of rows; `own-column`: perhaps filled by an earlier run of the product; `of-body`: a body's numbers
 * over bodies and institutions.
 */
export type Doubt = HeaderDoubt | 'counting' | 'own-column' | 'of-body';

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
/** Less than any header's words. */
const LEAST_SCORE = 55;
/** From this share on values that only a weak header names are believed. */
const CONFIRMED = 0.6;
const SHAPES: { readonly [role in Role]?: ShapedRole } = {
  ogrn: 'ogrn',
  inn: 'inn',
  oktmo: 'oktmo',
  kind: 'kind',
  field: 'field',
  field2: 'field',
  field3: 'field',
  level: 'level',
  region: 'region',
  vkPage: 'vkPage',
  readyAppLink: 'readyAppLink',
  site: 'site',
  name: 'name',
  // «СОШ № 5»: short names have no shape.
  shortName: undefined,
  id: 'id',
  vkId: 'vkId',
  parentName: 'name',
  parentId: 'id',
  parentOgrn: 'ogrn',
  widgetSite: undefined,
};
/** Roles whose header is not enough: «Тип» may hold anything. */
const NEEDS_VALUES: readonly Role[] = ['kind'];
const LEVEL_HEADER = /^(?:уровень|level|ур|глубина)(?= |$)/;

function parentRole(values: ColumnValues): Role {
  if (share(values, 'ogrn') >= 0.5) return 'parentOgrn';
  return share(values, 'id') >= 0.5 ? 'parentId' : 'parentName';
}

/** The ЛКО's number, its name, or whether there is one. */
function accountRole(values: ColumnValues): Role {
  if (share(values, 'id') >= 0.5 || signShare(values, 'account') >= 0.5) return 'id';
  return share(values, 'status') >= CONFIRMED ? 'status' : 'name';
}

/** A column «ОМСУ»: words for a kind, or names of the bodies that the rows are under. */
function bodyCandidate(
  column: number,
  header: ColumnHeader,
  values: ColumnValues,
  score: number,
): Candidate | null {
  const made = { column, header, values, score, sure: false };
  if (values.filled === 0) return null;
  if (share(values, 'kind') >= CONFIRMED)
    return { ...made, role: 'kind', why: `по заголовку и значениям: ${VALUE_WORDS.kind}` };
  if (signShare(values, 'body') >= 0.5) {
    return { ...made, role: 'parentName', why: COLUMN_WHY.parentBody(header.header) };
  }
  if (signShare(values, 'municipality') >= CONFIRMED) {
    return { ...made, role: 'municipality', why: COLUMN_WHY.municipalityBody(header.header) };
  }
  return null;
}

/** What a header's words come to with the values beneath. */
function roleOf({ meaning }: HeaderReading, header: ColumnHeader, values: ColumnValues): Role {
  switch (meaning) {
    case 'parent':
      return parentRole(values);
    case 'account':
      return accountRole(values);
    case 'kind':
      return LEVEL_HEADER.test(header.own) && share(values, 'level') >= 0.8 ? 'level' : 'kind';
    // «Код муниципалитета», «Код МО»: the code, not the name.
    case 'municipality':
      return share(values, 'oktmo') >= 0.5 ? 'oktmo' : 'municipality';
    case 'site':
      return share(values, 'vkPage') >= 0.5 ? 'vkPage' : 'site';
    case 'body':
      return 'parentName';
    default:
      return meaning;
  }
}

/** Why a number is not taken for a ЛКО's although the header allows it. */
function doubtOf(
  role: Role,
  reading: HeaderReading,
  header: ColumnHeader,
  values: ColumnValues,
): Doubt | undefined {
  if (role !== 'id' && role !== 'parentId') return reading.doubt;
  if (role === 'id' && values.counting) return 'counting';
  if (reading.doubt !== undefined) return reading.doubt;
  // Of the words for an organisation above only ПОС's own say that a number is a ЛКО's: «№ вышестоящей» is a row's.
  const isBare = reading.score < 90 || NUMBER.test(header.own);
  return role === 'parentId' && reading.meaning === 'parent' && isBare ? 'bare-parent-id' : undefined;
}

/**
 * What a column's header says of it, with the values beneath.
 *
 * @returns 'nothing' where not even the values are to be asked, null where the header says nothing
 */
export function byHeader(
  column: number,
  header: ColumnHeader,
  values: ColumnValues,
): Candidate | 'nothing' | null {
  const reading =
    (header.group === '' ? null : meaningInGroup(header.group, header.own)) ?? headerMeaning(header.own);
  if (reading === null) return null;
  if (reading.meaning === 'body') return bodyCandidate(column, header, values, reading.score) ?? 'nothing';
  // «Вышестоящий ЛКО подключён»: да or нет, and nobody's name.
  if (reading.meaning === 'parent' && share(values, 'status') === 1 && share(values, 'id') === 0)
    return 'nothing';
  const role = roleOf(reading, header, values);
  const shape = role === 'status' || role === 'votingStatus' ? 'status' : SHAPES[role];
  const fit = shape === undefined ? 1 : share(values, shape);
  if (signShare(values, 'posLink') >= 0.5 && role !== 'readyAppLink' && role !== 'widgetSite') return null;
  const strict = NEEDS_VALUES.includes(role);
  // «Вид» over names of bodies: whom a row is under, not what it is.
  if (strict && values.filled > 0 && fit < 0.3) return bodyCandidate(column, header, values, LEAST_SCORE);
  // «field_3» over names of schools: every one of them has a field's word in it.
  const areNames =
    shape === 'field' && values.filled >= FEWEST_TO_REFUTE && values.distinct > 0.8 * values.filled;
  if (reading.weak === true && values.filled > 0 && (fit < CONFIRMED || areNames)) return null;
  if (shape === 'status') return known(column, header, values, role, reading, undefined, 1);
  // A plain «ID ЛКО» over words and a few numbers is a register of those without a ЛКО of their own.
  const believed = role === 'id' && reading.doubt === undefined && signShare(values, 'account') > 0;
  const refuted = values.filled >= FEWEST_TO_REFUTE && fit < REFUTED && !believed;
  if (refuted && shape !== 'field' && shape !== 'site' && shape !== 'vkPage') return null;
  const doubt = doubtOf(role, reading, header, values);
  // Numbers of rows under a plain «id» are nobody's ЛКО: not even a question.
  if (doubt === 'counting' && reading.doubt === 'bare-id') return 'nothing';
  return known(column, header, values, role, reading, shape, fit, doubt);
}

function known(
  column: number,
  header: ColumnHeader,
  values: ColumnValues,
  role: Role,
  reading: HeaderReading,
  shape: ShapedRole | undefined,
  fit: number,
  doubt?: Doubt,
): Candidate {
  const confirmed = shape !== undefined && fit >= CONFIRMED;
  const byValues = confirmed || reading.meaning === 'parent';
  return {
    role,
    column,
    header,
    values,
    score: reading.score + (values.filled === 0 ? -15 : 0) + (confirmed ? 3 : 0),
    why: byValues && shape !== undefined ? `по заголовку и значениям: ${VALUE_WORDS[shape]}` : 'по заголовку',
    sure:
      reading.score >= 75 && (values.filled === 0 ? reading.score >= 85 : fit >= 0.5 || shape === 'field'),
    ...(doubt === undefined ? {} : { doubt }),
    ...(reading.ofBody === undefined ? {} : { ofBody: reading.ofBody }),
  };
}

/** Remarks, polls, widgets, pages and columns of the body above speak of connections too. */
function isAboutSomethingElse(header: string): boolean {
  return (
    /примечан|комментар|замечан|голосован|опрос|вышестоящ|учредител/.test(header) || NO_STATE.test(header)
  );
}

/** Headers of a column that numbers the rows. */
const NUMBERING = /^(?:(?:порядковый )?(?:номер|n|no))?(?: ?п ?п)?$/;

/** What a column's values alone prove; null: nothing. */
export function byValues(
  column: number,
  header: ColumnHeader,
  values: ColumnValues,
  cells: readonly CellValue[],
): Candidate | null {
  if (values.filled < FEWEST_TO_PROVE) return null;
  const proven = PROVEN.find(([role, least]) => share(values, role) >= least);
  const made = { column, header, values, sure: false };
  if (proven !== undefined)
    return { ...made, role: proven[0], score: 50, why: `по значениям: ${VALUE_WORDS[proven[0]]}` };
  if (values.tells.connection >= values.filled * CONFIRMED && !isAboutSomethingElse(header.own))
    return { ...made, role: 'status', score: 45, why: `по значениям: ${VALUE_WORDS.status}` };
  if (NUMBERING.test(header.own) && outlineLevels(cells) !== null)
    return { ...made, role: 'level', score: 48, why: COLUMN_WHY.outline };
  return looksLikeNames(cells) ? { ...made, role: 'name', score: 40, why: 'по значениям: названия' } : null;
}
