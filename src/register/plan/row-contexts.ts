import { type Region, regCodeOf } from '../../core/codes/region';
import { valueOrEmpty } from '../../core/findings/result';
import type { Settings } from '../../shared/settings';
import { type Decisions, NO_DECISIONS } from '../decisions/decisions';
import { accountFindings } from '../hierarchy/account-findings';
import { joinDirectory } from '../hierarchy/directory';
import { buildHierarchy } from '../hierarchy/hierarchy';
import { kindsOfMembers } from '../hierarchy/kind-of-member';
import { municipalities } from '../hierarchy/municipality';
import { servingAccounts, servingName } from '../hierarchy/serving-account';
import { itemAt } from '../item-at';
import type { Organisation, RowContext } from '../model';
import { duplicateFindings } from './duplicates';
import { regionFindings, regionOfSheet } from './region-of-sheet';

const NOT_AN_ORGANISATION: RowContext = {
  idSource: 'none',
  opaId: '',
  parentAccount: '',
  parentOgrn: '',
  kind: null,
  mun: '',
  regCode: '',
  findings: [],
};

/**
 * Everything that the rows' links take from other rows and from the sheet: whose ЛКО serves, kind, municipality,
 * region, duplicates. Linear in the number of rows. The order of rows changes nothing but the row numbers in sentences.
 *
 * @param organisations the whole register, as `readOrganisations` read it
 * @param directory the ЛКО directory when it is another sheet, else null: joined by OGRN, then by name
 * @param settings the document's settings
 * @param decisions what a person decided for values
 * @returns one context for each row, in their order; the sheet's region, null when unknown
 * @example rowContexts(rows, null, DEFAULT_SETTINGS).contexts[3].opaId // '811'
 */
export function rowContexts(
  organisations: readonly Organisation[],
  directory: readonly Organisation[] | null,
  settings: Settings,
  _decisions: Decisions = NO_DECISIONS,
): { readonly contexts: RowContext[]; readonly region: Region | null } {
  const joined = joinDirectory(organisations, directory);
  const hierarchy = buildHierarchy([...joined.completed, ...joined.others], joined.aliases);
  const { members } = hierarchy;
  const accounts = servingAccounts(hierarchy);
  const kinds = kindsOfMembers(hierarchy);
  const municipalityOf = municipalities(hierarchy, kinds, settings.municipality);
  const { region, finding: noRegion } = regionOfSheet(organisations, settings.regCode);
  const regCode = region === null ? '' : regCodeOf(region, settings.okrugCode);
  const duplicatesOf = duplicateFindings(joined.completed, accounts);
  const contexts = organisations.map((organisation, index): RowContext => {
    if (organisation.type !== 'organisation') return NOT_AN_ORGANISATION;
    const member = itemAt(members, index);
    const account = itemAt(accounts, index);
    const kind = itemAt(kinds, index);
    const municipality = itemAt(municipalityOf, index);
    const parent = account.source === 'parent' ? members[account.server] : undefined;
    return {
      idSource: account.source,
      opaId: account.opaId,
      parentAccount: servingName(hierarchy, member, account),
      parentOgrn: valueOrEmpty(parent?.organisation.ogrn),
      kind: kind.kind,
      mun: municipality.mun,
      regCode,
      findings: [
        ...(noRegion === null ? [] : [noRegion]),
        ...(joined.findings.get(index) ?? []),
        ...accountFindings(hierarchy, member, account),
        ...kind.findings,
        ...municipality.findings,
        ...duplicatesOf(index),
        ...(region === null ? [] : regionFindings(organisation, region)),
      ],
    };
  });
  return { contexts, region };
}
