import type { CellValue } from '../../core/cells/cell-value';
import {
  ACTIONS,
  type ApplicationForm,
  PERSON_ROWS,
  type PersonColumn,
  ROLE_CHOICES,
  ROLE_COLUMNS,
} from '../../register/readiness/application-form';
import { readValues } from '../cells/cell-values';
import { carriedOut, dress, setFormat } from '../cells/refused-write';
import { APPLICATION_NOTES } from './readiness-texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const GREY = '#eeeeee';
const WIDTHS: { readonly [column in PersonColumn]: number } = {
  action: 110,
  person: 240,
  post: 200,
  phone: 150,
  email: 220,
  role: 160,
  role2: 160,
  role3: 160,
  role4: 160,
  role5: 160,
};

/**
 * Fills the sheet of an application: what is known filled in, lists for roles, checks for mailbox and telephone. The
 * texts come last: a sheet that holds something is a whole one.
 *
 * @param sheet an empty one
 */
export function makeApplicationSheet(sheet: Sheet, form: ApplicationForm): Sheet {
  const { rows, labels, headerRow, columns, memo } = form;
  const width = rows[0]?.length ?? 0;
  const cells = sheet.getRange(1, 1, headerRow + PERSON_ROWS + 1 + memo.length, width);
  const keys = Object.keys(columns) as PersonColumn[];
  const below = (key: PersonColumn): Range | null => {
    const column = columns[key];
    return column === undefined ? null : sheet.getRange(headerRow + 1, column, PERSON_ROWS, 1);
  };
  dress(
    sheet,
    // Codes and telephones stay as they are typed.
    () => setFormat(cells, '@'),
    () => {
      sheet.getRange(1, 1).setFontWeight('bold');
      sheet.getRange(headerRow, 1, 1, width).setFontWeight('bold').setWrap(true).setBackground(GREY);
      sheet.getRange(labels.first, 1, labels.count, 1).setFontWeight('bold');
      sheet.getRange(headerRow + PERSON_ROWS + 2, 1).setFontWeight('bold');
    },
    () => {
      for (const key of keys) sheet.setColumnWidth(columns[key] as number, WIDTHS[key]);
    },
    () => {
      for (const key of ROLE_COLUMNS) listOf(below(key), ROLE_CHOICES, APPLICATION_NOTES.role);
      listOf(below('action'), Object.values(ACTIONS), APPLICATION_NOTES.action);
      below('email')?.setDataValidation(
        SpreadsheetApp.newDataValidation()
          .requireTextIsEmail()
          .setAllowInvalid(true)
          .setHelpText(APPLICATION_NOTES.email)
          .build(),
      );
    },
  );
  const padded = (text: string): string[] => [text, ...new Array<string>(width - 1).fill('')];
  const between = Array.from({ length: PERSON_ROWS + 1 }, () => padded(''));
  carriedOut(sheet, null, () =>
    cells.setValues([...rows.map((row) => [...row]), ...between, ...memo.map(padded)]),
  );
  return sheet;
}

function listOf(range: Range | null, words: readonly string[], help: string): void {
  range?.setDataValidation(
    SpreadsheetApp.newDataValidation()
      .requireValueInList([...words], true)
      .setAllowInvalid(true)
      .setHelpText(help)
      .build(),
  );
}

/** All cells of a returned application. */
export function readApplicationSheet(sheet: Sheet): CellValue[][] {
  return readValues(sheet.getDataRange());
}
