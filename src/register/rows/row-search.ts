/**
 * Finds rows by what a person typed: every word must occur, whatever its case; a short number only as a whole.
 *
 * @returns null when nothing was typed
 * @example rowSearch('лицей 5')?.('МБОУ «Лицей № 5»') // true
 */
export function rowSearch(typed: string): ((held: string) => boolean) | null {
  const parts = plain(typed).split(' ').filter(Boolean);
  if (parts.length === 0) return null;
  return (held) => {
    const words = plain(held);
    return parts.every((part) => isIn(part, words));
  };
}

/** A short number is a row's or a name's: inside of an OGRN any one occurs. */
function isIn(part: string, held: string): boolean {
  if (!/^\d{1,5}$/.test(part)) return held.includes(part);
  return held.split(/\D+/).includes(part);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();
}
