import { allMatches } from '../../cells/all-matches';
import { type SourceMappedText, sourceRange } from '../placed-text/source-mapped-text';

/** One parameter as written. */
export interface Parameter {
  /** Sign in front: `?`, `&`, `;`, `#`, '' for none; `??`, `#?` where a sign before it turns the key into another. */
  readonly sign: string;
  readonly key: string;
  readonly value: string;
  /** As placed, without the sign. */
  readonly piece: string;
  readonly inFragment: boolean;
}

/** The parts of a link. */
export interface LinkParts {
  /** As written, with its slashes; '' when there is none. */
  readonly scheme: string;
  /** As written. */
  readonly host: string;
  /** As written, with its first slash; '' when there is none. */
  readonly path: string;
  /** Scheme, host and path exactly as placed. */
  readonly pieces: { readonly scheme: string; readonly host: string; readonly path: string };
  readonly parameters: readonly Parameter[];
  /** Signs with nothing behind them, as placed: `#`, `&amp;`. */
  readonly emptySigns: readonly string[];
}

const SCHEME =
  /^(?:(?:ht{1,3}p{1,2}s{0,2}(?::[/\\]*|[/\\]+))+(?:[/\\]{2})?|[a-z][a-z0-9+.-]*:[/\\]{2}|[/\\]{2})?/i;
/** A key right behind a value: the sign between them was lost. */
const GLUED = /(?:opaId|utm_source|utm_medium|utm_campaign|utm_content|reg_code|mun_code|groupId)=/gi;
const SIGN = /[?&#;]/g;

/**
 * Splits a clean link into its parts.
 *
 * @param link as `normaliseLink` gives it
 * @param placed the placed text, for the exact pieces
 * @example readParts(link, placed).parameters[0].key // 'opaId'
 */
export function readParts(link: SourceMappedText, placed: string): LinkParts {
  const { text } = link;
  const scheme = SCHEME.exec(text)?.[0] ?? '';
  const hostEnd = indexOr(text, /[/\\?&#]/, scheme.length);
  const pathEnd = indexOr(text, /[?&#]/, hostEnd);
  const piece = (start: number, end: number): string =>
    start === end ? '' : placed.slice(...sourceRange(link, start, end));
  const parameters: Parameter[] = [];
  const emptySigns: string[] = [];
  let inFragment = false;
  /** Signs with nothing behind them yet, and their pieces. */
  let before = '';
  const waiting: string[] = [];
  for (const [start, end] of segments(text, pathEnd)) {
    const own = /[?&#;]/.exec(text.charAt(start))?.[0] ?? '';
    inFragment = inFragment || own === '#';
    const from = start + own.length;
    const sign = spoils(before, own) ? before + own : own;
    if (sign === own) emptySigns.push(...waiting.splice(0));
    if (from >= end) {
      waiting.push(piece(start, end));
      before = sign;
      continue;
    }
    waiting.length = 0;
    before = '';
    const body = text.slice(from, end);
    const equals = body.indexOf('=');
    parameters.push({
      sign,
      key: equals < 0 ? body : body.slice(0, equals),
      value: equals < 0 ? '' : body.slice(equals + 1),
      piece: piece(from, end),
      inFragment,
    });
  }
  emptySigns.push(...waiting);
  return {
    scheme,
    host: text.slice(scheme.length, hostEnd),
    path: text.slice(hostEnd, pathEnd),
    pieces: {
      scheme: piece(0, scheme.length),
      host: piece(scheme.length, hostEnd),
      path: piece(hostEnd, pathEnd),
    },
    parameters,
    emptySigns,
  };
}

/** `??opaId=1` and `#?opaId=1` give no opaId; `&&` and a `?` with nothing before the `#` change nothing. */
function spoils(before: string, own: string): boolean {
  return before.startsWith('#') || (before.startsWith('?') && own === '?');
}

function indexOr(text: string, pattern: RegExp, from: number): number {
  const found = text.slice(from).search(pattern);
  return found < 0 ? text.length : from + found;
}

/** Bounds of the parameters behind the path; each begins with its sign. */
function segments(text: string, from: number): (readonly [number, number])[] {
  const tail = text.slice(from);
  const cuts = allMatches(tail, SIGN).map((match) => match.index);
  const signs = cuts.slice();
  for (const glued of allMatches(tail, GLUED)) {
    const behind = signs.filter((cut) => cut < glued.index).pop() ?? -1;
    // Right behind its sign it is no glued key; a key's beginning in front of it is a misspelt key.
    if (tail.slice(behind + 1, glued.index).includes('=')) cuts.push(glued.index);
  }
  cuts.sort((a, b) => a - b);
  return cuts.map((cut, index) => [from + cut, from + (cuts[index + 1] ?? tail.length)] as const);
}
