/**
 * A name whose number stays on the line of its sign.
 *
 * @example unbroken('Школа № 5') // 'Школа № 5' (the second space does not break)
 */
export function unbroken(name: string): string {
  return name.replace(/№ (?=\S)/g, '№\u00a0');
}
