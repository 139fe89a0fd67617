import type { ColumnMap, Role } from '../../shared/roles';
import type { SheetChoice, SheetReading } from '../../shared/setup';

/** What a list answers for «Определить автоматически»: the role is left out of the choice. */
export const AUTOMATIC = -1;

/**
 * The choices of a person that a reading shows: to be sent back with the next change, since a choice is kept whole.
 *
 * @param reading the sheet as it was read last
 * @param directorySheetId NO_SHEET: none
 * @example choiceOf(reading, NO_SHEET) // { sheetId: 7, headerRow: 0, columns: { ogrn: 4 }, directorySheetId: -1 }
 */
export function choiceOf(reading: SheetReading, directorySheetId: number): SheetChoice {
  const columns: { [role in Role]?: number } = {};
  for (const { role, column, confidence } of reading.columns) {
    if (confidence === 'chosen') columns[role] = column;
  }
  for (const role of reading.absent) columns[role] = 0;
  const headerRow = reading.headerChosen ? reading.headerRow : 0;
  return { sheetId: reading.sheetId, headerRow, columns, directorySheetId };
}

/**
 * A choice with one more column chosen, or given back to recognition.
 *
 * @param column counted from 1; 0: no such column; AUTOMATIC: by recognition
 * @example withColumn(choice, 'ogrn', 4).columns // { ogrn: 4 }
 */
export function withColumn(choice: SheetChoice, role: Role, column: number): SheetChoice {
  const { [role]: _, ...others } = choice.columns;
  const columns: ColumnMap = column === AUTOMATIC ? others : { ...others, [role]: column };
  return { ...choice, columns };
}

/**
 * The choice when a person takes a column by its title. Where no header is recognised, the row in which that title stands
 * is the header from now on.
 *
 * @example columnChosen(reading, NO_SHEET, 'ogrn', 4).columns // { ogrn: 4 }
 */
export function columnChosen(
  reading: SheetReading,
  directorySheetId: number,
  role: Role,
  column: number,
): SheetChoice {
  const choice = choiceOf(reading, directorySheetId);
  return withColumn({ ...choice, headerRow: choice.headerRow || reading.likelyHeader }, role, column);
}
