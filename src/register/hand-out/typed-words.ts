import { cellText, isDate } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { dayNumber, dayText, readDay } from '../../core/time/calendar-day';

/** What the words of a box say: yes, no, nothing, or something that only a person can make out. */
export type Said = 'yes' | 'no' | 'nothing' | 'unclear';

const YES =
  /^(?:true|истина|да|ага|угу|ок|ok|okay|окей|yes|[+✓✔☑✅vхx√1]+|есть|стоит|стоят|готово|сделано|сделали|выполнен[оаы]?|выполнили|(?:уже |все |всё )*(?:размещ[её]н[оаы]?|разместил[иа]?|добавлен[оаы]?|добавил[иа]?|поставлен[оаы]?|поставил[иа]?|установлен[оаы]?|установил[иа]?|опубликован[оаы]?|опубликовал[иа]?|исправлен[оаы]?|исправил[иа]?))$/i;
const NO =
  /^(?:нет|no|[-−–—]+|0|(?:пока |ещ[её] |вообще )*(?:не|нет)(?: (?:пока|ещ[её]))?(?: (?:размещ[её]н[оаы]?|размещал[иа]?|разместил[иа]?|добавлен[оаы]?|добавлял[иа]?|добавил[иа]?|поставлен[оаы]?|поставил[иа]?|установлен[оаы]?|установил[иа]?|сделано|сделали|готово|выполнено|стоит|стоят))?|пока нет|ещ[её] нет|отсутству[ею]т)$/i;
const NOTHING = /^(?:false|ложь)?$/i;

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
/** A day written with its month's number; behind a letter or a digit it is something else. */
const DAY =
  /(?:^|[^\dа-яёa-z.-])(\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?)(?:\s?г(?:\.|ода)?)?(?=$|[^\dа-яёa-z./-]|[.,](?:\s|$))/i;
const DAY_OF_MONTH =
  /(?:^|[^\dа-яёa-z.-])(\d{1,2})\s?(янв|фев|мар|апр|ма(?=[йя])|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?(?:\s(\d{4}))?(?:\s?г(?:\.|ода)?)?(?=$|[^\dа-яёa-z])/i;
const ISO_DAY = /(?:^|[^\d])(\d{4}-\d{1,2}-\d{1,2})(?=$|[^\d])/;

/** A day found in words, and the words without it. */
export interface FoundDay {
  /** 12.05.2026; 12.05 where no year was given; '' for none. */
  readonly day: string;
  readonly rest: string;
}

/** What people put around a date: «в», «от», brackets. */
const AROUND = /^[\s,;:.()—–-]+|[\s,;:.()—–-]+$|\s+(?:от|с|на)$/gi;

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').replace(AROUND, '').replace(AROUND, '').trim();
}

/**
 * Finds a day among words. A month alone, «вчера», «на той неделе» are none: nobody may guess a date.
 *
 * @example findDay('разместили 12.05') // { day: '12.05', rest: 'разместили' }
 * @example findDay('в мае') // { day: '', rest: 'в мае' }
 */
export function findDay(text: string): FoundDay {
  const found = ISO_DAY.exec(text) ?? DAY.exec(text);
  if (found !== null) {
    const [whole, written = ''] = found;
    const day = dayOf(written);
    if (day !== '')
      return {
        day,
        rest: trimmed(text.replace(whole, whole.startsWith(written) ? ' ' : `${whole.charAt(0)} `)),
      };
  }
  const named = DAY_OF_MONTH.exec(text);
  if (named === null) return { day: '', rest: trimmed(text) };
  const [whole, date = '', month = '', year] = named;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const day = dayOf(`${date}.${number}${year === undefined ? '' : `.${year}`}`);
  return { day, rest: day === '' ? trimmed(text) : trimmed(text.replace(whole, ' ')) };
}

/** '' for what is no day: 12.13, 30.02.2026. A day without a year is measured by a leap year. */
function dayOf(written: string): string {
  const parts = written.split(/[./-]/);
  if (parts.length === 3) {
    const read = readDay(written.replace(/[/-]/g, (sign) => (/^\d{4}-/.test(written) ? sign : '.')));
    return read.ok ? dayText(read.value) : '';
  }
  const [date = 0, month = 0] = parts.map(Number);
  const text = dayText(dayNumber(2024, month, date)).slice(0, 5);
  return Number(text.slice(0, 2)) === date && Number(text.slice(3)) === month ? text : '';
}

/** What a cell says about being placed. */
export interface SaidOfCell {
  readonly said: Said;
  /** A day that was written along; '' for none. */
  readonly day: string;
  /** The words, for whom «unclear» is asked back. */
  readonly text: string;
}

/**
 * Reads a box, or words in place of a tick: «да», «+», «разместили 12.05», a bare date.
 *
 * @example readBox('разместили 12.05') // { said: 'yes', day: '12.05', text: 'разместили 12.05' }
 * @example readBox('в мае').said // 'unclear'
 */
export function readBox(raw: CellValue): SaidOfCell {
  const text = cellText(raw);
  if (isDate(raw)) return { said: 'yes', day: dateText(raw), text };
  if (NOTHING.test(text)) return { said: 'nothing', day: '', text: '' };
  const { day, rest } = findDay(text);
  const words = trimmed(rest.replace(/[!]+/g, ' '));
  if (NO.test(text.trim()) || (words !== '' && NO.test(words))) return { said: 'no', day: '', text };
  if (YES.test(words) || (words === '' && (day !== '' || YES.test(text.trim()))))
    return { said: 'yes', day, text };
  // «да, разместили», «готово + проверили»: every part says yes.
  const parts = words.split(/[,;]|\s[и+]\s/).map(trimmed);
  if (parts.length > 1 && parts.every((part) => YES.test(part))) return { said: 'yes', day, text };
  return { said: 'unclear', day: '', text };
}

/** The day of a date cell. @example dateText(new Date(2026, 10, 5)) // '05.11.2026' */
export function dateText(date: Date): string {
  return Number.isNaN(date.getTime())
    ? ''
    : dayText(dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate()));
}
