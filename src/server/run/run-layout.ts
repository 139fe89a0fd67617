import type { RunKind } from '../../shared/run';
import type { Layout } from '../request';
import type { ReadSheet } from '../setup/register-reading';
import { loadSettings } from '../setup/settings-store';

/**
 * Where a check found what, for the batches of its run.
 *
 * @param places every source column, by key; the cells above them prove later that none has moved
 * @param total rows to do
 */
export function runLayout(
  kind: RunKind,
  read: ReadSheet,
  places: { readonly [key: string]: number },
  total: number,
): Layout {
  const headers: { [column: string]: string } = {};
  for (const column of Object.values(places)) headers[String(column)] = read.headerCells[column - 1] ?? '';
  const { sheetId, headerRow } = read.reading;
  return {
    kind,
    sheetId,
    headerRow,
    columns: places,
    headers,
    settings: loadSettings(),
    regCode: '',
    total,
  };
}
