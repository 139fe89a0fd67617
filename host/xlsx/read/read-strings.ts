import { type StringItem, stringItem } from '../string-item';
import { XmlScanner } from '../xml/xml-scanner';

/** The texts of `sharedStrings.xml` by their places. */
export function readStrings(xml: string): StringItem[] {
  const scanner = new XmlScanner(xml);
  const items: StringItem[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.local === 'si') items.push(stringItem(scanner));
  }
  return items;
}
