import { dayText } from '../../core/time/calendar-day';
import { findWrittenColumns } from '../../register/columns/written-columns';
import { needsAttention } from '../../register/findings/attention';
import { readinessReport } from '../../register/readiness/readiness-report';
import { STAGES } from '../../register/readiness/stages';
import { STAGE_NAMES } from '../../register/readiness/texts';
import { rowHasher } from '../../register/rows/row-hash';
import type { Answer, Counts, RowToken, Stamped } from '../../shared/contract';
import {
  READINESS_HEADERS,
  type ReadinessCheck,
  type ReadinessReportMade,
  type ReadinessSettings,
} from '../../shared/readiness';
import { Refusal } from '../../shared/refusal';
import { readColumns } from '../../sheets/column-reader';
import { withDocumentLock } from '../../sheets/document-lock';
import { writeReadinessReport } from '../../sheets/readiness-report';
import { sheetCalendar } from '../../sheets/sheet-calendar';
import { answer } from '../answer';
import { parsed, settingsChoiceRequest, sheetRequest } from '../request';
import { batchRows } from '../run/call-size';
import { runLayout } from '../run/run-layout';
import { keepInOrder } from '../run/stamp-store';
import { type ReadReadiness, readReadiness } from './readiness-reading';
import { readinessSettings } from './readiness-request';
import { storeReadiness } from './readiness-store';
import { READINESS_FAILURES } from './readiness-texts';

/**
 * Says where every organisation stands on the way to a live ЛКО, and what is next. Writes nothing; the tokens and the
 * layout drive a run of the kind `readiness`.
 *
 * @param request `{ sheetId }`, NO_SHEET for the open sheet
 */
export function checkReadiness(request: { readonly sheetId: number }): Answer<ReadinessCheck> {
  return answer(() => checked(readReadiness(parsed(sheetRequest, request).sheetId)));
}

/**
 * Keeps the settings of readiness with the document, and checks again; a call that comes late changes nothing.
 *
 * @param request the sheet that is shown and all settings
 */
export function saveReadiness(
  request: { readonly sheetId: number; readonly settings: ReadinessSettings } & Stamped,
): Answer<ReadinessCheck> {
  return answer(() => {
    const { sheetId, settings, stamp } = parsed(settingsChoiceRequest, request);
    const read = readinessSettings.safeParse(settings);
    if (!read.success) throw new Refusal(READINESS_FAILURES.badSettings());
    keepInOrder('readiness', stamp, () => storeReadiness(read.data));
    return checked(readReadiness(sheetId));
  });
}

/**
 * Writes the sheets «Готовность» (counts by responsible body and in all, a chart) and «Готовность, списки» (to send).
 *
 * @param request `{ sheetId }` of the register, NO_SHEET for the open sheet
 */
export function reportReadiness(request: { readonly sheetId: number }): Answer<ReadinessReportMade> {
  return answer(() =>
    withDocumentLock(() => {
      const { plan } = readReadiness(parsed(sheetRequest, request).sheetId);
      const report = readinessReport(plan);
      const today = sheetCalendar().dayOf(new Date());
      const { counts, lists } = writeReadinessReport(report, dayText(today));
      return {
        sheetId: counts.getSheetId(),
        sheetName: counts.getName(),
        listsSheetName: lists.getName(),
        lists: report.lists.length,
      };
    }),
  );
}

type Written = keyof typeof READINESS_HEADERS;
const COLUMNS = Object.keys(READINESS_HEADERS) as Written[];

function checked(read: ReadReadiness): ReadinessCheck {
  const { planned, accounts, plan, places, source, settings } = read;
  const { register } = planned;
  const { reading } = register;
  const hash = rowHasher(source);
  const tokens: RowToken[] = [];
  plan.rows.forEach(({ row, stage, cells }, index) => {
    if (stage !== null)
      tokens.push({ row, hash: hash(index), context: COLUMNS.map((column) => cells[column]) });
  });
  const present = findWrittenColumns(reading.headers, READINESS_HEADERS);
  return {
    sheetId: reading.sheetId,
    counts: countsOf(read),
    stages: STAGES.map((stage) => ({ name: STAGE_NAMES[stage], count: plan.stages[stage] })),
    skipped: plan.skipped,
    accounts:
      accounts === null
        ? null
        : {
            sheetId: accounts.sheet.getSheetId(),
            sheetName: accounts.sheet.getName(),
            count: accounts.accounts.length,
          },
    unmatchedAccounts: plan.unmatchedAccounts,
    applicants: plan.rows
      .filter(({ missingStep }) => missingStep === 'create')
      .map(({ row, name, cells }) => ({ row, name, text: cells.nextStep })),
    groups: plan.groups,
    tokens,
    layout: runLayout('readiness', register, places, tokens.length),
    newColumns: COLUMNS.filter((column) => !present[column]).map((column) => READINESS_HEADERS[column]),
    batch: batchRows(Object.keys(places).length),
    settings,
  };
}

function countsOf({ planned, plan }: ReadReadiness): Counts {
  const { register, table } = planned;
  const present = findWrittenColumns(register.reading.headers, READINESS_HEADERS);
  const now = readColumns(register.sheet, present, table.firstRow, table.length);
  const { rows, own, fallback, none } = planned.plan.counts;
  const filled = plan.rows.filter(
    ({ stage, cells }, index) =>
      stage !== null && COLUMNS.some((column) => (now[column]?.[index] ?? '') !== cells[column]),
  ).length;
  const attention = plan.rows.filter(({ findings }) => needsAttention(findings)).length;
  return { rows, filled, own, fallback, none, unchanged: rows - filled, overwrites: 0, kept: 0, attention };
}
