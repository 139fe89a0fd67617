import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { decisionKey } from '../decisions/decisions';
import { demoted, registerFinding, rowList } from '../findings/register-findings';
import { itemAt } from '../item-at';
import { organisationNameOrRow } from '../rows/organisation-name';
import { inRowOf } from './blamed-row';
import type { Hierarchy, Member } from './hierarchy';
import type { ParentTrouble } from './parent-link';
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

/** Why a parent was not found, about the row itself or about one above it, and the question that settles it. */
function parentFinding(members: readonly Member[], parent: ParentTrouble, ancestor: string): Finding {
  if (parent.code === 'parent-value-bad') return registerFinding('parent-value-bad', parent.what, ancestor);
  if (parent.code === 'parent-asked') {
    const decision = decisionKey('blankBelow', parent.question);
    return { ...registerFinding('parent-asked', parent.parent, ancestor), decision };
  }
  const finding = unfoundParent(members, parent, ancestor);
  return parent.isDecided ? finding : { ...finding, decision: decisionKey('parent', parent.parent) };
}

type UnfoundParent = Extract<ParentTrouble, { readonly code: 'parent-unknown' | 'parent-ambiguous' }>;

function unfoundParent(members: readonly Member[], parent: UnfoundParent, ancestor: string): Finding {
  if (parent.code === 'parent-unknown') return registerFinding('parent-unknown', parent.parent, ancestor);
  const rows = parent.among.slice(0, 5).map((each) => itemAt(members, each).organisation.row);
  return registerFinding(
    'parent-ambiguous',
    parent.parent,
    rowList(rows, 'nominative', parent.among.length),
    ancestor,
  );
}

function troubleFinding(members: readonly Member[], at: number, trouble: AccountTrouble): Finding | null {
  const blamed = itemAt(members, trouble.at);
  const { organisation } = blamed;
  const ancestor = trouble.at === at ? '' : organisationNameOrRow(organisation);
  if (trouble.code === 'parent-cycle') return registerFinding('parent-cycle', circleText(members, blamed));
  if (trouble.code === 'status-undecided') {
    const { undecidedStatus } = organisation;
    const said = registerFinding('status-undecided', undecidedStatus, ancestor);
    const finding = { ...said, decision: decisionKey('status', undecidedStatus) };
    return ancestor === '' ? finding : inRowOf(organisation, finding);
  }
  if (trouble.code === 'account-missing') {
    return ancestor === ''
      ? registerFinding('account-missing')
      : registerFinding('parent-no-account', ancestor);
  }
  if (trouble.code === 'own-id-bad') {
    // The row's own bad ID has a finding of its own.
    if (ancestor === '') return null;
    const where = `строку ${organisation.row}${organisation.isListed ? ' справочника ЛКО' : ''}`;
    return inRowOf(organisation, registerFinding('parent-id-bad', ancestor, where));
  }
  if (ancestor !== '') return inRowOf(organisation, parentFinding(members, trouble.parent, ancestor));
  return isSaid(blamed, trouble.parent) ? null : parentFinding(members, trouble.parent, '');
}

/** A formula's error in the parent's own cell has a finding of its own. */
function isSaid({ organisation }: Member, trouble: ParentTrouble): boolean {
  return (
    trouble.code === 'parent-value-bad' &&
    organisation.uncomputed.some(({ finding }) => finding.text === trouble.what)
  );
}

/** What is wrong with the parent of a row whose form link does not need it: its municipality and its sheet do. */
function ownParentFindings({ members }: Hierarchy, member: Member): Finding[] {
  const { link, parent, index } = member;
  const { trouble, findings } = link;
  const said = trouble === null || isSaid(member, trouble) ? [] : [parentFinding(members, trouble, '')];
  const circle =
    link.parent >= 0 && parent < 0
      ? [registerFinding('parent-cycle', circleText(members, itemAt(members, index)))]
      : [];
  return [...findings, ...said.map(demoted), ...circle.map(demoted)];
}

/**
 * Findings about where a member's ID comes from, and about its parent.
 *
 * @returns when its own ЛКО serves, only what is wrong with the parent, as a warning
 * @example accountFindings(hierarchy, child, account)[0].code // 'parent-serves'
 */
export function accountFindings(hierarchy: Hierarchy, member: Member, account: ServingAccount): Finding[] {
  if (account.source === 'own') return ownParentFindings(hierarchy, member);
  const { id, unusable } = member.organisation;
  const ownId = valueOrEmpty(id);
  const findings: Finding[] = [];
  if (ownId !== '' && unusable !== '') findings.push(registerFinding('own-unusable', ownId, unusable));
  if (account.trouble !== null) {
    const isOwnParent = account.trouble.code === 'parent-not-found' && account.trouble.at === member.index;
    // An unreadable ID of its own ends the search before the parent is looked at.
    if (!isOwnParent && account.trouble.code !== 'parent-cycle')
      findings.push(...ownParentFindings(hierarchy, member));
    else findings.push(...member.link.findings);
    const finding = troubleFinding(hierarchy.members, member.index, account.trouble);
    return finding === null ? findings : [...findings, finding];
  }
  findings.push(...ownParentFindings(hierarchy, member));
  const name = servingName(hierarchy, member, account);
  if (ownId === account.opaId && unusable === '') findings.push(registerFinding('id-of-parent', ownId, name));
  else if (account.server < 0) findings.push(registerFinding('parent-id-unlisted', account.opaId));
  else findings.push(registerFinding('parent-serves', account.opaId, name));
  return findings;
}
