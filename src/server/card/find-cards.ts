import * as z from 'zod/mini';
import { cellText } from '../../core/cells/cell';
import { organisationName } from '../../register/rows/organisation-name';
import { readOrganisations } from '../../register/rows/read-organisations';
import { rowSearch } from '../../register/rows/row-search';
import type { Answer } from '../../shared/answer';
import type { FoundCards } from '../../shared/card';
import { selectedRow, sheetById } from '../../sheets/document/document';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { parsed, sheetId, sheetRequest } from '../request';
import { readDemandedRegister } from '../setup/plan-sheet';
import { readTable } from '../setup/register-reading';

const findRequest = z.object({ sheetId, search: z.string().check(z.maxLength(200)) });
/** As many as a person looks through: they type more instead. */
const MOST_FOUND = 20;

/**
 * Organisations by what a person typed: parts of the name, the short name or the OGRN, or the row's number.
 *
 * @param request `{ sheetId, search }`
 */
export function findCards(request: {
  readonly sheetId: number;
  readonly search: string;
}): Answer<FoundCards> {
  return answer(() => {
    const { sheetId: id, search } = parsed(findRequest, request);
    const table = readTable(readDemandedRegister(id, keptChoices()));
    const fits = rowSearch(search);
    if (fits === null) return { rows: [], total: 0 };
    const found = readOrganisations(table).flatMap((organisation, index) => {
      const { type, row, name, shortName } = organisation;
      const ogrn = cellText(table.columns.ogrn?.[index] ?? '');
      return type === 'organisation' && fits(`${row} ${name} ${shortName} ${ogrn}`)
        ? [{ row, name: organisationName(organisation), text: ogrn }]
        : [];
    });
    return { rows: found.slice(0, MOST_FOUND), total: found.length };
  });
}

/**
 * The row that the person has selected in a sheet; reads no cell, so that a card can follow the selection.
 *
 * @param request `{ sheetId }`
 */
export function getSelectedRow(request: { readonly sheetId: number }): Answer<{ readonly row: number }> {
  return answer(() => ({ row: selectedRow(sheetById(parsed(sheetRequest, request).sheetId)) }));
}
