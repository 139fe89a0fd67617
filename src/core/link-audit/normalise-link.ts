import { INVISIBLE_SIGN } from './invisible';
import { FOREIGN_LETTER, LOOK_ALIKES, latinOf } from './latin-letters';
import type { Report } from './report';
import {
  mappedHead,
  mappedPart,
  replaceMapped,
  type SourceMappedText,
  sourceRange,
} from './source-mapped-text';

/** A link that needs no cleaning. */
const CLEAN = /^https:\/\/[A-Za-z0-9_./?&=#-]*[A-Za-z0-9]$/;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
const SPACES = /[\s\u0085]+/g;
const INVISIBLE = new RegExp(`${INVISIBLE_SIGN}+`, 'g');
const ENTITY = /&(?:(?:amp;)+|#0*38;|#x0*26;|#0*61;|#0*63;|nbsp;|#160;|(?:equals|quest|num);)/gi;
const PERCENT_SPACE =
  /(?:%(?:25)*(?:20|09|0a|0d)|%(?:25)*c2%(?:25)*a0|%(?:25)*e2%(?:25)*80%(?:25)*(?:8b|af))+/gi;
const PERCENT = /(?:%[0-9a-f]{2})+/gi;
const TRAILING = /[.,;:!)\]}*…/\\]+$/;
const DELIMITER = /[?&#=/\s]/;
/** An address that was encoded twice has two layers; each round also clears what a layer hid. */
const MOST_ROUNDS = 3;

/** Widens a part of a text to the word around it, so that a person finds it. */
function around(text: string, from: number, to: number, stop: RegExp): string {
  let start = from;
  let end = to;
  while (start > 0 && !stop.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !stop.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
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

/** Whether a look-alike letter is part of a Latin word: «ОГРН» and «школа5» are Russian words. */
function isMixed(text: string, index: number): boolean {
  const word = around(text, index, index + 1, DELIMITER);
  return /[A-Za-z0-9]/.test(word) && !FOREIGN_LETTER.test(word);
}

function normaliseOnce(before: SourceMappedText, placed: string, report: Report): SourceMappedText {
  const exact = (from: number, to: number): string => placed.slice(from, to);
  const parameter = (from: number, to: number): string => around(placed, from, to, /[?&#]/);
  const reportParameter =
    (code: 'link-invisible' | 'link-look-alike' | 'link-percent-space') =>
    (from: number, to: number): void =>
      report.add(code, parameter(from, to), parameter(from, to));
  const nothing = (): string => '';
  const visible = replaceMapped(before, INVISIBLE, nothing, reportParameter('link-invisible'));
  const joined = replaceMapped(visible, SPACES, nothing, (from, to) => {
    const code = LINE_BREAK.test(exact(from, to)) ? 'link-line-break' : 'link-space';
    report.add(code, parameter(from, to), parameter(from, to));
  });
  const latin = replaceMapped(
    joined,
    LOOK_ALIKES,
    (letter, index) => (isMixed(joined.text, index) ? latinOf(letter) : letter),
    reportParameter('link-look-alike'),
  );
  const plain = replaceMapped(latin, ENTITY, entityText, (from, to) =>
    report.add('link-amp', exact(from, to), exact(from, to)),
  );
  const solid = replaceMapped(plain, PERCENT_SPACE, nothing, reportParameter('link-percent-space'));
  let reported = false;
  return replaceMapped(solid, PERCENT, decoded, (from, to) => {
    if (!reported) report.add('link-percent', exact(from, to), exact(from, to));
    reported = true;
  });
}

/**
 * The link as it was meant: without blanks, invisible signs, HTML and percent codes, look-alike letters and signs
 * behind it. Reports what it had to clear away.
 *
 * @param placed the whole placed text
 * @param start where the link starts in it
 * @param end where it ends
 * @returns the clean text with the source of each character
 * @example normaliseLink('https://pos.gosus lugi.ru/form/', 0, 31, report).text // 'https://pos.gosuslugi.ru/form/'
 * Source: links copied from the instruction with its line wraps, from page code and from chats.
 */
export function normaliseLink(placed: string, start: number, end: number, report: Report): SourceMappedText {
  let link = mappedPart(placed, start, end);
  if (CLEAN.test(link.text)) return link;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = link.text;
    link = normaliseOnce(link, placed, report);
    if (link.text === before) break;
  }
  return withoutTrailing(link, placed, report);
}

/** A sign behind the last value belongs to a sentence; an address without values may end with a slash. */
function withoutTrailing(link: SourceMappedText, placed: string, report: Report): SourceMappedText {
  const found = TRAILING.exec(link.text);
  if (!found || (!/[=#]/.test(link.text) && /^\/+$/.test(found[0]))) return link;
  const piece = placed.slice(...sourceRange(link, found.index, link.text.length));
  report.add('link-trailing', piece, piece);
  return mappedHead(link, found.index);
}
