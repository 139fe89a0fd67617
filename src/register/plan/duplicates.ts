import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { groupBy } from '../../core/multimap';
import { registerFinding, rowList } from '../findings/register-findings';
import type { ServingAccount } from '../hierarchy/serving-account';
import type { Organisation } from '../model';
import { organisationName } from '../rows/organisation-name';

/** An ID of the organisation's own; '' for one that is the parent's. */
function ownId({ type, id }: Organisation, account: ServingAccount | undefined): string {
  if (type !== 'organisation') return '';
  const isParents = account?.source === 'parent' && account.opaId === valueOrEmpty(id);
  return isParents ? '' : valueOrEmpty(id);
}

/** «строках 5, 8»: the other rows of a list; '' when there are none. */
function otherRows(sharing: readonly Organisation[] | undefined, own: Organisation): string {
  if (sharing === undefined || sharing.length < 2) return '';
  // Six are enough to name five others: the list may be as long as the sheet.
  const first = sharing.slice(0, 6).filter(({ row }) => row !== own.row);
  return rowList(
    first.map(({ row }) => row),
    'prepositional',
    sharing.length - 1,
  );
}

const BRANCH = /(?:^|[^а-яё])(?:филиал|(?:структурн|обособленн)[а-яё]+ подразделени)/i;

/** The numbers of branches and the one institution that they belong to. */
function numbersOfBranches(byOgrn: ReadonlyMap<string, readonly Organisation[]>): ReadonlySet<string> {
  const shared = Array.from(byOgrn).filter(([, sharing]) => sharing.length > 1);
  const isBranch = (each: Organisation): boolean => BRANCH.test(organisationName(each));
  return new Set(
    shared
      .filter(([, sharing]) => sharing.filter((each) => !isBranch(each)).length <= 1)
      .map(([ogrn]) => ogrn),
  );
}

/**
 * Finds rows that share an OGRN or an own ID; branches share the OGRN of their institution.
 *
 * @param organisations rows of the register
 * @param accounts the ЛКО that serve them, in the same order: an ID that is the parent's is no duplicate
 * @returns gives the warnings of a row by its index
 * @example duplicateFindings(organisations, accounts)(0)[0]?.code // 'ogrn-duplicate'
 */
export function duplicateFindings(
  organisations: readonly Organisation[],
  accounts: readonly ServingAccount[],
): (index: number) => Finding[] {
  const ogrns = organisations.map(({ type, ogrn }) => (type === 'organisation' ? valueOrEmpty(ogrn) : ''));
  const ids = organisations.map((organisation, index) => ownId(organisation, accounts[index]));
  const byOgrn = groupBy(organisations, (_, index) => ogrns[index] || null);
  const ofBranches = numbersOfBranches(byOgrn);
  const byId = groupBy(organisations, (_, index) => ids[index] || null);
  return (index) => {
    const own = organisations[index];
    if (own === undefined) return [];
    const [ogrn, id] = [ogrns[index] ?? '', ids[index] ?? ''];
    const findings: Finding[] = [];
    const sameOgrn = ofBranches.has(ogrn) ? '' : otherRows(byOgrn.get(ogrn), own);
    if (sameOgrn !== '') findings.push(registerFinding('ogrn-duplicate', ogrn, sameOgrn));
    const sameId = otherRows(byId.get(id), own);
    if (sameId !== '') findings.push(registerFinding('id-duplicate', id, sameId));
    return findings;
  };
}
