import { withCyrillicForLatin } from '../../core/cells/look-alikes';
import { regionByOktmo } from '../../core/codes/region';
import { valueOrEmpty } from '../../core/findings/result';
import { addTo } from '../../core/multimap';
import { itemAt } from '../item-at';
import type { Organisation } from '../model';
import { nameKey } from '../rows/name-key';
import { isSettlementType, type NameParts, nameParts } from '../rows/name-parts';
import { wordStem } from '../rows/name-stems';

/** Whom a name may mean that nobody has exactly. Values are indexes of members. */
export interface Spellings {
  /** The name is theirs, shortened or spelled another way. */
  readonly fit: readonly number[];
  /** Like the name, but of another legal form, level or region: a person may choose them. */
  readonly near: readonly number[];
  /** The name is theirs but for the municipality, which it leaves out: each may be meant by rows of its own one. */
  readonly placed: readonly number[];
}

/** A member under one of its names. */
interface Named {
  readonly index: number;
  readonly parts: NameParts;
}

/** Words that are no name on their own. */
const GENERIC: ReadonlySet<string> = new Set(
  'управлен отдел комитет департамент министерств служб учрежден центр школ совет дум инспекц агентств'.split(
    ' ',
  ),
);
const MINISTRY = /^(мин|деп)([а-я]{3,})$/;
const MINISTRY_WORDS: { readonly [short: string]: string } = { мин: 'министерств', деп: 'департамент' };
const FEWEST_INITIALS = 3;
/** Two letters that every district uses for one thing. */
const KNOWN_LETTERS: { readonly [letters: string]: string } = {
  уо: 'управлен образован',
  оо: 'отдел образован',
};
/** A word typed as an abbreviation: «УТиКХ», «ЦБС». */
const CAPITALS = /(?<![А-Яа-яЁё])([А-ЯЁ]{2}[А-ЯЁа-яё]{0,8})(?![А-Яа-яЁё])/;
const NOBODY: Spellings = { fit: [], near: [], placed: [] };

/** «Округ» alone is a municipal one, or a town's. */
function isType(asked: string, own: string): boolean {
  return (
    asked === own ||
    (asked === 'округ' && /^[мг]окр$/.test(own)) ||
    (own === 'округ' && /^[мг]окр$/.test(asked))
  );
}

/** Whether one set of types holds the other: «городской округ город Бердск» is «город Бердск». */
function sameTypes(asked: readonly string[], own: readonly string[]): boolean {
  if (asked.length === 0) return !own.some(isSettlementType);
  if (own.length === 0) return true;
  const [few, many] = asked.length < own.length ? [asked, own] : [own, asked];
  return few.every((type) => many.some((one) => isType(type, one)));
}

function sameForm(asked: NameParts, own: NameParts): boolean {
  return asked.form === '' || own.form === '' || asked.form === own.form;
}

/** «Черепановский район» is its administration, whichever of them is written shorter; two heads are two bodies. */
function sameHead(asked: NameParts, own: NameParts): boolean {
  return asked.head === own.head || asked.head === '' || own.head === '';
}

function sameRegion(asked: NameParts, own: NameParts, { oktmo }: Organisation): boolean {
  if (asked.regions.length === 0) return true;
  if (own.regions.length > 0) return asked.regions.some((region) => own.regions.includes(region));
  const region = regionByOktmo(valueOrEmpty(oktmo));
  return region === null || asked.regions.includes(region);
}

/** A name without its municipality; one that is all head is known by it: «Администрация района». */
function placeless({ words, places, head }: NameParts): string {
  return words.filter((word) => !places.includes(word)).join(' ') || `:${head}`;
}

/** «Администрация района» is no village's; «Управление культуры» names no type at all. */
function samePlaceTypes(asked: readonly string[], own: readonly string[]): boolean {
  if (asked.length === 0) return !own.some(isSettlementType);
  return asked.length === own.length && asked.every((type, at) => isType(type, own[at] ?? ''));
}

/** Whether letters are the beginnings of words, one after another: «здрав» of «здравоохранен», «обрнаук» of «образован и наук». */
function isMadeOf(letters: string, words: readonly string[]): boolean {
  if (letters === '') return true;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  if (word.length === 1) return isMadeOf(letters, rest);
  let same = 0;
  while (same < letters.length && same < word.length && letters[same] === word[same]) same += 1;
  for (let length = same; length >= 3; length -= 1) {
    if (isMadeOf(letters.slice(length), rest)) return true;
  }
  return false;
}

/** «МинЖКХ»: three letters or more that are the first ones of the words, «и» left out. */
function hasInitials(letters: string, words: readonly string[]): boolean {
  const initials = words.filter((word) => word.length > 1).map((word) => word.charAt(0));
  return letters.length >= FEWEST_INITIALS && initials.join('').startsWith(letters);
}

/**
 * Indexes the members by their names taken apart. Made when the first name is looked for that nobody has exactly.
 *
 * @param members organisations; titles and totals are left out
 * @param keysOf the name keys of a member
 * @returns finds whom a name, as a cell has it, may mean
 * @example spellingIndex(members, keysOf)('Адм. Черепановского р-на НСО').fit // [0]
 */
export function spellingIndex(
  members: readonly Organisation[],
  keysOf: (index: number) => readonly string[],
): (name: string) => Spellings {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word) ?? wordStem(word);
    stems.set(word, known);
    return known;
  };
  const byWords = new Map<string, Named[]>();
  const byPlaceless = new Map<string, Named[]>();
  const byInside = new Map<string, Named[]>();
  const byInitials = new Map<string, Named[]>();
  const ministries = new Map<string, Named[]>();
  for (const [index, { type }] of members.entries()) {
    if (type !== 'organisation') continue;
    for (const key of keysOf(index)) {
      const parts = nameParts(key, stemOf);
      const named = { index, parts };
      addTo(byWords, parts.words.join(' '), named);
      // «Администрация р.п. Линево» is in some district, said or not.
      if (parts.district !== '') {
        const around = parts.words.lastIndexOf(parts.district);
        const inside = parts.words.filter((_, at) => at !== around);
        addTo(byInside, inside.join(' '), named);
      }
      if (parts.places.length > 0) addTo(byPlaceless, placeless(parts), named);
      for (const letters of parts.initials) addTo(byInitials, letters, named);
      const [first = ''] = parts.words;
      if (Object.values(MINISTRY_WORDS).includes(first)) addTo(ministries, first, named);
    }
  }
  const sorted = (asked: NameParts, found: readonly Named[]): Omit<Spellings, 'placed'> => {
    const fit = new Set<number>();
    const near = new Set<number>();
    // A head that is named means a body with it; a place alone may be its administration or a works of that name.
    const headed = asked.head === '' ? [] : found.filter(({ parts }) => parts.head === asked.head);
    for (const { index, parts } of headed.length > 0 ? headed : found) {
      const fits =
        sameForm(asked, parts) &&
        sameHead(asked, parts) &&
        sameTypes(asked.types, parts.types) &&
        sameRegion(asked, parts, itemAt(members, index));
      (fits ? fit : near).add(index);
    }
    return { fit: Array.from(fit), near: Array.from(near).filter((index) => !fit.has(index)) };
  };
  const byMinistry = (asked: NameParts): Omit<Spellings, 'placed'> | null => {
    const [first = '', second] = asked.words;
    const [, short = '', letters = ''] = MINISTRY.exec(first) ?? [];
    const named = ministries.get(MINISTRY_WORDS[short] ?? '') ?? [];
    if (letters === '' || second !== undefined) return null;
    const subjects = named.map((one) => ({ one, words: one.parts.words.slice(1) }));
    const whole = subjects.filter(({ words }) => isMadeOf(letters, words) || hasInitials(letters, words));
    const found = sorted(
      asked,
      whole.map(({ one }) => one),
    );
    // «Минспорт» of «физической культуры и спорта»: a later word alone is no name.
    const partly = subjects.filter(({ words }) => words.some((_, at) => isMadeOf(letters, words.slice(at))));
    const near = found.fit.length > 0 ? found.near : [...found.near, ...partly.map(({ one }) => one.index)];
    return found.fit.length + near.length > 0 ? { fit: found.fit, near: Array.from(new Set(near)) } : null;
  };
  /** The letters stand for the words before the municipality; whose head follows them does not count. */
  const byLetters = (asked: NameParts, name: string): Spellings => {
    const [, ...rest] = asked.words;
    const word = CAPITALS.exec(withCyrillicForLatin(name))?.[1]?.toLowerCase() ?? '';
    if (word === '' || !asked.words.includes(stemOf(word))) return NOBODY;
    const whole = byInitials.get(word) ?? byInitials.get(word.replace(/и/g, ''));
    // «РУО», «ГУО»: of the district or the town, which the full name says otherwise.
    const letters = whole === undefined ? word.replace(/^[рг]/, '') : word;
    const lettered = (whole ?? byInitials.get(letters) ?? []).filter(
      ({ parts }) => parts.words.length > 1 && rest.every((one) => parts.words.includes(one)),
    );
    const meant = lettered.filter(({ parts }) => placeless(parts) === KNOWN_LETTERS[letters]);
    const named = meant.length > 0 ? meant : lettered;
    const headless = named.map(({ index, parts }) => ({ index, parts: { ...parts, head: '' } }));
    const found = sorted({ ...asked, head: '' }, headless);
    // Other two letters stand for too much.
    if (meant.length === 0 && (whole === undefined || word.length < FEWEST_INITIALS))
      return { ...NOBODY, near: [...found.fit, ...found.near] };
    return { ...found, placed: rest.length > 0 ? [] : withPlace(named, asked) };
  };
  const withPlace = (named: readonly Named[], asked: NameParts): number[] => {
    const fitting = named.filter(
      ({ index, parts }) =>
        parts.places.length > 0 &&
        sameForm(asked, parts) &&
        (asked.head === '' || asked.head === parts.head) &&
        samePlaceTypes(asked.types, parts.types) &&
        sameRegion(asked, parts, itemAt(members, index)),
    );
    return Array.from(new Set(fitting.map(({ index }) => index)));
  };
  /** Bodies of the name in every municipality, or in every district that has a settlement called so. */
  const placedLike = (asked: NameParts): readonly number[] => {
    if (asked.places.length > 0)
      return asked.types.length === 0 ? [] : sorted(asked, byInside.get(asked.words.join(' ')) ?? []).fit;
    const isAnybody = asked.words.length === 0 && asked.types.length === 0;
    return isAnybody ? [] : withPlace(byPlaceless.get(placeless(asked)) ?? [], asked);
  };
  return (name) => {
    const asked = nameParts(nameKey(name), stemOf);
    const placed = placedLike(asked);
    if (asked.words.length === 0) return { ...NOBODY, placed };
    const found = sorted(asked, byWords.get(asked.words.join(' ')) ?? []);
    if (found.fit.length + found.near.length > 0)
      return isBare(asked)
        ? { fit: [], near: [...found.fit, ...found.near], placed: [] }
        : { ...found, placed };
    const ministry = byMinistry(asked);
    if (ministry !== null) return { ...ministry, placed };
    const lettered = byLetters(asked, name);
    return placed.length === 0 ? lettered : { ...lettered, placed };
  };
}

/** «Отдел» or «№ 5» alone is everybody's. */
function isBare({ words, head }: NameParts): boolean {
  if (!words.some((word) => /[a-zа-я]{2}/.test(word))) return true;
  return words.length === 1 && head === '' && GENERIC.has(words[0] ?? '');
}
