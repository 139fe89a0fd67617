import { cellText } from '../../../core/cells/cell';
import type { CellValue } from '../../../core/cells/cell-value';
import type { BroughtRow } from '../../../shared/collect';
import { readAnswers } from '../answers/read-answers';
import { type Answers, COMPUTED_FIELDS, type Computed, type ComputedField, type HandOutRow } from '../model';
import { keyOf } from '../row-keys';
import { NOTED } from '../texts';
import { wordsInNote } from './note-words';
import { type AnswerLayout, typedColumns } from './sheet-layout';
import { groupText } from './sheet-mark';

/**
 * The rows below the header that hold anything.
 *
 * @param values the whole sheet from its first row, all columns
 */
export function sheetRows(layout: AnswerLayout, values: readonly (readonly CellValue[])[]): HandOutRow[] {
  const { columns, headerRow } = layout;
  const ours = new Set(Object.values(columns));
  const typed = typedColumns(layout);
  const rows: HandOutRow[] = [];
  values.slice(headerRow).forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const cell = (field: ComputedField | 'key'): CellValue => cells[(columns[field] ?? 0) - 1] ?? '';
    rows.push({
      row: headerRow + 1 + index,
      key: keyOf(cellText(cell('key'))),
      computed: computedOf((field) => String(cell(field))),
      typed: Object.fromEntries(typed.map(({ field, column }) => [field, cells[column - 1] ?? ''])),
      extra: cells.some((value, column) => value !== '' && value !== false && !ours.has(column + 1)),
    });
  });
  return rows;
}

/** What a row answers; items for which it has no link are not asked for. */
export function rowAnswers({ typed, computed }: Pick<HandOutRow, 'typed' | 'computed'>): Answers {
  const { formLink, pollLink, appLink } = computed;
  return readAnswers(typed, { form: formLink !== '', poll: pollLink !== '', app: appLink !== '' });
}

/** The rows of a sheet as answers that are to be collected. */
export function broughtRows(
  source: string,
  { mark, columns }: AnswerLayout,
  rows: readonly HandOutRow[],
): BroughtRow[] {
  // Where the links' columns are gone, nobody knows which items a row has none for.
  const whole = { form: true, poll: true, app: true };
  const hasLinks = [columns.formLink, columns.pollLink, columns.appLink].every(Boolean);
  return rows.map((row) => {
    const { name, ogrn, vkPage, note } = row.computed;
    const answers = hasLinks ? rowAnswers(row) : readAnswers(row.typed, whole);
    return {
      source,
      group: mark === null ? '' : groupText(mark),
      handedOn: mark?.handedOn ?? '',
      row: row.row,
      key: row.key,
      name,
      ogrn,
      page: vkPage,
      answers: { ...answers, comment: withNote(answers.comment, note) },
    };
  });
}

/** Words that someone wrote into the tool's «Примечание» are an answer too. */
function withNote(comment: string, note: string): string {
  const words = wordsInNote(note);
  if (words === '' || comment.includes(words)) return comment;
  return [comment, NOTED(words)].filter((part) => part !== '').join('; ');
}

/** One text for each of the tool's cells. */
export function computedOf(of: (field: ComputedField) => string): Computed {
  const found: { [field in ComputedField]?: string } = {};
  for (const field of COMPUTED_FIELDS) found[field] = of(field);
  return found as Computed;
}
