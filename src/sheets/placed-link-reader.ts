import type { CellValue } from '../core/cells/cell-value';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HYPERLINK = /^=\s*(?:HYPERLINK|ГИПЕРССЫЛКА)\(\s*"((?:[^"]|"")*)"/i;

/**
 * Cells of a column with placed links, with the addresses behind what they show: a HYPERLINK formula and a link under
 * a text («открыть форму») stand in the sheet as often as the link itself.
 *
 * @param values the column's values, as read already
 * @param firstRow row of the first value, counted from 1
 * @returns for each row the text, or the addresses behind it, one on each line
 */
export function placedLinkTexts(
  sheet: Sheet,
  column: number,
  firstRow: number,
  values: readonly CellValue[],
): CellValue[] {
  if (values.length === 0) return [];
  const range = sheet.getRange(firstRow, column, values.length, 1);
  const formulas = range.getFormulas();
  const rich = range.getRichTextValues();
  return values.map((value, i) => {
    const behindFormula = HYPERLINK.exec(formulas[i]?.[0] ?? '')?.[1];
    if (behindFormula !== undefined) return behindFormula.replace(/""/g, '"');
    const text = rich[i]?.[0];
    // A text that is a link itself is what was placed, wherever it leads.
    if (!text || /https?:|vk\.|gosuslugi/i.test(String(value))) return value;
    const addresses = [text.getLinkUrl(), ...text.getRuns().map((run) => run.getLinkUrl())].filter(Boolean);
    return addresses.length > 0 ? Array.from(new Set(addresses)).join('\n') : value;
  });
}
