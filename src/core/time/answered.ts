import { cellText, isDate, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';
import { isTicked } from '../people/tick';

/** Words of an answer that has left, or of a message that nobody has to answer any more. */
const ANSWERED =
  /закрыт(?!и)|отвечен|ответили|завершен(?!и)|рассмотрен(?!и)|решен(?:[аоы]|ный)?(?![а-я])|исполнен(?!и)|выполнен(?!и)|обработан|отклонен(?!и)|отказ|архив|снят[оа]? с контроля/;
/** «Ответ направлен», «дан ответ», «направили ответ заявителю». */
const ANSWER_SENT =
  /(?:направ|отправ|дан|предостав|опубликов|размещ|получен|вручен|выдан)\S{0,12} (?:\S{1,30} )?ответ|ответ\S{0,4} (?:\S{1,30} ){0,2}(?:направ|отправ|дан|предостав|опубликов|размещ|получен|вручен|выдан)/;
/** The citizen judges an answer that has come. */
const JUDGED = /оценк|оценен/;
/** What undoes the words above: nothing was sent yet, it goes round inside, or the message came back. */
const OPEN =
  /(?:^| )не ?(?:был[оа]? )?(?:закр|отвеч|рассмотр|реш|исполн|заверш|выполн|обработ|дан|направ|отправ|предостав|получ|опублик|размещ)|без ответа|нет ответа|ответа нет|готов(?:ит|ка|ят)|подготов|проект|чернов|ожида|ждет|на (?:согласован|утвержден|подпис|доработ|проверк|исполнен|рассмотрен)|к (?:исполнен|отправк)|доработ|перео?ткрыт|открыт\S{0,4} (?:снова|повторно|заново)|возобновл|возвра[тщ]|промежуточн|частичн|будет|план/;

/**
 * Whether a status says that a message needs no answer any more.
 *
 * @param raw cell value; empty and unknown words say no, so that nothing overdue is hidden
 * @example isAnsweredStatus('Ответ направлен') // true
 * @example isAnsweredStatus('Ответ направлен на согласование') // false
 * Source: an answered message is not overdue; the words are inferred from exports of messages.
 */
export function isAnsweredStatus(raw: CellValue): boolean {
  const text = cellText(raw).toLowerCase().replace(/ё/g, 'е');
  if (JUDGED.test(text)) return true;
  return (ANSWERED.test(text) || ANSWER_SENT.test(text)) && !OPEN.test(text);
}

/** «нет», an empty checkbox, 0, «план 12.12.2026», «до 12.12.2026». */
const NOT_YET = /^(?:0|нет|не|no|false|ложь|до|план\S{0,12}|к)(?:[^а-яa-z0-9]|$)/i;

/** «Продлено до 12.12.2026», «просрочено на 3 дня» */
const LATE = /продл|просроч|срок/i;

/**
 * Whether the cell «Дата ответа» or «Отвечено» tells of an answer: a day, a tick, a number of the letter.
 *
 * @example isAnsweredOn('исх. 15 от 12.11.2026') // true
 * @example isAnsweredOn(false) // false
 */
export function isAnsweredOn(raw: CellValue): boolean {
  if (typeof raw === 'boolean') return raw;
  if (isDate(raw)) return true;
  if (isEmptyMark(raw) || raw === 0) return false;
  const text = cellText(raw);
  // «В работе», «просрочено»: words without a day or a number must say themselves that it was answered.
  if (!/\d/.test(text)) return isTicked(text) || isAnsweredStatus(text);
  return !NOT_YET.test(text) && !LATE.test(text) && !OPEN.test(text.toLowerCase().replace(/ё/g, 'е'));
}
