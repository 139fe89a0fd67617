/** An invisible sign, as the source of a pattern: soft hyphen, joiners, marks of direction, zero-width spaces, BOM. */
export const INVISIBLE_SIGN =
  '(?:\\u034f|[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff])';
