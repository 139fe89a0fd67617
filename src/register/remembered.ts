/**
 * Makes a value once for each key and remembers it: regions, parents, words and the texts about them repeat all down a
 * sheet. Lives as long as the caller keeps it, usually one plan.
 *
 * @param make gives the value of a key; undefined is no value, and is asked for again
 * @example const length = remembered((text: string) => text.length); length('МБОУ') // 4
 */
export function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
