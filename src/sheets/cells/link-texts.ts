import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { linkedAddresses } from './linked-addresses';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A whole address as the only text of a formula's first argument: with a reference or `&` only half of it stands here. */
const HYPERLINK = /^=\s*(?:HYPERLINK|ГИПЕРССЫЛКА)\(\s*"((?:[^"]|"")*)"\s*[;,)]/i;
/** A text that begins as an address is what was placed, wherever it leads. */
const IS_ADDRESS = /^\S*(?:https?:|vk\.|vkontakte|gosuslugi)/i;

/** Whether a cell shows words behind which an address may stand. */
export function hidesAddress(value: CellValue): boolean {
  const text = cellText(value);
  return text !== '' && !IS_ADDRESS.test(text);
}

/**
 * Cells of a column of links, with the addresses behind what they show: a HYPERLINK formula, a link under a text
 * («открыть форму») and a chip stand in a sheet as often as the link itself. Where the address can only be computed,
 * the shown text stays, and is judged as the text that it is.
 *
 * @param values the column's values, as read already
 * @param firstRow row of the first value, counted from 1
 * @returns for each row the text, or the addresses behind it, one on each line
 */
export function linkTexts(
  sheet: Sheet,
  column: number,
  firstRow: number,
  values: readonly CellValue[],
): CellValue[] {
  const filled = values.map((value) => cellText(value) !== '');
  const first = filled.indexOf(true);
  if (first < 0) return [...values];
  const range = sheet.getRange(firstRow + first, column, filled.lastIndexOf(true) - first + 1, 1);
  const formulas = range.getFormulas();
  const rich = values.some(hidesAddress) ? range.getRichTextValues() : [];
  return values.map((value, i) => {
    const behindFormula = HYPERLINK.exec(formulas[i - first]?.[0] ?? '')?.[1];
    if (behindFormula) return behindFormula.replace(/""/g, '"');
    const addresses = hidesAddress(value) ? linkedAddresses(rich[i - first]?.[0] ?? null) : [];
    return addresses.length > 0 ? addresses.join('\n') : value;
  });
}
