import { headerText } from '../../columns/header-text';
import { REQUEST_HEADERS, TEMPLATE_HEADERS } from '../../requests/texts';
import { LIST_MARK, SHEET_HEADERS, TREND_HEADERS } from '../texts';

const TOOL_HEADERS: ReadonlySet<string> = new Set(
  [SHEET_HEADERS.key, LIST_MARK, TREND_HEADERS[0], REQUEST_HEADERS[0], TEMPLATE_HEADERS[0]].map(headerText),
);

/**
 * Whether a hand-out or a summary made the sheet with these headers: such a sheet is never a register.
 *
 * @example isMadeSheet(['Организация', 'Ключ организации (не менять)']) // true
 */
export function isMadeSheet(headers: readonly string[]): boolean {
  return headers.some((header) => TOOL_HEADERS.has(headerText(header)));
}
