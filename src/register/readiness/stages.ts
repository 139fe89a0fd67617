import { type AccountRole, ROLE_NAMES } from '../../core/people/account-role';
import type { Account } from './read-accounts';

/** The stages from no account to checked links, lowest first. */
export const STAGES = [
  'noAccount',
  'created',
  'unconfirmed',
  'noTicks',
  'ready',
  'widget',
  'placed',
  'checked',
] as const;

export type Stage = (typeof STAGES)[number];

/** Order of two stages, for sorting: negative when the first is lower. @example compareStages('ready', 'created') // 3 */
export function compareStages(one: Stage, other: Stage): number {
  return STAGES.indexOf(one) - STAGES.indexOf(other);
}

/** Whose ЛКО serves a row. `unread`: an ID that cannot be read; `unusable`: one that its status excludes. */
export type AccountSource = 'none' | 'unread' | 'unusable' | 'own' | 'parent';

/** What is known of one organisation. null: the sheet has no such data. */
export interface Facts {
  readonly source: AccountSource;
  /** Accounts of the ЛКО that serves; archived ones are not among them. */
  readonly accounts: readonly Account[] | null;
  /** Whether the sheet of accounts says roles, statuses. */
  readonly rolesKnown: boolean;
  readonly statusKnown: boolean;
  /** Tick «Мною пройдено обучение». */
  readonly trained: boolean | null;
  /** Accounts of people who have not given it; [] where the sheet of accounts does not tell. */
  readonly untrained: readonly Account[];
  /** Tick «ЛКО готов к работе». */
  readonly ready: boolean | null;
  /** Whether the ЛКО is connected for polls, a module apart from that for messages. */
  readonly polls: boolean | null;
  /** Tick «Сайт размещения виджета». */
  readonly widget: boolean | null;
  /** Every menu item that the sheet asks for has a link. */
  readonly placed: boolean | null;
  /** What an audit wrote of the links; `none`: nothing yet. */
  readonly audited: 'right' | 'wrong' | 'none' | null;
}

/** The step that is missing for the next stage. */
export type MissingStep =
  | 'create'
  | 'readId'
  | 'connect'
  | 'addAccounts'
  | 'addPersons'
  | 'addRoles'
  | 'confirm'
  | 'train'
  | 'setReady'
  | 'tickWidget'
  | 'connectPolls'
  | 'place'
  | 'audit'
  | 'repair'
  | 'nothing';

/** The stage that an organisation has reached. */
export interface ReachedStage {
  readonly stage: Stage;
  readonly missingStep: MissingStep;
  /** Roles without a confirmed person, for the step `addRoles`. */
  readonly roles: readonly AccountRole[];
  /** Whether a confirmed account may make and mend the others: that of an Администратор ЛКО. */
  readonly hasAdmin: boolean;
  /** Accounts to be confirmed, for the step `confirm`; without training, for `train`. */
  readonly waiting: readonly Account[];
  /** Steps below the stage that could not be checked for lack of data. */
  readonly unchecked: readonly UncheckedStep[];
}

/** A step that cannot be checked for lack of data. */
export type UncheckedStep = 'accounts' | 'ticks' | 'widget';

/** Roles without which a ЛКО cannot work; a curator is advice. */
export const DEMANDED_ROLES: readonly AccountRole[] = ['head', 'admin', 'coordinator', 'executor'];
/** The least number of persons that a ЛКО needs. */
export const LEAST_PERSONS = 2;

/** Number of different persons. @example personsOf([]) // 0 */
export function personsOf(accounts: readonly Account[]): number {
  return new Set(accounts.map((account) => account.personKey)).size;
}

/** Demanded roles that none of the accounts has. */
export function lackingRoles(accounts: readonly Account[]): AccountRole[] {
  return DEMANDED_ROLES.filter((role) => accounts.every((account) => !account.roles.includes(role)));
}

/** Roles in a sentence. @example roleList(['head', 'executor']) // 'Руководитель, Исполнитель' */
export function roleList(roles: readonly AccountRole[]): string {
  return roles.map((role) => ROLE_NAMES[role]).join(', ');
}

function reached(stage: Stage, missingStep: MissingStep, more: Partial<ReachedStage> = {}): ReachedStage {
  return { stage, missingStep, roles: [], hasAdmin: true, waiting: [], unchecked: [], ...more };
}

/**
 * The stage that an organisation has reached: the first step that is known to be missing decides. A step without data
 * is passed over and listed in `unchecked`; where neither accounts nor ticks have data, they prove nothing above
 * «ЛКО создан».
 *
 * @param facts of one organisation
 * @returns the stage and the missing step; one more account, tick or link never lowers the stage
 * @example stageOf({ ...facts, source: 'none' }).stage // 'noAccount'
 * Source: the platform's instruction for connecting an organisation.
 */
export function stageOf(facts: Facts): ReachedStage {
  if (facts.source === 'none') return reached('noAccount', 'create');
  if (facts.source === 'unread') return reached('noAccount', 'readId');
  if (facts.source === 'unusable') return reached('created', 'connect');
  const { accounts, trained, ready } = facts;
  const byAccounts = stageByAccounts(facts);
  if (byAccounts !== null) return byAccounts;
  if (trained === false) return reached('noTicks', 'train', { waiting: facts.untrained });
  if (ready === false) return reached('noTicks', 'setReady');
  const isChecked = accounts !== null || trained !== null || ready !== null;
  const later = stageByLinks(facts, isChecked ? 'ready' : 'created');
  return later.stage === 'created' ? later : { ...later, unchecked: uncheckedBelow(facts, later.stage) };
}

function uncheckedBelow({ accounts, trained, ready, widget }: Facts, stage: Stage): UncheckedStep[] {
  const unchecked: UncheckedStep[] = [];
  if (accounts === null) unchecked.push('accounts');
  if (trained === null || ready === null) unchecked.push('ticks');
  if (widget === null && compareStages(stage, 'widget') > 0) unchecked.push('widget');
  return unchecked;
}

/** null: the accounts lack nothing, or nothing is known of them. */
function stageByAccounts({ accounts, rolesKnown, statusKnown }: Facts): ReachedStage | null {
  if (accounts === null) return null;
  if (accounts.length === 0) return reached('created', 'addAccounts', { hasAdmin: false });
  const confirmed = statusKnown ? accounts.filter(({ status }) => status === 'confirmed') : accounts;
  const roles = rolesKnown ? lackingRoles(confirmed) : [];
  if (personsOf(confirmed) >= LEAST_PERSONS && roles.length === 0) return null;
  const hasAdmin = !rolesKnown || confirmed.some((account) => account.roles.includes('admin'));
  if (personsOf(accounts) < LEAST_PERSONS) return reached('unconfirmed', 'addPersons', { hasAdmin });
  // A role that no account has cannot be confirmed, only given.
  const vacant = rolesKnown ? lackingRoles(accounts) : [];
  if (vacant.length > 0) return reached('unconfirmed', 'addRoles', { roles: vacant, hasAdmin });
  return reached('unconfirmed', 'confirm', {
    hasAdmin,
    waiting: accounts.filter((account) => !confirmed.includes(account)),
  });
}

function stageByLinks({ widget, polls, placed, audited }: Facts, before: Stage): ReachedStage {
  if (widget === false) return reached(before, 'tickWidget');
  const ticked: Stage = widget === null ? before : 'widget';
  if (polls === false && placed !== true) return reached(ticked, 'connectPolls');
  if (placed === false) return reached(ticked, 'place');
  const links: Stage = placed === null ? ticked : 'placed';
  if (audited === 'wrong') return reached(links, 'repair');
  if (audited === 'right') return reached('checked', 'nothing');
  // Without a column of links there is nothing to audit.
  return reached(links, placed === null ? 'nothing' : 'audit');
}
