import { formulaSafe } from '../../core/cells/formula-safe';
import type { Finding } from '../../core/findings/finding';
import { valueOrEmpty } from '../../core/findings/result';
import { type Day, dayText } from '../../core/time/calendar-day';
import type { FindingGroup, FindingRow } from '../../shared/findings';
import { groupFindings } from '../findings/finding-groups';
import { remarksText } from '../findings/remarks';
import { buildHierarchy } from '../hierarchy/hierarchy';
import { itemAt } from '../item-at';
import { organisationName, organisationNameOrRow } from '../rows/organisation-name';
import { accountFindings, contactFindings, sharedMailboxes } from './account-findings';
import { accountOwners } from './account-owners';
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
import { SKIPPED, STAGE_NAMES } from './texts';

/** A sheet of accounts as read. */
export interface AccountSheet {
  readonly accounts: readonly Account[];
  readonly rolesKnown: boolean;
  readonly statusKnown: boolean;
}

export interface ReadinessInput {
  readonly sheet: ReadinessSheet;
  /** null: the document has no sheet of accounts. */
  readonly accounts: AccountSheet | null;
  readonly today: Day;
  /** Last day of the connection campaign; null: none set. */
  readonly campaign: Day | null;
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

const NO_CELLS = { readiness: '', nextStep: '', readinessRemarks: '' };
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
  const { sheet, accounts, today, campaign } = input;
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
  const stages = noCounts();
  const rows = organisations.map((organisation, index): ReadinessRow => {
    const { row, type, stopped } = organisation;
    if (type !== 'organisation' || stopped !== '')
      return { row, name: '', stage: null, missingStep: null, body: '', cells: NO_CELLS, findings: [] };
    const facts = factsOf(index);
    const reached = stageOf(facts);
    const name = organisationName(organisation);
    const parent = itemAt(contexts, index).parentAccount;
    const site = siteOfRow.get(row);
    const late = campaign !== null && today > campaign && compareStages(reached.stage, 'widget') < 0;
    const findings: Finding[] = [
      ...(late ? [readinessFinding('campaign-overdue', dayText(campaign))] : []),
      ...(facts.source === 'parent'
        ? parentFindings(factsOf, server(index), parent)
        : ownFindings(facts, known, index, shared)),
      ...(site === undefined ? [] : ofSite(site)),
      ...widgetTick(facts, parent),
    ];
    stages[reached.stage] += 1;
    return {
      row,
      name,
      stage: reached.stage,
      missingStep: reached.missingStep,
      body: bodyOf(index),
      cells: cellsOf(sheet, index, reached, findings),
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

function noCounts(): { [stage in Stage]: number } {
  return { noAccount: 0, created: 0, unconfirmed: 0, noTicks: 0, ready: 0, widget: 0, placed: 0, checked: 0 };
}

/** Name of the parent of a row; of the row itself where it has none in the sheet. */
function bodies({ organisations }: ReadinessSheet): (index: number) => string {
  const { members } = buildHierarchy(organisations, new Map());
  return (index) => {
    const member = itemAt(members, index);
    const body = member.parent < 0 ? member : itemAt(members, member.parent);
    return organisationNameOrRow(body.organisation);
  };
}

function cellsOf(
  { organisations, contexts }: ReadinessSheet,
  index: number,
  reached: ReachedStage,
  findings: readonly Finding[],
): ReadinessRow['cells'] {
  const { id, unusable, undecidedStatus } = itemAt(organisations, index);
  const context = itemAt(contexts, index);
  const opaId = context.opaId || valueOrEmpty(id);
  const step = nextStep(reached, {
    parent: context.parentAccount,
    opaId,
    unusable: unusable || `в непонятном статусе «${undecidedStatus}»`,
  });
  return {
    readiness: STAGE_NAMES[reached.stage],
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
  if (facts.trained === false) findings.push(readinessFinding('tick-training'));
  if (facts.ready === false) findings.push(readinessFinding('tick-ready'));
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
    [columns.trained === undefined, SKIPPED.trained],
    [columns.ready === undefined, SKIPPED.ready],
    [table.columns.site === undefined, SKIPPED.site],
    [table.columns.widgetSite === undefined, SKIPPED.widget],
    [columns.widgetCode === undefined, SKIPPED.widgetCode],
    [placed.length === 0, SKIPPED.placed],
    [audited.length === 0, SKIPPED.audited],
  ];
  return lacking.filter(([absent]) => absent).map(([, text]) => text);
}
