import type { IdSource } from '../model';

/** The words of the column «Источник ID». */
export const SOURCE_WORDS: { readonly [source in IdSource]: string } = {
  own: 'свой ЛКО',
  parent: 'вышестоящий ЛКО',
  none: 'нет ЛКО',
};

const WORDS: readonly string[] = Object.values(SOURCE_WORDS);

/** Whether a cell holds one of the tool's words for the ID's source, to the letter. */
export function isSourceWord(text: string): boolean {
  return WORDS.includes(text);
}
