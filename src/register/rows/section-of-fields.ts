import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import type { Result } from '../../core/findings/result';
import { readSection, type Section } from '../../core/pos/app-link';
import { plainWords } from './plain-name';

const LEVEL_WORD =
  /^(?:уровень|уровня|муниципальн[а-я]+|региональн[а-я]+|федеральн[а-я]+|областн[а-я]+|краев(?:ой|ая|ое)|республиканск[а-я]+|местн[а-я]+|районн[а-я]+|городск[а-я]+|сельск[а-я]+|поселенческ[а-я]+|окружн[а-я]+|государственн[а-я]+|субъект[а-я]*|рф|муниципалитет|муниципалитета|регион[а-я]*|\d)$/;

/** The columns of fields of one row, read. */
interface SectionOfFields {
  /** By the first column that gives a section; else why the first filled one gives none; null: none is filled. */
  readonly section: Result<Section> | null;
  /** What a later column gives, when it is another section. */
  readonly otherSection: Section | null;
}

/** «муниципальный», «региональный уровень»: who runs it, not what it does. */
function isLevel(raw: CellValue): boolean {
  return plainWords(cellText(raw)).every((word) => LEVEL_WORD.test(word));
}

/** Whether a cell of fields says what the organisation does, or tries to. */
export function tellsField(raw: CellValue): boolean {
  return !isEmptyMark(raw) && !isLevel(raw);
}

/**
 * The section by all columns of fields: «Сфера 1» often holds a level, and «Сфера 2» the field.
 *
 * @param cells of one row, in the order of the columns
 * @example sectionOfFields(['муниципальный', 'Образование', '']).section // { ok: true, value: 'education' }
 * Source: columns of regional exports.
 */
export function sectionOfFields(cells: readonly CellValue[]): SectionOfFields {
  const read = cells.filter(tellsField).map(readSection);
  const sections = read.filter((one) => one.ok).map((one) => one.value);
  const [first] = sections;
  return {
    section: read.find((one) => one.ok) ?? read[0] ?? null,
    otherSection: sections.find((section) => section !== first) ?? null,
  };
}
