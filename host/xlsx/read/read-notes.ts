import { areaOf } from '../../book/a1';
import { cellKey } from '../../book/sheet-content';
import { stringItem } from '../string-item';
import { XmlScanner } from '../xml/xml-scanner';

/** Reads the texts of notes, by the cellKey of their cells. */
export function readNotes(xml: string, notes: Map<number, string>): void {
  const scanner = new XmlScanner(xml);
  let key = 0;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (scanner.local === 'comment') {
      const { row, column } = areaOf(scanner.attribute('ref') ?? '');
      key = cellKey(row, column);
    } else if (scanner.local === 'text') notes.set(key, stringItem(scanner).text);
  }
}
