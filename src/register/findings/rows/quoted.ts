/**
 * A cell's words inside a sentence: quoted and short.
 *
 * @example quoted('Мэрия\nгорода') // '«Мэрия города»'
 */
export function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `«${flat.length > 120 ? `${flat.slice(0, 119)}…` : flat}»`;
}
