import { XmlScanner } from './xml-scanner';

/** An element of an XML text, with the places of its tags. */
export interface XmlElement {
  /** As written. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, that of its children left out. */
  readonly text: string;
  /** The whole element. */
  readonly start: number;
  readonly end: number;
  /** What lies between its tags; both are `end` when it closes itself. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

type Writable = { -readonly [key in keyof XmlElement]: XmlElement[key] } & { children: XmlElement[] };

/** What is read by other means than a tree, by its name: told when it opens, it must go on to the end of it. */
export type LargeElements = { readonly [local: string]: (scanner: XmlScanner) => void };

/**
 * Reads an XML text as a tree.
 * @param large children of the root that are too large for one, by their name without its prefix; or a way to read
 * all children, none of which is kept then
 * @throws Error when the text is no XML
 * @example xmlTree('<a x="1"><b/></a>').children[0].local // 'b'
 */
export function xmlTree(
  text: string,
  large: LargeElements | ((scanner: XmlScanner) => void) = {},
): XmlElement {
  const scanner = new XmlScanner(text);
  const open: Writable[] = [];
  let root: XmlElement | null = null;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const parent = open[open.length - 1];
    if (token === 'text') {
      if (parent) parent.text += scanner.content();
    } else if (token === 'close') {
      const done = open.pop();
      if (!done) break;
      done.innerEnd = scanner.start;
      done.end = scanner.end;
    } else if (parent && typeof large === 'function') {
      large(scanner);
    } else {
      const element = elementAt(scanner);
      if (parent) parent.children.push(element);
      else if (root) throw new Error('No XML: two roots');
      else root = element;
      const read = open.length === 1 && typeof large === 'object' ? large[element.local] : undefined;
      if (read) {
        read(scanner);
        if (scanner.end === element.end) continue;
        element.innerEnd = scanner.start;
        element.end = scanner.end;
      } else if (!scanner.empty) open.push(element);
    }
  }
  if (!root) throw new Error('No XML: nothing');
  return root;
}

function elementAt(scanner: XmlScanner): Writable {
  const { name, local, start, end } = scanner;
  return {
    name,
    local,
    attributes: scanner.attributes(),
    children: [],
    text: '',
    start,
    end,
    innerStart: end,
    innerEnd: end,
  };
}

/** Children of an element by their name without its prefix. */
export function childrenOf(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/** The first child with a name; undefined when there is none. */
export function childOf(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === local);
}

/** Value of an attribute whose prefix differs from writer to writer, as that of `r:id` does. */
export function prefixedAttribute({ attributes }: XmlElement, local: string): string | undefined {
  for (const [name, value] of attributes) if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** Whether an attribute of the kind `xsd:boolean` says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
