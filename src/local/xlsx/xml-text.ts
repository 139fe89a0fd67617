// Control characters but tab and line ends; those from 128 on are allowed.
const SPECIAL = /[<>&"']|(?![\t\n\r\u0080-\u009f])\p{Cc}/u;
const EACH = new RegExp(SPECIAL, 'gu');
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
