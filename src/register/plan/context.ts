import { type Region, regCodeOf } from '../../core/codes/region';
import { type Finding, joinFindings } from '../../core/findings/finding';
import type { Settings } from '../../shared/settings';
import { joinDirectory } from '../hierarchy/directory';
import { accountFindings, accounts, family, servingName } from '../hierarchy/hierarchy';
import { kindsOfMembers } from '../hierarchy/kind-of-member';
import { municipalities } from '../hierarchy/municipality';
import type { Organisation, RowContext } from '../model';
import { duplicates } from './duplicates';
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

const NOTHING: readonly Finding[] = [];

/**
 * Everything that the rows' links take from other rows and from the sheet: whose ЛКО serves, kind, municipality,
 * region, duplicates. Linear in the number of rows; the order of rows changes no context but the rows' numbers in
 * its sentences.
 *
 * @param organisations the whole register, as `readOrganisations` read it
 * @param directory the ЛКО directory when it is another sheet, else null: joined by OGRN, then by name
 * @param settings the document's settings
 * @returns one JSON-safe context a row, in their order; the sheet's region, null when unknown
 * @example rowContexts(rows, null, DEFAULT_SETTINGS).contexts[3].opaId // '811'
 */
export function rowContexts(
  organisations: readonly Organisation[],
  directory: readonly Organisation[] | null,
  settings: Settings,
): { readonly contexts: RowContext[]; readonly region: Region | null } {
  const joined = joinDirectory(organisations, directory);
  const tree = family([...joined.completed, ...joined.others], joined.aliases);
  const served = accounts(tree);
  const kinds = kindsOfMembers(tree);
  const places = municipalities(tree, kinds, settings.municipality);
  const { region, finding: noRegion } = regionOfSheet(organisations, settings.regCode);
  const regCode = region === null ? '' : regCodeOf(region, settings.okrugCode);
  const unknownRegion = noRegion === null ? NOTHING : [noRegion];
  const accountFindingsOf = accountFindings(tree);
  const repeated = duplicates(joined.completed, served);
  const regionFindingsOf = region === null ? null : regionFindings(region);
  const findingsAt = (at: number): readonly Finding[] => {
    let said = joinFindings(unknownRegion, joined.findings.get(at) ?? NOTHING);
    said = joinFindings(said, accountFindingsOf(at, served[at]!));
    said = joinFindings(said, kinds[at]!.findings);
    said = joinFindings(said, places[at]!.findings);
    said = joinFindings(said, repeated(at));
    return regionFindingsOf === null ? said : joinFindings(said, regionFindingsOf(organisations[at]!));
  };
  const contexts = organisations.map((organisation, at): RowContext => {
    if (organisation.type !== 'organisation') return NOT_AN_ORGANISATION;
    const account = served[at]!;
    const server = account.source === 'parent' ? tree.members[account.server] : undefined;
    return {
      idSource: account.source,
      opaId: account.opaId,
      parentAccount: servingName(tree, at, account),
      parentOgrn: server?.ogrn?.ok ? server.ogrn.value : '',
      kind: kinds[at]!.kind,
      mun: places[at]!.mun,
      regCode,
      findings: findingsAt(at),
    };
  });
  return { contexts, region };
}
