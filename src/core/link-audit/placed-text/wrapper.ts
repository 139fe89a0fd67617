/** A sign that is around a link and never inside a right one, as the source of a pattern: quotes, angle brackets, a bar, tags in brackets. */
export const WRAPPER_SIGN = '(?:["\'<>«»“”„‘’`|]|&quot;|&lt;|&gt;|\\](?=[^=&\\]]{0,80}\\[/)|\\[/)';
