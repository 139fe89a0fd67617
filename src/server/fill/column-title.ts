import { titleBeside } from '../../register/columns/written-columns';
import { OUTPUT_HEADERS, type OutputColumn } from '../../shared/fill';
import type { ReadSheet } from '../setup/register-reading';

/** What stands, or will stand, above a column of a fill: a person's own column may have taken its title. */
export function columnTitle({ reading, output }: ReadSheet, column: OutputColumn): string {
  const known = reading.headers.find((each) => each.column === output[column]);
  return known?.header ?? titleBeside(reading.headers, OUTPUT_HEADERS[column]);
}
