// All but what XML holds as it is: markup, quotes and most control characters.
const SPECIAL = /[^\t\n !#-%(-;=?-~\u0080-\ud7ff\ue000-\ufffd]/;
const EACH = /[\ud800-\udbff][\udc00-\udfff]|[^\t\n !#-%(-;=?-~\u0080-\ud7ff\ue000-\ufffd]/g;
const WRITTEN: { readonly [character: string]: string } = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};
const NAMED: { readonly [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|\w{1,4});|&/gi;

/**
 * A text as XML holds it; characters that it cannot hold are left out.
 * @example xmlText('ул. <Мира> & Ко') // 'ул. &lt;Мира&gt; &amp; Ко'
 */
export function xmlText(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(EACH, (one) => (one.length === 2 ? one : (WRITTEN[one] ?? '')))
    : text;
}

/**
 * The text that a piece of XML stands for.
 * @throws Error at an entity that XML itself does not have
 * @example plainText('a &amp; b') // 'a & b'
 */
export function plainText(xml: string): string {
  const lines = xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml;
  return lines.includes('&') ? lines.replace(ENTITY, (_all, entity?: string) => characterOf(entity)) : lines;
}

function characterOf(entity: string | undefined): string {
  const named = entity === undefined ? undefined : NAMED[entity];
  if (named !== undefined) return named;
  if (!entity?.startsWith('#')) throw new Error(`Unknown entity &${entity ?? ''}`);
  const hex = /^#x/i.test(entity);
  return String.fromCodePoint(Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10));
}

/** How Excel writes characters that XML cannot hold, and `_x0041_` itself. */
const ESCAPED = /_x([\da-f]{4})_/gi;
const LIKE_ESCAPE = /_(?=x[\da-f]{4}_)/gi;
/** What XML cannot hold even as a number. */
const UNHOLDABLE = /[^\t\n\r -\ufffd]/g;

/**
 * A text of a cell from what stands in the file.
 * @example cellText('a_x000D_b') // 'a\rb'
 */
export function cellText(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/**
 * A cell's text as it is to stand in the file.
 * @example escapedText('_x0041_') // '_x005F_x0041_'
 */
export function escapedText(text: string): string {
  const told = text.includes('_x') ? text.replace(LIKE_ESCAPE, '_x005F_') : text;
  return told.replace(
    UNHOLDABLE,
    (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
  );
}
