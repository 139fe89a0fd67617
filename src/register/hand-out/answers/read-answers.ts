import { cellText, isDate } from '../../../core/cells/cell';
import type { CellValue } from '../../../core/cells/cell-value';
import { isComputing } from '../../../core/cells/formula-error';
import type { MenuItemKey } from '../../../core/link-audit/model';
import { dayText, readDay } from '../../../core/time/calendar-day';
import type { AnswerField, Answers, TypedCells } from '../model';
import { BOX_LABEL, NO, PARTLY, REMARKED_DAY, YES } from '../texts';
import { mapped } from './answers';
import { isPageAddress, itemOfLink, typedLinks } from './typed-links';
import { dateText, findDay, readBox, type Said } from './typed-words';

/** The menu items of a row, with the fields of each. */
const ITEMS = [
  { item: 'form', done: 'formDone', placed: 'formPlaced', number: 1 },
  { item: 'poll', done: 'pollDone', placed: 'pollPlaced', number: 2 },
  { item: 'app', done: 'appDone', placed: 'appPlaced', number: 3 },
] as const;

/** Blanks inside stay: in a link they are what the audit is looking for. */
function asTyped(raw: CellValue): string {
  // A formula that is still being computed has not answered yet.
  if (isComputing(raw)) return '';
  return typeof raw === 'string' ? raw.trim() : isDate(raw) ? dateText(raw) : cellText(raw);
}

/** Which menu items a row has a link for; without a word, all three. */
export type ExpectedItems = { readonly [item in MenuItemKey]: boolean };

const ALL_ITEMS: ExpectedItems = { form: true, poll: true, app: true };

/** What is being read from a row. */
interface Reading {
  readonly links: { [item in MenuItemKey]: string };
  readonly done: { [item in MenuItemKey]: Said };
  /** Words of boxes that only a person can make out. */
  readonly unclear: string[];
  /** Words that belong into the comment. */
  readonly remarks: string[];
  day: string;
}

/**
 * A row's answers as people give them, each as one text: a tick, «да», «+», «разместили 12.05» are «да» (with a date); a
 * link comes out of the words around it, several links of a cell go to their items. What cannot be understood stays as
 * it was typed, and is asked back (`answerQuestions`): nothing typed is lost.
 *
 * @param typed the cells as the sheet gives them
 * @param expected items that the row has a link for: without the others it is placed all the same
 * @example readAnswers({ formDone: true, pollDone: '+', appDone: 'да' }).placed // 'да'
 * @example readAnswers({ placed: 'разместили 12.05' }).placedDate // '12.05'
 */
export function readAnswers(typed: TypedCells, expected: ExpectedItems = ALL_ITEMS): Answers {
  const reading: Reading = {
    links: { form: '', poll: '', app: '' },
    done: { form: 'nothing', poll: 'nothing', app: 'nothing' },
    unclear: [],
    remarks: [],
    day: '',
  };
  const date = readDate(typed.placedDate ?? '', reading);
  for (const { item, placed, number } of ITEMS) readLinkCell(typed[placed] ?? '', item, number, reading);
  for (const { item, done, number } of ITEMS)
    readBoxCell(typed[done] ?? '', [item], BOX_LABEL(number), reading);
  readBoxCell(typed.placed ?? '', ['form', 'poll', 'app'], '', reading);
  if (date !== '' && reading.day !== '' && date !== reading.day)
    reading.remarks.push(REMARKED_DAY(reading.day));
  const comment = asTyped(typed.comment ?? '');
  giveLinks(typedLinks(comment).links, reading);
  return {
    placed: placedText(reading, expected),
    formPlaced: reading.links.form,
    pollPlaced: reading.links.poll,
    appPlaced: reading.links.app,
    placedDate: date || reading.day,
    comment: [comment, ...reading.remarks.filter((remark) => !comment.includes(remark))]
      .filter((part) => part !== '')
      .join('; '),
  };
}

function readDate(raw: CellValue, reading: Reading): string {
  if (isDate(raw)) return dateText(raw);
  const text = asTyped(raw);
  if (text === '') return '';
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? readDay(text) : null;
  if (serial?.ok) return dayText(serial.value);
  const { day, rest } = findDay(text);
  // Of two days only its author knows which one it is.
  if (findDay(rest).day !== '') return text;
  const box = readBox(rest);
  if (day === '') {
    if (box.said !== 'yes') return text;
    for (const { item } of ITEMS) reading.done[item] = 'yes';
    return '';
  }
  if (box.said === 'yes') for (const { item } of ITEMS) reading.done[item] = 'yes';
  if (box.said === 'yes' ? box.more !== '' : /[а-яёa-z]{3}/i.test(rest))
    reading.remarks.push(REMARKED_DAY(text));
  return day;
}

/** A link where it is asked for; or words in its place. */
function readLinkCell(raw: CellValue, item: MenuItemKey, number: number, reading: Reading): void {
  const text = asTyped(raw);
  if (text === '') return;
  const { links, rest } = typedLinks(text);
  const [first] = links;
  if (first === undefined) {
    const box = isPageAddress(text) ? null : readBox(raw);
    if (box?.said === 'yes' || box?.said === 'no') {
      reading.done[item] = box.said;
      noteDay(box.day, reading);
      // Only a tick says no more than the box would.
      if (text.length > 3) reading.remarks.push(`${number}: ${text}`);
    } else if (box?.said !== 'nothing') reading.links[item] = text;
    return;
  }
  if (links.length === 1) {
    reading.links[item] = first;
    reading.done[item] = 'yes';
  } else {
    const items = links.map(itemOfLink);
    const isSorted = !items.includes(null) && new Set(items).size === items.length;
    if (!isSorted) {
      // Two links of one kind, or one that does not tell: only a person knows which of them stands there.
      reading.links[item] = text;
      return;
    }
    giveLinks(links, reading);
  }
  if (rest === '') return;
  const { day, rest: words } = findDay(rest);
  noteDay(day, reading);
  const { said, more } = readBox(rest);
  if ((said !== 'yes' || more !== '') && words !== '') reading.remarks.push(`${number}: ${rest}`);
}

/** Links go to their own items; where something else stands there, they are kept in the comment. */
function giveLinks(links: readonly string[], reading: Reading): void {
  for (const link of links) {
    const item = itemOfLink(link);
    if (item !== null && reading.links[item] === '') {
      reading.links[item] = link;
      if (reading.done[item] === 'nothing') reading.done[item] = 'yes';
    } else if (item === null || reading.links[item] !== link) reading.remarks.push(link);
  }
}

/** The first day counts; another one is kept in the comment. */
function noteDay(day: string, reading: Reading): void {
  if (reading.day === '') reading.day = day;
  else if (day !== '' && day !== reading.day) reading.remarks.push(REMARKED_DAY(day));
}

function readBoxCell(raw: CellValue, items: readonly MenuItemKey[], label: string, reading: Reading): void {
  const text = asTyped(raw);
  const { links, rest } = typedLinks(text);
  if (links.length > 0) {
    giveLinks(links, reading);
    if (rest !== '') readBoxCell(rest, items, label, reading);
    return;
  }
  const { said, day, more } = readBox(text === '' ? '' : raw);
  noteDay(day, reading);
  if (more !== '') reading.remarks.push(`${label}${more}`);
  if (said === 'unclear') {
    const some = items.length > 1 ? saidOfSome(text) : [];
    if (some.length === 0) reading.unclear.push(`${label}${text}`);
    for (const item of some) reading.done[item] = 'yes';
  } else if (said !== 'nothing') {
    for (const item of items) if (said === 'no' || reading.done[item] !== 'no') reading.done[item] = said;
  }
}

/** «1 и 2», «пункты 1, 3»: some of the items, by their numbers. */
function saidOfSome(text: string): readonly MenuItemKey[] {
  const match =
    /^(?:(?:да|размещ[её]н[оы]?|разместили|пункты?)[ ,:—-]*)*([123](?:\s?(?:,|и|\+)\s?[123])*)(?: пункты?)?$/i.exec(
      text.trim(),
    );
  if (match === null) return [];
  return ITEMS.filter(({ number }) => (match[1] ?? '').includes(String(number))).map(({ item }) => item);
}

function placedText({ done, unclear, links }: Reading, expected: ExpectedItems): string {
  if (unclear.length > 0) return unclearText(unclear, done);
  const asked = ITEMS.filter(({ item }) => expected[item]);
  const wanted = asked.length > 0 ? asked : ITEMS;
  // A link tells by itself that its item is placed; a tick says so for items whose link nobody copied.
  const ticked = ITEMS.filter(({ item }) => done[item] === 'yes');
  const isTicked = wanted.every(({ item }) => done[item] === 'yes');
  if (isTicked) return YES;
  if (ticked.length > 0) return PARTLY(ticked.map(({ number }) => number));
  if (ITEMS.some(({ item }) => done[item] === 'no') && ITEMS.every(({ item }) => links[item] === ''))
    return NO;
  return '';
}

/** Words that nobody understands, with what the other boxes of the row say: both are asked about, and none is lost. */
function unclearText(unclear: readonly string[], done: Reading['done']): string {
  const ofItem = (number: number): readonly string[] =>
    unclear.filter((text) => text.startsWith(BOX_LABEL(number)));
  const byItem = ITEMS.flatMap(({ item, number }) => {
    const words = ofItem(number);
    if (words.length > 0 || done[item] === 'nothing') return words;
    return [`${BOX_LABEL(number)}${done[item] === 'yes' ? YES : NO}`];
  });
  const isLabelled = unclear.every((text) => byItem.includes(text));
  return (isLabelled ? byItem : unclear).join('; ');
}

/** The answers that the register's own cells hold: what a person wrote there stays as it is. */
export function registerAnswers(cells: { readonly [field in AnswerField]: CellValue }): Answers {
  const box = readBox(cells.placed);
  return {
    ...mapped((field) => asTyped(cells[field])),
    placed: box.said === 'yes' && box.day === '' ? YES : box.said === 'nothing' ? '' : asTyped(cells.placed),
  };
}
