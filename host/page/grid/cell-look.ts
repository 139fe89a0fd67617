import type { FormatterResultWithHtml, FormatterResultWithText } from 'slickgrid';
import { element } from '../element';
import type { CellView } from '../protocol';

/** As much of a text as a cell may ever show. */
const LONGEST = 300;
const PIXELS_A_CHARACTER = 6;

/**
 * How the grid draws a cell: texts as texts, never as markup.
 * @param room pixels up to the next cell that is not empty
 */
export function cellLook(
  cell: CellView | undefined,
  width: number,
  room: number,
): string | FormatterResultWithText | FormatterResultWithHtml {
  if (!cell) return '';
  // A row is one line high: what stands below would not be seen.
  const text = cell.t.slice(0, LONGEST).replace(/\s*\n\s*/g, ' ');
  const isTicked = cell.k !== undefined;
  const isLong = !cell.n && !cell.l && !isTicked && room > width && text.length * PIXELS_A_CHARACTER > width;
  const classes = [
    cell.n ? 'right' : '',
    cell.w ? 'bold' : '',
    cell.note ? 'noted' : '',
    cell.d ? 'listed' : '',
    isTicked ? 'ticked' : '',
    isLong ? 'run-on' : '',
  ].filter(Boolean);
  const addClasses = classes.join(' ');
  if (!cell.b && !cell.d && !isTicked && !isLong) return addClasses === '' ? text : { text, addClasses };
  const content = element('div', 'content');
  if (cell.b) content.style.background = cell.b;
  if (isTicked) content.append(tickBox(cell.k === true));
  else {
    const shown = element('span', 'text');
    shown.textContent = text;
    if (isLong) shown.style.maxWidth = `${room - 8}px`;
    content.append(shown);
  }
  return { html: content, addClasses };
}

function tickBox(isTicked: boolean): HTMLElement {
  const box = element('span', isTicked ? 'tick on' : 'tick');
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', isTicked ? 'Отмечено' : 'Не отмечено');
  return box;
}
