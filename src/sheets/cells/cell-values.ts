import { isDate } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { type SheetClock, sheetClock } from '../document/sheet-calendar';

type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * The values of a range, every date on the script's clock: its day is the day that the cell shows, whatever the zones.
 * All that goes by a date's fields reads cells through here.
 */
export function readValues(range: Range): CellValue[][] {
  return onClock(range.getValues() as CellValue[][], ({ onScriptClock }) => onScriptClock);
}

/** Sets values that may hold dates on the script's clock, so that each cell shows the same day and hour. */
export function writeValues(range: Range, values: CellValue[][]): void {
  range.setValues(onClock(values, ({ momentOf }) => momentOf));
}

/** The services are asked for their zones only where there is a date. */
function onClock(values: CellValue[][], turn: (clock: SheetClock) => (date: Date) => Date): CellValue[][] {
  if (!values.some((row) => row.some(isDate))) return values;
  const clock = sheetClock();
  if (clock === null) return values;
  const turned = turn(clock);
  return values.map((row) => row.map((value) => (isDate(value) ? turned(value) : value)));
}
