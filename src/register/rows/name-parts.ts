import { REGIONS, type Region } from '../../core/codes/region';
import { addTo } from '../../core/multimap';
import { isLegalForm } from './name-key';
import { wordStem } from './name-stems';
import { plainWords } from './plain-name';

/** A name taken apart, so that two spellings of one name can be compared piece by piece. */
export interface NameParts {
  /** Its legal form, abbreviated: «мбоу»; '' when it has none. */
  readonly form: string;
  /** The regions that it may name («НСО» may be three of them); [] when it names none. */
  readonly regions: readonly Region[];
  /** «администрац», «мэр», «исполком»: the head of a municipality stands in the name; '' when not. */
  readonly head: string;
  /** Types of municipalities that it names: «рн», «мокр», «город»…. */
  readonly types: readonly string[];
  /** All other words without their cases, in order. */
  readonly words: readonly string[];
  /** Words by which a municipality is called: «черепановск~» of «Черепановский район»; [] when none is. */
  readonly places: readonly string[];
  /** The one of them that is a district's around a settlement: «черепановск~» of «… сельсовета Черепановского района». */
  readonly district: string;
  /** The first letters of the words before the municipality, with and without «и»: «утикх», «уткх». */
  readonly initials: readonly string[];
}

/** Abbreviations of one word, and other words for the same, by their stem. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    адм: 'администрац',
    админ: 'администрац',
    амо: 'администрац',
    исполк: 'исполком',
    ик: 'исполком',
    края: 'кра',
    упр: 'управлен',
    деп: 'департамент',
    департ: 'департамент',
    депт: 'департамент',
    отд: 'отдел',
    район: 'рн',
    мр: 'рн',
    зат: 'зато',
    го: 'гокр',
    г: 'город',
    п: 'поселок',
    поселк: 'поселок',
    пгт: 'поселок',
    рп: 'поселок',
    д: 'деревн',
    дер: 'деревн',
    обл: 'област',
    респ: 'республик',
    сс: 'сельсовет',
    мин: 'министерств',
    минво: 'министерств',
  }),
);
/** Phrases of stems with the word that takes their place; '' drops them. The longer first. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['закрыт административн территориальн образован', 'зато'],
  ['муниципальн образован', ''],
  ['местн самоуправлен', ''],
  ['поселок городск~ тип', 'поселок'],
  ['рабоч поселок', 'поселок'],
  ['р поселок', 'поселок'],
  ['муниципальн рн', 'рн'],
  ['муниципальн округ', 'мокр'],
  ['городск~ округ', 'гокр'],
  ['сельск~ поселен', 'сп'],
  ['городск~ поселен', 'гп'],
  ['исполнительн комитет', 'исполком'],
  ['районн администрац', 'рн администрац'],
  ['городск~ администрац', 'город администрац'],
  ['поселков администрац', 'поселок администрац'],
];
const PHRASES_BY_FIRST = new Map<string, (readonly [readonly string[], string])[]>();
for (const [phrase, short] of PHRASES) {
  const words = phrase.split(' ');
  addTo(PHRASES_BY_FIRST, words[0] ?? '', [words, short] as const);
}
/** Says nothing: «МО Черепановский район». */
const EMPTY_WORD = 'мо';
/** Marks two letters that stand where a region's do. */
const CODE = '#';
const HEADS: ReadonlySet<string> = new Set(['администрац', 'мэр', 'исполком']);
/** Types whose name stands before them: «Черепановский район». */
const TYPES_AFTER: ReadonlySet<string> = new Set([
  'рн',
  'мокр',
  'гокр',
  'округ',
  'сп',
  'гп',
  'сельсовет',
  'улус',
  'наслег',
  'волост',
  'поселен',
]);
/** Types of what has settlements inside. */
const DISTRICTS: ReadonlySet<string> = new Set(['рн', 'мокр', 'гокр', 'округ']);
/** «Администрация Выборгского района Санкт-Петербурга»: the city says no more than a region does. */
const FEDERAL_CITIES: readonly (readonly string[])[] = [
  ['санкт', 'петербург'],
  ['спб'],
  ['москв'],
  ['севастопол'],
];
/** Types whose name stands after them: «город Бердск». */
const TYPES_BEFORE: ReadonlySet<string> = new Set([
  'город',
  'поселок',
  'сел',
  'деревн',
  'станиц',
  'хутор',
  'аул',
  'зато',
  'гокр',
  'мокр',
  'рн',
  'сельсовет',
]);
const SETTLEMENTS: ReadonlySet<string> = new Set(
  'сп гп сельсовет наслег волост поселен поселок сел деревн станиц хутор аул'.split(' '),
);
const LINKING: ReadonlySet<string> = new Set([
  'и',
  'по',
  'в',
  'на',
  'с',
  'при',
  'для',
  'из',
  'о',
  'об',
  'у',
  'к',
]);

/** «Управление по образованию», «Управление образования»: written or left out. */
const EMPTY_LINKS: ReadonlySet<string> = new Set(['и', 'по']);

/** How regions are written inside a name. */
interface RegionNames {
  /** Stems of the names by their first one, the longer name first. */
  readonly phrases: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly region: Region }[]
  >;
  /** «нсо», «ск», «рк». */
  readonly letters: ReadonlyMap<string, readonly Region[]>;
}

let known: RegionNames | null = null;

/** Made when the first name is taken apart: a formula needs none of it. */
function regionNames(): RegionNames {
  if (known !== null) return known;
  const phrases = new Map<string, { readonly words: readonly string[]; readonly region: Region }[]>();
  const letters = new Map<string, Region[]>();
  for (const region of REGIONS) {
    const type = /област|край|округ|республика/i.exec(region.name)?.[0].toLowerCase();
    // A federal city's name is a municipality's, too.
    if (type === undefined) continue;
    for (const spelling of new Set([region.name, region.name.replace(/ (?:—|\().*$/, '')])) {
      const words = plainWords(spelling).map(wordStem);
      addTo(phrases, words[0] ?? '', { words, region });
    }
    for (const short of regionLetters(region.name, type)) addTo(letters, wordStem(short), region);
    if (region.name.endsWith('Югра')) {
      for (const spelling of ['хмао югра', 'югра']) {
        const words = plainWords(spelling).map(wordStem);
        addTo(phrases, words[0] ?? '', { words, region });
      }
    }
  }
  for (const named of phrases.values()) named.sort((a, b) => b.words.length - a.words.length);
  // «МО» and «ГО» are types of municipalities.
  for (const word of ['мо', 'го']) letters.delete(word);
  known = { phrases, letters };
  return known;
}

function regionLetters(name: string, type: string): string[] {
  const words = plainWords(name).map((word) => word.charAt(0));
  const [first = ''] = words;
  if (type === 'област') return [`${first}о`, `${first}со`];
  if (type === 'край') return [`${first}к`];
  const letters = words.join('');
  return type === 'округ' ? [letters, letters.replace(/ю$/, '')] : [letters.slice(0, 2)];
}

/** Whether a type of municipality lies inside a district. @example isSettlementType('сельсовет') // true */
export function isSettlementType(type: string): boolean {
  return SETTLEMENTS.has(type);
}

/** Whether a word is a type of municipality. @example isMunicipalityType('рн') // true */
export function isMunicipalityType(word: string): boolean {
  return TYPES_AFTER.has(word) || TYPES_BEFORE.has(word);
}

interface Taken {
  readonly stems: string[];
  readonly regions: readonly Region[];
}

/** The stems without the region's name. */
function withoutRegion(stems: readonly string[]): Taken {
  const { phrases, letters } = regionNames();
  const left: string[] = [];
  let regions: readonly Region[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    const stem = stems[at] ?? '';
    const phrase = (phrases.get(stem) ?? []).find(({ words }) =>
      words.every((word, next) => stems[at + next] === word),
    );
    if (phrase !== undefined) {
      regions = [phrase.region];
      at += phrase.words.length - 1;
      continue;
    }
    // «ГБУ НСО «Центр»»: three letters are no word, two may be one.
    const isCode = stems.length > 1 && (stem.length > 2 || (at > 0 && at === stems.length - 1));
    const marked = stem.endsWith(CODE) ? stem.slice(0, -1) : '';
    const byLetters = isCode || marked !== '' ? letters.get(marked || stem) : undefined;
    if (byLetters === undefined) left.push(marked || stem);
    else if (regions.length === 0) regions = byLetters;
  }
  return { stems: left, regions };
}

function withPhrases(stems: readonly string[]): string[] {
  const short: string[] = [];
  for (let at = 0; at < stems.length; at += 1) {
    const stem = stems[at] ?? '';
    const phrase = (PHRASES_BY_FIRST.get(stem) ?? []).find(([words]) =>
      words.every((word, next) => stems[at + next] === word),
    );
    if (phrase === undefined) short.push(stem);
    else {
      if (phrase[1] !== '') short.push(...phrase[1].split(' '));
      at += phrase[0].length - 1;
    }
  }
  return short;
}

function initialsOf(stems: readonly string[]): string[] {
  const named: string[] = [];
  for (const [at, stem] of stems.entries()) {
    const next = stems[at + 1] ?? '';
    if (HEADS.has(stem) || TYPES_BEFORE.has(stem) || TYPES_AFTER.has(next)) break;
    named.push(stem);
  }
  const letters = (words: readonly string[]) => words.map((word) => word.charAt(0)).join('');
  const all = letters(named);
  const without = letters(named.filter((word) => !LINKING.has(word)));
  return without.length < 2 ? [] : Array.from(new Set([all, without]));
}

function withoutFederalCity(words: readonly string[]): readonly string[] {
  const city = FEDERAL_CITIES.find(
    (each) =>
      each.length < words.length && each.every((word, at) => words[words.length - each.length + at] === word),
  );
  return city === undefined ? words : words.slice(0, -city.length);
}

/** «с» stands for «село» behind a head or another type; «работа с молодежью» is none. */
function isVillage(stems: readonly string[], at: number): boolean {
  const before = stems[at - 1];
  return before === undefined || HEADS.has(before) || TYPES_AFTER.has(before) || TYPES_BEFORE.has(before);
}

/**
 * Takes a name apart.
 *
 * @param key of `nameKey`: legal forms and usual words are abbreviated already
 * @param stemOf `wordStem`, or what remembers its results
 * @example nameParts(nameKey('Адм. Черепановского р-на НСО'), wordStem).words // ['черепановск~']
 * Inferred from how registers name one body in several places.
 */
export function nameParts(key: string, stemOf: (word: string) => string): NameParts {
  const all = key.split(' ').filter((word) => word !== '');
  const form = all.filter(isLegalForm).join(' ');
  const stems: string[] = [];
  for (const [at, word] of all.entries()) {
    if (isLegalForm(word)) continue;
    const stem = stemOf(word);
    // «ГБУ ТО «Центр»»: two letters behind the form of a region's institution are the region.
    const isCode = word.length === 2 && /^[гок]/.test(all[at - 1] ?? '') && isLegalForm(all[at - 1] ?? '');
    stems.push(isCode ? `${word}${CODE}` : (WORDS.get(stem) ?? stem));
  }
  const { stems: placed, regions } = withoutRegion(stems);
  const short = withPhrases(placed)
    .filter((stem) => stem !== EMPTY_WORD)
    .map((stem, at, list) => (stem === 'с' && isVillage(list, at) ? 'сел' : stem));
  const isName = (stem: string | undefined) =>
    stem !== undefined && stem.length > 2 && !isMunicipalityType(stem) && !HEADS.has(stem);
  const placeAts = short.flatMap((stem, at) => {
    if (TYPES_AFTER.has(stem) && (short[at - 1] ?? '').endsWith('~')) return [at - 1];
    return (TYPES_BEFORE.has(stem) || HEADS.has(stem)) && isName(short[at + 1]) ? [at + 1] : [];
  });
  const places = placeAts.map((at) => short[at] ?? '');
  const words = withoutFederalCity(
    short.filter((stem) => !isMunicipalityType(stem) && !HEADS.has(stem) && !EMPTY_LINKS.has(stem)),
  );
  const at = short.findIndex((stem, place) => DISTRICTS.has(stem) && (short[place - 1] ?? '').endsWith('~'));
  // «Кочковский сельсовет Кочковского района»: one word, two places.
  const district = new Set(placeAts).size > 1 ? (short[at - 1] ?? '') : '';
  return {
    form,
    regions,
    head: short.find((stem) => HEADS.has(stem)) ?? '',
    types: Array.from(new Set(short.filter(isMunicipalityType))).sort(),
    words,
    places: Array.from(new Set(places)).filter((place) => words.includes(place)),
    district,
    initials: initialsOf(short),
  };
}
