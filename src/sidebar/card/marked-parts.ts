/** A stretch of a text, marked or not. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** A shorter piece («#», «.») also occurs where it is right: only its last occurrence is meant. */
const TELLING_LENGTH = 4;

/**
 * Cuts a text where pieces of it are to be marked. Pieces may overlap; a piece that is the whole text gives way to
 * those that say more exactly where the fault is.
 *
 * @param pieces exact pieces of the text; those that do not occur in it are left out
 * @returns the whole text in order
 * @example markedParts('a=1&b=2', ['b=2']) // [{ text: 'a=1&', marked: false }, { text: 'b=2', marked: true }]
 */
export function markedParts(text: string, pieces: readonly string[]): Part[] {
  const exact = pieces.filter((piece) => piece !== '' && piece.trim() !== text.trim());
  const wanted = exact.length > 0 ? exact : pieces.filter((piece) => piece !== '');
  const marked: boolean[] = new Array(text.length).fill(false);
  for (const piece of wanted) {
    for (const at of occurrences(text, piece)) marked.fill(true, at, at + piece.length);
  }
  return joined(text, marked);
}

/**
 * Cuts a right link where it differs from another one: address and parameters are compared whole.
 *
 * @returns nothing marked when the two have nothing in common
 * @example differingParts('/form/?a=1&b=2', '/form/?a=1&b=3').filter((part) => part.marked) // [{ text: '&b=2', … }]
 */
export function differingParts(text: string, other: string): Part[] {
  const known = new Set(tokens(other));
  const parts = tokens(text).map((token) => ({ text: token, marked: !known.has(token) }));
  if (parts.every(({ marked }) => marked)) return [{ text, marked: false }];
  const flags = parts.flatMap(({ text: token, marked }) => new Array<boolean>(token.length).fill(marked));
  return joined(text, flags);
}

function tokens(link: string): string[] {
  return link.split(/(?=[?&#])/);
}

function occurrences(text: string, piece: string): number[] {
  if (piece.length < TELLING_LENGTH) return [text.lastIndexOf(piece)].filter((at) => at >= 0);
  const found: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) found.push(at);
  return found;
}

function joined(text: string, marked: readonly boolean[]): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked[at] === marked[start]) continue;
    parts.push({ text: text.slice(start, at), marked: marked[start] ?? false });
    start = at;
  }
  return parts;
}
