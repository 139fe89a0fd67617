/** Tags of text alone: what else stands in angle brackets, a person has written. */
const TAG =
  /<\/?(?:[abiu]|abbr|big|br|div|em|font|h[1-6]|li|nobr|ol|p|small|span|strong|su[bp]|t[dr]|ul|wbr)(?:[\s/][^<>]{0,300})?>/gi;
const ENTITY = /&(?:#(\d{2,5})|([a-z]{2,6}));/gi;
const SIGNS: { readonly [name: string]: string } = {
  nbsp: ' ',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  ndash: '–',
  mdash: '—',
  amp: '&',
};

/**
 * A name without the tags and entities of the web page that it was taken from.
 *
 * @example withoutMarkup('<p>МБОУ &laquo;Лицей&nbsp;№ 5&raquo;</p>') // 'МБОУ «Лицей № 5»'
 * Source: exports of regional portals.
 */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(TAG, ' ')
    .replace(ENTITY, (entity, code: string | undefined, name: string | undefined) =>
      code === undefined ? (SIGNS[(name ?? '').toLowerCase()] ?? entity) : String.fromCharCode(Number(code)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
