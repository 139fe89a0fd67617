import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import type { FindingSubject } from '../../core/findings/finding';
import type { Result } from '../../core/findings/result';
import { refusalOf } from '../../shared/mend';
import type { Role } from '../../shared/roles';
import type { Organisation } from '../model';
import { tellsField } from '../rows/section-of-fields';
import { findingSubject } from './catalogue';

/** The columns that may hold a subject, the likeliest first. */
const COLUMNS_OF: { readonly [subject in FindingSubject]?: readonly Role[] } = {
  name: ['name', 'shortName'],
  id: ['id'],
  ogrn: ['ogrn'],
  inn: ['inn'],
  parent: ['parentName', 'parentOgrn', 'parentId', 'parentKey'],
  parentNumber: ['parentName', 'parentOgrn', 'parentId', 'parentKey'],
  parentOgrn: ['parentOgrn', 'parentName', 'parentId', 'parentKey'],
  parentId: ['parentId', 'parentName', 'parentOgrn', 'parentKey'],
  oktmo: ['oktmo'],
  municipality: ['municipality'],
  region: ['region'],
  kind: ['kind'],
  section: ['field', 'field2', 'field3'],
  status: ['status'],
  votingStatus: ['votingStatus'],
  vkPage: ['vkPage', 'vkId'],
  readyAppLink: ['readyAppLink'],
  site: ['site'],
  widgetSite: ['widgetSite'],
};

/** Cells that are read for others where these are empty: a site's may hold the page. */
const READ_AS: { readonly [role in Role]?: Role } = { site: 'vkPage' };

/** The cell of the row in a column; undefined where the sheet has none. */
type CellOf = (role: Role) => CellValue | undefined;

/**
 * The column of the cell that a finding is about: by what the finding says, where the cell is refused for this very
 * reason; else by the subject of its kind, or by the value of the row that was refused for it.
 *
 * @param code of the finding
 * @param text what the finding says; '' where that is not known
 * @param organisation the row, read
 * @returns null when no column of the sheet holds it
 * @example roleOfFinding('ogrn-missing', '', organisation, (role) => (role === 'ogrn' ? '' : undefined)) // 'ogrn'
 */
export function roleOfFinding(
  code: string,
  text: string,
  organisation: Organisation,
  cell: CellOf,
): Role | null {
  const subject = findingSubject(code);
  const isPresent = (role: Role): boolean => cell(role) !== undefined;
  const roles = subject === null ? refusedFor(code, organisation) : (COLUMNS_OF[subject] ?? []);
  const present = roles.filter(isPresent);
  const also = (Object.keys(READ_AS) as Role[]).filter(
    (role) => isPresent(role) && isIn(roles, READ_AS[role]),
  );
  const told = [...present, ...also].find((role) => isSaidOf(role, text, organisation, cell));
  if (told !== undefined) return told;
  // A parent named well beside its bad number is not what is to be mended.
  const refused = subject === 'parentNumber' ? refusedParentNumber(organisation).find(isPresent) : undefined;
  if (refused !== undefined) return refused;
  return (subject === 'section' ? fieldRole : filledRole)(present, cell) ?? present[0] ?? null;
}

function isIn(roles: readonly Role[], role: Role | undefined): boolean {
  return role !== undefined && roles.includes(role);
}

function filledRole(roles: readonly Role[], cell: CellOf): Role | undefined {
  return roles.find((role) => cellText(cell(role) ?? '') !== '');
}

/** A level («муниципальный») says nothing of the field: the cell beside it is meant, even an empty one. */
function fieldRole(roles: readonly Role[], cell: CellOf): Role | undefined {
  return (
    roles.find((role) => tellsField(cell(role) ?? '')) ??
    roles.find((role) => cellText(cell(role) ?? '') === '')
  );
}

/** Whether the finding says what is said of this very cell. */
function isSaidOf(role: Role, text: string, { uncomputed }: Organisation, cell: CellOf): boolean {
  if (text === '') return false;
  const broken = uncomputed.find((one) => one.role === role)?.finding;
  const said = broken ?? refusalOf(READ_AS[role] ?? role, cell(role) ?? '');
  return said !== null && text.includes(said.text);
}

function refusedParentNumber({ parentOgrn, parentId }: Organisation): readonly Role[] {
  if (parentOgrn !== null && !parentOgrn.ok) return ['parentOgrn'];
  return parentId !== null && !parentId.ok ? ['parentId'] : [];
}

/** The columns that may hold what was refused, those that were first. */
function refusedFor(code: string, organisation: Organisation): readonly Role[] {
  const { id, ogrn, inn, oktmo, region, kind, section, communityId, readyAppLink } = organisation;
  const { parentId, parentOgrn, uncomputed } = organisation;
  const read: readonly (readonly [Result<unknown> | null, readonly Role[]])[] = [
    [ogrn, ['ogrn']],
    [id, ['id']],
    [oktmo, ['oktmo']],
    [inn, ['inn']],
    [region, ['region']],
    [kind, ['kind']],
    [section, ['field', 'field2', 'field3']],
    [communityId, ['vkPage', 'vkId']],
    [readyAppLink, ['readyAppLink']],
    [parentId, ['parentId', 'parentName']],
    [parentOgrn, ['parentOgrn', 'parentName']],
  ];
  return [
    ...uncomputed.filter(({ finding }) => finding.code === code).map(({ role }) => role),
    ...read.flatMap(([result, roles]) =>
      result !== null && !result.ok && result.finding.code === code ? roles : [],
    ),
  ];
}
