import { allMatches } from '../../cells/all-matches';

/** A text whose characters know which part of the placed text they come from. */
export interface SourceMappedText {
  readonly text: string;
  /** Start and end in the placed text, by character. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Part of the placed text as it is.
 *
 * @example mappedPart('a b', 2, 3) // { text: 'b', from: [2], to: [3] }
 */
export function mappedPart(placed: string, start: number, end: number): SourceMappedText {
  const text = placed.slice(start, end);
  return {
    text,
    from: Array.from({ length: text.length }, (_, at) => start + at),
    to: Array.from({ length: text.length }, (_, at) => start + at + 1),
  };
}

/**
 * The first characters of a text.
 *
 * @example mappedHead(mappedPart('a b', 0, 3), 1).text // 'a'
 */
export function mappedHead({ text, from, to }: SourceMappedText, length: number): SourceMappedText {
  return { text: text.slice(0, length), from: from.slice(0, length), to: to.slice(0, length) };
}

/**
 * The part of the placed text from which characters `start` to `end` come.
 *
 * @returns [0, 0] when there are no such characters
 * @example sourceRange(mappedPart('a b', 2, 3), 0, 1) // [2, 3]
 */
export function sourceRange(
  mapped: SourceMappedText,
  start: number,
  end: number,
): readonly [from: number, to: number] {
  return end <= start ? [0, 0] : [mapped.from[start] ?? 0, mapped.to[end - 1] ?? 0];
}

/**
 * Replaces every match; the new characters come from the whole match.
 *
 * @param pattern with the flag g; never matches an empty text
 * @param replacement for a match; the match itself leaves it as it is
 * @param onChange called for each change with the part of the placed text
 * @example replaceMapped(mappedPart('a b', 0, 3), / /g, () => '', () => {}).text // 'ab'
 */
export function replaceMapped(
  mapped: SourceMappedText,
  pattern: RegExp,
  replacement: (match: string, index: number) => string,
  onChange: (from: number, to: number) => void,
): SourceMappedText {
  let text = '';
  let last = 0;
  const from: number[] = [];
  const to: number[] = [];
  const copyUntil = (end: number): void => {
    text += mapped.text.slice(last, end);
    for (const start of mapped.from.slice(last, end)) from.push(start);
    for (const stop of mapped.to.slice(last, end)) to.push(stop);
  };
  for (const { 0: match, index } of allMatches(mapped.text, pattern)) {
    const instead = replacement(match, index);
    if (instead === match) continue;
    copyUntil(index);
    const [start, stop] = sourceRange(mapped, index, index + match.length);
    onChange(start, stop);
    text += instead;
    for (let at = 0; at < instead.length; at += 1) {
      from.push(start);
      to.push(stop);
    }
    last = index + match.length;
  }
  if (last === 0) return mapped;
  copyUntil(mapped.text.length);
  return { text, from, to };
}
