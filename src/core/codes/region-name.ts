import { REGIONS, type Region } from './region-table';

/** Words for what a region is, not which one. */
const TYPE_WORDS = new Set(
  'республика республики респ область области обл край края кр автономная автономный автономного авт округ округа ао город города гор г комплекс рф россия народная федерального значения'.split(
    ' ',
  ),
);

/** Other names in use; the key is the region's REG-CODE. */
const ALIASES: { readonly [regCode: string]: string } = {
  '80': 'башкирия',
  '83': 'кабардино балкария|кбр',
  '91': 'карачаево черкесия|кчр',
  '88': 'марийская',
  '89': 'мордовская',
  '98': 'саха|якутия|рс я',
  '90': 'северная осетия|рсо алания|рсо а|рсо|осетия алания|осетия',
  '92': 'татария',
  '93': 'тува',
  '94': 'удмуртия',
  '96': 'чечня',
  '97': 'чувашская|чувашия',
  '95': 'хакасская',
  '05': 'приморье',
  '07': 'ставрополье',
  '08': 'хабаровский',
  '76': 'забайкалье',
  '30': 'камчатка',
  '32': 'кемеровская|кузбасс',
  '64': 'сахалин',
  '65': 'средний урал',
  '45': 'мск',
  '50': 'нсо',
  '40': 'спб|с петербург|петербург|санкт петербург',
  '99': 'еврейская|еао',
  '111': 'нао',
  '711': 'хмао|хмао югра|югра|ханты мансийский|ханты мансийский югра',
  '7114': 'янао|ямал',
  '77': 'чукотка|чао',
  '35': 'крым',
  '21': 'днр|донецкая',
  '43': 'лнр|луганская',
  '55': 'байконур',
};

/** What a name without «республика» or «край» can mean. */
const AMBIGUOUS: { readonly [key: string]: string } = { алтай: 'Республика Алтай и Алтайский край' };

const BY_NAME = regionsByKey();

/** A region, the names that fit equally well, or null. */
export type NamedRegion = Region | { readonly candidates: string } | null;

/**
 * Finds a region by a name in one of its usual spellings.
 *
 * @param text clean text; case, ё, quotes, dashes and type words do not matter
 * @example regionByName('ХМАО — Югра') // the region with regCode 711
 * Source: official names and those in common use.
 */
export function regionByName(text: string): NamedRegion {
  const words = wordsOf(text);
  const key = keyOf(words);
  const candidates = AMBIGUOUS[key];
  if (candidates !== undefined && words.length === 1) return { candidates };
  return BY_NAME.get(key) ?? BY_NAME.get(keyOf(wordsOf(withoutRemark(text)))) ?? null;
}

function regionsByKey(): ReadonlyMap<string, Region> {
  const found = new Map<string, Region>();
  for (const region of REGIONS) {
    const spellings = [region.name].concat((ALIASES[region.regCode] ?? '').split('|').filter(Boolean));
    for (const name of spellings) found.set(keyOf(wordsOf(name)), region);
  }
  return found;
}

/** Statistics write «Архангельская область (без НАО)», «Тюменская область без автономных округов». */
function withoutRemark(text: string): string {
  return text.replace(/\([^()]*\)/g, ' ').replace(/(?:^|[\s,])(?:без|кроме)\s.*$/i, ' ');
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(/[^а-я]+/)
    .filter(Boolean);
}

function keyOf(words: readonly string[]): string {
  return words.filter((word) => !TYPE_WORDS.has(word)).join(' ');
}
