import type { ReadyTable } from '../../register/plan/ready-links';
import { type ReadyTableLayout, readyTableLayout } from '../../register/rows/ready-table';
import { readColumns } from '../../sheets/cells/column-reader';
import { workSheets } from '../../sheets/document/document';
import { candidates, type ReadSheet, type Tops } from './register-reading';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet of what was placed has the same shape, and its links are to be judged, not to be given out. */
const PLACED = /размещ/i;

/** The tables of ready mini-app links of a document, and on which sheets they are. */
export interface ReadReadyTables {
  readonly sheetIds: readonly number[];
  readonly tables: readonly ReadyTable[];
}

/**
 * Reads the tables of ready links that stand beside a register: those that a preview read, else every sheet near it that
 * has the shape of one. A register that tells no communities needs none.
 *
 * @param directorySheetId sheet of the ЛКО directory, which is none
 */
export function readReadyTables(register: ReadSheet, directorySheetId: number, topOf: Tops): ReadReadyTables {
  const { vkId, vkPage } = register.columns;
  if (!vkId && !vkPage) return { sheetIds: [], tables: [] };
  const known = register.choices.readySheetIds;
  const sheets =
    known === null
      ? candidates(register).filter(
          (sheet) => sheet.getSheetId() !== directorySheetId && !PLACED.test(sheet.getName()),
        )
      : workSheets().filter((sheet) => known.includes(sheet.getSheetId()));
  const sheetIds: number[] = [];
  const tables: ReadyTable[] = [];
  for (const sheet of sheets) {
    const layout = readyTableLayout(topOf(sheet));
    if (layout === null) continue;
    sheetIds.push(sheet.getSheetId());
    tables.push(readTable(sheet, layout));
  }
  return { sheetIds, tables };
}

function readTable(sheet: Sheet, { firstRow, linkColumn, communityColumn }: ReadyTableLayout): ReadyTable {
  const count = sheet.getLastRow() - firstRow + 1;
  const { links = [], communities = [] } = readColumns(
    sheet,
    { links: linkColumn, communities: communityColumn },
    firstRow,
    count,
  );
  return { sheetName: sheet.getName(), firstRow, links, communities };
}
