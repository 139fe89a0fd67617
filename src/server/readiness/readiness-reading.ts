import type { CellValue } from '../../core/cells/cell-value';
import { readDay } from '../../core/time/calendar-day';
import { whereToApply } from '../../register/card/regional-contact';
import { findWrittenColumns } from '../../register/columns/written-columns';
import { type AccountColumn, findAccountTable, tellsRoles } from '../../register/readiness/account-columns';
import { applicationKind } from '../../register/readiness/check-application';
import {
  type AccountSheet,
  planReadiness,
  type ReadinessPlan,
} from '../../register/readiness/plan-readiness';
import { readAccounts } from '../../register/readiness/read-accounts';
import type { ReadinessSheet } from '../../register/readiness/readiness-facts';
import { readinessColumns } from '../../register/readiness/register-columns';
import { findWideTable, type WideTable, wideRows } from '../../register/readiness/wide-accounts';
import { AUDIT_HEADERS } from '../../shared/audit';
import { NO_SHEET } from '../../shared/setup';
import { readValues } from '../../sheets/cells/cell-values';
import { readColumns } from '../../sheets/cells/column-reader';
import { linkTexts } from '../../sheets/cells/link-texts';
import { workSheets } from '../../sheets/document/document';
import { sheetCalendar } from '../../sheets/document/sheet-calendar';
import { placedColumns } from '../audit/audit-sheet';
import { type PlannedSheet, planSheet } from '../setup/plan-sheet';
import type { ReadSheet } from '../setup/register-reading';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet of accounts of a document, read. */
export interface ReadAccounts extends AccountSheet {
  readonly sheet: Sheet;
}

/** A register with its accounts, planned. */
export interface ReadReadiness {
  readonly planned: PlannedSheet;
  readonly accounts: ReadAccounts | null;
  readonly plan: ReadinessPlan;
  /** Every source column, by key, and what it holds. */
  readonly sourceColumns: { readonly [key: string]: number };
  readonly source: { readonly [key: string]: readonly CellValue[] | undefined };
}

/** Rows in which a table of accounts may begin. */
const TOP_ROWS = 20;

/**
 * Reads a register with all that its readiness depends on, and plans it. Writes nothing.
 *
 * @param register its header and columns
 */
export function readReadiness(register: ReadSheet): ReadReadiness {
  const planned = planSheet(register);
  const { table, plan } = planned;
  const { headers } = register.reading;
  const { firstRow, length } = table;
  const own = readinessColumns(headers.map(({ header }) => header));
  const links = placedColumns(register);
  const audits = Object.values(findWrittenColumns(headers, AUDIT_HEADERS)) as number[];
  const more: { [key: string]: number } = { ...own };
  for (const { column } of links) more[`placed${column}`] = column;
  for (const column of audits) more[`audit${column}`] = column;
  const values: { readonly [key: string]: CellValue[] | undefined } = readColumns(
    register.sheet,
    more,
    firstRow,
    length,
  );
  const cells = (key: string): CellValue[] => values[key] ?? [];
  const columns: { -readonly [column in keyof ReadinessSheet['columns']]: readonly CellValue[] } = {};
  for (const key of Object.keys(own) as (keyof typeof own)[]) columns[key] = cells(key);
  const sheet: ReadinessSheet = {
    organisations: plan.organisations,
    contexts: plan.contexts,
    hierarchy: plan.hierarchy,
    table,
    columns,
    placed: links.map(({ column, item }) => ({
      item,
      cells: linkTexts(register.sheet, column, firstRow, cells(`placed${column}`)),
    })),
    audited: audits.map((column) => cells(`audit${column}`)),
  };
  const settings = register.choices.readiness;
  const accounts = findAccounts(settings.accountsSheetId, register.reading.sheetId);
  const campaign = readDay(settings.campaign);
  return {
    planned,
    accounts,
    plan: planReadiness({
      sheet,
      accounts,
      today: sheetCalendar().dayOf(new Date()),
      campaign: campaign.ok ? campaign.value : null,
      applyTo: whereToApply(settings),
    }),
    sourceColumns: { ...register.columns, ...more },
    source: { ...table.columns, ...values },
  };
}

/** A sheet of accounts, as its header tells. */
interface FoundSheet {
  readonly sheet: Sheet;
  readonly columns: number;
  readonly read: () => ReadAccounts;
}

/** The chosen sheet of accounts, else the one whose header names the most; never the register or an application. */
function findAccounts(chosen: number, registerId: number): ReadAccounts | null {
  let best: FoundSheet | null = null;
  for (const sheet of workSheets()) {
    const id = sheet.getSheetId();
    if (chosen === NO_SHEET ? id === registerId : id !== chosen) continue;
    const top = readTopRows(sheet);
    const found = applicationKind(top[0]?.[0] ?? '') === null ? foundSheet(sheet, top) : null;
    if (found !== null && (best === null || found.columns > best.columns)) best = found;
  }
  return best?.read() ?? null;
}

function foundSheet(sheet: Sheet, top: readonly (readonly CellValue[])[]): FoundSheet | null {
  const wide = findWideTable(top);
  if (wide !== null) {
    const columns = [wide.shared, ...wide.persons.map((one) => one.columns)];
    return {
      sheet,
      columns: columns.reduce((sum, one) => sum + width(one), 0),
      read: () => readWideSheet(sheet, wide),
    };
  }
  const table = findAccountTable(top);
  if (table === null) return null;
  const { headerRow, columns } = table;
  return { sheet, columns: width(columns), read: () => readAccountSheet(sheet, headerRow, columns) };
}

function readWideSheet(sheet: Sheet, wide: WideTable): ReadAccounts {
  const { headerRow, persons } = wide;
  const below = sheet.getLastRow() - headerRow;
  const values = below > 0 ? readValues(sheet.getRange(headerRow + 1, 1, below, sheet.getLastColumn())) : [];
  const has = (column: AccountColumn): boolean =>
    persons.some(({ columns }) => columns[column] !== undefined);
  return {
    sheet,
    accounts: readAccounts(wideRows(wide, values)),
    rolesKnown: true,
    statusKnown: has('status') || has('confirmed'),
    trainedKnown: has('trained'),
  };
}

function width(columns: { readonly [column in AccountColumn]?: number }): number {
  return Object.keys(columns).length;
}

function readTopRows(sheet: Sheet): CellValue[][] {
  const rows = Math.min(sheet.getLastRow(), TOP_ROWS);
  const columns = sheet.getLastColumn();
  return rows === 0 || columns === 0 ? [] : readValues(sheet.getRange(1, 1, rows, columns));
}

function readAccountSheet(
  sheet: Sheet,
  headerRow: number,
  numbers: { readonly [column in AccountColumn]?: number },
): ReadAccounts {
  const length = Math.max(0, sheet.getLastRow() - headerRow);
  const columns = readColumns<AccountColumn>(sheet, numbers, headerRow + 1, length);
  return {
    sheet,
    accounts: readAccounts({ firstRow: headerRow + 1, length, columns }),
    rolesKnown: tellsRoles(numbers),
    statusKnown: numbers.status !== undefined || numbers.confirmed !== undefined,
    trainedKnown: numbers.trained !== undefined,
  };
}
