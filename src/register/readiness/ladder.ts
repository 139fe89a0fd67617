import { type AccountRole, ROLE_NAMES } from '../../core/people/account-role';
import type { Account } from './account';

/** The steps from no account to checked links, lowest first. */
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

/** Whose ЛКО a row stands on. `unread`: an ID that cannot be read; `unusable`: one that its status excludes. */
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
  /** Tick «ЛКО готов к работе». */
  readonly ready: boolean | null;
  /** Tick «Сайт размещения виджета». */
  readonly widget: boolean | null;
  /** Every menu item that the sheet asks for has a link. */
  readonly placed: boolean | null;
  /** What an audit wrote of the links; `none`: nothing yet. */
  readonly audited: 'right' | 'wrong' | 'none' | null;
}

/** What is to be done next. */
export type Gap =
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
  | 'place'
  | 'audit'
  | 'repair'
  | 'nothing';

/** Where an organisation stands. */
export interface Standing {
  readonly stage: Stage;
  readonly gap: Gap;
  /** Roles without a confirmed person, for the gap `addRoles`. */
  readonly roles: readonly AccountRole[];
  /** Accounts to be confirmed, for the gap `confirm`. */
  readonly waiting: readonly Account[];
  /** Steps below the stage that were passed over for want of data. */
  readonly unseen: readonly Unseen[];
}

/** A step without data. */
export type Unseen = 'accounts' | 'ticks' | 'widget';

/** Roles without which a ЛКО cannot work; a curator is advice. */
export const DEMANDED_ROLES: readonly AccountRole[] = ['head', 'admin', 'coordinator', 'executor'];
/** Persons that a ЛКО needs at least. */
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

const at = (stage: Stage, gap: Gap, more: Partial<Standing> = {}): Standing => ({
  stage,
  gap,
  roles: [],
  waiting: [],
  unseen: [],
  ...more,
});

/**
 * Where an organisation stands: the first step that is known to be open decides. A step without data is passed over and
 * told in `unseen`; where neither accounts nor ticks have data, nothing above «ЛКО создан» is claimed on their behalf.
 *
 * @param facts of one organisation
 * @returns the stage, and what is to be done next; one more account, tick or link never lowers the stage
 * @example standing({ ...facts, source: 'none' }).stage // 'noAccount'
 * Source: the platform's instruction for connecting an organisation.
 */
export function standing(facts: Facts): Standing {
  if (facts.source === 'none') return at('noAccount', 'create');
  if (facts.source === 'unread') return at('noAccount', 'readId');
  if (facts.source === 'unusable') return at('created', 'connect');
  const { accounts, trained, ready } = facts;
  const open = openAccounts(facts);
  if (open !== null) return open;
  if (trained === false) return at('noTicks', 'train');
  if (ready === false) return at('noTicks', 'setReady');
  const seen = accounts !== null || trained !== null || ready !== null;
  const stand = later(facts, seen ? 'ready' : 'created');
  return stand.stage === 'created' ? stand : { ...stand, unseen: unseenBelow(facts, stand.stage) };
}

function unseenBelow({ accounts, trained, ready, widget }: Facts, stage: Stage): Unseen[] {
  const unseen: Unseen[] = [];
  if (accounts === null) unseen.push('accounts');
  if (trained === null || ready === null) unseen.push('ticks');
  if (widget === null && compareStages(stage, 'widget') > 0) unseen.push('widget');
  return unseen;
}

function openAccounts({ accounts, rolesKnown, statusKnown }: Facts): Standing | null {
  if (accounts === null) return null;
  if (accounts.length === 0) return at('created', 'addAccounts');
  const able = statusKnown ? accounts.filter((account) => account.status === 'confirmed') : accounts;
  const roles = rolesKnown ? lackingRoles(able) : [];
  if (personsOf(able) >= LEAST_PERSONS && roles.length === 0) return null;
  if (personsOf(accounts) < LEAST_PERSONS) return at('unconfirmed', 'addPersons');
  // Whom no account at all has cannot be confirmed, only appointed.
  const vacant = rolesKnown ? lackingRoles(accounts) : [];
  if (vacant.length > 0) return at('unconfirmed', 'addRoles', { roles: vacant });
  return at('unconfirmed', 'confirm', { waiting: accounts.filter((account) => !able.includes(account)) });
}

function later({ widget, placed, audited }: Facts, reached: Stage): Standing {
  if (widget === false) return at(reached, 'tickWidget');
  const ticked: Stage = widget === null ? reached : 'widget';
  if (placed === false) return at(ticked, 'place');
  const links: Stage = placed === null ? ticked : 'placed';
  if (audited === 'wrong') return at(links, 'repair');
  if (audited === 'right') return at('checked', 'nothing');
  // Without a column of links there is nothing to audit.
  return at(links, placed === null ? 'nothing' : 'audit');
}
