import { cellText } from '../../../core/cells/cell';
import type { CellValue } from '../../../core/cells/cell-value';
import { LEVELS, type Level } from '../../../shared/hand-out';

/** What a sheet is for. It is in the hidden key column, above its header, and is copied with the sheet. */
export interface SheetMark {
  readonly level: Level;
  readonly recipientId: string;
  /** When it was handed out, 2026-11-27T10:15 on the spreadsheet's clock; '' on sheets of earlier versions. */
  readonly handedOn: string;
}

const MARK = /^pos-hand-out (municipality|parent) ([0-9a-z]{1,40})(?: (\d{4}-\d\d-\d\dT\d\d:\d\d))?$/;

/**
 * @example markText({ level: 'municipality', recipientId: '50657000', handedOn: '2026-11-27T10:15' })
 *   // 'pos-hand-out municipality 50657000 2026-11-27T10:15'
 */
export function markText({ level, recipientId, handedOn }: SheetMark): string {
  return `pos-hand-out ${level} ${recipientId}${handedOn === '' ? '' : ` ${handedOn}`}`;
}

/** A group as collecting compares it. @example groupText({ level: 'parent', recipientId: 'a1' }) // 'parent a1' */
export function groupText({ level, recipientId }: Pick<SheetMark, 'level' | 'recipientId'>): string {
  return `${level} ${recipientId}`;
}

/** The mark above the header: in the key's column; anywhere, where that is gone. */
export function readMark(
  above: readonly (readonly CellValue[])[],
  keyColumn: number | undefined,
): { readonly mark: SheetMark | null; readonly markRow: number } {
  for (const [at, row] of above.entries()) {
    const cells = keyColumn === undefined ? row : [row[keyColumn - 1] ?? ''];
    for (const cell of cells) {
      const [, levelText, recipientId = '', handedOn = ''] = MARK.exec(cellText(cell)) ?? [];
      const level = LEVELS.find((one) => one === levelText);
      if (level !== undefined) return { mark: { level, recipientId, handedOn }, markRow: at + 1 };
    }
  }
  return { mark: null, markRow: 0 };
}
