import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { findLinks } from '../../core/link-audit/placed-text/link-span';
import { readVkPageName } from '../../core/vk/vk-page';
import { headerText } from '../columns/header-text';

/** A page of a public checker's table. */
export interface CheckedPage {
  /** The names by which it is known: its number, its screen name, what its address says. */
  readonly names: readonly string[];
  /** Links of ПОС in its menu, in order, as placed. */
  readonly links: readonly string[];
}

const PAGE =
  /^(?:(?:public|group|page|vk) )?url$|^страница(?: вк)?$|^ссылка на (?:страницу|паблик|сообщество)(?: вк)?$/;
const NUMBER = /^(?:(?:group|public|vk) )?id$/;
const SCREEN_NAME = /^(?:screen name|domain)$/;
const LINK = /^(?:pos link|ссылка пос) ?1$/;
const RESULT = /^(?:pos result|результат)$/;
/** «Errors», «Timeout»: the checker has not seen the menu. */
const UNSEEN = /error|timeout|ошибк/i;
/** Rows among which the header stands. */
const TOP = 20;

/**
 * The pages of a table that the public checker of menu links has made.
 *
 * @param rows of a sheet or a text file
 * @returns null for any other table
 * @example checkerPages([['pos_result', 'url', 'pos_link1'], ['', 'vk.com/club1', '']])?.[0]?.names // ['1']
 * Source: tables of find-pos-widgets, older and newer.
 */
export function checkerPages(rows: readonly (readonly CellValue[])[]): CheckedPage[] | null {
  const header = rows.slice(0, TOP).findIndex((row) => {
    const texts = row.map(headerText);
    return texts.some((text) => LINK.test(text)) && texts.some((text) => PAGE.test(text));
  });
  if (header < 0) return null;
  const texts = (rows[header] ?? []).map(headerText);
  const at = (words: RegExp): number => texts.findIndex((text) => words.test(text));
  const [page, number, screenName, result] = [at(PAGE), at(NUMBER), at(SCREEN_NAME), at(RESULT)];
  return rows.slice(header + 1).flatMap((row): CheckedPage[] => {
    if (UNSEEN.test(cellText(row[result] ?? ''))) return [];
    const names = [row[number], row[screenName], row[page]].flatMap((cell) => {
      const read = readVkPageName(cell ?? '');
      return read.ok ? [read.value.ask] : [];
    });
    const links = row.map((cell) => cellText(cell)).filter((text) => findLinks(text)[0]?.relevant);
    return names.length === 0 ? [] : [{ names: Array.from(new Set(names)), links: links.map(unquoted) }];
  });
}

/** The checker writes `'https://…'`. */
function unquoted(link: string): string {
  return link.replace(/^'(.*)'$/, '$1');
}
