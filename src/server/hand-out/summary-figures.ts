import { cellText } from '../../core/cells/cell';
import { columnLetters } from '../../core/cells/column-letters';
import { linkHeading } from '../../core/link-audit/link-findings';
import { dayText, readDay } from '../../core/time/calendar-day';
import { findOutputColumns, findWrittenColumns } from '../../register/columns/written-columns';
import type { ListedOrganisation } from '../../register/hand-out/account-and-widget-lists';
import type { CountedAnswer } from '../../register/hand-out/progress-counts';
import { assignRecipients, NO_RECIPIENT } from '../../register/hand-out/recipients';
import type { CountedColumns, DueDate } from '../../register/hand-out/summary-table';
import { COLLECT_HEADERS } from '../../shared/collect';
import { readColumns } from '../../sheets/cells/column-reader';
import { sheetCalendar } from '../../sheets/document/sheet-calendar';
import { auditOf, type CollectCells, heldAnswers, organisationIndexes } from '../collect/collected-answers';
import type { HandOutPlan } from './hand-out-plan';

/** Everything that the sheets of a summary say. */
export interface SummaryFigures {
  /** Name of the register's sheet, whose columns the summary's formulas count. */
  readonly sheetName: string;
  readonly columns: CountedColumns;
  /** Whom something was handed out to, by the register's own column: to some only perhaps, or by another level. */
  readonly titles: readonly string[];
  /** What was collected so far of every organisation that was handed out. */
  readonly answers: readonly CountedAnswer[];
  /** Kinds of defects in the links that were collected so far, the most frequent first. */
  readonly defects: readonly { readonly title: string; readonly count: number }[];
  readonly listed: readonly ListedOrganisation[];
  readonly today: string;
  /** Last day of the campaign; null: none set. */
  readonly due: DueDate | null;
  readonly isPast: boolean;
}

/** Reads what was collected so far, and counts it. */
export function summaryFigures(handOut: HandOutPlan): SummaryFigures {
  const { register, table, held } = handOut;
  const { campaign } = register.choices.readiness;
  const collected = findWrittenColumns(register.reading.headers, COLLECT_HEADERS);
  const cells = readColumns(register.sheet, collected, table.firstRow, table.length);
  const given = (held.group ?? []).map(cellText).filter((title) => title !== '');
  const today = sheetCalendar().dayOf(new Date());
  const lastDay = readDay(campaign);
  return {
    sheetName: register.reading.sheetName,
    columns: countedColumns(handOut),
    titles: Array.from(new Set(given)).sort((a, b) => a.localeCompare(b, 'ru')),
    answers: countedAnswers(handOut, cells),
    defects: defectsOf(handOut, cells),
    listed: listedOrganisations(handOut),
    today: dayText(today),
    due: dueOf(campaign),
    isPast: lastDay.ok && today > lastDay.value,
  };
}

/** @param campaign 2026-11-30; '' for none */
function dueOf(campaign: string): DueDate | null {
  const [year = 0, month = 0, date = 0] = campaign.split('-').map(Number);
  return year === 0 ? null : { year, month, date };
}

function countedAnswers({ plan, table, held }: HandOutPlan, cells: CollectCells): CountedAnswer[] {
  const parents: string[] = new Array<string>(table.length).fill('');
  for (const { id, title, indexes } of assignRecipients({ ...plan, municipalities: undefined }, 'parent'))
    if (id !== NO_RECIPIENT) for (const index of indexes) parents[index] = title;
  return plan.organisations.flatMap(({ type }, index) =>
    type === 'organisation' && cellText(held.group?.[index] ?? '') !== ''
      ? [
          {
            parent: parents[index] ?? '',
            placed: cellText(cells.placed?.[index] ?? ''),
            verdict: cellText(cells.verdict?.[index] ?? ''),
          },
        ]
      : [],
  );
}

function countedColumns({ register, numbers }: HandOutPlan): CountedColumns {
  const output = findOutputColumns(register.reading.headers);
  const collected = findWrittenColumns(register.reading.headers, COLLECT_HEADERS);
  const letters = (column: number | undefined): string => (column ? columnLetters(column) : '');
  return {
    recipient: letters(numbers.group),
    idSource: letters(output.idSource),
    formLink: letters(output.formLink),
    pollLink: letters(output.pollLink),
    appLink: letters(output.appLink),
    placed: letters(collected.placed),
    verdict: letters(collected.verdict),
  };
}

function defectsOf(plan: HandOutPlan, cells: CollectCells): SummaryFigures['defects'] {
  const indexes = organisationIndexes(plan);
  const { groups } = auditOf(plan, indexes, (at) => heldAnswers(cells, indexes[at] as number));
  return groups
    .filter(({ code, severity }) => severity !== 'note' && code !== 'link-missing')
    .map(({ code, rows }) => ({ title: linkHeading(code).title, count: rows.length }))
    .sort((a, b) => b.count - a.count);
}

function listedOrganisations({ plan, table, titles }: HandOutPlan): ListedOrganisation[] {
  const listed: ListedOrganisation[] = [];
  plan.organisations.forEach((organisation, index) => {
    const context = plan.contexts[index];
    if (organisation.type !== 'organisation' || !context) return;
    listed.push({
      organisation,
      context,
      recipient: titles[index] ?? '',
      cell: (role) => table.columns[role]?.[index] ?? '',
    });
  });
  return listed;
}
