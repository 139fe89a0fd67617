import { Book, type UnreadSheet } from '../../book/book';
import { BookSheet } from '../../book/book-sheet';
import type { DefinedName } from '../../book/defined-name';
import type { SheetContent } from '../../book/sheet-content';
import { StyleSheet } from '../../book/style-sheet';
import { type Parts, relationsPath } from '../parts';
import type { StringItem } from '../string-item';
import { BrokenPart, FarCell, readPart } from '../unreadable';
import { childOf, childrenOf, isTrue, prefixedAttribute, type XmlElement } from '../xml/xml-tree';
import { readSheet, type SheetTables } from './read-sheet';
import { readStrings } from './read-strings';
import { NO_STYLES, readStyles } from './read-styles';
import { themeColours } from './theme-colours';

/** Where a book's own part lies; undefined when the archive holds none. */
export function workbookPart(parts: Parts): string | undefined {
  const named = parts.relations('').find(({ kind }) => kind === 'officeDocument')?.target;
  return [named, 'xl/workbook.xml'].find((part) => part !== undefined && parts.has(part));
}

/**
 * Reads a book: what the product needs of it. All else stays in the bytes, from which the file is written again.
 * @param name the book's name
 * @throws BrokenPart when the file is damaged
 */
export function readWorkbook(parts: Parts, part: string, name: string): Book {
  const root = parts.tree(part);
  const relations = parts.relations(part);
  const partOf = (kind: string): string | undefined => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return target !== undefined && parts.has(target) ? target : undefined;
  };
  const [stylesPart, stringsPart] = [partOf('styles'), partOf('sharedStrings')];
  const themePart = partOf('theme');
  const theme = themePart ? themeColours(parts.tree(themePart)) : [];
  const styles = stylesPart ? readStyles(parts.tree(stylesPart), theme) : NO_STYLES;
  const from1904 = isTrue(childOf(root, 'workbookPr')?.attributes.get('date1904'));
  const tables: SheetTables = {
    strings: stringsPart ? stringsOf(parts, stringsPart) : [],
    styles: styles.cells,
    ruleBackgrounds: styles.ruleBackgrounds,
    from1904,
  };
  const book = new Book(name, parts.data, new StyleSheet(styles.cells), from1904);
  const elements = sheetElements(root);
  const ids = sheetIds(elements);
  book.highestId = Math.max(...ids);
  const openAt = Number(
    childOf(childOf(root, 'bookViews'), 'workbookView')?.attributes.get('activeTab') ?? 0,
  );
  const unread: UnreadSheet[] = [];
  const sheets = elements.map((element, at): BookSheet | null => {
    const id = ids[at] as number;
    const relation = relations.find((one) => one.id === prefixedAttribute(element, 'id'));
    if (!relation) throw new BrokenPart(relationsPath(part));
    // Sheets of charts and dialogs hold no cells.
    if (relation.kind !== 'worksheet') return null;
    const name = element.attributes.get('name') ?? '';
    const content = nearContent(() => readSheet(parts, relation.target, name, tables));
    if (content instanceof FarCell) {
      unread.push({ id, name, cell: content.cell, isOpen: at === openAt });
      return null;
    }
    content.state = stateOf(element);
    return new BookSheet(book, id, content, null, true);
  });
  book.sheets.push(...sheets.filter((sheet) => sheet !== null));
  book.unread = unread;
  book.names = definedNames(root);
  book.otherSheets = elements
    .filter((_element, at) => sheets[at] === null)
    .map(({ attributes }) => attributes.get('name') ?? '');
  const hasMacros = relations.some(({ kind }) => kind === 'vbaProject');
  if (hasMacros || /macroEnabled/i.test(parts.typeOf(part))) book.ending = '.xlsm';
  book.recalculates = isTrue(childOf(root, 'calcPr')?.attributes.get('fullCalcOnLoad'));
  const shown = sheets[openAt];
  if (shown && !shown.hidden) book.active = shown;
  return book;
}

function nearContent(read: () => SheetContent): SheetContent | FarCell {
  try {
    return read();
  } catch (error) {
    if (error instanceof FarCell) return error;
    throw error;
  }
}

function stringsOf(parts: Parts, part: string): StringItem[] {
  const text = parts.text(part);
  return readPart(part, () => readStrings(text));
}

/** The sheets of a workbook in their order, those without cells included. */
export function sheetElements(root: XmlElement): readonly XmlElement[] {
  return childrenOf(childOf(root, 'sheets'), 'sheet');
}

/** A number for each sheet: its own less one, as Sheets counts from 0; a free one where that is none or not the only one. */
export function sheetIds(elements: readonly XmlElement[]): number[] {
  const own = elements.map(({ attributes }) => Number(attributes.get('sheetId')) - 1);
  const isGood = (id: number, at: number): boolean =>
    Number.isInteger(id) && id >= 0 && id < 65535 && own.indexOf(id) === at;
  let last = Math.max(-1, ...own.filter(isGood));
  return own.map((id, at) => {
    if (isGood(id, at)) return id;
    last += 1;
    return last;
  });
}

function stateOf({ attributes }: XmlElement): SheetContent['state'] {
  const state = attributes.get('state');
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** Names of the file; those of Excel itself (`_xlnm.Print_Area`, `_xlnm._FilterDatabase`) are left out. */
function definedNames(root: XmlElement): DefinedName[] {
  const sheets = sheetElements(root).map(({ attributes }) => attributes.get('name') ?? '');
  return childrenOf(childOf(root, 'definedNames'), 'definedName')
    .map(({ attributes, text }) => ({
      name: attributes.get('name') ?? '',
      sheet: sheets[Number(attributes.get('localSheetId') ?? -1)] ?? '',
      formula: text,
    }))
    .filter(({ name }) => !/^_xlnm\./i.test(name));
}
