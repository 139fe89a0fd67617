import { SUMMARY_SHEETS } from '../../register/hand-out/texts';
import { REQUEST_SHEET, TEMPLATE_SHEET } from '../../register/requests/texts';
import type { Overview } from '../../shared/overview';
import { requestsAhead } from '../../sheets/own-sheets/request-sheet';
import { summaryAhead } from './summary';

const NAMES = [...Object.values(SUMMARY_SHEETS), REQUEST_SHEET, TEMPLATE_SHEET].map((name) =>
  name.toLowerCase(),
);

/**
 * What the buttons of the hand-out that make sheets would do. Only sheets whose names begin as theirs are looked at: a
 * document has a hundred others, each look is a call to Google, and the panel opens with this.
 *
 * @param all sheets of the document
 * @param names of these, in their order
 */
export function handOutAhead(
  all: readonly GoogleAppsScript.Spreadsheet.Sheet[],
  names: readonly string[],
): Overview['ahead'] {
  const named = all.filter((_, at) => NAMES.some((name) => names[at]?.toLowerCase().startsWith(name)));
  return { summary: summaryAhead(named), requests: requestsAhead(named, all) };
}
