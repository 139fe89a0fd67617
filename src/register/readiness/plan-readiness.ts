import { cellText, isEmptyMark } from '../../core/cells/cell';
import { formulaSafe } from '../../core/cells/formula-safe';
import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { type Day, dayText } from '../../core/time/calendar-day';
import type { FindingGroup, FindingRow } from '../../shared/findings';
import { groupFindings } from '../findings/finding-groups';
import { remarksText } from '../findings/remarks';
import { itemAt } from '../item-at';
import type { SourceTable } from '../model';
import { organisationName, organisationNameOrRow } from '../rows/organisation-name';
import { accountFindings, contactFindings, sharedMailboxes } from './account-findings';
import { accountOwners } from './account-owners';
import { needsOwnAccount } from './needs-own-account';
import { nextStep } from './next-step';
import type { Account } from './read-accounts';
import {
  factsOfRows,
  type KnownAccounts,
  type ReadinessSheet,
  serverOf,
  sitesOfRows,
} from './readiness-facts';
import { readinessFinding } from './readiness-findings';
import { siteFindings } from './site-findings';
import {
  compareStages,
  type Facts,
  type MissingStep,
  type ReachedStage,
  type Stage,
  stageOf,
} from './stages';
import { ON_PARENT, SKIPPED, STAGE_NAMES } from './texts';

/** A sheet of accounts as read. */
export interface AccountSheet {
  readonly accounts: readonly Account[];
  readonly rolesKnown: boolean;
  readonly statusKnown: boolean;
  /** Whether it tells each person's training. */
  readonly trainedKnown: boolean;
}

export interface ReadinessInput {
  readonly sheet: ReadinessSheet;
  /** null: the document has no sheet of accounts. */
  readonly accounts: AccountSheet | null;
  readonly today: Day;
  /** Last day of the connection campaign; null: none set. */
  readonly campaign: Day | null;
  /** Where an application goes, for the end of a sentence. */
  readonly applyTo: string;
}

/** The readiness of one row. Titles, totals and empty rows have stage null and empty cells. */
export interface ReadinessRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly name: string;
  readonly stage: Stage | null;
  /** The step that is missing for the next stage; null where the stage is. */
  readonly missingStep: MissingStep | null;
  /** Name of the body that is responsible for it: its parent, or itself at the top. */
  readonly body: string;
  /** Rows of the sheet of accounts in which that body's Администратор ЛКО stands, else whoever it has. */
  readonly bodyContacts: readonly number[];
  /** Whether an application for a ЛКО of its own is to be made. */
  readonly needsOwn: boolean;
  /** Its site as the sheet has it, else its official page; '' for neither. */
  readonly site: string;
  /** ID of the ЛКО that serves; '' for none. */
  readonly opaId: string;
  /** Rows of the sheet of accounts: people of its own ЛКО without the tick for training. */
  readonly untrained: readonly number[];
  readonly cells: {
    readonly readiness: string;
    readonly nextStep: string;
    readonly readinessRemarks: string;
  };
  readonly findings: readonly Finding[];
}

export interface ReadinessPlan {
  /** One for each row of the table, in its order. */
  readonly rows: readonly ReadinessRow[];
  readonly stages: { readonly [stage in Stage]: number };
  /** Data that the sheet lacks: their steps are left out. */
  readonly skipped: readonly string[];
  readonly groups: readonly FindingGroup[];
  /** Accounts of organisations that the register does not know; rows are those of the sheet of accounts. */
  readonly unmatchedAccounts: readonly FindingRow[];
}

const NO_ROW = {
  name: '',
  stage: null,
  missingStep: null,
  body: '',
  bodyContacts: [],
  needsOwn: false,
  site: '',
  opaId: '',
  untrained: [],
  cells: { readiness: '', nextStep: '', readinessRemarks: '' },
  findings: [],
};
const UNMATCHED_CODES = {
  unknown: 'account-stranger',
  ambiguous: 'account-ambiguous',
  nameless: 'account-nameless',
} as const;

/**
 * Plans readiness: the stage of every organisation, its next step, and findings. Writes nothing; linear in the rows.
 *
 * @returns the order of rows changes nothing but the rows' numbers in sentences
 * @example planReadiness(input).rows[0].cells.readiness // 'нет отметок'
 */
export function planReadiness(input: ReadinessInput): ReadinessPlan {
  const { sheet, accounts, today, campaign, applyTo } = input;
  const { organisations, contexts } = sheet;
  const owned = accounts === null ? null : accountOwners(accounts.accounts, organisations, contexts);
  const known: KnownAccounts | null = accounts === null || owned === null ? null : { ...accounts, owned };
  const shared = sharedMailboxes(accounts?.accounts ?? []);
  const factsOf = factsOfRows(sheet, known);
  const sites = sitesOfRows(sheet);
  const ofSite = siteFindings(sites, sheet.table.columns.site !== undefined);
  const siteOfRow = new Map(sites.map((facts) => [facts.row, facts]));
  const server = serverOf(contexts);
  const bodyOf = bodies(sheet);
  const contactsOf = (body: number): readonly number[] => {
    const all = owned?.ofRow(body) ?? [];
    const administrators = all.filter(({ roles }) => roles.includes('admin'));
    return (administrators.length > 0 ? administrators : all).map((account) => account.row);
  };
  const stages = noCounts();
  const rows = organisations.map((organisation, index): ReadinessRow => {
    const { row, type, stopped } = organisation;
    if (type !== 'organisation' || stopped !== '') return { ...NO_ROW, row };
    const facts = factsOf(index);
    const reached = stageOf(facts);
    const name = organisationName(organisation);
    const parent = itemAt(contexts, index).parentAccount;
    const needsOwn = needsOwnAccount(organisation);
    const body = bodyOf(index);
    const above = bodyOf(facts.source === 'parent' ? server(index) : index).above;
    const site = siteOfRow.get(row);
    const late = campaign !== null && today > campaign && compareStages(reached.stage, 'widget') < 0;
    const findings: Finding[] = [
      ...(late ? [readinessFinding('campaign-overdue', dayText(campaign))] : []),
      ...(facts.source === 'parent'
        ? parentFindings(factsOf, server(index), parent)
        : ownFindings(facts, known, index, shared)),
      ...(site === undefined ? [] : ofSite(site)),
      ...widgetTick(facts, parent),
      ...(needsOwn && facts.source === 'parent' ? [readinessFinding('own-account-absent', parent)] : []),
    ];
    stages[reached.stage] += 1;
    return {
      row,
      name,
      stage: reached.stage,
      missingStep: reached.missingStep,
      body: body.name,
      bodyContacts: contactsOf(body.index),
      needsOwn,
      site: siteText(sheet.table, index),
      opaId: itemAt(contexts, index).opaId,
      untrained: facts.source === 'own' ? facts.untrained.map((account) => account.row) : [],
      cells: cellsOf(sheet, index, reached, { above, needsOwn, applyTo }, findings),
      findings,
    };
  });
  return {
    rows,
    stages,
    skipped: skippedOf(sheet, accounts),
    groups: groupFindings(rows),
    unmatchedAccounts: (owned?.unmatched ?? []).map(({ account, why }) => ({
      row: account.row,
      name: account.owner.name || account.owner.ogrn,
      text: readinessFinding(UNMATCHED_CODES[why], account.row).text,
    })),
  };
}

function siteText({ columns }: SourceTable, index: number): string {
  const cells = [columns.site?.[index] ?? '', columns.vkPage?.[index] ?? ''];
  return cellText(cells.find((cell) => !isEmptyMark(cell)) ?? '');
}

function noCounts(): { [stage in Stage]: number } {
  return { noAccount: 0, created: 0, unconfirmed: 0, noTicks: 0, ready: 0, widget: 0, placed: 0, checked: 0 };
}

/** The body that is responsible for a row. */
interface Body {
  /** Its index; that of the row itself where the sheet has no parent of it, -1 for a ЛКО outside the sheet. */
  readonly index: number;
  readonly name: string;
  /** Its name where it is another than the row; '' else. */
  readonly above: string;
}

function bodies({ hierarchy: { members } }: ReadinessSheet): (index: number) => Body {
  return (index) => {
    if (index < 0) return { index, name: '', above: '' };
    const member = itemAt(members, index);
    const body = member.parent < 0 ? member : itemAt(members, member.parent);
    const name = organisationNameOrRow(body.organisation);
    return { index: body.index, name, above: member.parent < 0 ? '' : name };
  };
}

function cellsOf(
  { organisations, contexts }: ReadinessSheet,
  index: number,
  reached: ReachedStage,
  to: { readonly above: string; readonly needsOwn: boolean; readonly applyTo: string },
  findings: readonly Finding[],
): ReadinessRow['cells'] {
  const { id, unusable, undecidedStatus } = itemAt(organisations, index);
  const context = itemAt(contexts, index);
  const opaId = context.opaId || valueOrEmpty(id);
  const onParent = context.idSource === 'parent';
  const step = nextStep(reached, {
    parent: context.parentAccount,
    above: to.above,
    lacksOwn: to.needsOwn,
    ownId: valueOrEmpty(id),
    applyTo: to.applyTo,
    opaId,
    unusable: unusable || (undecidedStatus && `в непонятном статусе «${undecidedStatus}»`),
  });
  return {
    readiness: `${STAGE_NAMES[reached.stage]}${onParent ? ON_PARENT : ''}`,
    nextStep: formulaSafe(step),
    readinessRemarks: remarksText(findings),
  };
}

/** Accounts and ticks of the own ЛКО; an organisation without any ЛКО is asked for neither, but its accounts are read. */
function ownFindings(
  facts: Facts,
  known: KnownAccounts | null,
  index: number,
  shared: ReturnType<typeof sharedMailboxes>,
): Finding[] {
  if (facts.source !== 'own') {
    const listed = known?.owned.ofRow(index) ?? [];
    return listed.reduce<Finding[]>((all, each) => all.concat(contactFindings(each, shared, false)), []);
  }
  const findings = accountFindings(facts, shared);
  if (facts.trained === false && facts.untrained.length === 0)
    findings.push(readinessFinding('tick-training'));
  if (facts.ready === false) findings.push(readinessFinding('tick-ready'));
  if (facts.polls === false) findings.push(readinessFinding('polls-unconnected'));
  return findings;
}

/** Questions about a parent's ЛКО go to its representative: one sentence, the rest is in the parent's own row. */
function parentFindings(factsOf: (index: number) => Facts, server: number, parent: string): Finding[] {
  if (server < 0) return [];
  const { stage } = stageOf({ ...factsOf(server), widget: null, placed: null, audited: null });
  const open = compareStages(stage, 'ready') < 0 && stage !== 'created' ? stage : null;
  const absent = stage === 'created' && factsOf(server).accounts?.length === 0;
  if (open === null && !absent) return [];
  return [readinessFinding('parent-not-ready', parent, absent ? 'нет учётных записей' : STAGE_NAMES[stage])];
}

function widgetTick({ widget, source }: Facts, parent: string): Finding[] {
  if (widget !== false || source === 'none' || source === 'unread') return [];
  return [
    source === 'parent' ? readinessFinding('widget-tick-parent', parent) : readinessFinding('widget-tick'),
  ];
}

function skippedOf(
  { table, columns, placed, audited }: ReadinessSheet,
  accounts: AccountSheet | null,
): string[] {
  const lacking: readonly (readonly [boolean, string])[] = [
    [accounts === null, SKIPPED.accounts],
    [accounts !== null && !accounts.rolesKnown, SKIPPED.roles],
    [accounts !== null && !accounts.statusKnown, SKIPPED.statuses],
    [columns.trained === undefined && accounts?.trainedKnown !== true, SKIPPED.trained],
    [accounts !== null && !accounts.trainedKnown, SKIPPED.trainedByEach],
    [columns.ready === undefined, SKIPPED.ready],
    [table.columns.votingStatus === undefined, SKIPPED.polls],
    [table.columns.site === undefined, SKIPPED.site],
    [table.columns.widgetSite === undefined, SKIPPED.widget],
    [columns.widgetCode === undefined, SKIPPED.widgetCode],
    [placed.length === 0, SKIPPED.placed],
    [audited.length === 0, SKIPPED.audited],
  ];
  return lacking.filter(([absent]) => absent).map(([, text]) => text);
}
