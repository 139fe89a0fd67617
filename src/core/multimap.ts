/**
 * Adds a value to the list under a key.
 *
 * @param lists changed in place
 * @example addTo(byName, 'Школа № 5', 8); byName.get('Школа № 5') // [8]
 */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/**
 * Items by a key, in their order; ES2019 has no Map.groupBy.
 *
 * @param keyOf null leaves the item out; `index` counts from 0
 * @returns a list for each key, keys in the order in which they first occur
 * @example groupBy([1, 2, 3], (number) => number % 2).get(1) // [1, 3]
 */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T, index: number) => K | null): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  items.forEach((item, index) => {
    const key = keyOf(item, index);
    if (key !== null) addTo(lists, key, item);
  });
  return lists;
}
