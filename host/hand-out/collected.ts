import { findWrittenColumns } from '../../src/register/columns/written-columns';
import { ANSWER_FIELDS, type AnswerField } from '../../src/register/hand-out/model';
import { keyOf } from '../../src/register/hand-out/row-keys';
import type { SheetLayout } from '../../src/register/hand-out/sheet/sheet-layout';
import { BOX_LABEL, PARTLY_WORD, YES } from '../../src/register/hand-out/texts';
import { COLLECT_HEADERS } from '../../src/shared/collect';
import { HAND_OUT_HEADERS } from '../../src/shared/hand-out';
import type { Overview } from '../../src/shared/overview';
import type { BookSheet } from '../book/book-sheet';
import type { Plain } from '../book/cell-content';

/** What the register has collected so far, by key, in the order of the answer fields. */
export type Collected = ReadonlyMap<string, readonly Plain[]>;

/** Reads the register's own columns. */
export function collectedAnswers(
  sheet: BookSheet,
  { headers, headerRow }: Pick<Overview['register'], 'headers' | 'headerRow'>,
): Collected {
  const found = new Map<string, readonly Plain[]>();
  const numbers = findWrittenColumns(headers, { ...COLLECT_HEADERS, rowKey: HAND_OUT_HEADERS.rowKey });
  const { rowKey } = numbers;
  if (!rowKey || !numbers.placed) return found;
  for (let row = headerRow + 1; row <= sheet.content.rows; row += 1) {
    const key = keyOf(String(sheet.value(row, rowKey)));
    const answers = ANSWER_FIELDS.map((field) => sheet.value(row, numbers[field] ?? 0));
    if (key !== '' && answers.some((answer) => answer !== '')) found.set(key, answers);
  }
  return found;
}

/** Answers that came back before stand in the new file. */
export function putCollected(sheet: BookSheet, layout: SheetLayout, collected: Collected): void {
  if (collected.size === 0) return;
  for (let row = layout.headerRow + 1; row <= sheet.content.rows; row += 1) {
    const answers = collected.get(keyOf(String(sheet.value(row, layout.columns.key))));
    ANSWER_FIELDS.forEach((field, at) => {
      const answer = String(answers?.[at] ?? '');
      for (const [column, text] of answer === '' ? [] : answerCells(layout, field, answer))
        if (sheet.value(row, column) === '') sheet.put(row, column, text);
    });
  }
}

/** Where an answer of the register stands on a sheet: «размещено» is a box for each item. */
function answerCells(layout: SheetLayout, field: AnswerField, answer: string): (readonly [number, string])[] {
  const { columns } = layout;
  if (field !== 'placed' || columns.placed !== undefined) {
    const column = columns[field];
    return column === undefined ? [] : [[column, answer]];
  }
  const saying = boxTexts(answer);
  return [columns.formDone, columns.pollDone, columns.appDone].flatMap((column, at) => {
    const text = saying(at + 1);
    return column === undefined || text === '' ? [] : [[column, text] as const];
  });
}

/** What each item's box says: «да», «частично: 1, 3» and «1: в мае; 2: да» are how `readAnswers` writes them as one. */
function boxTexts(answer: string): (number: number) => string {
  if (PARTLY_WORD.test(answer)) {
    const numbers = answer.replace(PARTLY_WORD, '');
    return (number) => (numbers.includes(String(number)) ? YES : '');
  }
  const parts = answer.split(/; (?=[123]: )/);
  if (!parts.every((part) => /^[123]: /.test(part))) return () => answer;
  return (number) =>
    parts
      .filter((part) => part.startsWith(BOX_LABEL(number)))
      .map((part) => part.slice(BOX_LABEL(number).length))
      .join('; ');
}
