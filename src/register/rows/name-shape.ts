const NUMBERS = /\d+/g;
/** Beyond it the names of a sheet hardly repeat a shape, and remembering more would cost more than it saves. */
const MOST_REMEMBERED = 20_000;

/**
 * Reads names and remembers the readings by shape: what words say does not depend on a number, and down a sheet
 * «Школа № 1» stands beside «Школа № 2».
 *
 * @param read looks at words and at whether a digit stands beside them, never at which digit
 * @example readByShape(kindsByName)('МБОУ «Лицей № 5»') // ['subordinate']
 */
export function readByShape<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const shape = name.replace(NUMBERS, '0');
    const found = known.get(shape);
    if (found !== undefined) return found;
    const reading = read(shape);
    if (known.size < MOST_REMEMBERED) known.set(shape, reading);
    return reading;
  };
}
