import type { CellValue } from '../../src/core/cells/cell-value';
import type { SourceTable } from '../../src/register/model';
import type { Role } from '../../src/shared/roles';
import {
  columnNumber,
  type RawCell,
  SAMPLE_COLUMNS,
  SAMPLE_HEADER_ROW,
  SAMPLE_ROLES,
  type SampleColumn,
} from '../sample/layout';
import type { Sample } from '../sample/sample';

/** The sample's rows as a plan gets them, without a file in between. */
export function sampleTable(sample: Sample): SourceTable {
  const columns: { [role in Role]?: readonly CellValue[] } = {};
  for (const [role, key] of Object.entries(SAMPLE_ROLES) as [Role, SampleColumn][]) {
    const at = columnNumber(key) - 1;
    columns[role] = sample.lines.map((line) =>
      line.type === 'organisation' ? scriptValue(line.cells[at] ?? null) : '',
    );
  }
  return { firstRow: SAMPLE_HEADER_ROW + 1, length: sample.lines.length, columns };
}

/** Header and rows with all columns, as a whole sheet. */
export function sampleSheet(sample: Sample): CellValue[][] {
  const rows = sample.lines.map((line) =>
    line.type === 'organisation' ? line.cells.map(scriptValue) : [line.text],
  );
  return [SAMPLE_COLUMNS.map((column) => column.header), ...rows];
}

function scriptValue(cell: RawCell): CellValue {
  if (cell === null) return '';
  if (typeof cell !== 'object' || cell instanceof Date) return cell;
  if ('richText' in cell) return cell.richText.map((part) => part.text).join('');
  if ('error' in cell) return cell.error;
  return 'hyperlink' in cell ? cell.text : cell.result;
}
