import { headWord } from './head-word';
import { isLegalForm, nameKey } from './name-key';
import { nameParts } from './name-parts';
import { wordStem } from './name-stems';
import { plainWords } from './plain-name';

/** What a local body is to its municipality: its administration or council, or a department of one. */
export type LocalRole = 'head' | 'department' | 'unclear';

/** Heads that a region has as well, and departments that elsewhere are institutions. */
const MORE_HEADS: ReadonlySet<string> = new Set(['курултай', 'меджлис', 'ревком']);
const MORE_DEPARTMENTS: ReadonlySet<string> = new Set(['отделение', 'сектор', 'архив', 'центр']);
/** «Муниципальное образование городской округ город Бердск». */
const MOST_WORDS = 7;
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
    const head = headWord(word);
    if (word === 'палата' && words.includes('счетная')) return 'head';
    if (head === 'department' || MORE_DEPARTMENTS.has(word)) {
      // «Исполнительный комитет» heads its municipality.
      return word === 'комитет' && words[at - 1] === 'исполнительный' ? 'head' : 'department';
    }
    if (head === 'local' || head === 'council' || MORE_HEADS.has(word)) return 'head';
    if (at === 0 && word === 'глава') return 'head';
  }
  return isMunicipality(name, words) ? 'head' : 'unclear';
}

/** «Безменовский сельсовет»: the municipality’s name alone stands for its administration. */
function isMunicipality(name: string, plain: readonly string[]): boolean {
  // Most rows are institutions: their names are not taken apart for this.
  if (plain.length > MOST_WORDS || plain.some(isLegalForm)) return false;
  const { words, places } = nameParts(nameKey(name), wordStem);
  return places.length > 0 && words.length === 1;
}
