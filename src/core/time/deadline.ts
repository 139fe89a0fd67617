import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { quoted } from '../cells/quoted';
import { err, ok, type Result } from '../findings/result';
import { accountFinding } from '../people/account-findings';
import type { Day } from './calendar-day';

/** How a message is answered: in the usual order, on a fast track, or by a federal service with days of its own. */
export type Track = 'usual' | 'fast' | 'federal';

const USUAL_DAYS = 30;
const FAST_DAYS = 10;
const [LEAST_FEDERAL, MOST_FEDERAL] = [1, 15];

const WORDS: readonly (readonly [RegExp, Track])[] = [
  [/фаст|fast|ускорен|быстр|оперативн|^фт$/, 'fast'],
  [/федерал|фоив|гис жкх/, 'federal'],
  [/обычн|стандарт|общ|59-?фз|регуляр|usual|базов/, 'usual'],
];

/**
 * The track of a message.
 *
 * @param raw «обычный», «фаст-трек», «федеральный» and the like; an empty cell is the usual order
 * @example readTrack('Фаст-трек') // { ok: true, value: 'fast' }
 * Source: Mintsifry's terms for answers on the platform.
 */
export function readTrack(raw: CellValue): Result<Track> {
  if (isEmptyMark(raw)) return ok('usual');
  const text = cellText(raw).toLowerCase().replace(/ё/g, 'е');
  const track = WORDS.find(([words]) => words.test(text))?.[1];
  return track === undefined ? err(accountFinding('track-unknown', quoted(raw))) : ok(track);
}

/**
 * Calendar days for an answer.
 *
 * @param days of the federal track, 1 to 15; elsewhere days that a rule of the region makes shorter, may be empty
 * @returns 30, 10, or the days given; the reason when federal days are missing, or days are no whole number in range
 * @example deadlineDays('fast', '') // { ok: true, value: 10 }
 * Source: answers are due in 30 calendar days, fast-track topics 10, federal services 1–15.
 */
export function deadlineDays(track: Track, days: CellValue): Result<number> {
  const usual = track === 'fast' ? FAST_DAYS : USUAL_DAYS;
  if (isEmptyMark(days)) return track === 'federal' ? err(accountFinding('days-missing')) : ok(usual);
  const count = Number(cellText(days).replace(/(?:[.,]0+)? ?(?:дн\S*|д\.?)?$/i, ''));
  const [least, most] = track === 'federal' ? [LEAST_FEDERAL, MOST_FEDERAL] : [1, usual];
  return Number.isInteger(count) && count >= least && count <= most
    ? ok(count)
    : err(accountFinding('days-bad', quoted(days), String(least), String(most)));
}

/**
 * The last day for an answer: the day of registration is not counted.
 *
 * @example dueDay(dayNumber(2026, 11, 22), 30) === dayNumber(2026, 12, 22) // true
 */
export function dueDay(registered: Day, days: number): Day {
  return registered + days;
}
