import type { Page } from 'playwright-core';
import type { BookSheet } from '../../../host/book/book-sheet';
import { eventually } from '../../support/eventually';

/** Goes to a cell by the keyboard: to A1 and from there. */
export async function goTo(page: Page, row: number, column: number): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let step = 1; step < row; step++) await page.keyboard.press('ArrowDown');
  // The hidden column D is stepped over.
  for (let step = 1; step < (column > 4 ? column - 1 : column); step++)
    await page.keyboard.press('ArrowRight');
}

/** Waits until the box beside the formula bar names this place. */
export async function placed(page: Page, text: string): Promise<void> {
  await eventually(async () => (await page.locator('#place').textContent()) ?? '', text);
}

/** Values of a sheet, row by row. */
export const valuesOf = (
  sheet: BookSheet,
  row: number,
  column: number,
  rows: number,
  columns = 1,
): unknown[][] =>
  Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => sheet.value(row + r, column + c)),
  );

/** Types so many numbers below each other from H2 on, at 30 ms a key, and waits until all of them stand there. */
export async function typeNumbers(page: Page, sheet: BookSheet, count: number): Promise<void> {
  const typed = Array.from({ length: count }, (_cell, at) => at + 10);
  for (const text of typed) {
    await page.keyboard.type(String(text), { delay: 30 });
    await page.keyboard.press('Enter', { delay: 30 });
  }
  await eventually(async () => valuesOf(sheet, 2, 8, count).flat(), typed);
}
