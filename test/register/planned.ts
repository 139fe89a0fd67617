import { type CurrentCells, type Plan, planRegister } from '../../src/register/plan/plan-register';
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/settings';
import { type Row, table } from './sheet';

/** The plan of a sheet's rows, with the usual settings but for those given. */
export function plan(
  rows: readonly Row[],
  settings: Partial<Settings> = {},
  directory: readonly Row[] | null = null,
  current: CurrentCells = {},
): Plan {
  return planRegister({
    table: table(rows),
    directory: directory === null ? null : table(directory),
    current,
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });
}
