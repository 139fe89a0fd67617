/** A hyphen, a plain or a soft one, at the end of a line inside a word. */
const BREAK = /([А-Яа-яЁё]{1,40})([-\u00ad])[^\S\n]*\n\s*(?=([А-Яа-яЁё]{1,40}))/g;
/** «Контрольно-счётная», «социально-культурный»: the first half of a compound. */
const FIRST_HALF = /(?:[лвтнрсдйшжьч]н|ск)о$/i;
/** «Школа-интернат», «ясли-сад»: the second half of one. */
const SECOND_HALF = /^(?:интернат|сад|музей|комплекс|студия|лаборатория|клуб)(?:ы|а|у|ом|е|ов)?$/i;

/**
 * Joins words that were broken over lines with a hyphen, as in tables out of Word and PDF; a hyphen of the word's own stays.
 *
 * @example withoutBrokenWords('Админи-\nстрация муници-\nпального округа') // 'Администрация муниципального округа'
 * @example withoutBrokenWords('Долгано-\nНенецкий район') // 'Долгано-Ненецкий район'
 * Source: what regional exports hold.
 */
export function withoutBrokenWords(text: string): string {
  return text.replace(BREAK, (_, first: string, hyphen: string, second: string) => {
    const isOwn = /^[А-ЯЁ][а-яё]/.test(second) || FIRST_HALF.test(first) || SECOND_HALF.test(second);
    return first + (hyphen === '-' && isOwn ? hyphen : '');
  });
}
