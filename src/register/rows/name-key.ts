import { withCyrillicForLatin } from '../../core/cells/look-alikes';
import { groupBy } from '../../core/multimap';
import { plainWords } from './plain-name';

/** Words of a legal form and their letters in its abbreviation. A form ends with «учреждение». */
const FORM_LETTERS: ReadonlyMap<string, string> = new Map([
  ...['муниципальное', 'муниципального'].map((word): [string, string] => [word, 'м']),
  ...['государственное', 'государственного'].map((word): [string, string] => [word, 'г']),
  ...['федеральное', 'федерального'].map((word): [string, string] => [word, 'ф']),
  ...['областное', 'областного'].map((word): [string, string] => [word, 'о']),
  ...['краевое', 'краевого'].map((word): [string, string] => [word, 'к']),
  ...['республиканское', 'республиканского'].map((word): [string, string] => [word, 'р']),
  ...['бюджетное', 'бюджетного'].map((word): [string, string] => [word, 'б']),
  ...['казенное', 'казенного'].map((word): [string, string] => [word, 'к']),
  ...['автономное', 'автономного'].map((word): [string, string] => [word, 'а']),
  ...['дошкольное', 'дошкольного'].map((word): [string, string] => [word, 'д']),
  ...['общеобразовательное', 'образовательное'].map((word): [string, string] => [word, 'о']),
  ...['общеобразовательного', 'образовательного'].map((word): [string, string] => [word, 'о']),
  ...['профессиональное', 'профессионального'].map((word): [string, string] => [word, 'п']),
  ...['учреждение', 'учреждения'].map((word): [string, string] => [word, 'у']),
]);
/** Words of a form at most. */
const LONGEST_FORM = 10;
/** Words that may follow «учреждение» and still belong to the form. */
const FORM_TAILS: readonly (readonly [RegExp, string])[] = [
  [/^(?:учреждение|учреждения) здравоохранения(?= |$)/, 'уз'],
  [/^(?:учреждение|учреждения) культуры(?= |$)/, 'ук'],
  [/^(?:учреждение|учреждения) дополнительного образования(?= |$)/, 'удо'],
  [/^(?:учреждение|учреждения) социального обслуживания(?= |$)/, 'усо'],
];
/** An abbreviated legal form: МБОУ, ГБУЗ, МКДОУ, ФГБУ, ОГКУ, МБУДО… */
const SHORT_FORM = /^[фоккр]?[мг][бкап]{0,2}(?:о|до|по|доп)?о?у(?:з|к|до|дпо|со)?$/;
/** Other legal forms, as plain words. */
const OTHER_FORM = /^(?:муп|мкп|мбп|гуп|гкп|фгуп|фкп|ооо|ао|пао|оао|зао|ано|чоу|нко|фгбоу|фгаоу)$/;
/** Usual abbreviations with what they stand for, without punctuation. */
const SYNONYMS: readonly (readonly [string, ...string[]])[] = [
  ['сош', 'средняя общеобразовательная школа'],
  ['сш', 'средняя школа'],
  ['оош', 'основная общеобразовательная школа'],
  ['нош', 'начальная общеобразовательная школа'],
  ['дс', 'детский сад', 'детского сада', 'д с'],
  ['дши', 'детская школа искусств'],
  ['дмш', 'детская музыкальная школа'],
  ['дюсш', 'детско юношеская спортивная школа'],
  ['ддт', 'дом детского творчества'],
  ['цдт', 'центр детского творчества'],
  ['дк', 'дом культуры'],
  ['црб', 'центральная районная больница'],
  ['рб', 'районная больница'],
  ['гкб', 'городская клиническая больница'],
  ['гб', 'городская больница'],
  ['мо', 'муниципальное образование', 'муниципального образования'],
  ['мр', 'муниципальный район', 'муниципального района', 'м р'],
  ['мокр', 'муниципальный округ', 'муниципального округа', 'м о'],
  ['гокр', 'городской округ', 'городского округа', 'г о'],
  ['рн', 'район', 'района', 'р н', 'р на', 'р он'],
  ['обл', 'область', 'области'],
  ['г', 'город', 'города', 'гор'],
  ['п', 'поселок', 'поселка', 'пос'],
  ['с', 'село', 'села'],
  ['им', 'имени'],
  ['мбудо', 'мбу до'],
  ['маудо', 'мау до'],
  ['мкудо', 'мку до'],
];

/** A run of words and the text that takes its place. */
interface Run {
  readonly size: number;
  readonly short: string;
}

interface Phrase {
  readonly words: readonly string[];
  readonly short: string;
}

/** By their first word; the longer phrase first, so that «муниципальный район» is not read as «район». */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = groupBy(
  SYNONYMS.flatMap(([short, ...long]) =>
    long.map((phrase): Phrase => ({ words: phrase.split(' '), short })),
  ).sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0] ?? null,
);

const NUMBER_WORDS: ReadonlySet<string> = new Set(['номер', 'no', 'n']);
const LETTER_BEFORE_DIGIT = /[a-zа-я]\d/;

/** «лицей5» as «лицей 5»; «номер», «no» and «n» before a number dropped like «№». */
function withNumbersApart(words: readonly string[]): readonly string[] {
  if (!words.some((word) => NUMBER_WORDS.has(word) || LETTER_BEFORE_DIGIT.test(word))) return words;
  const apart = words
    .join(' ')
    .replace(/([a-zа-я])(?=\d)/g, '$1 ')
    .split(' ');
  return apart.filter((word, at) => !NUMBER_WORDS.has(word) || !/^\d/.test(apart[at + 1] ?? ''));
}

/** A legal form that starts at a word. */
function formAt(words: readonly string[], start: number): Run | null {
  let short = '';
  for (let before = 0; before < LONGEST_FORM; before += 1) {
    const letter = FORM_LETTERS.get(words[start + before] ?? '');
    if (letter === undefined) return null;
    if (letter !== 'у') {
      short += letter;
      continue;
    }
    const rest = words.slice(start + before, start + before + 3).join(' ');
    for (const [pattern, abbreviation] of FORM_TAILS) {
      const tail = pattern.exec(rest)?.[0];
      if (tail !== undefined) return { size: before + tail.split(' ').length, short: short + abbreviation };
    }
    return { size: before + 1, short: `${short}у` };
  }
  return null;
}

/** A phrase with a usual abbreviation that starts at a word. */
function phraseAt(words: readonly string[], start: number): Run | null {
  const phrases = PHRASES.get(words[start] ?? '') ?? [];
  const found = phrases.find((phrase) => phrase.words.every((word, at) => words[start + at] === word));
  return found === undefined ? null : { size: found.words.length, short: found.short };
}

function withRunsShortened(
  words: readonly string[],
  runAt: (words: readonly string[], start: number) => Run | null,
): string[] {
  const shortened: string[] = [];
  let end = 0;
  for (const [at, word] of words.entries()) {
    if (at < end) continue;
    const run = runAt(words, at);
    shortened.push(run === null ? word : run.short);
    end = at + (run === null ? 1 : run.size);
  }
  return shortened;
}

/**
 * The form in which names are compared: no case, quotes, punctuation, ё and «№»; legal forms and usual kinds of
 * institutions abbreviated. Numbers stay.
 *
 * @returns '' for a name without letters and digits
 * @example nameKey('Муниципальное бюджетное общеобразовательное учреждение «Лицей № 5»') // 'мбоу лицей 5'
 * @example nameKey('МБОУ "Лицей №5"') // 'мбоу лицей 5'
 * Inferred from how regional exports name one organisation in several places.
 */
export function nameKey(name: string): string {
  const words = withNumbersApart(plainWords(withCyrillicForLatin(name)));
  return withRunsShortened(withRunsShortened(words, formAt), phraseAt).join(' ');
}

/**
 * Whether a word of a name key is an abbreviated legal form.
 *
 * @example isLegalForm('мбоу') // true
 */
export function isLegalForm(word: string): boolean {
  return SHORT_FORM.test(word) || OTHER_FORM.test(word);
}
