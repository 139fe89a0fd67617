/** A text or a number of somebody else's JSON as text; '' for anything else. @example textOf(5) // '5' */
export function textOf(raw: unknown): string {
  if (typeof raw === 'string') return raw.trim();
  return typeof raw === 'number' && Number.isFinite(raw) ? String(raw) : '';
}
