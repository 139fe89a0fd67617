import type { BookSheet } from '../../book/book-sheet';
import { cellName } from '../sheet-data';
import { childOf } from '../xml/xml-tree';
import type { SheetDraft } from './sheet-draft';

/** Frozen rows and columns. */
export function writeFrozen(own: SheetDraft, { parts, inFile }: BookSheet): void {
  const { rows, columns } = parts.frozen;
  if (inFile ? parts.frozen === inFile.frozen : rows + columns === 0) return;
  const views = own.child('sheetViews');
  const view = childOf(views, 'sheetView');
  if (rows + columns === 0) {
    const pane = childOf(view, 'pane');
    if (pane) own.edits.remove(pane);
    return;
  }
  const pane = paneOf(own, rows, columns);
  if (!views || !view) {
    const xml = own.tag('sheetViews', '', own.tag('sheetView', 'workbookViewId="0"', pane));
    if (views) own.edits.replace(views.start, views.end, xml);
    else own.add('sheetViews', xml);
    return;
  }
  // What was selected is named by panes, which are others now.
  for (const child of view.children)
    if (child.local === 'pane' || child.local === 'selection') own.edits.remove(child);
  if (view.innerStart < view.end) own.edits.insert(view.innerStart, pane);
  else own.edits.append(view, pane);
}

function paneOf(own: SheetDraft, rows: number, columns: number): string {
  const split = (columns > 0 ? `xSplit="${columns}" ` : '') + (rows > 0 ? `ySplit="${rows}" ` : '');
  const active = `${rows > 0 ? 'bottom' : 'top'}${columns > 0 ? 'Right' : 'Left'}`;
  const place = `topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${active}"`;
  return own.tag('pane', `${split}${place} state="frozen"`) + own.tag('selection', `pane="${active}"`);
}

/** Protection without a password; sizes of cells are everybody's own business. One that the file has stays. */
export function writeLock(own: SheetDraft, { parts }: BookSheet): void {
  if (parts.locked !== true || own.child('sheetProtection')) return;
  own.add('sheetProtection', own.tag('sheetProtection', 'sheet="1" formatColumns="0" formatRows="0"'));
}
