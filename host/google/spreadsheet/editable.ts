import { type Area, a1Of, overlap } from '../../book/a1';
import type { BookSheet } from '../../book/book-sheet';
import type { ProtectedArea } from '../../book/protected-area';

/** Whether the person at work may edit in spite of a protection: it is their own, or only warns. */
export function isMine(kept: ProtectedArea): boolean {
  return kept.own === true || kept.warningOnly === true;
}

/** Whether no protection covers any cell of the area. */
export function editable(sheet: BookSheet, area: Area): boolean {
  return !sheet.protections.some((kept) => !isMine(kept) && overlap(kept.area, area));
}

/** @throws Error in Google's words when a protection covers a cell of the area */
export function assertEditable(sheet: BookSheet, area: Area): void {
  if (editable(sheet, area)) return;
  throw new Error(
    `You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit. (${sheet.name}!${a1Of(area)})`,
  );
}
