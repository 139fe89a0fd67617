/** Two lines of the panel at 300 px. */
const LONGEST = 74;
/** So much of the beginning says what kind of organisation it is; the end tells it from the others. */
const BEGINNING = 22;

/**
 * A long name with its middle left out: names begin alike and differ at the end.
 *
 * @example cutInside('Школа № 5') // 'Школа № 5'
 */
export function cutInside(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const end = LONGEST - BEGINNING - 1;
  return `${line.slice(0, BEGINNING).trimEnd()}…${line.slice(-end).trimStart()}`;
}
