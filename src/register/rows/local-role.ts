import { isLegalForm, nameKey } from './name-key';
import { nameParts } from './name-parts';
import { wordStem } from './name-stems';
import { plainWords } from './plain-name';

/** What a local body is to its municipality: its administration or council, or a department of one. */
export type LocalRole = 'head' | 'department' | 'unclear';

const HEAD =
  /^(?:администрация|мэрия|исполком|муниципалитет|управа|префектура|дума|совет|собрание|хурал|курултай|меджлис|ревком)$/;
/** «Муниципальное образование городской округ город Бердск». */
const MOST_WORDS = 7;
const DEPARTMENT =
  /^(?:департамент|комитет|управление|отдел|отделение|служба|инспекция|агентство|комиссия|секретариат|аппарат|сектор|архив|центр|канцелярия)$/;

/**
 * Reads from a local body's name whether it has a municipality of its own. Only the nominative counts: «Отдел культуры
 * администрации района» is a department.
 *
 * @example localRole('Черепановский районный Совет депутатов') // 'head'
 * @example localRole('Управление образования администрации Черепановского района') // 'department'
 * Inferred from the names of local bodies.
 */
export function localRole(name: string): LocalRole {
  const words = plainWords(name);
  for (const [at, word] of words.entries()) {
    if (DEPARTMENT.test(word)) {
      // «Исполнительный комитет» heads its municipality.
      return word === 'комитет' && /^исполнительный$/.test(words[at - 1] ?? '') ? 'head' : 'department';
    }
    if (HEAD.test(word)) return 'head';
    if (word === 'палата' && words.includes('счетная')) return 'head';
    if (at === 0 && word === 'глава') return 'head';
  }
  return isMunicipality(name, words) ? 'head' : 'unclear';
}

/** «Безменовский сельсовет»: the municipality’s name alone stands for its administration. */
function isMunicipality(name: string, plain: readonly string[]): boolean {
  // Most rows are institutions: their names are not taken apart for this.
  if (plain.length > MOST_WORDS || plain.some(isLegalForm)) return false;
  const { words, namesPlace } = nameParts(nameKey(name), wordStem);
  return namesPlace && words.length === 1;
}
