import { dayText } from '../../core/time/calendar-day';
import { regionalContactText } from '../../register/card/regional-contact';
import { readinessReport } from '../../register/readiness/readiness-report';
import type { Answer } from '../../shared/answer';
import type { ReadinessReportMade } from '../../shared/readiness';
import { sheetPlace } from '../../sheets/document/document';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { sheetCalendar } from '../../sheets/document/sheet-calendar';
import { writeReadinessReport } from '../../sheets/own-sheets/readiness-report';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { makeSheets } from '../made-sheets/make-sheets';
import { parsed, sheetRequest } from '../request';
import { readDemandedRegister } from '../setup/plan-sheet';
import { readReadiness } from './readiness-reading';

/**
 * Writes the sheets «Готовность» (counts by responsible body and in all, a chart) and «Готовность, списки» (to send).
 *
 * @param request `{ sheetId }` of the register, NO_SHEET for the open sheet
 */
export function reportReadiness(request: { readonly sheetId: number }): Answer<ReadinessReportMade> {
  return answer(() =>
    withDocumentLock(() => {
      const { sheetId } = parsed(sheetRequest, request);
      const choices = keptChoices();
      const register = readDemandedRegister(sheetId, choices);
      const report = readinessReport(readReadiness(register).plan);
      const today = dayText(sheetCalendar().dayOf(new Date()));
      const contact = regionalContactText(choices.readiness);
      const of = { made: 'report', kind: 'readiness', sheetId: register.reading.sheetId } as const;
      const { counts, lists } = makeSheets(of, (maker) =>
        writeReadinessReport(report, today, contact, maker),
      );
      return { sheets: [counts, lists].map(sheetPlace), lists: report.lists.length };
    }),
  );
}
