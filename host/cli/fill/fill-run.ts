import type { FillPreview } from '../../../src/shared/fill';
import type { Handlers } from '../../../src/shared/handlers';
import type { Overview } from '../../../src/shared/overview';
import type { Settings } from '../../../src/shared/settings';
import { TEXTS } from '../../texts';
import { Refusal } from '../../xlsx/refusal';
import { answered, runToEnd } from '../drive';

export interface FillWishes {
  readonly sheetId: number;
  readonly region: string;
  readonly mode: Settings['mode'];
  readonly settings?: Partial<Settings> | undefined;
}

/**
 * Fills a sheet through the bundle's handlers, call by call, as the sidebar does.
 *
 * @param progress told after each batch: rows done, rows in all
 * @returns the last check that the run followed
 * @throws Refusal with the handler's own sentence
 */
export function fillRun(
  handlers: Handlers,
  wishes: FillWishes,
  progress: (done: number, total: number) => void,
): FillPreview {
  const { sheetId } = wishes;
  const overview = answered(handlers.getOverview({ sheetId }));
  demandColumns(overview);
  const settings = {
    ...overview.settings,
    ...wishes.settings,
    mode: wishes.mode,
    regCode: regionOf(wishes, overview),
  };
  answered(handlers.saveSettings({ sheetId, settings }));
  return runToEnd(handlers, { kind: 'fill', sheetId, options: {} }, progress);
}

function demandColumns(overview: Overview): void {
  const { register } = overview;
  if (register.headerRow > 0) return;
  throw new Refusal(TEXTS.noColumns(register.sheetName));
}

function regionOf(wishes: FillWishes, overview: Overview): string {
  return wishes.region || overview.settings.regCode;
}
