import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { registerFinding, rowList } from '../findings/register-findings';
import { itemAt } from '../item-at';
import { organisationNameOrRow } from '../rows/organisation-name';
import type { Hierarchy, Member } from './hierarchy';
import { type AccountTrouble, type ServingAccount, servingName } from './serving-account';

const LONGEST_NAME = 60;
const MOST_NAMES = 6;

function circleText(members: readonly Member[], start: Member): string {
  const names: string[] = [];
  let next = start;
  do {
    names.push(`«${organisationNameOrRow(next.organisation).slice(0, LONGEST_NAME)}»`);
    next = itemAt(members, next.link.parent);
  } while (next !== start && names.length < MOST_NAMES);
  return [...names, next === start ? names[0] : '…'].join(' → ');
}

function troubleFinding(members: readonly Member[], at: number, trouble: AccountTrouble): Finding | null {
  const blamed = itemAt(members, trouble.at);
  const { organisation } = blamed;
  const ancestor = trouble.at === at ? '' : organisationNameOrRow(organisation);
  if (trouble.code === 'parent-cycle') return registerFinding('parent-cycle', circleText(members, blamed));
  if (trouble.code === 'status-undecided') {
    return registerFinding('status-undecided', organisation.undecidedStatus, ancestor);
  }
  if (trouble.code === 'account-missing') {
    return ancestor === ''
      ? registerFinding('account-missing')
      : registerFinding('parent-no-account', ancestor);
  }
  if (trouble.code === 'own-id-bad') {
    // The row's own bad ID has a finding of its own.
    return ancestor === '' ? null : registerFinding('parent-id-bad', ancestor, `строку ${organisation.row}`);
  }
  const { parent } = trouble;
  if (parent.code === 'parent-unknown') return registerFinding('parent-unknown', parent.parent, ancestor);
  if (parent.code === 'parent-value-bad') return registerFinding('parent-value-bad', parent.what, ancestor);
  const rows = parent.among.slice(0, 5).map((each) => itemAt(members, each).organisation.row);
  return registerFinding(
    'parent-ambiguous',
    parent.parent,
    rowList(rows, 'nominative', parent.among.length),
    ancestor,
  );
}

/**
 * Findings about where a member's ID comes from.
 *
 * @returns [] when its own ЛКО serves
 * @example accountFindings(hierarchy, child, account)[0].code // 'parent-serves'
 */
export function accountFindings(hierarchy: Hierarchy, member: Member, account: ServingAccount): Finding[] {
  if (account.source === 'own') return [];
  const { id, unusable } = member.organisation;
  const ownId = valueOrEmpty(id);
  const findings: Finding[] = [];
  if (ownId !== '' && unusable !== '') findings.push(registerFinding('own-unusable', ownId, unusable));
  findings.push(...member.link.findings);
  if (account.trouble !== null) {
    const finding = troubleFinding(hierarchy.members, member.index, account.trouble);
    return finding === null ? findings : [...findings, finding];
  }
  const name = servingName(hierarchy, member, account);
  if (ownId === account.opaId && unusable === '') findings.push(registerFinding('id-of-parent', ownId, name));
  else if (account.server < 0) findings.push(registerFinding('parent-id-unlisted', account.opaId));
  else findings.push(registerFinding('parent-serves', account.opaId, name));
  return findings;
}
