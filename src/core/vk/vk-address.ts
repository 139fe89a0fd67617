/** The parts of an address; Apps Script has no URL class. */
export interface Address {
  /** Lower case, without `www.`; '' when the text has no host. */
  readonly host: string;
  /** Decoded parts of the path, empty ones left out. */
  readonly path: readonly string[];
  /** Decoded parameters of query and fragment, names in lower case, in order. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** A scheme may have lost its colon, or have another sign in its place. */
const SCHEME = /^(?:[a-z]{2,8}:|https?[;.]?(?=[/\\]))?[/\\]*/i;
const HOST = /^((?:[a-zа-яё0-9-]+\.)+[a-zа-яё]{2,12})(?::\d+)?(?=[/\\?#]|$)/i;
/** A sentence around a link ends with these; object ids and screen names never do. */
const TRAILING_SIGNS = /[.,;:!)\]}»"'>]+$/;
const LEADING_SIGNS = /^[([{«"'<]+/;

/**
 * Splits an address into its parts.
 *
 * @param text one word: an address with or without scheme, `//` doubled or not, percent-encoded or not
 * @example parseAddress('https://m.vk.com//club1?z=photo-1_2%2Falbum')
 * // { host: 'm.vk.com', path: ['club1'], parameters: [['z', 'photo-1_2/album']] }
 * Source: links to communities in the wild.
 */
export function parseAddress(text: string): Address {
  const bare = decoded(text.replace(LEADING_SIGNS, '').replace(TRAILING_SIGNS, ''));
  const rest = bare.replace(SCHEME, '');
  const [beginning = '', host = ''] = HOST.exec(rest) ?? [];
  const tail = rest.slice(beginning.length);
  // «https://vk.com/https://vk.com/club1»: pasted into a field that had the beginning already.
  const [, nested] = /^[/\\]*(https?:[/\\]+.*)$/i.exec(tail) ?? [];
  if (host !== '' && nested !== undefined) return parseAddress(nested);
  const pathEnd = tail.search(/[?#]|$/);
  return {
    host: host.toLowerCase().replace(/^www\./, ''),
    path: tail
      .slice(0, pathEnd)
      .trim()
      .split(/\s*[/\\]+\s*/)
      .filter(Boolean),
    parameters: pairs(tail.slice(pathEnd)),
  };
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
