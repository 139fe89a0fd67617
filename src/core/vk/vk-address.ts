/** The parts of an address; Apps Script has no URL class. */
export interface Address {
  /** Lower case, without `www.`; '' when the text has no host. */
  readonly host: string;
  /** Decoded parts of the path, empty ones left out. */
  readonly path: readonly string[];
  /** Decoded parameters of query and fragment, names in lower case, in order. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** A scheme may be doubled, have lost its colon, or have another sign in its place. */
const SCHEME = /^(?:[a-z]{2,8}:(?!\d)|https?[;.]?(?=[/\\])|[/\\]+)*/i;
const HOST = /^((?:[a-zа-яё0-9-]+\.)+[a-zа-яё]{2,12})\.?(?::\d+)?(?=[/\\?#]|$)/i;
/** A sentence around a link ends with these; object ids and screen names never do. */
const TRAILING_SIGNS = '.,;:!…)]}»”"\'>';
const LEADING_SIGNS = /^[([{«“"'<]+/;
/** `https://vk.com/https://vk.com/club1`: pasted into a field that had the beginning already, more than once at times. */
const NESTED = /^[/\\]*(https?:[/\\]+.*)$/i;
const MOST_NESTED = 5;

/**
 * Splits an address into its parts.
 *
 * @param text one word: an address with or without scheme, `//` doubled or not, percent-encoded or not
 * @example parseAddress('https://m.vk.com//club1?z=photo-1_2%2Falbum')
 * // { host: 'm.vk.com', path: ['club1'], parameters: [['z', 'photo-1_2/album']] }
 * Source: links to communities in the wild.
 */
export function parseAddress(text: string): Address {
  let rest = decoded(withoutTrailing(text.replace(LEADING_SIGNS, ''))).replace(SCHEME, '');
  for (let round = 0; round < MOST_NESTED; round += 1) {
    const host = HOST.exec(rest)?.[0] ?? '';
    const [, nested] = NESTED.exec(rest.slice(host.length)) ?? [];
    if (host === '' || nested === undefined) break;
    rest = nested.replace(SCHEME, '');
  }
  const [beginning = '', host = ''] = HOST.exec(rest) ?? [];
  const tail = rest.slice(beginning.length);
  const pathEnd = tail.search(/[?#]|$/);
  return {
    host: host.toLowerCase().replace(/^www\./, ''),
    path: tail
      .slice(0, pathEnd)
      .split(/[/\\]+/)
      .map((part) => part.trim())
      .filter(Boolean),
    parameters: pairs(tail.slice(pathEnd)),
  };
}

function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING_SIGNS.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Undoes percent-encoding, twice at most; a badly encoded text is left as it is. */
function decoded(text: string): string {
  let plain = text;
  for (let i = 0; i < 2 && plain.includes('%'); i++) {
    try {
      plain = decodeURIComponent(plain);
    } catch (_) {
      return plain;
    }
  }
  return plain;
}

function pairs(text: string): (readonly [string, string])[] {
  return text
    .split(/[?#&]/)
    .filter(Boolean)
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0
        ? ([part.toLowerCase(), ''] as const)
        : ([part.slice(0, at).toLowerCase(), part.slice(at + 1)] as const);
    });
}
