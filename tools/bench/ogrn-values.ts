import { withOgrnCheck, withOgrnipCheck } from '../sample/check-digits';
import type { Random } from '../sample/random';

/** One way to write a number into a cell. */
export interface OgrnSpelling {
  readonly key: string;
  /** What the cells are, in words. */
  readonly what: string;
  /** Whether the value names an organisation's OGRN that can be read without guessing. */
  readonly readable: boolean;
  readonly make: (random: Random) => string | number;
}

const right = (random: Random): string => withOgrnCheck((random.chance(0.9) ? '1' : '5') + random.digits(11));

function wrongLast(random: Random): string {
  const good = right(random);
  return good.slice(0, 12) + String((Number(good[12]) + 1 + random.int(9)) % 10);
}

/** What a million cells are made of, in equal shares. */
export const OGRN_SPELLINGS: readonly OgrnSpelling[] = [
  { key: 'text', what: 'верный ОГРН текстом', readable: true, make: right },
  { key: 'number', what: 'верный ОГРН числом', readable: true, make: (random) => Number(right(random)) },
  { key: 'check-digit', what: 'последняя цифра не сходится', readable: false, make: wrongLast },
  {
    key: 'record',
    what: 'номер записи (ГРН): первая цифра 2, 4, 6–9 или 3, контрольная сходится',
    readable: false,
    make: (random) => withOgrnCheck(random.pick(['2', '3', '4', '6', '7', '8', '9']) + random.digits(11)),
  },
  {
    key: 'zero',
    what: 'начинается с нуля, контрольная сходится',
    readable: false,
    make: (random) => withOgrnCheck(`0${random.digits(11)}`),
  },
  {
    key: 'entrepreneur',
    what: 'верный ОГРНИП, 15 цифр',
    readable: false,
    make: (random) => withOgrnipCheck(`3${random.digits(13)}`),
  },
  { key: 'short', what: '12 цифр', readable: false, make: (random) => random.digits(12) },
  {
    key: 'spaces',
    what: 'неразрывные пробелы по краям',
    readable: true,
    make: (random) => `\u00a0${right(random)}\u00a0`,
  },
  {
    key: 'label',
    what: 'подпись в ячейке: «ОГРН …»',
    readable: true,
    make: (random) => `ОГРН ${right(random)}`,
  },
  { key: 'decimal', what: 'хвост «,0»', readable: true, make: (random) => `${right(random)},0` },
];
