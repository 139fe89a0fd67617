import { LONG_NAME } from '../../shared/findings';

/** So much of the beginning says what kind of organisation it is; the end tells it from the others. */
const BEGINNING = 22;

/**
 * A long name with its middle left out, between words where it can be: names begin alike and differ at the end.
 *
 * @example cutInside('Школа № 5') // 'Школа № 5'
 */
export function cutInside(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  if (line.length <= LONG_NAME) return line;
  const start = line.slice(0, BEGINNING).replace(/\s+\S*$/, '');
  const end = line.slice(-(LONG_NAME - BEGINNING - 1));
  return `${start}…${end.replace(/^\S*\s+(?=\S)/, '')}`;
}
