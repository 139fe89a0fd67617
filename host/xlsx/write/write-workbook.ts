import type { BookSheet } from '../../book/book-sheet';
import { sheetElements, sheetIds } from '../read/read-workbook';
import { xmlText } from '../xml/xml-text';
import { childOf, childrenOf, prefixedAttribute, type XmlElement, xmlTree } from '../xml/xml-tree';
import type { Draft } from './draft';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * Part of each sheet that the book is to have; new sheets get one, those that went are taken away.
 * @param unread ids of sheets that nobody has read: they stay
 */
export function writeSheetList(
  draft: Draft,
  sheets: readonly BookSheet[],
  unread: ReadonlySet<number>,
): Map<BookSheet, string> {
  const root = xmlTree(draft.text(draft.workbook));
  const elements = sheetElements(root);
  const ids = sheetIds(elements);
  const relations = draft.relations(draft.workbook);
  const targets = new Map(relations.map(({ id, target, kind }) => [id, kind === 'worksheet' ? target : '']));
  const partOf = (element: XmlElement): string => targets.get(prefixedAttribute(element, 'id') ?? '') ?? '';
  const byId = new Map(sheets.map((sheet) => [sheet.inFile ? sheet.id : -1, sheet]));
  const isKept = (id: number): boolean => byId.has(id) || unread.has(id);
  const gone = elements.filter((one, at) => partOf(one) !== '' && !isKept(ids[at] ?? -1));
  const parts = new Map<BookSheet, string>();
  for (const [at, element] of elements.entries()) {
    const sheet = byId.get(ids[at] ?? -1);
    if (sheet && partOf(element) !== '') parts.set(sheet, partOf(element));
  }
  renameSheets(draft, parts);
  removeSheets(draft, elements, gone);
  for (const [sheet, part] of addSheets(draft, root, sheets)) parts.set(sheet, part);
  return parts;
}

/** The list of formulas in the order of their computing is made anew by Excel; with a formula too many it is damage. */
export function dropCalculationChain(draft: Draft): void {
  draft.unrelate(draft.workbook, ({ kind }) => kind === 'calcChain');
}

/** The file's properties name its sheets once more; Excel makes that list anew. */
function dropTitles(draft: Draft): void {
  const properties = draft.related('', 'extended-properties');
  if (properties === undefined) return;
  draft.edit(properties, (edits, root) => {
    for (const list of root.children)
      if (list.local === 'HeadingPairs' || list.local === 'TitlesOfParts') edits.remove(list);
  });
}

function renameSheets(draft: Draft, parts: ReadonlyMap<BookSheet, string>): void {
  draft.edit(draft.workbook, (edits, root) => {
    const elements = sheetElements(root);
    const ids = sheetIds(elements);
    for (const [at, element] of elements.entries()) {
      for (const sheet of parts.keys()) {
        const { parts: now, inFile, id } = sheet;
        if (id !== ids[at] || !inFile) continue;
        if (now.name !== inFile.name) edits.setAttributes(element, { name: now.name });
        if (now.state !== inFile.state)
          edits.setAttributes(element, { state: now.state === 'visible' ? undefined : now.state });
      }
    }
  });
}

function addSheets(draft: Draft, root: XmlElement, sheets: readonly BookSheet[]): Map<BookSheet, string> {
  const fresh = sheets.filter((sheet) => !sheet.inFile);
  const parts = new Map<BookSheet, string>();
  const namespace = namespaceOf(root);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  for (const sheet of fresh) {
    const part = draft.freePath('xl/worksheets/sheet', '.xml');
    draft.add(
      part,
      `${head}<worksheet xmlns="${namespace}"><dimension ref="A1"/><sheetData/></worksheet>`,
      TYPE,
    );
    parts.set(sheet, part);
  }
  const ids = draft.relate(
    draft.workbook,
    [...parts.values()].map((target) => ({ kind: 'worksheet', target })),
  );
  draft.edit(draft.workbook, (edits, now) => {
    const list = childOf(now, 'sheets');
    const tag = now.name.replace(/workbook$/, 'sheet');
    const added = fresh.map(({ parts: { name, state }, id }, at) => {
      const hidden = state === 'visible' ? '' : ` state="${state}"`;
      const relation = relationAttribute(now, ids[at] ?? '');
      return `<${tag} name="${xmlText(name)}" sheetId="${id + 1}"${hidden} ${relation}/>`;
    });
    if (list && added.length > 0) edits.append(list, added.join(''));
  });
  return parts;
}

/** The namespace of the workbook's own elements: the strict form of the format has another one. */
export function namespaceOf({ name, local, attributes }: XmlElement): string {
  const prefix = name.slice(0, -local.length - 1);
  return (
    attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ??
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  );
}

function relationAttribute(root: XmlElement, id: string): string {
  for (const [name, value] of root.attributes)
    if (name.startsWith('xmlns:') && value.endsWith('/relationships')) return `${name.slice(6)}:id="${id}"`;
  return `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"`;
}

function removeSheets(draft: Draft, elements: readonly XmlElement[], gone: readonly XmlElement[]): void {
  if (gone.length === 0) return;
  const ids = new Set(gone.map((element) => prefixedAttribute(element, 'id')));
  dropCalculationChain(draft);
  dropTitles(draft);
  draft.unrelate(draft.workbook, ({ id }) => ids.has(id));
  const places = new Map<number, number>();
  for (const [at, element] of elements.entries()) if (!gone.includes(element)) places.set(at, places.size);
  draft.edit(draft.workbook, (edits, root) => {
    for (const element of sheetElements(root))
      if (ids.has(prefixedAttribute(element, 'id'))) edits.remove(element);
    // Names of one sheet, and what is shown, are told by the sheet's place.
    for (const name of childrenOf(childOf(root, 'definedNames'), 'definedName')) {
      const local = name.attributes.get('localSheetId');
      if (local === undefined) continue;
      const place = places.get(Number(local));
      if (place === undefined) edits.remove(name);
      else if (place !== Number(local)) edits.setAttributes(name, { localSheetId: String(place) });
    }
    for (const view of childrenOf(childOf(root, 'bookViews'), 'workbookView')) {
      for (const name of ['activeTab', 'firstSheet']) {
        const place = view.attributes.get(name);
        const now = String(places.get(Number(place)) ?? 0);
        if (place !== undefined && now !== place) edits.setAttributes(view, { [name]: now });
      }
    }
  });
}
