import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { isComputing } from '../../core/cells/formula-error';
import { APP_MENU_NAMES } from '../../core/pos/menu-item';
import type { OutputColumn } from '../../shared/fill';
import type { Settings } from '../../shared/settings';
import { isOwnRemark } from '../findings/remarks';
import { isSourceWord } from './source-words';

/** What a run does with one output cell. */
export type CellDecision =
  | 'same' // it already holds what is planned
  | 'write' // it is empty, or the tool's own and out of date
  | 'keep' // it holds a person's value, which stays
  | 'overwrite'; // it holds a person's value, which «обновить все» replaces

/** The output cells of one row as comparable texts: those in the sheet and those planned. */
export interface RowCells {
  readonly current: { readonly [column in OutputColumn]: string };
  readonly planned: { readonly [column in OutputColumn]: string };
}

const FORM =
  /^https:\/\/pos\.gosuslugi\.ru\/form\/\?opaId=(\d+)&utm_source=vk&utm_medium=\d+&utm_campaign=\d+$/;
const POLLS =
  /^https:\/\/pos\.gosuslugi\.ru\/og\/org-activities\?(?:reg|mun)_code=\d+&utm_source=vk[12]&utm_medium=\d+&utm_campaign=\d+$/;
const APP =
  /^https:\/\/vk\.com\/app8181405#(?:module=(?:education|health|auto)&|utm_source=vk&utm_medium=menu)/;
const MENU_NAMES: readonly string[] = Object.values(APP_MENU_NAMES);

/**
 * A cell's value as the text in which cells are compared: codes by their digits whether number or text, remarks with
 * their lines.
 *
 * @example comparable('linkId', 219141) // '219141'
 */
export function comparable(column: OutputColumn, value: CellValue): string {
  if (value === '') return '';
  if (column !== 'remarks') return cellText(value);
  return String(value)
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
}

/** The columns about the ID's source: they must not contradict the form link of their row. */
function tellsSource(column: OutputColumn): boolean {
  return column === 'idSource' || column === 'linkId' || column === 'parentAccount';
}

/**
 * Whether a filled cell is recognisably the tool's own. A link is, when it has the tool's exact shape and the row's
 * «Источник ID» is one of the tool's words; a form link must also carry the row's «ID для ссылки».
 */
function isOwnCell(column: OutputColumn, current: RowCells['current']): boolean {
  if (column === 'remarks') return isOwnRemark(current.remarks);
  if (!isSourceWord(current.idSource)) return false;
  if (column === 'formLink') return FORM.exec(current.formLink)?.[1] === current.linkId;
  if (column === 'pollLink') return POLLS.test(current.pollLink);
  if (column === 'appLink') return APP.test(current.appLink);
  if (column === 'appMenuName') return MENU_NAMES.includes(current.appMenuName);
  return true;
}

/** An out-of-date cell that even «заполнить пустые» refreshes. */
function refreshesAnyway(column: OutputColumn, { current, planned }: RowCells): boolean {
  if (column === 'remarks') return isOwnRemark(current.remarks);
  if (!tellsSource(column) || !isSourceWord(current.idSource)) return false;
  return current.formLink === '' || current.formLink === planned.formLink;
}

/**
 * Decides one output cell of one row.
 *
 * «Заполнить пустые» writes empty cells, and refreshes remarks whose every line is the tool's own, and the three
 * columns about the ID's source where the form link is empty or right. «Обновить все» writes whatever differs; but
 * nothing planned never erases a person's value: the cell is kept then, a tool's own one is cleared.
 *
 * @param column which output column
 * @param current the cell as it is now
 * @param planned what the run would write; '' for nothing
 * @param row all output cells of the row, as `comparable` texts
 * @example cellDecision('linkId', 219141, '219141', row, 'empty') // 'same'
 */
export function cellDecision(
  column: OutputColumn,
  current: CellValue,
  planned: string,
  row: RowCells,
  mode: Settings['mode'],
): CellDecision {
  // A formula, most likely the tool's own: what it will show is not known yet.
  if (isComputing(current)) return 'same';
  const now = comparable(column, current);
  if (now === planned) return 'same';
  if (now === '') return 'write';
  if (now === comparable(column, planned)) return 'same';
  if (mode === 'empty') return refreshesAnyway(column, row) ? 'write' : 'keep';
  if (isOwnCell(column, row.current)) return 'write';
  return planned === '' ? 'keep' : 'overwrite';
}
