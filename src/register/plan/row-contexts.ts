import { type Region, regCodeOf } from '../../core/codes/region';
import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import type { Settings } from '../../shared/settings';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import { registerFinding } from '../findings/register-findings';
import { accountFindings } from '../hierarchy/account-findings';
import { joinDirectory } from '../hierarchy/directory';
import { buildHierarchy, type Hierarchy } from '../hierarchy/hierarchy';
import { kindsOfMembers } from '../hierarchy/kind-of-member';
import { municipalities } from '../hierarchy/municipality';
import { regionalInstitutions } from '../hierarchy/regional-institutions';
import { servingAccounts, servingName } from '../hierarchy/serving-account';
import type { StatedParents } from '../hierarchy/stated-parents';
import { itemAt } from '../item-at';
import type { Organisation, RowContext } from '../model';
import { duplicateFindings } from './duplicates';
import { regionOfRow } from './region-of-row';
import { regionOfSheet } from './region-of-sheet';

const NO_PLACES: Pick<StatedParents, 'findings' | 'asked'> = { findings: new Map(), asked: new Map() };

const NOT_AN_ORGANISATION: RowContext = {
  idSource: 'none',
  opaId: '',
  parentAccount: '',
  parentOgrn: '',
  kind: null,
  pollKind: null,
  isRegional: false,
  mun: '',
  region: null,
  regCode: '',
  findings: [],
};

/** Which code the polls link of an institution of the region has: no document says, so it is told. */
function regionalFindings(regCode: string, mun: string): Finding[] {
  if (regCode !== '') return [registerFinding('regional-by-region', regCode)];
  return mun === '' ? [] : [registerFinding('regional-by-municipality', mun)];
}

/** Advice for who has a ЛКО: voting is connected apart. */
function votingFindings({ id, votingOff }: Organisation): Finding[] {
  return id?.ok && votingOff !== '' ? [registerFinding('voting-off', votingOff)] : [];
}

/**
 * Everything that the rows' links take from other rows and from the sheet: whose ЛКО serves, kind, municipality,
 * region, duplicates. Linear in the number of rows. The order of rows changes nothing but the row numbers in sentences.
 *
 * @param organisations the whole register, as `readOrganisations` read it
 * @param directory the ЛКО directory when it is another sheet, else null: joined by OGRN, then by name
 * @param settings the document's settings
 * @param decisions what a person decided for values
 * @param places what the sheet's layout says of parents, as `statedParents` found it
 * @returns one context for each row, in their order; the sheet's region, null when unknown; who is whose parent
 * @example rowContexts(rows, null, DEFAULT_SETTINGS).contexts[3].opaId // '811'
 */
export function rowContexts(
  organisations: readonly Organisation[],
  directory: readonly Organisation[] | null,
  settings: Settings,
  decisions: Decisions = NO_DECISIONS,
  places: Pick<StatedParents, 'findings' | 'asked'> = NO_PLACES,
): { readonly contexts: RowContext[]; readonly region: Region | null; readonly hierarchy: Hierarchy } {
  const joined = joinDirectory(organisations, directory);
  const hierarchy = buildHierarchy(
    [...joined.completed, ...joined.others],
    joined.aliases,
    decisions,
    places.asked,
  );
  const { members } = hierarchy;
  const accounts = servingAccounts(hierarchy);
  const kinds = kindsOfMembers(hierarchy);
  const municipalityOf = municipalities(hierarchy, kinds, settings.municipality);
  const regional = regionalInstitutions(hierarchy, kinds);
  const byRegion = settings.regionalInstitutions === 'region';
  const sheetRegion = regionOfSheet(organisations, settings.regCode);
  const duplicatesOf = duplicateFindings(joined.completed, accounts);
  const contexts = organisations.map((organisation, index): RowContext => {
    if (organisation.type !== 'organisation') return NOT_AN_ORGANISATION;
    if (organisation.stopped !== '') {
      return { ...NOT_AN_ORGANISATION, findings: [registerFinding('row-stopped', organisation.stopped)] };
    }
    const member = itemAt(members, index);
    const account = itemAt(accounts, index);
    const kind = itemAt(kinds, index);
    const municipality = itemAt(municipalityOf, index);
    const { region, findings: regionFindings } = regionOfRow(organisation, sheetRegion, municipality.mun);
    const regCode = region === null ? '' : regCodeOf(region, settings.okrugCode);
    const isRegional = regional.has(index);
    const pollKind = isRegional && byRegion ? 'roiv' : kind.kind;
    const parent = account.source === 'parent' ? members[account.server] : undefined;
    return {
      idSource: account.source,
      opaId: account.opaId,
      parentAccount: servingName(hierarchy, member, account),
      parentOgrn: valueOrEmpty(parent?.organisation.ogrn),
      kind: kind.kind,
      pollKind,
      isRegional,
      mun: municipality.mun,
      region,
      regCode,
      findings: [
        ...(joined.findings.get(index) ?? []),
        ...(places.findings.get(index) ?? []),
        ...accountFindings(hierarchy, member, account),
        ...kind.findings,
        ...(pollKind === 'roiv' ? [] : municipality.findings),
        ...(isRegional ? regionalFindings(pollKind === 'roiv' ? regCode : '', municipality.mun) : []),
        ...votingFindings(member.organisation),
        ...duplicatesOf(index),
        ...regionFindings,
        ...(region !== null && region.regCode.length > 2 ? [registerFinding('okrug-code', regCode)] : []),
      ],
    };
  });
  return { contexts, region: sheetRegion.region, hierarchy };
}
