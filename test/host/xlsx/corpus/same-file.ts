import { columnLetters } from '../../../../src/core/cells/column-letters';
import { filesOf } from '../../../support/xlsx-files';
import { misplacedElements } from './element-order';
import { mapped, nodes, type XmlNode, xmlNode } from './xml-node';

/** What a test changed on purpose. */
export interface OwnChanges {
  /** Parts that may differ, each compared element by element. */
  readonly parts: readonly string[];
  /** Parts that may come, by a pattern; and those that may go. */
  readonly added?: RegExp;
  readonly gone?: readonly string[];
  /** Cells that were written, by the sheet's part. */
  readonly cells: { readonly [part: string]: ReadonlySet<string> };
  /** Columns whose look was changed, by the sheet's part. */
  readonly columns?: { readonly [part: string]: readonly number[] };
  /** Elements of a sheet that were added or changed. */
  readonly elements?: readonly string[];
}

/**
 * Every part of the file but the named ones has the same bytes; in those, everything but what the test changed is the
 * same, element by element and in the same order.
 */
export function expectSameFile(before: Buffer, after: Buffer, own: OwnChanges): void {
  const [then, now] = [filesOf(before), filesOf(after)];
  const gone = [...then.keys()].filter((name) => !now.has(name));
  expect(gone).toEqual(own.gone ?? []);
  const added = [...now.keys()].filter((name) => !then.has(name));
  expect(added.filter((name) => !own.added?.test(name))).toEqual([]);
  const kept = [...then.keys()].filter((name) => now.has(name));
  const changed = kept.filter((name) => !now.get(name)!.equals(then.get(name)!));
  expect(changed.filter((name) => !own.parts.includes(name))).toEqual([]);
  for (const name of changed) {
    if (name.endsWith('.vml')) continue;
    const before = withoutParts(xmlNode(textOf(then.get(name)!)), gone);
    expectGrown(before, xmlNode(textOf(now.get(name)!)), name, own);
  }
  // Other programs' own slips are theirs.
  const slips = misplacedElements(before);
  expect([...misplacedElements(after)].filter(([part]) => !slips.has(part))).toEqual([]);
  for (const name of added) if (/\.(?:xml|rels)$/.test(name)) xmlNode(textOf(now.get(name)!));
}

/** Every part has the same bytes. */
export function expectSameBytes(before: Buffer, after: Buffer): void {
  expectSameFile(before, after, { parts: [], cells: {} });
  expect([...filesOf(after).keys()]).toEqual([...filesOf(before).keys()]);
}

/** A list of parts without those that went. */
function withoutParts(list: XmlNode, gone: readonly string[]): XmlNode {
  const names = gone.map((part) => part.replace(/^.*\//, ''));
  const children = list.children.filter((child) => {
    const part =
      typeof child === 'string' ? '' : (child.attributes.PartName ?? child.attributes.Target ?? '');
    return !names.some((name) => part.endsWith(name));
  });
  return { ...list, children };
}

function textOf(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, '');
}

function expectGrown(then: XmlNode, now: XmlNode, part: string, own: OwnChanges): void {
  if (!/worksheets\/[^/]*\.xml$/i.test(part)) {
    expectStillThere(then, now, part);
    return;
  }
  const strip = (node: XmlNode): XmlNode | null => stripped(node, part, own);
  expect(mapped(now, strip)).toEqual(mapped(then, strip));
}

/** A sheet without what the test changed. */
function stripped(node: XmlNode, part: string, own: OwnChanges): XmlNode | null {
  const local = node.name.replace(/^.*:/, '');
  if (local === 'c' && own.cells[part]?.has(node.attributes.r ?? '')) return null;
  if (own.elements?.includes(local)) return null;
  if (local === 'cols') return columnsOf(node, own.columns?.[part] ?? []);
  if (local === 'dimension') return { ...node, attributes: {} };
  if (local === 'row') {
    const { spans, ...attributes } = node.attributes;
    // A row that holds nothing of the file's came with the changes.
    return nodes(node).length === 0 && Object.keys(attributes).length <= 1 ? null : { ...node, attributes };
  }
  return node;
}

/** Columns one by one, as a list of them may be cut. */
function columnsOf(node: XmlNode, own: readonly number[]): XmlNode | null {
  const children = nodes(node).flatMap(({ name, attributes: { min, max, ...attributes } }) => {
    const columns: XmlNode[] = [];
    for (let at = Number(min); at <= Math.min(Number(max), 40); at += 1)
      if (!own.includes(at)) columns.push({ name: name + columnLetters(at), attributes, children: [] });
    return columns;
  });
  return children.length === 0 ? null : { ...node, attributes: {}, children };
}

/** Lists may get longer at their ends, counts may grow; all else is the same. */
function expectStillThere(then: XmlNode, now: XmlNode, place: string): void {
  expect([place, now.name]).toEqual([place, then.name]);
  for (const [name, value] of Object.entries(then.attributes)) {
    if (/^(?:count|uniqueCount)$/i.test(name))
      expect(Number(now.attributes[name])).toBeGreaterThanOrEqual(Number(value));
    else expect([place, name, now.attributes[name]]).toEqual([place, name, value]);
  }
  // What is new may stand in the middle: Excel wants the lists of a style sheet in an order.
  let at = 0;
  for (const child of then.children) {
    const isSame = (other: XmlNode | string | undefined): boolean =>
      typeof child === 'string' || typeof other === 'string' ? child === other : other?.name === child.name;
    while (at < now.children.length && !isSame(now.children[at])) at += 1;
    const found = now.children[at];
    expect([place, found === undefined]).toEqual([place, false]);
    if (typeof child !== 'string') expectStillThere(child, found as XmlNode, `${place}/${child.name}`);
    at += 1;
  }
}
