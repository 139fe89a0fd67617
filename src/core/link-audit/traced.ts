/** A text whose characters know where in the placed text they came from. */
export interface Traced {
  readonly text: string;
  /** Start and end in the placed text by character; null: character i came from `offset + i`. */
  readonly origins: { readonly from: readonly number[]; readonly to: readonly number[] } | null;
  readonly offset: number;
}

/** Part of the placed text, untouched. @example tracedPart('a b', 2, 3).text // 'b' */
export function tracedPart(placed: string, start: number, end: number): Traced {
  return { text: placed.slice(start, end), origins: null, offset: start };
}

/** Where in the placed text characters `start` to `end` of a traced text stood. */
export function origin(traced: Traced, start: number, end: number): readonly [from: number, to: number] {
  const { origins, offset } = traced;
  if (origins === null) return [offset + start, offset + end];
  if (end <= start) return [0, 0];
  return [origins.from[start]!, origins.to[end - 1]!];
}

/**
 * Replaces every match; the new characters come from the whole match.
 *
 * @param pattern with the flag g, never matching nothing
 * @param put what stands instead; the match itself: it is left alone
 * @param seen called for each change with its place in the placed text
 * @example replaceTraced(tracedPart('a b', 0, 3), / /g, () => '', () => {}).text // 'ab'
 */
export function replaceTraced(
  traced: Traced,
  pattern: RegExp,
  put: (match: string, index: number) => string,
  seen: (from: number, to: number) => void,
): Traced {
  let text = '';
  let last = 0;
  const from: number[] = [];
  const to: number[] = [];
  const keep = (end: number): void => {
    const { origins, offset } = traced;
    for (let at = last; at < end; at += 1) {
      from.push(origins === null ? offset + at : origins.from[at]!);
      to.push(origins === null ? offset + at + 1 : origins.to[at]!);
    }
    text += traced.text.slice(last, end);
  };
  traced.text.replace(pattern, (...groups) => {
    const match = groups[0] as string;
    const index = groups[groups.length - 2] as number;
    const instead = put(match, index);
    if (instead === match) return match;
    keep(index);
    const [start, stop] = origin(traced, index, index + match.length);
    seen(start, stop);
    for (let at = 0; at < instead.length; at += 1) {
      from.push(start);
      to.push(stop);
    }
    text += instead;
    last = index + match.length;
    return match;
  });
  if (last === 0) return traced;
  keep(traced.text.length);
  return { text, origins: { from, to }, offset: 0 };
}
