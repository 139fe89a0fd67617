import { REGIONS, type Region } from './region-table';

const ADJECTIVE_END = /(?:ая|ой|ую|ою|ий|ый|ого|ому|им|ым|ом)$/;
const NAME_END = /(?:ая|ия|ея|а|я|й)$/;
/** Words between the adjective and the type: «Еврейская автономная область», «Донецкая Народная Республика». */
const BETWEEN = /^(?:автономн|народн)/;
const TYPES: readonly (readonly [type: string, RegExp])[] = [
  ['область', /^област(?:ь|и|ью)$/],
  ['край', /^кра(?:й|я|ю|ем|е)$/],
  ['республика', /^республик(?:а|и|е|у|ой)$/],
  ['округ', /^округ(?:|а|у|ом|е)$/],
];
const CITY_ENDS = /^(?:|ь|а|я|е|у|ю|ом|ем|ы|ой)$/;
/** Short names that stand for a region wherever they occur. */
const SHORT: { readonly [start: string]: string } = { хмао: '711', янао: '7114', еао: '99' };

const BY_ADJECTIVE = new Map<string, Region>();
const REPUBLICS: (readonly [start: string, region: Region])[] = [];
const CITIES: (readonly [start: string, region: Region])[] = [];
for (const region of REGIONS) {
  const words = wordsOf(region.name);
  const [first = '', second = ''] = words;
  if (first === 'республика') REPUBLICS.push([second.replace(NAME_END, ''), region]);
  else if (first === 'город') CITIES.push([(words[words.length - 1] ?? '').replace(/[аь]$/, ''), region]);
  else {
    const type = words.map(typeOf).find((one) => one !== '') ?? '';
    BY_ADJECTIVE.set(`${stemOf(first)} ${type}`, region);
  }
}
const BY_CODE = new Map(REGIONS.map((region) => [region.regCode, region] as const));

/**
 * The regions that an organisation's name names in full: «… Ульяновской области», «… Республики Коми», «… города Москвы».
 *
 * @param name any text; a place without its type («в Омске») names no region
 * @example regionsInName('Министерство цифрового развития Ульяновской области')[0].name // 'Ульяновская область'
 * Source: names in regional exports.
 */
export function regionsInName(name: string): readonly Region[] {
  const words = wordsOf(name);
  const found = new Set<Region>();
  words.forEach((word, at) => {
    const [short = ''] = word.split('-');
    const region = byType(words, at) ?? cityAt(words, at) ?? BY_CODE.get(SHORT[short] ?? '');
    if (region) found.add(region);
  });
  return Array.from(found);
}

function byType(words: readonly string[], at: number): Region | null {
  const type = typeOf(words[at] ?? '');
  if (type === '') return null;
  const isBetween = BETWEEN.test(words[at - 1] ?? '');
  // A municipal «округ» is no region.
  if (type === 'округ' && !isBetween) return null;
  const adjective = words[at - (isBetween ? 2 : 1)] ?? '';
  const region = BY_ADJECTIVE.get(`${stemOf(adjective)} ${type}`) ?? null;
  if (region !== null || type !== 'республика') return region;
  const next = words[at + 1] ?? '';
  return REPUBLICS.find(([start]) => next.startsWith(start) && next.length - start.length < 4)?.[1] ?? null;
}

function cityAt(words: readonly string[], at: number): Region | null {
  const word = words[at] ?? '';
  const city = CITIES.find(([start]) => word.startsWith(start) && CITY_ENDS.test(word.slice(start.length)));
  if (city === undefined) return null;
  // Villages are called Москва too.
  return city[0] !== 'москв' || /^г(?:ород|$)/.test(words[at - 1] ?? '') ? city[1] : null;
}

function typeOf(word: string): string {
  return TYPES.find(([, pattern]) => pattern.test(word))?.[0] ?? '';
}

function stemOf(adjective: string): string {
  return adjective.replace(ADJECTIVE_END, '');
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/ё/g, 'е')
      .match(/[а-я]+(?:-[а-я]+)*/g) ?? []
  );
}
