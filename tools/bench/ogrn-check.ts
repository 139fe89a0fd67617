import { checkOgrn } from 'ru-validation-codes';
import type { readOgrn } from '../../src/core/codes/ogrn';
import { seededRandom } from '../sample/random';
import { bench } from './bench';
import { builtModule } from './built-module';
import { OGRN_SPELLINGS } from './ogrn-values';
import { rounded } from './statistics';
import { secondsOf } from './timing';

const VALUES = 1_000_000;
const TIMES = 3;

/** Values of one spelling on which the two answer differently. */
export interface OgrnDifference {
  readonly spelling: string;
  readonly values: number;
  readonly example: string | number;
  readonly ours: boolean;
  readonly theirs: boolean;
  readonly rightIs: boolean;
}

export interface OgrnCheck {
  /** Their time by ours: above 1 ours is faster. */
  readonly speedRatio: number;
  /** The same for right numbers alone, as text. */
  readonly speedRatioOfRightTexts: number;
  readonly valuesPerSecond: number;
  readonly differences: readonly OgrnDifference[];
}

/** CHECK_OGRN beside the package ru-validation-codes on the same million cells. */
export const ogrnCheck = bench<OgrnCheck>(
  'ogrn',
  'CHECK_OGRN и ru-validation-codes, миллион значений',
  async () => {
    const { readOgrn: read } = await builtModule<{ readonly readOgrn: typeof readOgrn }>(
      `export { readOgrn } from './src/core/codes/ogrn'`,
    );
    const ours = (value: string | number): boolean => read(value).ok;
    const values = Array.from({ length: VALUES }, (_, i) => OGRN_SPELLINGS[i % OGRN_SPELLINGS.length]!);
    const random = seededRandom(1);
    const cells = values.map((spelling) => spelling.make(random));
    const texts = cells.filter((_, i) => values[i]!.key === 'text');
    const seconds = secondsOf(() => countRight(cells, ours), TIMES);
    return {
      speedRatio: rounded(secondsOf(() => countRight(cells, checkOgrn), TIMES) / seconds),
      speedRatioOfRightTexts: rounded(
        secondsOf(() => countRight(texts, checkOgrn), TIMES) /
          secondsOf(() => countRight(texts, ours), TIMES),
      ),
      valuesPerSecond: rounded(VALUES / seconds),
      differences: differences(cells, ours),
    };
  },
  ({ speedRatio, speedRatioOfRightTexts, valuesPerSecond, differences: found }) => [
    `${valuesPerSecond} значений в секунду; время пакета к нашему × ${speedRatio}, на верных номерах текстом × ${speedRatioOfRightTexts}`,
    ...found.map(
      ({ spelling, values, example, ours, theirs, rightIs }) =>
        `${spelling}: ${values} раз, например «${example}» — у нас ${said(ours)}, у пакета ${said(theirs)}; верно: ${said(rightIs)}`,
    ),
  ],
);

function differences(
  cells: readonly (string | number)[],
  ours: (value: string | number) => boolean,
): OgrnDifference[] {
  const found = new Map<string, { values: number; first: OgrnDifference }>();
  cells.forEach((example, i) => {
    const spelling = OGRN_SPELLINGS[i % OGRN_SPELLINGS.length]!;
    const [own, theirs] = [ours(example), checkOgrn(example)];
    if (own === theirs) return;
    const key = `${spelling.key} ${own}`;
    const known = found.get(key);
    if (known) known.values += 1;
    else {
      const first = {
        spelling: spelling.what,
        values: 1,
        example,
        ours: own,
        theirs,
        rightIs: spelling.readable,
      };
      found.set(key, { values: 1, first });
    }
  });
  return Array.from(found.values(), ({ values, first }) => ({ ...first, values }));
}

function countRight(cells: readonly (string | number)[], check: (value: string | number) => boolean): void {
  let right = 0;
  for (const cell of cells) if (check(cell)) right += 1;
  if (right === 0) throw new Error('ogrn: nothing was right');
}

const said = (right: boolean): string => (right ? 'верно' : 'неверно');
