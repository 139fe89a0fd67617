import { formulaSafe } from '../../core/cells/formula-safe';
import { groupBy } from '../../core/multimap';
import { needsAttention } from '../findings/attention';
import type { ReadinessPlan, ReadinessRow } from './plan-readiness';
import { compareStages, STAGES, type Stage } from './stages';
import { STAGE_NAMES } from './texts';

/** How many organisations of one body have reached each stage, in the order of STAGES. */
export interface BodyCounts {
  readonly body: string;
  readonly total: number;
  readonly counts: readonly number[];
  /** How many have no ЛКО of their own. */
  readonly needOwn: number;
}

/** One line of a list to send. */
export interface ListLine {
  readonly name: string;
  readonly readiness: string;
  readonly nextStep: string;
  readonly remarks: string;
  /** With the ID it goes up to the federal curators, who tick «Сайт размещения виджета». */
  readonly site: string;
  readonly opaId: string;
}

/** People of one organisation without the tick for training, by their rows in the sheet of accounts. */
export interface TrainingLine {
  readonly name: string;
  readonly rows: readonly number[];
}

/** The list for one body. */
export interface BodyList {
  readonly body: string;
  /** Rows of the sheet of accounts where whoever gets the list stands; [] when it names nobody. */
  readonly contacts: readonly number[];
  readonly lines: readonly ListLine[];
  /** «Список: обучение»; [] when nobody lacks the tick. */
  readonly training: readonly TrainingLine[];
}

export interface ReadinessReport {
  /** Names of the stages, lowest first. */
  readonly stageNames: readonly string[];
  readonly all: BodyCounts;
  /** By body, the names in alphabetical order. */
  readonly bodies: readonly BodyCounts[];
  /** Only bodies with something to do; organisations by stage, the lowest first. */
  readonly lists: readonly BodyList[];
  readonly skipped: readonly string[];
}

/** A row of an organisation: it has a stage. */
type StagedRow = ReadinessRow & { readonly stage: Stage };

function counted(body: string, rows: readonly StagedRow[]): BodyCounts {
  return {
    body: formulaSafe(body),
    total: rows.length,
    counts: STAGES.map((stage) => rows.filter((row) => row.stage === stage).length),
    needOwn: rows.filter((row) => row.needsOwn).length,
  };
}

function listOf(body: string, rows: readonly StagedRow[]): BodyList {
  const open = rows.filter((row) => row.stage !== 'checked' || row.needsOwn || needsAttention(row.findings));
  const lines = [...open]
    .sort((a, b) => compareStages(a.stage, b.stage) || a.name.localeCompare(b.name, 'ru') || a.row - b.row)
    .map(({ name, site, opaId, cells }) => ({
      name: formulaSafe(name),
      readiness: cells.readiness,
      nextStep: cells.nextStep,
      remarks: cells.readinessRemarks,
      site: formulaSafe(site),
      opaId,
    }));
  const training = rows
    .filter(({ untrained }) => untrained.length > 0)
    .map(({ name, untrained }) => ({ name: formulaSafe(name), rows: untrained }));
  return { body: formulaSafe(body), contacts: rows[0]?.bodyContacts ?? [], lines, training };
}

/**
 * Counts by body and in all, and a list for each body of what is missing at which organisation.
 *
 * @example readinessReport(plan).all.total // 3319
 */
export function readinessReport(plan: ReadinessPlan): ReadinessReport {
  const rows = plan.rows.filter((row): row is StagedRow => row.stage !== null);
  const byBody = groupBy(rows, ({ body }) => body);
  const bodies = Array.from(byBody).sort(([a], [b]) => a.localeCompare(b, 'ru'));
  return {
    stageNames: STAGES.map((stage) => STAGE_NAMES[stage]),
    all: counted('Всего', rows),
    bodies: bodies.map(([body, own]) => counted(body, own)),
    lists: bodies.map(([body, own]) => listOf(body, own)).filter(({ lines }) => lines.length > 0),
    skipped: plan.skipped,
  };
}
