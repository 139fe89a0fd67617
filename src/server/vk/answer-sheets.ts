import { findWrittenColumns } from '../../register/columns/written-columns';
import { askedPage } from '../../register/vk/asked-page';
import { checkerPages } from '../../register/vk/checker-table';
import { answerCells } from '../../register/vk/held-answer';
import { answersOfCells, answersOfChecker, type KnownAnswers } from '../../register/vk/known-answers';
import { Refusal } from '../../shared/refusal';
import type { Role } from '../../shared/roles';
import { VK_HEADERS, type VkColumn } from '../../shared/vk';
import { readAll, readColumns } from '../../sheets/cells/column-reader';
import { findSheetById } from '../../sheets/document/document';
import { candidates, type ReadSheet, readSheet, readTable, rememberedTops } from '../setup/register-reading';
import { VK_FAILURES } from './vk-texts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The other sheets of a document that hold VK's answers: of the public checker, or made by this product elsewhere. */
export function answerSheets(read: ReadSheet): { readonly sheetId: number; readonly name: string }[] {
  const topOf = rememberedTops();
  return candidates(read)
    .filter((sheet) => checkerPages(topOf(sheet)) !== null || ownAnswers(sheet, read, topOf) !== null)
    .map((sheet) => ({ sheetId: sheet.getSheetId(), name: sheet.getName() }));
}

/**
 * The answers that a sheet holds.
 *
 * @throws Refusal when the sheet is gone, or holds none any more
 */
export function readAnswerSheet(sheetId: number, register: ReadSheet): KnownAnswers {
  const sheet = findSheetById(sheetId);
  if (sheet === null) throw new Refusal(VK_FAILURES.sourceGone());
  const own = ownAnswers(sheet, register);
  if (own !== null) return answersOfOwn(own);
  const pages = checkerPages(readAll(sheet));
  if (pages === null) throw new Refusal(VK_FAILURES.sourceGone());
  return answersOfChecker(pages);
}

interface OwnAnswers {
  readonly read: ReadSheet;
  readonly columns: { readonly [column in VkColumn]?: number };
}

/** Read only, so their titles are enough: a table that was pasted as values has lost the marks of its columns. */
function ownAnswers(sheet: Sheet, { choices }: ReadSheet, topOf = rememberedTops()): OwnAnswers | null {
  const read = readSheet(sheet, choices, topOf);
  const headers = read.reading.headers.map((each) => ({ ...each, own: true }));
  const columns = findWrittenColumns(headers, VK_HEADERS);
  const isWhole = [columns.asked, columns.state, columns.places].every(Boolean);
  return isWhole ? { read, columns } : null;
}

function answersOfOwn({ read, columns }: OwnAnswers): KnownAnswers {
  const { firstRow, length, columns: source } = readTable(read);
  const cells = readColumns<VkColumn>(read.sheet, columns, firstRow, length);
  return answersOfCells(
    Array.from({ length }, (_, index) => ({
      cells: answerCells((column) => String(cells[column]?.[index] ?? '').trim()),
      number: askedPage((role: Role) => source[role]?.[index] ?? '').number,
    })),
  );
}
