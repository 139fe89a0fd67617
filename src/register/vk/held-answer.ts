import { VK_HEADERS, type VkColumn } from '../../shared/vk';
import type { AskedPage } from './asked-page';
import { readStateCell, showsMenu } from './page-state';
import type { VkRow } from './vk-row';

/** The cells of the product's own columns in one row. */
export type AnswerCells = { readonly [column in VkColumn]: string };

const COLUMNS = Object.keys(VK_HEADERS) as VkColumn[];
const LINK_COLUMNS: readonly VkColumn[] = ['placed1', 'name1', 'placed2', 'name2', 'placed3', 'name3'];

/** Cells by a rule for each column. @example answerCells(() => '').state // '' */
export function answerCells(text: (column: VkColumn) => string): AnswerCells {
  return Object.fromEntries(COLUMNS.map((column) => [column, text(column)])) as AnswerCells;
}

/** Whether people have written into the product's columns where it has not. */
export function isTyped(held: AnswerCells): boolean {
  return readStateCell(held.state).length === 0 && COLUMNS.some((column) => held[column] !== '');
}

/** Whether a row holds VK's answer about the page that it has now. */
export function isAnswered({ ask }: AskedPage, held: AnswerCells): boolean {
  return readStateCell(held.state).length > 0 && held.asked === ask;
}

/**
 * What a row's cells are to hold after an answer. Where it says nothing, what people have typed beside an earlier one
 * stays; and so does an earlier answer about the same page, when there is none now.
 *
 * @param answer null for a page that nothing is known of
 */
export function cellsAfter(asked: AskedPage, answer: VkRow | null, held: AnswerCells): AnswerCells {
  if (answer === null && asked.ask !== '' && isAnswered(asked, held)) return held;
  return answerCells((column) => answer?.cells[column] || (isTypedBeside(column, held) ? held[column] : ''));
}

/** Where a menu is not seen no link is ever written, and where a page is not there no number: those are a person's. */
function isTypedBeside(column: VkColumn, held: AnswerCells): boolean {
  if (held.places !== '') return false;
  return LINK_COLUMNS.includes(column) || (column === 'number' && !showsMenu(readStateCell(held.state)));
}
