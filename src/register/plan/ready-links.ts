import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import type { Section } from '../../core/pos/app-link';
import { vkGroupIn } from '../../core/vk/vk-page';
import { readReadyAppLink, tidyAppLink } from '../rows/ready-app-link';

/** A table of ready links as a sheet of the document holds it: two columns of the same rows. */
export interface ReadyTable {
  readonly sheetName: string;
  /** Number of the first row in the sheet, counted from 1. */
  readonly firstRow: number;
  readonly communities: readonly CellValue[];
  readonly links: readonly CellValue[];
}

/** A ready link and where it stands. */
export interface ListedLink {
  readonly link: string;
  readonly section: Section;
  /** Community that the link names. */
  readonly communityId: string;
  readonly sheetName: string;
  readonly row: number;
}

/** The ready links of a document. */
export interface ReadyLinks {
  /** Links that the tables give a community. */
  readonly of: (communityId: string) => readonly ListedLink[];
  /** Names of the sheets that have links of a section. */
  readonly sheetsOf: (section: Section) => readonly string[];
}

/** A document without such tables. */
export const NO_READY_LINKS: ReadyLinks = { of: () => [], sheetsOf: () => [] };

/**
 * The ready links by community: by the number or the address in the table's row, else by the number in the link itself.
 *
 * @example readyLinks([table]).of('174337985')[0]?.link // 'https://vk.com/app8181405#module=health&groupId=174337985'
 * Source: the tables of ready links that Mintsifry hands out.
 */
export function readyLinks(tables: readonly ReadyTable[]): ReadyLinks {
  const byCommunity = new Map<string, ListedLink[]>();
  const sheets = new Map<Section, Set<string>>();
  for (const { sheetName, firstRow, communities, links } of tables) {
    links.forEach((cell, index) => {
      const link = tidyAppLink(cellText(cell));
      const ready = readReadyAppLink(link);
      if (ready === null) return;
      const key = vkGroupIn(communities[index] ?? '') || ready.communityId;
      const known = byCommunity.get(key) ?? [];
      if (known.some((one) => one.link === link)) return;
      byCommunity.set(key, known.concat({ link, ...ready, sheetName, row: firstRow + index }));
      sheets.set(ready.section, (sheets.get(ready.section) ?? new Set()).add(sheetName));
    });
  }
  return {
    of: (communityId) => byCommunity.get(communityId) ?? [],
    sheetsOf: (section) => Array.from(sheets.get(section) ?? []),
  };
}
