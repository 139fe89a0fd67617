/** A sign that is around a link and never inside a right one, as the source of a pattern: quotes, angle brackets, a bar. */
export const WRAPPER_SIGN = '(?:["\'<>«»“”„‘’`|]|&quot;|&lt;|&gt;)';
