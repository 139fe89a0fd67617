import type { CellValue } from '../../core/cells/cell-value';
import { type Contact, findContactTable, readContacts } from '../../register/contacts/contact-table';
import { findAccountTable } from '../../register/readiness/account-columns';
import { applicationKind } from '../../register/readiness/check-application';
import { findWideTable } from '../../register/readiness/wide-accounts';
import { isRequestHeader, requestRows } from '../../register/requests/request-rows';
import { lacksTemplates, PLACEHOLDERS } from '../../register/requests/templates';
import {
  REQUEST_HEADERS,
  REQUEST_MARKS,
  REQUEST_SHEET,
  TEMPLATE_HEADERS,
  TEMPLATE_KEYS,
  TEMPLATE_SHEET,
  TEMPLATE_TEXTS,
  type TemplateKey,
} from '../../register/requests/texts';
import type { SheetsAhead } from '../../shared/made-sheets';
import type { PosRequest } from '../../shared/requests';
import { readValues } from '../cells/cell-values';
import { glanceAt } from '../cells/column-reader';
import { dressIfAllowed } from '../cells/refused-write';
import { workSheets } from '../document/document';
import { bearsName } from './bears-name';
import { freeName } from './free-name';
import type { SheetMaker } from './sheet-maker';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const GREY = '#eeeeee';
const REQUEST_WIDTHS = [150, 260, 260, 90, 90, 90, 110, 640];
const TEMPLATE_WIDTHS = [220, 640, 320];
const TOP_ROWS = 20;

/** Looked at first: a document handed out to sixty bodies has as many sheets. */
const SAYS_CONTACTS = /контакт/i;

/** The sheet of contacts: the first whose header means one, before all others one whose name says so. */
export function findContactSheet(exceptId: number): Sheet | null {
  const sheets = workSheets().map((sheet) => ({ sheet, isNamed: SAYS_CONTACTS.test(sheet.getName()) }));
  const ordered = [...sheets.filter(({ isNamed }) => isNamed), ...sheets.filter(({ isNamed }) => !isNamed)];
  const found = ordered.find(({ sheet }) => sheet.getSheetId() !== exceptId && contactTable(sheet) !== null);
  return found?.sheet ?? null;
}

/** Names of the sheets that hold persons: contacts, accounts, applications, requests. */
export function sheetsWithPersons(registerId: number): string[] {
  return workSheets()
    .filter((sheet) => {
      const top = sheet.getSheetId() === registerId ? [] : glanceAt(sheet, TOP_ROWS);
      return (
        findContactTable(top) !== null ||
        findAccountTable(top) !== null ||
        findWideTable(top) !== null ||
        applicationKind(top[0]?.[0] ?? '') !== null ||
        isRequestHeader(top[0] ?? [])
      );
    })
    .map((sheet) => sheet.getName());
}

/** The persons of the document's sheet of contacts; [] when there is none. */
export function documentContacts(registerId: number): Contact[] {
  const sheet = findContactSheet(registerId);
  const table = sheet === null ? null : contactTable(sheet);
  return sheet === null || table === null ? [] : readContacts(readValues(sheet.getDataRange()), table);
}

function contactTable(sheet: Sheet) {
  return findContactTable(glanceAt(sheet, TOP_ROWS));
}

/**
 * What making requests would do.
 *
 * @param among the sheets whose names begin as those of requests
 * @param all sheets of the document
 */
export function requestsAhead(among: readonly Sheet[], all: readonly Sheet[]): SheetsAhead {
  const requests = ownSheet(REQUEST_SHEET, isRequestHeader, among);
  // Every sheet is looked at for a renamed «Тексты»: it is there only where requests were made.
  const templates = namedTemplates(among) ?? (requests === null ? null : renamedTemplates(all));
  const isRenewed = templates !== null && (lacksTemplates(glanceAt(templates, TOP_ROWS)) ?? []).length > 0;
  return {
    fresh: [
      ...(requests === null ? [freeName(REQUEST_SHEET, among)] : []),
      ...(templates === null ? [freeName(TEMPLATE_SHEET, among)] : []),
    ],
    renewed: [
      ...(requests === null ? [] : [requests.getName()]),
      ...(isRenewed ? [templates.getName()] : []),
    ],
  };
}

/**
 * «Тексты» and what it holds; it is made with the usual texts when it is not there. One that an earlier version made gets the
 * texts that it lacks below its own.
 */
export function templateSheet(maker: SheetMaker): { readonly sheet: Sheet; readonly values: CellValue[][] } {
  const sheets = workSheets();
  const found = namedTemplates(sheets) ?? renamedTemplates(sheets);
  if (found === null) return madeTemplates(maker.fresh(TEMPLATE_SHEET));
  const values = readValues(found.getDataRange());
  const lacking = lacksTemplates(values) ?? [];
  if (lacking.length === 0) return { sheet: found, values };
  const rows = lacking.map(templateRow);
  const first = found.getLastRow() + 1;
  maker.renew(found);
  // Without them the usual texts are taken: a protection is no reason to stop.
  dressIfAllowed(found, () => {
    const missing = first + rows.length - 1 - found.getMaxRows();
    if (missing > 0) found.insertRowsAfter(found.getMaxRows(), missing);
    const range = found.getRange(first, 1, rows.length, TEMPLATE_HEADERS.length);
    range.setNumberFormat('@').setWrap(true).setValues(rows);
  });
  return { sheet: found, values };
}

function renamedTemplates(among: readonly Sheet[]): Sheet | null {
  return among.find((sheet) => lacksTemplates(glanceAt(sheet, TOP_ROWS)) !== null) ?? null;
}

function namedTemplates(among: readonly Sheet[]): Sheet | null {
  return ownSheet(TEMPLATE_SHEET, (row) => row[0] === TEMPLATE_HEADERS[0], among);
}

function madeTemplates(sheet: Sheet): { readonly sheet: Sheet; readonly values: CellValue[][] } {
  const values = [[...TEMPLATE_HEADERS], ...TEMPLATE_KEYS.map(templateRow)];
  look(sheet, TEMPLATE_WIDTHS, values.length);
  // The texts come last: a sheet that holds something is a whole one.
  sheet.getRange(1, 1, values.length, TEMPLATE_HEADERS.length).setValues(values);
  return { sheet, values };
}

function templateRow(key: TemplateKey): string[] {
  const { title, text } = TEMPLATE_TEXTS[key];
  return [title, text, PLACEHOLDERS.map((name) => `{${name}}`).join(', ')];
}

/** Writes «Запросы»: rows keep their places, marks and notes. */
export function writeRequests(requests: readonly PosRequest[], maker: SheetMaker): Sheet {
  const found = ownSheet(REQUEST_SHEET, isRequestHeader);
  if (found !== null) maker.renew(found, true);
  const sheet = found ?? maker.fresh(REQUEST_SHEET);
  const width = REQUEST_HEADERS.length;
  const last = sheet.getLastRow();
  const held = last > 1 ? readValues(sheet.getRange(2, 1, last - 1, width)) : [];
  const rows = requestRows(held, requests);
  const missing = rows.length + 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  if (last === 0) look(sheet, REQUEST_WIDTHS, 1);
  if (rows.length > 0) {
    const all = sheet.getRange(2, 1, rows.length, width).setNumberFormat('@').setWrap(true);
    const marks = SpreadsheetApp.newDataValidation()
      .requireValueInList([...REQUEST_MARKS], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(2, REQUEST_HEADERS.indexOf('Отметка') + 1, rows.length, 1).setDataValidation(marks);
    all.setValues(rows);
  }
  sheet.getRange(1, 1, 1, width).setValues([[...REQUEST_HEADERS]]);
  return sheet;
}

function look(sheet: Sheet, widths: readonly number[], rows: number): void {
  widths.forEach((pixels, at) => {
    sheet.setColumnWidth(at + 1, pixels);
  });
  sheet.getRange(1, 1, rows, widths.length).setNumberFormat('@').setWrap(true);
  sheet.getRange(1, 1, 1, widths.length).setFontWeight('bold').setBackground(GREY);
  sheet.setFrozenRows(1);
}

/** Ours by its first row. A person's own of the name is left alone. */
function ownSheet(
  name: string,
  isOurs: (row: readonly CellValue[]) => boolean,
  among: readonly Sheet[] = workSheets(),
): Sheet | null {
  const named = among.filter((sheet) => bearsName(sheet, name));
  const filled = named.find(
    (sheet) =>
      sheet.getLastRow() > 0 && isOurs(readValues(sheet.getRange(1, 1, 1, sheet.getLastColumn()))[0] ?? []),
  );
  return filled ?? null;
}
