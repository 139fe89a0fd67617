import { pairsOfRow } from '../../register/audit/plan-audit';
import { organisationCard } from '../../register/card/organisation-card';
import { specialistText } from '../../register/card/regional-contact';
import { contactLine, contactsOf } from '../../register/contacts/contact-table';
import type { Answer } from '../../shared/answer';
import type { Card } from '../../shared/card';
import { Refusal } from '../../shared/refusal';
import { openSheet, selectedRow } from '../../sheets/document/document';
import { documentContacts } from '../../sheets/own-sheets/request-sheet';
import { answer } from '../answer';
import { readPlacedSheet } from '../audit/audit-sheet';
import { keptChoices } from '../choices';
import { parsed, rowRequest } from '../request';
import { planSheet, readDemandedRegister } from '../setup/plan-sheet';
import { FAILURES } from '../texts';

/**
 * Card of one organisation: what to paste into VK, in order, and what to check.
 *
 * @param request `{ sheetId, row }`, row 0 for the selected one
 */
export function getCard(request: { readonly sheetId: number; readonly row: number }): Answer<Card> {
  return answer(() => {
    const { sheetId, row } = parsed(rowRequest, request);
    const register = readDemandedRegister(sheetId, keptChoices());
    const open = openSheet();
    if (row === 0 && open.getSheetId() !== register.reading.sheetId)
      throw new Refusal(FAILURES.otherSheetOpen(open.getName(), register.reading.sheetName));
    const placed = readPlacedSheet(register);
    const { table, plan } = placed?.planned ?? planSheet(register);
    const index = (row === 0 ? selectedRow(register.sheet) : row) - table.firstRow;
    const { organisations, contexts, outcomes } = plan;
    const card =
      index >= 0 && index < table.length
        ? organisationCard({
            organisations,
            contexts,
            outcomes,
            index,
            placed: placed ? pairsOfRow(placed.input, index) : [],
            vkPage: table.columns.vkPage?.[index] ?? '',
            contact: specialistText(register.choices.readiness),
            personsOf: (body) => contactLine(contactsOf(documentContacts(register.reading.sheetId), body)),
          })
        : null;
    if (!card) throw new Refusal(FAILURES.noOrganisation());
    return card;
  });
}
