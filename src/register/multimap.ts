/**
 * Adds a value to the list of its key.
 *
 * @example const lists = new Map<string, number[]>(); addTo(lists, 'a', 1); lists.get('a') // [1]
 */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/**
 * Items by key, in their order. Items with the key '' have none and are left out.
 *
 * @example groupBy(['ab', 'ac', 'b'], (text) => text.charAt(0)).get('a') // ['ab', 'ac']
 */
export function groupBy<T>(items: readonly T[], keyOf: (item: T, index: number) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    if (key !== '') addTo(lists, key, item);
  }
  return lists;
}

/**
 * The same with the items' indexes instead of the items.
 *
 * @example indexesBy(['ab', 'ac', 'b'], (text) => text.charAt(0)).get('a') // [0, 1]
 */
export function indexesBy<T>(
  items: readonly T[],
  keyOf: (item: T, index: number) => string,
): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    if (key !== '') addTo(lists, key, index);
  }
  return lists;
}
