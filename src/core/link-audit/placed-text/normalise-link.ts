import { FOREIGN_LETTER, LOOK_ALIKES, latinOf } from '../../cells/latin-letters';
import type { Report } from '../report';
import { INVISIBLE_SIGN } from './invisible';
import {
  mappedHead,
  mappedPart,
  replaceMapped,
  type SourceMappedText,
  sourceRange,
} from './source-mapped-text';
import { WRAPPER_SIGN } from './wrapper';

/** A link that needs no cleaning. */
const CLEAN = /^https:\/\/[A-Za-z0-9_./?&=#-]*[A-Za-z0-9]$/;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
const SPACES = /[\s\u0085]+/g;
const INVISIBLE = new RegExp(`${INVISIBLE_SIGN}+`, 'g');
const WRAPPERS = new RegExp(`${WRAPPER_SIGN}+`, 'g');
const ENTITY = /&(?:(?:amp;)+|#0*38;|#x0*26;|#0*61;|#0*63;|nbsp;|#160;|(?:equals|quest|num);)/gi;
const PERCENT_SPACE =
  /(?:%(?:25)*(?:20|09|0a|0d)|%(?:25)*c2%(?:25)*a0|%(?:25)*e2%(?:25)*80%(?:25)*(?:8b|af))+/gi;
const PERCENT = /(?:%[0-9a-f]{2})+/gi;
const TRAILING = '.,;:!?)]}*…/\\';
/** What opened in front of a link closes behind it. */
const OPENING: { readonly [closing: string]: string } = { ')': '(', ']': '[', '}': '{', '*': '*' };
const DELIMITER = /[?&#=/\s]/;
/** An address that was encoded twice has two layers; each round also clears what a layer hid. */
const MOST_ROUNDS = 3;

/** Bounds of the word around a part of a text, so that a person finds it. */
function around(text: string, from: number, to: number, stop: RegExp): readonly [start: number, end: number] {
  let start = from;
  let end = to;
  while (start > 0 && !stop.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !stop.test(text.charAt(end))) end += 1;
  return [start, end];
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

/**
 * Tells whether a look-alike letter is part of a Latin word: «ОГРН» and «школа5» are Russian words. Asked from left to
 * right, it looks at each word once.
 */
function mixedWords(text: string): (index: number) => boolean {
  let wordEnd = 0;
  let isMixed = false;
  return (index) => {
    if (index >= wordEnd) {
      const [start, end] = around(text, index, index + 1, DELIMITER);
      const word = text.slice(start, end);
      isMixed = /[A-Za-z0-9]/.test(word) && !FOREIGN_LETTER.test(word);
      wordEnd = end;
    }
    return isMixed;
  };
}

/** Reports the parameter around each change, once for each; changes come from left to right. */
function parameterReporter(
  code:
    | 'link-invisible'
    | 'link-look-alike'
    | 'link-percent-space'
    | 'link-line-break'
    | 'link-space'
    | 'link-inner-quotes',
  placed: string,
  report: Report,
): (from: number, to: number) => void {
  let reportedTo = -1;
  return (from, to) => {
    if (to <= reportedTo) return;
    const [start, end] = around(placed, from, to, /[?&#]/);
    const piece = placed.slice(start, end);
    report.add(code, piece, piece);
    reportedTo = end;
  };
}

function normaliseOnce(before: SourceMappedText, placed: string, report: Report): SourceMappedText {
  const exact = (from: number, to: number): string => placed.slice(from, to);
  const reporter = (code: Parameters<typeof parameterReporter>[0]) => parameterReporter(code, placed, report);
  const nothing = (): string => '';
  const visible = replaceMapped(before, INVISIBLE, nothing, reporter('link-invisible'));
  const [atBreak, atSpace] = [reporter('link-line-break'), reporter('link-space')];
  const joined = replaceMapped(visible, SPACES, nothing, (from, to) =>
    (LINE_BREAK.test(exact(from, to)) ? atBreak : atSpace)(from, to),
  );
  const bare = replaceMapped(joined, WRAPPERS, nothing, reporter('link-inner-quotes'));
  const isMixed = mixedWords(bare.text);
  const latin = replaceMapped(
    bare,
    LOOK_ALIKES,
    (letter, index) => (isMixed(index) ? latinOf(letter) : letter),
    reporter('link-look-alike'),
  );
  const plain = replaceMapped(latin, ENTITY, entityText, (from, to) =>
    report.add('link-amp', exact(from, to), exact(from, to)),
  );
  const solid = replaceMapped(plain, PERCENT_SPACE, nothing, reporter('link-percent-space'));
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
  const { text } = link;
  let end = text.length;
  while (end > 0 && TRAILING.includes(text.charAt(end - 1))) end -= 1;
  const behind = text.slice(end);
  if (behind === '' || (!/[=#]/.test(text) && /^[/?]+$/.test(behind))) return link;
  const piece = placed.slice(...sourceRange(link, end, text.length));
  const [start] = sourceRange(link, 0, 1);
  const isAround = Array.from(behind).every((sign) => OPENING[sign] === placed.charAt(start - 1));
  if (!isAround) report.add('link-trailing', piece, piece);
  return mappedHead(link, end);
}
