import { plainWords } from './plain-name';

/** Words of a legal form and their letter in its abbreviation; only words before «учреждение» count. */
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
/** What may follow «учреждение» and still belongs to the form. */
const FORM_TAILS: readonly (readonly [RegExp, string])[] = [
  [/^(?:учреждение|учреждения) здравоохранения(?= |$)/, 'уз'],
  [/^(?:учреждение|учреждения) культуры(?= |$)/, 'ук'],
  [/^(?:учреждение|учреждения) дополнительного образования(?= |$)/, 'удо'],
  [/^(?:учреждение|учреждения) социального обслуживания(?= |$)/, 'усо'],
];
/** An abbreviated legal form: МБОУ, ГБУЗ, МКДОУ, ФГБУ, ОГКУ, МБУДО… */
const SHORT_FORM = /^[фоккр]?[мг][бкап]{0,2}(?:о|до|по|доп)?о?у(?:з|к|до|дпо|со)?$/;
const MAY_HAVE_FORM = /(?:^| )[фокр]?[мг][бкап]*[доу]/;
/** Long words and their usual abbreviations, after the punctuation is gone: spellings of one meaning, one text. */
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
/** Phrases by their first word, the longer one first, so that «муниципальный район» is not read as «район». */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirstWord();

interface Phrase {
  readonly words: readonly string[];
  readonly short: string;
}

function phrasesByFirstWord(): Map<string, Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [short, ...long] of SYNONYMS) {
    for (const phrase of long) {
      const words = phrase.split(' ');
      found.set(words[0]!, [...(found.get(words[0]!) ?? []), { words, short }]);
    }
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return found;
}

const NUMBER_WORDS: ReadonlySet<string> = new Set(['номер', 'no', 'n']);

/** Of plain words, in which whatever is no digit is a letter: a loop, as these are short and many. */
function hasDigitBehindLetter(word: string): boolean {
  for (let at = 1; at < word.length; at += 1) if (isDigit(word, at) && !isDigit(word, at - 1)) return true;
  return false;
}

function isDigit(word: string, at: number): boolean {
  const code = word.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** «лицей5» as «лицей 5»; «номер», «no» and «n» before a number dropped like «№». */
function withNumbersApart(words: readonly string[]): readonly string[] {
  if (!words.some((word) => NUMBER_WORDS.has(word) || hasDigitBehindLetter(word))) return words;
  const apart = words
    .join(' ')
    .replace(/([a-zа-я])(?=\d)/g, '$1 ')
    .split(' ');
  return apart.filter((word, at) => !NUMBER_WORDS.has(word) || !/^\d/.test(apart[at + 1] ?? ''));
}

function letterOf(word: string): string {
  return FORM_LETTERS.get(word) ?? '';
}

/** The length in words of a legal form that starts here, and its abbreviation; null when none starts here. */
function formAt(
  words: readonly string[],
  start: number,
): { readonly size: number; readonly short: string } | null {
  let short = '';
  for (let at = start; at < words.length; at += 1) {
    const letter = letterOf(words[at]!);
    if (letter === '') return null;
    if (letter !== 'у') {
      short += letter;
      continue;
    }
    const rest = words.slice(at, at + 3).join(' ');
    const tail = FORM_TAILS.find(([pattern]) => pattern.test(rest));
    if (tail === undefined) return { size: at - start + 1, short: `${short}у` };
    return { size: at - start + (tail[0].exec(rest)?.[0].split(' ').length ?? 1), short: short + tail[1] };
  }
  return null;
}

function shortenForms(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const form = formAt(words, at);
    out.push(form === null ? words[at]! : form.short);
    at += form === null ? 1 : form.size;
  }
  return out;
}

function phraseAt(words: readonly string[], start: number): Phrase | undefined {
  return PHRASES.get(words[start]!)?.find((phrase) =>
    phrase.words.every((word, at) => words[start + at] === word),
  );
}

function shortenPhrases(words: readonly string[]): string {
  let text = '';
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    if (at > 0) text += ' ';
    text += phrase === undefined ? words[at]! : phrase.short;
    at += phrase === undefined ? 1 : phrase.words.length;
  }
  return text;
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
  const words = withNumbersApart(plainWords(name));
  return shortenPhrases(words.some((word) => FORM_LETTERS.get(word) === 'у') ? shortenForms(words) : words);
}

/**
 * The name key without the legal form, for a parent that is named without it. Equals the full key when nothing else
 * is left.
 *
 * @example looseNameKey('МБОУ «Лицей № 5»') // 'лицей 5'
 */
export function looseNameKey(name: string): string {
  return withoutLegalForm(nameKey(name));
}

/**
 * The same, from a name key.
 *
 * @example withoutLegalForm('мбоу лицей 5') // 'лицей 5'
 */
export function withoutLegalForm(key: string): string {
  if (!MAY_HAVE_FORM.test(key)) return key;
  const rest = key.split(' ').filter((word) => !SHORT_FORM.test(word));
  // «МБОУ № 5» would leave a bare number that fits a hundred others.
  return rest.some((word) => /[a-zа-я]/.test(word)) ? rest.join(' ') : key;
}
