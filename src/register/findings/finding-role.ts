import type { FindingSubject } from '../../core/findings/finding';
import type { Result } from '../../core/findings/result';
import type { Role } from '../../shared/roles';
import type { Organisation } from '../model';
import { findingSubject } from './catalogue';

/** The columns that may hold a subject, the likeliest first. */
const COLUMNS_OF: { readonly [subject in FindingSubject]?: readonly Role[] } = {
  name: ['name', 'shortName'],
  id: ['id'],
  ogrn: ['ogrn'],
  inn: ['inn'],
  parent: ['parentName', 'parentOgrn', 'parentId', 'parentKey'],
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

/**
 * The column of the cell that a finding is about: by the subject of its kind; for a kind that concerns any number, by
 * the value of the row that was refused for this very reason.
 *
 * @param code of the finding
 * @param organisation the row, read
 * @param filled says for a column that the sheet has whether the row's cell holds something; null: no such column
 * @returns null when no column of the sheet holds it
 * @example roleOfFinding('ogrn-missing', organisation, () => false) // 'ogrn'
 */
export function roleOfFinding(
  code: string,
  organisation: Organisation,
  filled: (role: Role) => boolean | null,
): Role | null {
  const subject = findingSubject(code);
  const roles = rolesOf(subject, code, organisation);
  const present = roles.filter((role) => filled(role) !== null);
  return present.find((role) => filled(role)) ?? present[0] ?? null;
}

function rolesOf(subject: FindingSubject | null, code: string, organisation: Organisation): readonly Role[] {
  if (subject === null) return refusedFor(code, organisation);
  // A parent named well beside its bad number is not what is to be mended.
  if (subject === 'parentNumber') return [...refusedParentNumber(organisation), ...(COLUMNS_OF.parent ?? [])];
  return COLUMNS_OF[subject] ?? [];
}

function refusedParentNumber({ parentOgrn, parentId }: Organisation): readonly Role[] {
  if (parentOgrn !== null && !parentOgrn.ok) return ['parentOgrn'];
  return parentId !== null && !parentId.ok ? ['parentId'] : [];
}

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
  const broken = uncomputed.find(({ finding }) => finding.code === code);
  if (broken) return [broken.role];
  return read.find(([result]) => result !== null && !result.ok && result.finding.code === code)?.[1] ?? [];
}
