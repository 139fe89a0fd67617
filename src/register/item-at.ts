/**
 * The item at an index that the caller knows to be there, as of two lists of one length.
 *
 * @throws RangeError when there is none: a defect of the program, not of the sheet
 * @example itemAt(['a', 'b'], 1) // 'b'
 */
export function itemAt<T>(items: readonly T[], index: number): T {
  if (!Number.isInteger(index) || index < 0 || index >= items.length) {
    throw new RangeError(`itemAt: no item ${index} among ${items.length}`);
  }
  return items[index] as T;
}
