import { SaxesParser } from 'saxes';

/** An XML text as another parser sees it, which also finds what is no XML. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly (XmlNode | string)[];
}

/** @throws Error when the text is no XML */
export function xmlNode(text: string): XmlNode {
  const parser = new SaxesParser({ fragment: false });
  const open: { name: string; attributes: { [name: string]: string }; children: (XmlNode | string)[] }[] = [];
  let root: XmlNode | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    open.push({ name, attributes: { ...(attributes as { [name: string]: string }) }, children: [] }),
  );
  parser.on('text', (piece) => {
    if (piece.trim() !== '') open[open.length - 1]?.children.push(piece);
  });
  parser.on('closetag', () => {
    const done = open.pop()!;
    if (open.length === 0) root = done;
    else open[open.length - 1]!.children.push(done);
  });
  parser.write(text).close();
  return root!;
}

export function nodes(node: XmlNode): XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== 'string');
}

/** The same tree, each node changed from the leaves up; null takes one away. */
export function mapped(node: XmlNode, change: (node: XmlNode) => XmlNode | null): XmlNode | null {
  const children = node.children.flatMap((child) => {
    const now = typeof child === 'string' ? child : mapped(child, change);
    return now === null ? [] : [now];
  });
  return change({ ...node, children });
}
