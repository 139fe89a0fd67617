import { INVISIBLE_SIGN } from './invisible';
import { FOREIGN_LETTER, LOOK_ALIKES, latinOf } from './latin-letters';
import type { Report } from './report';
import { origin, replaceTraced, type Traced, tracedPart } from './traced';

/** A link of nothing but its own characters: nothing to untangle. */
const TIDY = /^https:\/\/[A-Za-z0-9_./?&=#-]*[A-Za-z0-9]$/;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
const SPACES = /[\s\u0085]+/g;
const INVISIBLE = new RegExp(`${INVISIBLE_SIGN}+`, 'g');
const ENTITY = /&(?:(?:amp;)+|#0*38;|#x0*26;|#0*61;|#0*63;|nbsp;|#160;|(?:equals|quest|num);)/gi;
const PERCENT_SPACE =
  /(?:%(?:25)*(?:20|09|0a|0d)|%(?:25)*c2%(?:25)*a0|%(?:25)*e2%(?:25)*80%(?:25)*(?:8b|af))+/gi;
const PERCENT = /(?:%[0-9a-f]{2})+/gi;
const TRAILING = /[.,;:!)\]}*…/\\]+$/;
const DELIMITER = /[?&#=/\s]/;
/** An address that was encoded twice has two layers; each round also clears what the layer hid. */
const MOST_ROUNDS = 3;

/** Widens a place in the placed text to the word around it, so that a person finds it. */
function around(placed: string, from: number, to: number, stop: RegExp): string {
  let start = from;
  let end = to;
  while (start > 0 && !stop.test(placed[start - 1]!)) start -= 1;
  while (end < placed.length && !stop.test(placed[end]!)) end += 1;
  return placed.slice(start, end);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (_) {
    return text;
  }
}

function entityText(entity: string): string {
  if (/nbsp|160/.test(entity)) return ' ';
  if (/61|equals/i.test(entity)) return '=';
  if (/63|quest/i.test(entity)) return '?';
  return /num/i.test(entity) ? '#' : '&';
}

/** Whether a look-alike letter stands in a Latin word: «ОГРН» and «школа5» are Russian ones. */
function isMixed(text: string, index: number): boolean {
  const word = around(text, index, index + 1, DELIMITER);
  return /[A-Za-z0-9]/.test(word) && !FOREIGN_LETTER.test(word);
}

function round(before: Traced, placed: string, report: Report): Traced {
  const piece = (from: number, to: number): string => around(placed, from, to, /[?&#]/);
  let traced = replaceTraced(
    before,
    INVISIBLE,
    () => '',
    (from, to) => report.add('link-invisible', piece(from, to), piece(from, to)),
  );
  traced = replaceTraced(
    traced,
    SPACES,
    () => '',
    (from, to) => {
      const code = LINE_BREAK.test(placed.slice(from, to)) ? 'link-line-break' : 'link-space';
      report.add(code, piece(from, to), piece(from, to));
    },
  );
  const whole = traced.text;
  traced = replaceTraced(
    traced,
    LOOK_ALIKES,
    (letter, index) => (isMixed(whole, index) ? latinOf(letter) : letter),
    (from, to) => report.add('link-look-alike', piece(from, to), piece(from, to)),
  );
  traced = replaceTraced(traced, ENTITY, entityText, (from, to) =>
    report.add('link-amp', placed.slice(from, to), placed.slice(from, to)),
  );
  traced = replaceTraced(
    traced,
    PERCENT_SPACE,
    () => '',
    (from, to) => report.add('link-percent-space', piece(from, to), piece(from, to)),
  );
  let percent = false;
  traced = replaceTraced(traced, PERCENT, decoded, (from, to) => {
    if (!percent) report.add('link-percent', placed.slice(from, to), placed.slice(from, to));
    percent = true;
  });
  return traced;
}

/**
 * The link as it was meant: without blanks, invisible signs, HTML and percent codes, look-alike letters and signs
 * behind it. Says what it had to clear away.
 *
 * @param placed the whole placed text
 * @param start where the link starts in it
 * @param end where it ends
 * @returns the clean text with the origin of each character
 * @example untangle('https://pos.gosus lugi.ru/form/', 0, 31, report).text // 'https://pos.gosuslugi.ru/form/'
 * Source: links copied from the instruction with its line wraps, from page code and from chats.
 */
export function untangle(placed: string, start: number, end: number, report: Report): Traced {
  let traced = tracedPart(placed, start, end);
  if (TIDY.test(traced.text)) return traced;
  for (let at = 0; at < MOST_ROUNDS; at += 1) {
    const before = traced.text;
    traced = round(traced, placed, report);
    if (traced.text === before) break;
  }
  return withoutTrailing(traced, placed, report);
}

/** A sign behind the last value is a sentence's; an address without values may end with a slash. */
function withoutTrailing(traced: Traced, placed: string, report: Report): Traced {
  const found = TRAILING.exec(traced.text);
  if (!found || (!/[=#]/.test(traced.text) && /^\/+$/.test(found[0]))) return traced;
  const [from, to] = origin(traced, found.index, traced.text.length);
  report.add('link-trailing', placed.slice(from, to), placed.slice(from, to));
  const { origins } = traced;
  return {
    text: traced.text.slice(0, found.index),
    origins: origins && { from: origins.from.slice(0, found.index), to: origins.to.slice(0, found.index) },
    offset: traced.offset,
  };
}
