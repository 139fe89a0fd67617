import { LONG_NAME } from '../../shared/findings';

/** So much of the beginning says what kind of organisation it is. */
const BEGINNING = 22;
const REST = LONG_NAME - BEGINNING - 1;
/** «детский сад № 3»: the words before a number that go with it. */
const WORDS_BEFORE = 2;

/**
 * A long name with its middle left out, between words where it can be. Names begin alike; what tells one from the
 * others is its number or the name in quotes, else its end.
 *
 * @example cutInside('Школа № 5') // 'Школа № 5'
 */
export function cutInside(name: string): string {
  const line = name.replace(/\s+/g, ' ').trim();
  if (line.length <= LONG_NAME) return line;
  const start = line.slice(0, BEGINNING).replace(/\s+\S*$/, '');
  const tail = line.length - REST;
  const own = ownPart(line, start.length);
  if (own > start.length && own < tail) return `${start}…${cutAtEnd(line.slice(own))}`;
  return `${start}…${line.slice(tail).replace(/^\S*\s+(?=\S)/, '')}`;
}

/** Where the part begins that only this name has; -1 when there is none past the beginning. */
function ownPart(line: string, from: number): number {
  const number = line.indexOf('№', from);
  const quote = line.slice(from).search(/[«"„“]/);
  if (number < 0) return quote < 0 ? -1 : from + quote;
  let start = number;
  for (let words = 0; words < WORDS_BEFORE; words++) start = line.lastIndexOf(' ', start - 2) + 1;
  return Math.max(start, number - BEGINNING);
}

function cutAtEnd(part: string): string {
  return part.length <= REST ? part : `${part.slice(0, REST - 1).replace(/\s+\S*$/, '')}…`;
}
