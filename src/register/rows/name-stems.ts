/** Endings of nouns and adjectives, the longer first; «-ов» and «-ев» stay: «Куйбышев» is a whole name. */
const ENDING =
  /(?:иями|ями|ью|ами|иях|ием|иям|ого|его|ому|ему|ыми|ими|ией|ия|ие|ии|ию|ий|ый|ой|ей|ая|яя|ое|ее|ые|ую|юю|ым|им|ом|ем|ых|их|ах|ях|ам|ям|[аяоеиыуюйь])$/;
const ADJECTIVE_ENDING = /(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/;
const SHORTEST = 4;

/**
 * A word without its case: what its forms have in common. An adjective in «-ский» is told from the town it is made of.
 *
 * @param word plain: lower case, ё as е
 * @example wordStem('районом') // 'район'
 * @example wordStem('барабинского') // 'барабинск~'
 * @example wordStem('барабинска') // 'барабинск'
 */
export function wordStem(word: string): string {
  let stem = withoutEnding(word);
  const isAdjective = stem.endsWith('ск') && ADJECTIVE_ENDING.test(word);
  // «Искитим» ends like a case itself: it is cut as «Искитима» is.
  for (let before = word; stem !== before; ) {
    before = stem;
    stem = withoutEnding(stem);
  }
  return isAdjective ? `${stem}~` : stem;
}

function withoutEnding(word: string): string {
  if (word.length < SHORTEST || /\d/.test(word)) return word;
  const stem = word.replace(ENDING, '');
  return stem.length < SHORTEST - 1 ? word : stem;
}
