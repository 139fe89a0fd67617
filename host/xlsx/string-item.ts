import type { TextRun } from '../book/cell-content';
import type { XmlScanner } from './xml/xml-scanner';
import { cellText } from './xml/xml-text';

/** A text of the table of texts, or of a cell's own. */
export interface StringItem {
  readonly text: string;
  /** null when it has no formats of its own. */
  readonly runs: readonly TextRun[] | null;
}

/**
 * Reads a text: whole, in runs, or none. How it is pronounced is not read.
 * @param scanner at the opening tag of `si`, `is` or a note's `text`; at its end afterwards
 */
export function stringItem(scanner: XmlScanner): StringItem {
  let text = '';
  const runs: TextRun[] = [];
  if (scanner.empty) return { text, runs: null };
  const { depth } = scanner;
  while (scanner.next() !== 'close' || scanner.depth >= depth) {
    if (scanner.token !== 'open') continue;
    if (scanner.local === 't') text += cellText(scanner.textInside());
    else if (scanner.local === 'r') {
      const run = runAt(scanner);
      runs.push(run);
      text += run.text;
    } else scanner.skip();
  }
  return { text, runs: runs.length > 0 ? runs : null };
}

function runAt(scanner: XmlScanner): TextRun {
  let text = '';
  let bold = false;
  if (scanner.empty) return { text, bold };
  const { depth } = scanner;
  while (scanner.next() !== 'close' || scanner.depth >= depth) {
    if (scanner.token !== 'open') continue;
    if (scanner.local === 't') text += cellText(scanner.textInside());
    else if (scanner.local === 'b') bold = !/^(?:0|false)$/.test(scanner.attribute('val') ?? '1');
  }
  return { text, bold };
}
