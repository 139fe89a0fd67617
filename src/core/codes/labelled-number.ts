import { allMatches } from '../cells/all-matches';

/** Names of the arguments that are numbers, as findings write them. */
export type NumberLabel = 'ОГРН' | 'ИНН' | 'ОКТМО' | 'ID' | 'Код региона' | 'Страница ВК';

/** How cells write a number's own label; Latin look-alikes are made Cyrillic first. */
const OWN: { readonly [label in NumberLabel]: RegExp } = {
  ОГРН: /огрн(?:ип)?|ogrn/,
  ИНН: /инн|inn/,
  ОКТМО: /октмо/,
  ID: /(?:^|[^a-zа-яё])(?:id|ид|i\.d\.)(?![a-zа-яё])|ораid|opaid|лко|идентификатор/,
  'Код региона': /окато|октмо|регион|субъект|код/,
  'Страница ВК': /(?:^|[^a-zа-яё])(?:id|ид)(?![a-zа-яё])|госпаблик|групп|сообществ/,
};

/** Labels of other numbers: the number behind one of them is not the wanted one. «крр» is a Latin KPP. */
const OTHER =
  /огрн|ogrn|инн|inn|кпп|крр|октмо|окато|окпо|оквэд|бик|фнс|снилс|тел|факс|дата|(?:^|[^a-zа-яё])(?:id|ид)(?![a-zа-яё])/;

/** No cell with so many numbers has a label that tells one of them. */
const MOST_NUMBERS = 300;
const WHOLE = /\d+/g;
const GROUPED_OR_WHOLE = /\d{1,3}(?: \d{3})+(?!\d)|\d+/g;

/** Latin letters that look Cyrillic. */
const CYRILLIC_OF: { readonly [latin: string]: string } = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

interface Run {
  readonly digits: string;
  readonly label: 'own' | 'other' | 'none';
}

/** The digits of a labelled number, or why there are none. */
export type LabelledNumber = { readonly digits: string } | 'several' | 'none';

/**
 * Finds a number in a text that has more than the number: the one behind its own label, else the only unlabelled one of
 * the right length.
 *
 * @param text clean text
 * @param label the number's name
 * @param lengths right lengths; empty: any, and then the label may be the only word of the text
 * @example findNumber('ИНН 7707083893 ОГРН 1027700132195', 'ОГРН', [13]) // { digits: '1027700132195' }
 * Source: what regional exports hold.
 */
export function findNumber(text: string, label: NumberLabel, lengths: readonly number[]): LabelledNumber {
  // Digits in groups of three are one number only if its length is right.
  const numbers = allMatches(text, lengths.length > 0 ? GROUPED_OR_WHOLE : WHOLE);
  if (numbers.length > MOST_NUMBERS) return 'several';
  const runs = runsOf(text, numbers, label, lengths);
  const own = runs.filter((run) => run.label === 'own');
  if (own.length > 0) return only(own);
  const free = runs.filter((run) => run.label === 'none');
  if (lengths.length > 0) {
    const fitting = free.filter((run) => lengths.includes(run.digits.length));
    if (fitting.length > 0) return only(fitting);
  }
  // A text without words is the number with signs around it; its length is for the caller to check.
  return /[a-zа-яё]/i.test(text) ? 'none' : only(free);
}

function only(runs: readonly Run[]): LabelledNumber {
  const first = runs[0];
  if (!first) return 'none';
  return runs.every((run) => run.digits === first.digits) ? { digits: first.digits } : 'several';
}

function runsOf(
  text: string,
  numbers: readonly RegExpExecArray[],
  label: NumberLabel,
  lengths: readonly number[],
): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of numbers) {
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    const told = labelIn(gap, label);
    for (const digits of ungrouped(match[0], lengths)) {
      const last = runs[runs.length - 1];
      // «ОГРН 1, 2»: a list goes on under the label of its first number.
      const goesOn = told === null && last !== undefined && last.digits.length === digits.length;
      runs.push({ digits, label: goesOn ? last.label : (told ?? 'none') });
    }
  }
  return runs;
}

function ungrouped(text: string, lengths: readonly number[]): readonly string[] {
  if (!text.includes(' ')) return [text];
  const parts = text.split(' ');
  const joined = parts.join('');
  return lengths.includes(joined.length) ? [joined] : parts;
}

/** The label that the words in front of a number give it; null: there are no words. */
function labelIn(gap: string, label: NumberLabel): Run['label'] | null {
  const words = cyrillic(gap.toLowerCase());
  if (!/[a-zа-яё]/.test(words)) return null;
  const own = OWN[label].test(words);
  const other = OTHER.test(own ? words.replace(OWN[label], ' ') : words);
  // «ОГРН/ИНН»: two labels in front of the first number label neither.
  if (own && other) return 'none';
  return own ? 'own' : other ? 'other' : 'none';
}

/** Makes Latin letters inside Cyrillic words Cyrillic, as in «OГPH»; words of other Latin letters are left. */
function cyrillic(words: string): string {
  if (!/[a-z]/.test(words)) return words;
  return words.replace(/[a-zа-яё]+/g, (word) =>
    /[а-яё]/.test(word) || /^[abcehkmoptxy]+$/.test(word)
      ? word.replace(/[abcehkmoptxy]/g, (letter) => CYRILLIC_OF[letter] ?? letter)
      : word,
  );
}
