import * as z from 'zod/mini';
import { dayText } from '../../core/time/calendar-day';
import { needsAttention } from '../../register/findings/attention';
import { isOwnRemark } from '../../register/findings/remarks';
import { STAGES } from '../../register/readiness/stages';
import { STAGE_NAMES } from '../../register/readiness/texts';
import type { Counts } from '../../shared/findings';
import { Refusal } from '../../shared/refusal';
import { COLOURS } from '../../sheets/cells/output-area';
import { sheetCalendar } from '../../sheets/document/sheet-calendar';
import { reportAhead } from '../../sheets/own-sheets/readiness-report';
import { isAsMade } from '../made-sheets/make-sheets';
import { planOfRows, readWritten } from '../run/plan-of-rows';
import type { PlannedRow, WrittenColumns } from '../run/planned-row';
import type { RunDefinition, RunPlan } from '../run/run-definition';
import { textWrites } from '../run/text-writes';
import { readDemandedRegister } from '../setup/plan-sheet';
import type { ReadSheet } from '../setup/register-reading';
import { applicationsAhead } from './applications';
import { type ReadReadiness, readReadiness } from './readiness-reading';
import { readinessSettingsSchema, storeReadiness } from './readiness-store';
import { READINESS_FAILURES, READINESS_LEGENDS } from './readiness-texts';

const COLUMNS = ['readiness', 'nextStep', 'readinessRemarks'] as const;
const COLOUR_OF: readonly (readonly [string, string])[] = [
  ['нет ЛКО', COLOURS.red],
  ['ЛКО создан', COLOURS.yellow],
  ['учётные записи не подтверждены', COLOURS.yellow],
  ['нет отметок', COLOURS.yellow],
  ['готов к работе', COLOURS.green],
  ['виджет отмечен', COLOURS.green],
  ['ссылки', COLOURS.green],
];

/** Writing how far every organisation is on the way to a live ЛКО, and what is next. */
export const READINESS_RUN: RunDefinition<'readiness'> = {
  kind: 'readiness',
  options: z.object({}),
  saveChoice: (_sheetId, choice) => {
    const settings = readinessSettingsSchema.safeParse(choice);
    if (!settings.success) throw new Refusal(READINESS_FAILURES.badSettings());
    storeReadiness(settings.data);
  },
  format: {
    textColumns: COLUMNS,
    colours: COLOUR_OF.map(([startsWith, colour]) => ({ column: 'readiness', startsWith, colour })),
    widths: { readiness: 170, nextStep: 320, readinessRemarks: 320 },
    // A service is asked for the day only when a run begins.
    get legend() {
      return {
        column: 'readiness',
        text: READINESS_LEGENDS.readiness(dayText(sheetCalendar().dayOf(new Date()))),
      };
    },
  },
  read: readDemandedRegister,
  plan,
};

function plan(register: ReadSheet): RunPlan<'readiness'> {
  const read = readReadiness(register);
  const { planned, accounts } = read;
  const written = readWritten('readiness', register);
  const rows = plannedRows(read, written);
  return planOfRows('readiness', {
    read: register,
    directorySheetId: planned.directorySheetId,
    readySheetIds: planned.readySheetIds,
    columns: read.sourceColumns,
    source: read.source,
    table: planned.table,
    written,
    rows,
    preview: () => ({
      counts: countsOf(read, rows),
      stages: STAGES.map((stage) => ({ name: STAGE_NAMES[stage], count: read.plan.stages[stage] })),
      skipped: read.plan.skipped,
      accounts: accounts && {
        sheetId: accounts.sheet.getSheetId(),
        sheetName: accounts.sheet.getName(),
        count: accounts.accounts.length,
      },
      unmatchedAccounts: read.plan.unmatchedAccounts,
      applicants: read.plan.rows.filter(({ needsOwn }) => needsOwn).map(({ row }) => row),
      groups: read.plan.groups,
      overwrites: 0,
      settings: register.choices.readiness,
      ahead: { report: reportAhead(isAsMade), applications: applicationsAhead(read) },
    }),
  });
}

function plannedRows({ plan: { rows } }: ReadReadiness, written: WrittenColumns): PlannedRow[] {
  const planned: PlannedRow[] = [];
  rows.forEach(({ stage, cells }, index) => {
    if (stage === null) return;
    const texts = COLUMNS.map((column) => cells[column]);
    planned.push({
      index,
      texts,
      writes: textWrites(COLUMNS, texts, written, index, isOwn),
      fallback: false,
      attention: /^[✖⚠]/.test(cells.readinessRemarks),
    });
  });
  return planned;
}

function isOwn(column: string, held: string): boolean {
  if (column === 'readiness') return COLOUR_OF.some(([words]) => held.startsWith(words));
  return column !== 'readinessRemarks' || isOwnRemark(held);
}

function countsOf({ planned, plan: { rows: all } }: ReadReadiness, rows: readonly PlannedRow[]): Counts {
  const { rows: organisations, own, fallback, none } = planned.plan.counts;
  const filled = rows.filter(({ writes }) => writes.length > 0).length;
  const attention = all.filter(({ findings }) => needsAttention(findings)).length;
  const unchanged = organisations - filled;
  return { rows: organisations, filled, own, fallback, none, unchanged, overwrites: 0, kept: 0, attention };
}
