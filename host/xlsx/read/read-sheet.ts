import { type Area, areaOf, areasOf } from '../../book/a1';
import type { ConditionalRule } from '../../book/conditional-rule';
import {
  type Column,
  cellKey,
  emptyContent,
  type NamedTable,
  type SheetContent,
} from '../../book/sheet-content';
import type { Validation } from '../../book/validation';
import type { Parts, Relation } from '../parts';
import { readPart } from '../unreadable';
import { cellText } from '../xml/xml-text';
import { childOf, childrenOf, isTrue, prefixedAttribute, type XmlElement } from '../xml/xml-tree';
import { type CellTables, readCells } from './read-cells';
import { readNotes } from './read-notes';

/** What sheets of a book refer to. */
export interface SheetTables extends CellTables {
  readonly ruleBackgrounds: readonly string[];
}

/** A link of many cells is kept for each of them, up to so many; what is wider is a slip. */
const MOST_LINKED = 10_000;
/** More than a sheet can have of what never lies over each other. */
const MOST_PLACES = 2_000_000;

/**
 * Reads a sheet.
 * @throws BrokenPart when it is damaged; FarCell as readCells does
 */
export function readSheet(parts: Parts, part: string, name: string, tables: SheetTables): SheetContent {
  const content = emptyContent(name);
  const root = parts.tree(part, {
    sheetData: (scanner) => readCells(scanner, tables, content),
  });
  const relations = parts.relations(part);
  readPart(part, () => readLook(root, relations, tables, content));
  const targets = (kind: string): string[] =>
    relations.filter((one) => one.kind === kind && parts.has(one.target)).map(({ target }) => target);
  for (const notes of targets('comments')) {
    const text = parts.text(notes);
    readPart(notes, () => readNotes(text, content.notes));
  }
  content.tables = targets('table').map((table) => {
    const tree = parts.tree(table);
    return readPart(table, () => tableOf(tree));
  });
  return content;
}

/** All but what lies in the cells. */
function readLook(
  root: XmlElement,
  relations: readonly Relation[],
  tables: SheetTables,
  content: SheetContent,
): void {
  if (root.local !== 'worksheet') throw new Error(`No sheet: ${root.name}`);
  readColumns(root, tables, content);
  content.merges = merges(root, content);
  readLinks(root, relations, content);
  content.rules = ruleElements(root).map((element, at) => ruleOf(element, at, tables.ruleBackgrounds));
  content.validations = validationElements(root).map(validationOf);
  content.frozen = frozen(root);
  content.filtered = childOf(root, 'autoFilter') !== undefined;
  if (isTrue(childOf(root, 'sheetProtection')?.attributes.get('sheet'))) content.locked = true;
}

/** The conditional formats of a sheet in their order. */
export function ruleElements(root: XmlElement): readonly XmlElement[] {
  return childrenOf(root, 'conditionalFormatting');
}

/** What cells may hold, in the order of the file; what Excel keeps apart because it names another sheet comes last. */
export function validationElements(root: XmlElement): readonly XmlElement[] {
  const own = childrenOf(childOf(root, 'dataValidations'), 'dataValidation');
  const extensions = childrenOf(childOf(root, 'extLst'), 'ext');
  const later = extensions.flatMap((ext) => childrenOf(childOf(ext, 'dataValidations'), 'dataValidation'));
  return [...own, ...later];
}

/** The areas that an element names, in an attribute or, kept apart, in an element of its own. */
export function areaList(element: XmlElement): string {
  return element.attributes.get('sqref') ?? childOf(element, 'sqref')?.text ?? '';
}

function readColumns(root: XmlElement, { styles }: CellTables, { columns }: SheetContent): void {
  let told = 0;
  const lists = childrenOf(root, 'cols');
  for (const { attributes } of lists.flatMap((list) => childrenOf(list, 'col'))) {
    const width = Number(attributes.get('width'));
    const column: Column = {
      width: Number.isFinite(width) ? width : undefined,
      hidden: isTrue(attributes.get('hidden')),
      style: styles[Number(attributes.get('style') ?? -1)] ?? null,
    };
    const first = Number(attributes.get('min'));
    const last = Math.min(Number(attributes.get('max')), 16384);
    told += Math.max(0, last - first);
    assertApart(told);
    for (let at = first; at <= last; at += 1) columns.set(at, column);
  }
}

function merges(root: XmlElement, { rows }: SheetContent): Area[] {
  const areas = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
    areasOf(attributes.get('ref') ?? ''),
  );
  // A merge may reach down to the last row of Excel; where there is nothing it costs nothing.
  assertApart(areas.reduce((total, area) => total + Math.min(area.rows, rows.length), 0));
  return areas;
}

function assertApart(places: number): void {
  if (places > MOST_PLACES) throw new Error('Areas that lie over each other');
}

function readLinks(root: XmlElement, relations: readonly Relation[], { links }: SheetContent): void {
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  let linked = 0;
  for (const link of childrenOf(childOf(root, 'hyperlinks'), 'hyperlink')) {
    const target = targets.get(prefixedAttribute(link, 'id') ?? '');
    // Without a target it leads to a place in the book.
    if (target === undefined) continue;
    const location = link.attributes.get('location');
    const address = location ? `${target}#${location}` : target;
    for (const area of areasOf(link.attributes.get('ref') ?? '')) {
      if (area.rows * area.columns > MOST_LINKED) continue;
      linked += area.rows * area.columns;
      assertApart(linked);
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1)
          links.set(cellKey(row, column), address);
      }
    }
  }
}

function ruleOf(element: XmlElement, inFile: number, backgrounds: readonly string[]): ConditionalRule {
  const tests = childrenOf(element, 'cfRule').map((rule) => {
    const look = backgrounds[Number(rule.attributes.get('dxfId') ?? -1)] ?? '';
    const isFormula = rule.attributes.get('type') === 'expression';
    const formula = isFormula ? (childOf(rule, 'formula')?.text ?? '') : '';
    return { formula, look: { background: look, colour: '', bold: false } };
  });
  return { areas: areasOf(areaList(element)), tests, inFile };
}

function validationOf(element: XmlElement, inFile: number): Validation {
  const { attributes } = element;
  const formulas = ['formula1', 'formula2'].flatMap((name) => {
    const formula = childOf(element, name);
    return formula ? [formula.text || (childOf(formula, 'f')?.text ?? '')] : [];
  });
  return {
    areas: areasOf(areaList(element)),
    rule: {
      type: attributes.get('type') ?? 'none',
      operator: attributes.get('operator') ?? 'between',
      formulas,
      allowBlank: isTrue(attributes.get('allowBlank')),
      // Of other styles a person may keep the value after a warning.
      showError:
        isTrue(attributes.get('showErrorMessage')) && (attributes.get('errorStyle') ?? 'stop') === 'stop',
      help: attributes.get('prompt') ?? '',
    },
    inFile,
  };
}

function tableOf(root: XmlElement): NamedTable {
  const { attributes } = root;
  return {
    name: attributes.get('displayName') ?? attributes.get('name') ?? '',
    area: areaOf(attributes.get('ref') ?? ''),
    columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map((column) =>
      cellText(column.attributes.get('name') ?? ''),
    ),
    header: Number(attributes.get('headerRowCount') ?? 1),
    totals: Number(attributes.get('totalsRowCount') ?? 0),
  };
}

function frozen(root: XmlElement): { rows: number; columns: number } {
  const pane = childOf(childOf(childOf(root, 'sheetViews'), 'sheetView'), 'pane');
  const state = pane?.attributes.get('state');
  if (!pane || (state !== 'frozen' && state !== 'frozenSplit')) return { rows: 0, columns: 0 };
  return {
    rows: Number(pane.attributes.get('ySplit') ?? 0),
    columns: Number(pane.attributes.get('xSplit') ?? 0),
  };
}
