import { cellText, isDate } from '../../../core/cells/cell';
import type { CellValue } from '../../../core/cells/cell-value';
import { dayNumber, dayText, readDay } from '../../../core/time/calendar-day';

/** What the words of a box say: yes, no, nothing, or something that only a person can make out. */
export type Said = 'yes' | 'no' | 'nothing' | 'unclear';

/** Deeds by which an item comes to stand on a page, by their stems. */
const DONE =
  '(?:(?:размещ[её]н|добавлен|поставлен|проставлен|установлен|опубликован|исправлен|обновл[её]н|замен[её]н|закрепл[её]н|прикрепл[её]н|проверен|исполнен|выполнен|сделан)[оаы]?' +
  '|(?:разместил|добавил|поставил|проставил|установил|опубликовал|исправил|обновил|заменил|закрепил|прикрепил|проверил|исполнил|выполнил|сделал)[иа]?)';
const STANDS = '(?:есть|стоит|стоят|готов[оаы]|имеется|имеются|присутствует|присутствуют)';
const YES = new RegExp(
  '^(?:true|истина|да|ага|угу|yes|[+✓✔☑✅👍vхx√1]+' +
    `|(?:(?:да|уже|вс[её]|пункты?|ссылк[аи]) )*(?:ок|ok|okay|окей|работает|работают|${STANDS}|${DONE})(?: вс[её])?)$`,
  'iu',
);
const NO = new RegExp(
  `^(?:нет|no|[-−–—]+|0|(?:пока |ещ[её] |вообще )*(?:не|нет)(?: (?:пока|ещ[её]))?(?: (?:размещал[иа]?|добавлял[иа]?|${STANDS}|${DONE}))?|пока нет|ещ[её] нет|отсутству[ею]т)$`,
  'i',
);
/** Not placed, and why, or by when it shall be. */
const NOT_YET = new RegExp(
  `^(?:${[
    '(?:пока |ещ[её] )?(?:нет|без) (?:доступа|прав|страниц|групп|сообществ|паблик|возможност|лко|кабинет|администратор|специалист|ответственн|времени)',
    '(?:пока )?не (?:можем|могу|смог|получ|уда[её]тся|удалось|пускает|да[её]т|дают|требуется|нужно|вед[её]м|вед[её]тся|успе)',
    '(?:ещ[её] )?в (?:работе|процессе)',
    `буд(?:ет|ут) (?:${DONE})?`,
    'планиру',
    'размест(?:им|ит|ят) |(?:сделаем|добавим|поставим) (?:позже|завтра|скоро|до )',
  ].join('|')})`,
  'i',
);
/** Behind a reason these may say that it is placed all the same. */
const SAYS_DONE = new RegExp(`(?:^|[^а-яё])(?<!не )(?:${DONE}|стоит|стоят|готово)(?=$|[^а-яё])`, 'i');
const NOTHING = /^(?:false|ложь)?$/i;

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
/** A day written with its month's number; behind a letter or a digit it is something else. */
const DAY =
  /(?:^|[^\dа-яёa-z.-])(\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?)(?:\s?г(?:\.|ода)?)?(?=$|[^\dа-яёa-z./-]|[.,](?:\s|$))/i;
const DAY_OF_MONTH =
  /(?:^|[^\dа-яёa-z.-])(\d{1,2})\s?(янв|фев|мар|апр|ма(?=[йя])|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?(?:\s(\d{4}))?(?:\s?г(?:\.|ода)?)?(?=$|[^\dа-яёa-z])/i;
/** «12 05 2026», «12,05,2026» */
const SPREAD_DAY = /^(\d{1,2})[ ,]\s?(\d{1,2})[ ,]\s?(\d{4})$/;
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
  const spread = SPREAD_DAY.exec(text.trim());
  if (spread !== null) return findDay(spread.slice(1).join('.'));
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
  /** What they say beyond yes and no, who it was or why: it belongs into the comment; '' for nothing. */
  readonly more: string;
}

/** Who has placed it: «Петрова», «(Петрова А. А.)». */
const PERSON = /[ ,(—–-][ (]?[А-ЯЁ][а-яё]*(?:(?:[оеё]в|[иы]н)а?|ск(?:ий|ая)|енко)(?: ?[А-ЯЁ]\.?){0,2}\)?$/;
/** Longer is a story, which a person reads. */
const LONGEST = 200;

/**
 * Reads a box, or words in place of a tick: «да», «+», «разместили 12.05», a bare date.
 *
 * @example readBox('разместили 12.05') // { said: 'yes', day: '12.05', text: 'разместили 12.05', more: '' }
 * @example readBox('в мае').said // 'unclear'
 */
export function readBox(raw: CellValue): SaidOfCell {
  const text = cellText(raw);
  if (isDate(raw)) return { said: 'yes', day: dateText(raw), text, more: '' };
  if (NOTHING.test(text)) return { said: 'nothing', day: '', text: '', more: '' };
  // Phones write a tick as a picture.
  const plain = text.replace(/\ufe0f/g, '').trim();
  const { day, rest } = findDay(plain);
  const words = trimmed(rest.replace(/[!]+/g, ' '));
  const said = (answer: Said, of = '', more = ''): SaidOfCell => ({ said: answer, day: of, text, more });
  if (NO.test(plain) || (words !== '' && NO.test(words))) return said('no');
  if (YES.test(words) || (words === '' && (day !== '' || YES.test(plain)))) return said('yes', day);
  if (plain.length > LONGEST) return said('unclear');
  if (NOT_YET.test(plain) && !SAYS_DONE.test(plain.replace(NOT_YET, ' '))) return said('no', '', text);
  const signed = words.replace(PERSON, '');
  if (signed !== words && YES.test(trimmed(signed))) return said('yes', day, text);
  // «да, разместили», «готово + проверили»: every part says yes.
  const parts = words.split(/[,;/]|\.\s|\s[и+]\s/).map(trimmed);
  if (parts.length > 1 && parts.every((part) => YES.test(part))) return said('yes', day);
  return said('unclear');
}

/** The day of a date cell. @example dateText(new Date(2026, 10, 5)) // '05.11.2026' */
export function dateText(date: Date): string {
  return Number.isNaN(date.getTime())
    ? ''
    : dayText(dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate()));
}
