/** An address taken apart without the URL class, which Apps Script lacks. */
export interface Address {
  /** Lower case, without `www.`; '' when the text has no host. */
  readonly host: string;
  /** Decoded parts of the path, empty ones left out. */
  readonly path: readonly string[];
  /** Decoded parameters of query and fragment, names in lower case, in order. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** A colon that was lost or mistyped still leaves a scheme. */
const SCHEME = /^(?:[a-z]{2,8}:|https?[;.]?(?=[/\\]))?[/\\]*/i;
const HOST = /^((?:[a-zа-яё0-9-]+\.)+[a-zа-яё]{2,12})(?::\d+)?(?=[/\\?#]|$)/i;
/** Object ids and screen names never end so; a sentence around a link does. */
const TRAILING_SIGNS = /[.,;:!)\]}»"'>]+$/;
const LEADING_SIGNS = /^[([{«"'<]+/;

/**
 * Takes one address apart.
 *
 * @param text one word: an address with or without scheme, `//` doubled or not, percent-encoded or not
 * @example parseAddress('https://m.vk.com//club1?z=photo-1_2%2Falbum')
 * // { host: 'm.vk.com', path: ['club1'], parameters: [['z', 'photo-1_2/album']] }
 * Source: links to communities in the wild.
 */
export function parseAddress(text: string): Address {
  const bare = decoded(text.replace(LEADING_SIGNS, '').replace(TRAILING_SIGNS, ''));
  const rest = bare.replace(SCHEME, '');
  const found = HOST.exec(rest);
  const host = found === null ? '' : found[1]!.toLowerCase();
  const tail = found === null ? rest : rest.slice(found[0].length);
  // «https://vk.com/https://vk.com/club1»: pasted into a field that had the beginning already.
  const nested = /^[/\\]*(https?:[/\\]+.*)$/i.exec(tail);
  if (host !== '' && nested) return parseAddress(nested[1]!);
  // Decoded, it may hold line breaks: hence the s.
  const [, path = '', parameters = ''] = /^([^?#]*)(.*)$/s.exec(tail)!;
  return {
    host: host.replace(/^www\./, ''),
    path: path
      .trim()
      .split(/\s*[/\\]+\s*/)
      .filter(Boolean),
    parameters: pairs(parameters),
  };
}

/** Undoes percent-encoding, twice at most, and leaves a text that is badly encoded as it is. */
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
