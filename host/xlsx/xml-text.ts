// All but what XML holds as it is: markup, quotes and most control characters.
const SPECIAL = /[^\t\n\r !#-%(-;=?-~\u0080-\uffff]/;
const EACH = new RegExp(SPECIAL, 'g');
const WRITTEN: { readonly [character: string]: string } = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * A text as XML holds it; characters that it cannot hold are left out.
 * @example xmlText('ул. <Мира> & Ко') // 'ул. &lt;Мира&gt; &amp; Ко'
 */
export function xmlText(text: string): string {
  return SPECIAL.test(text) ? text.replace(EACH, (character) => WRITTEN[character] ?? '') : text;
}
