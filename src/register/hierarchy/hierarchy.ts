import type { Finding } from '../../core/findings/finding';
import { registerFinding, rowList } from '../findings/register-findings';
import type { IdSource, Organisation } from '../model';
import { remembered } from '../remembered';
import { type Descent, descent } from './descent';
import { parentIndex } from './parent-index';
import { type ParentLink, type ParentTrouble, parentLinks } from './parent-link';

/** Members of the register (and the directory) with their parents found. */
export interface Family {
  readonly members: readonly Organisation[];
  readonly links: readonly ParentLink[];
  /** Index of the parent, -1 for none; members of circles have none. */
  readonly parents: readonly number[];
  readonly descent: Descent;
}

/** Whose ЛКО serves a member. */
export interface Account {
  readonly source: IdSource;
  /** '' when none serves. */
  readonly opaId: string;
  /** Index of the member whose ЛКО it is, -1 when none or when only its ID is known. */
  readonly server: number;
  readonly trouble: AccountTrouble | null;
}

/** Why no ЛКО serves; `at` is the member where the search ended. */
type AccountTrouble =
  | { readonly at: number; readonly code: 'account-missing' }
  | { readonly at: number; readonly code: 'own-id-bad' }
  | { readonly at: number; readonly code: 'parent-cycle' }
  | { readonly at: number; readonly code: 'parent-not-found'; readonly parent: ParentTrouble };

/**
 * Finds every member's parent.
 *
 * @param members organisations; titles and totals have no parents and are nobody's
 * @param aliases other names of a member, by its index
 */
export function family(
  members: readonly Organisation[],
  aliases: ReadonlyMap<number, readonly string[]>,
): Family {
  const links = parentLinks(members, parentIndex(members, aliases));
  const walk = descent(links.map((link) => link.parent));
  const parents = links.map((link, at) => (walk.onCycle.has(at) ? -1 : link.parent));
  return { members, links, parents, descent: walk };
}

/** What a member's own row decides: its account, or null when its parent is to be asked. */
function ownAccount({ members, links }: Family, at: number): Account | null {
  const { id, unusable } = members[at]!;
  if (id?.ok && unusable === '') return { source: 'own', opaId: id.value, server: at, trouble: null };
  // A number that cannot be read may well be an own ЛКО: the parent's in its place would be a guess.
  if (id !== null && !id.ok)
    return { source: 'none', opaId: '', server: -1, trouble: { at, code: 'own-id-bad' } };
  const { parent, statedId, trouble } = links[at]!;
  if (statedId !== '' && (parent < 0 || members[parent]!.id === null))
    return { source: 'parent', opaId: statedId, server: parent, trouble: null };
  if (trouble !== null) {
    return {
      source: 'none',
      opaId: '',
      server: -1,
      trouble: { at, code: 'parent-not-found', parent: trouble },
    };
  }
  if (parent >= 0) return null;
  return { source: 'none', opaId: '', server: -1, trouble: { at, code: 'account-missing' } };
}

type Inherit = (from: Account) => Account;

/** The parent's account as the child's; children of one parent share it. */
function inheritance(): Inherit {
  const lentBy = remembered((own: Account): Account => ({ ...own, source: 'parent' }));
  return (from) => (from.source === 'own' ? lentBy(from) : from);
}

/** An own ID that is the parent's number: the parent's ЛКО serves. */
function lent(own: Account, parent: Account | undefined, inherited: Inherit): Account {
  const same = own.source === 'own' && parent !== undefined && parent.opaId === own.opaId;
  return same ? inherited(parent) : own;
}

function settleCycle(tree: Family, cycle: readonly number[], accounts: Account[], inherited: Inherit): void {
  const own = cycle.map((at) => ownAccount(tree, at));
  const start = own.findIndex((account) => account !== null);
  if (start < 0) {
    for (const at of cycle)
      accounts[at] = { source: 'none', opaId: '', server: -1, trouble: { at, code: 'parent-cycle' } };
    return;
  }
  for (let step = 0; step < cycle.length; step += 1) {
    const place = (start - step + cycle.length) % cycle.length;
    const next = accounts[cycle[(place + 1) % cycle.length]!];
    accounts[cycle[place]!] = own[place] ?? inherited(next!);
  }
}

/**
 * Finds for every member the ЛКО that serves it: its own if usable, else the nearest usable ancestor's, at any depth.
 * Linear in the number of members.
 *
 * @returns one account a member, in their order
 * Source: Mintsifry's instruction for official pages.
 */
export function accounts(tree: Family): Account[] {
  const all: Account[] = new Array(tree.members.length);
  const inherited = inheritance();
  for (const cycle of tree.descent.cycles) settleCycle(tree, cycle, all, inherited);
  for (const at of tree.descent.order) {
    if (tree.descent.onCycle.has(at)) continue;
    const parent = all[tree.parents[at]!];
    const own = ownAccount(tree, at);
    all[at] = own === null ? inherited(parent!) : lent(own, parent, inherited);
  }
  return all;
}

const NOTHING: readonly Finding[] = [];

const nameOf = (one: Organisation): string => one.name || one.shortName || `строка ${one.row}`;

function cycleText({ members, links }: Family, at: number): string {
  const names: string[] = [];
  let next = at;
  do {
    names.push(`«${nameOf(members[next]!).slice(0, 60)}»`);
    next = links[next]!.parent;
  } while (next !== at && next >= 0 && names.length < 6);
  names.push(next === at ? names[0]! : '…');
  return names.join(' → ');
}

function troubleFinding(tree: Family, at: number, trouble: AccountTrouble): Finding | null {
  const { members } = tree;
  const blamed = members[trouble.at]!;
  const of = trouble.at === at ? '' : nameOf(blamed);
  if (trouble.code === 'parent-cycle') return registerFinding('parent-cycle', cycleText(tree, trouble.at));
  if (trouble.code === 'account-missing') {
    return of === '' ? registerFinding('account-missing') : registerFinding('parent-no-account', of);
  }
  if (trouble.code === 'own-id-bad') {
    // The row's own bad ID speaks for itself.
    return of === '' ? null : registerFinding('parent-id-bad', of, `строку ${blamed.row}`);
  }
  const { parent } = trouble;
  if (parent.code === 'parent-unknown') return registerFinding('parent-unknown', parent.parent, of);
  if (parent.code === 'parent-value-bad') return registerFinding('parent-value-bad', parent.what, of);
  const rows = parent.among.slice(0, 5).map((each) => members[each]!.row);
  return registerFinding(
    'parent-ambiguous',
    parent.parent,
    rowList(rows, 'nominative', parent.among.length),
    of,
  );
}

/** Name of the organisation whose ЛКО serves a member instead of its own; '' when its own serves or none. */
export function servingName(tree: Family, at: number, account: Account): string {
  if (account.source !== 'parent') return '';
  const server = tree.members[account.server];
  const name = server === undefined ? tree.members[at]!.parentName : server.name || server.shortName;
  // Not the row's number: the cell would change whenever rows are sorted.
  return name || `ЛКО ${account.opaId}`;
}

/**
 * What is to be said about where a member's ID comes from: nothing when its own ЛКО serves.
 *
 * @returns takes a member's index and account; one list for all children of one parent
 * @example accountFindings(tree)(1, account)[0].code // 'parent-serves'
 */
export function accountFindings(tree: Family): (at: number, account: Account) => readonly Finding[] {
  const ofChildren = new Map<Account, readonly Finding[]>();
  return (at, account) => {
    if (account.source === 'own') return NOTHING;
    if (!isPlainChild(tree, at, account)) return findingsOfMember(tree, at, account);
    let findings = ofChildren.get(account);
    if (findings === undefined) {
      findings = findingsOfMember(tree, at, account);
      ofChildren.set(account, findings);
    }
    return findings;
  };
}

/** Whether nothing but the account itself tells what is to be said. */
function isPlainChild({ members, links }: Family, at: number, { source, server }: Account): boolean {
  return source === 'parent' && server >= 0 && members[at]!.id === null && links[at]!.findings.length === 0;
}

function findingsOfMember(tree: Family, at: number, account: Account): readonly Finding[] {
  const member = tree.members[at]!;
  const findings: Finding[] = [];
  const ownId = member.id?.ok ? member.id.value : '';
  if (ownId !== '' && member.unusable !== '')
    findings.push(registerFinding('own-unusable', ownId, member.unusable));
  findings.push(...tree.links[at]!.findings);
  if (account.trouble !== null) {
    const finding = troubleFinding(tree, at, account.trouble);
    if (finding !== null) findings.push(finding);
    return findings;
  }
  const name = servingName(tree, at, account);
  if (ownId === account.opaId && member.unusable === '')
    findings.push(registerFinding('id-of-parent', ownId, name));
  else if (account.server < 0) findings.push(registerFinding('parent-id-unlisted', account.opaId));
  else findings.push(registerFinding('parent-serves', account.opaId, name));
  return findings;
}
