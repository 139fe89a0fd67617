import type { Answer, CheckResult, Handlers, Overview } from '../../shared/contract';
import type { Settings } from '../../shared/settings';
import { TEXTS } from '../texts';
import { Refusal } from '../xlsx/refusal';

export interface FillWishes {
  readonly sheetId: number;
  readonly region: string;
  readonly mode: Settings['mode'];
}

const MOST_RECHECKS = 5;

/**
 * Fills a sheet through the bundle's handlers, call by call, as the sidebar does.
 *
 * @param progress told after each portion: rows done, rows in all
 * @returns the check that the run followed
 * @throws Refusal with the handler's own sentence
 */
export function fillRun(
  handlers: Handlers,
  wishes: FillWishes,
  progress: (done: number, total: number) => void,
): CheckResult {
  const { sheetId } = wishes;
  const overview = answered(handlers.getOverview({ sheetId }));
  demandColumns(overview);
  const settings = { ...overview.settings, mode: wishes.mode, regCode: regionOf(wishes, overview) };
  answered(handlers.saveSettings({ sheetId, settings }));
  let check = answered(handlers.checkRegister({ sheetId }));
  const first = check;
  const run = answered(handlers.startRun({ sheetId, kind: 'fill', runId: '', total: check.tickets.length }));
  let rechecks = 0;
  for (let from = 0; from < check.tickets.length; ) {
    const tickets = check.tickets.slice(from, from + check.portion);
    const portion = handlers.fillPortion({ runId: run.runId, from, tickets, layout: check.layout });
    if (!portion.ok && portion.failure.code === 'changed') {
      rechecks += 1;
      if (rechecks > MOST_RECHECKS) throw new Refusal(TEXTS.stuck);
      check = answered(handlers.checkRegister({ sheetId }));
      from = 0;
      continue;
    }
    from += tickets.length;
    progress(from, check.tickets.length);
    if (answered(portion).finished) break;
  }
  return first;
}

function answered<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Refusal(answer.failure.text);
  return answer.value;
}

function demandColumns(overview: Overview): void {
  const { register } = overview;
  const known = new Set(register.columns.map((column) => column.role));
  if (register.headerRow > 0 && (known.has('ogrn') || known.has('name') || known.has('id'))) return;
  throw new Refusal(TEXTS.noColumns(register.sheetName));
}

function regionOf(wishes: FillWishes, overview: Overview): string {
  return wishes.region || overview.settings.regCode;
}
