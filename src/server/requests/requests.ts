import { cellText } from '../../core/cells/cell';
import { readDay } from '../../core/time/calendar-day';
import { specialistText } from '../../register/card/regional-contact';
import { findWrittenColumns } from '../../register/columns/written-columns';
import { isAnswered } from '../../register/hand-out/answers/answers';
import { assignRecipients, NO_RECIPIENT } from '../../register/hand-out/recipients';
import { VERDICTS } from '../../register/hand-out/texts';
import { planRequests, type RequestedOrganisation } from '../../register/requests/plan-requests';
import { readTemplates } from '../../register/requests/templates';
import { REQUEST_WORDS } from '../../register/requests/texts';
import type { Answer } from '../../shared/answer';
import { COLLECT_HEADERS } from '../../shared/collect';
import type { Level } from '../../shared/hand-out';
import type { RequestsMade } from '../../shared/requests';
import { readColumns } from '../../sheets/cells/column-reader';
import { sheetPlace } from '../../sheets/document/document';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { sheetCalendar } from '../../sheets/document/sheet-calendar';
import { documentContacts, templateSheet, writeRequests } from '../../sheets/own-sheets/request-sheet';
import type { SheetMaker } from '../../sheets/own-sheets/sheet-maker';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { heldAnswers } from '../collect/collected-answers';
import { type HandOutPlan, planHandOut } from '../hand-out/hand-out-plan';
import { makeSheets } from '../made-sheets/make-sheets';
import { parsed, sheetRequest } from '../request';
import { readDemandedRegister } from '../setup/plan-sheet';

/**
 * Makes the texts that are to be sent: requests to the organisations whose ЛКО serve others, the list for the federal
 * curators, reminders. They stand on the sheet «Запросы» with their marks; templates on «Тексты».
 *
 * @param request `{ sheetId }`, NO_SHEET for the open sheet
 */
export function makeRequests(request: { readonly sheetId: number }): Answer<RequestsMade> {
  return answer(() =>
    withDocumentLock(() => {
      const { sheetId } = parsed(sheetRequest, request);
      const plan = planHandOut(readDemandedRegister(sheetId, keptChoices()), 'municipality');
      const of = { made: 'requests', kind: 'handOut', sheetId: plan.register.reading.sheetId } as const;
      return makeSheets(of, (maker) => written(plan, maker));
    }),
  );
}

function written(plan: HandOutPlan, maker: SheetMaker): RequestsMade {
  const { readiness } = plan.register.choices;
  const ofTemplates = templateSheet(maker);
  const { templates, troubles } = readTemplates(ofTemplates.values);
  const due = readDay(readiness.campaign);
  const requests = planRequests({
    organisations: requested(plan),
    contacts: documentContacts(plan.register.reading.sheetId),
    templates,
    today: sheetCalendar().dayOf(new Date()),
    due: due.ok ? due.value : null,
    specialist: specialistText(readiness),
  });
  const sheet = writeRequests(requests, maker);
  return {
    ...sheetPlace(sheet),
    templates: sheetPlace(ofTemplates.sheet),
    requests,
    notices: troubles,
  };
}

function requested(handOut: HandOutPlan): RequestedOrganisation[] {
  const { plan, table, register, held } = handOut;
  const places = findWrittenColumns(register.reading.headers, COLLECT_HEADERS);
  const cells = readColumns(register.sheet, places, table.firstRow, table.length);
  const municipality = titlesOf(handOut, 'municipality');
  const parent = titlesOf(handOut, 'parent');
  return plan.organisations.flatMap((organisation, index): RequestedOrganisation[] => {
    const context = plan.contexts[index];
    if (organisation.type !== 'organisation' || context === undefined) return [];
    const verdict = cellText(cells.verdict?.[index] ?? '');
    const isHandedOut = cellText(held.group?.[index] ?? '') !== '';
    return [
      {
        organisation,
        context,
        municipality: municipality[index] ?? '',
        parent: parent[index] ?? '',
        // Who gave two different answers is asked which one is right, not reminded.
        isWaiting: isHandedOut && verdict !== VERDICTS.asked && !isAnswered(heldAnswers(cells, index)),
        toFix: toFix(verdict, String(cells.remarks?.[index] ?? '')),
        cell: (role) => table.columns[role]?.[index] ?? '',
      },
    ];
  });
}

const TO_FIX: readonly string[] = [VERDICTS.errors, VERDICTS.remarks, VERDICTS.asked, VERDICTS.noLinks];

/** The remarks of an answer that is not right, without the marks of their weight. */
function toFix(verdict: string, remarks: string): string {
  if (!TO_FIX.includes(verdict)) return '';
  const lines = remarks.split('\n').map((line) => line.replace(/^\S /, '').trim());
  return lines.join('; ') || REQUEST_WORDS.noLinks;
}

/** Titles of the recipients by index of the row; '' for none. */
function titlesOf({ plan, table }: HandOutPlan, level: Level): string[] {
  const titles: string[] = new Array<string>(table.length).fill('');
  for (const { id, title, indexes } of assignRecipients(
    { ...plan, municipalities: table.columns.municipality },
    level,
  ))
    if (id !== NO_RECIPIENT) for (const index of indexes) titles[index] = title;
  return titles;
}
