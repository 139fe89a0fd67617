import path from 'node:path/posix';
import { readPart } from './unreadable';
import { decodedXml } from './xml/xml-encoding';
import { childrenOf, type LargeElements, type XmlElement, xmlTree } from './xml/xml-tree';
import { unpacked } from './zip/unpack-zip';
import { type ZipEntry, zipDirectory } from './zip/zip-directory';

/** A relation of a part to another one, or to an address outside. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `hyperlink`, … */
  readonly kind: string;
  /** Path of the other part, or the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** The part that says what all others are. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of an .xlsx by their paths. Letter case, backslashes and a slash in front make no difference, as in Excel. */
export class Parts {
  private readonly entries = new Map<string, ZipEntry>();

  /** @throws Error when the bytes are no zip archive; BrokenPart when nothing in it says what its parts are */
  constructor(readonly data: Buffer) {
    const directory = zipDirectory(data);
    if (!directory) throw new Error('No zip archive');
    for (const entry of directory) if (!entry.name.endsWith('/')) this.entries.set(keyOf(entry.name), entry);
    // Looked at now, as every change will add to it.
    this.tree(CONTENT_TYPES);
  }

  /** In the order of the archive. */
  get all(): IterableIterator<ZipEntry> {
    return this.entries.values();
  }

  has(part: string): boolean {
    return this.entries.has(keyOf(part));
  }

  /** Path of a part as it is written in the archive. */
  nameOf(part: string): string {
    return this.entries.get(keyOf(part))?.name ?? part;
  }

  /** @throws BrokenPart when there is no such part, or it is damaged */
  bytes(part: string): Buffer {
    return readPart(part, () => {
      const entry = this.entries.get(keyOf(part));
      if (!entry) throw new Error('No such part');
      return unpacked(this.data, entry);
    });
  }

  /** @throws BrokenPart as bytes does, and when the part is no text */
  text(part: string): string {
    const bytes = this.bytes(part);
    return readPart(part, () => decodedXml(bytes));
  }

  /**
   * @param large see xmlTree
   * @throws BrokenPart as text does, and when the part is no XML
   */
  tree(part: string, large: LargeElements = {}): XmlElement {
    const text = this.text(part);
    return readPart(part, () => xmlTree(text, large));
  }

  /** What the file says that a part is; '' when it does not. */
  typeOf(part: string): string {
    const types = childrenOf(this.tree(CONTENT_TYPES), 'Override');
    const own = types.find(({ attributes }) => keyOf(attributes.get('PartName') ?? '') === keyOf(part));
    return own?.attributes.get('ContentType') ?? '';
  }

  /** The relations of a part, '' for those of the whole file; none when it has no list of them. */
  relations(part: string): Relation[] {
    const list = relationsPath(part);
    if (!this.has(list)) return [];
    return relationsOf(this.tree(list), part);
  }
}

/** The relations of a part from their list. */
export function relationsOf(list: XmlElement, part: string): Relation[] {
  return childrenOf(list, 'Relationship').map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').split('/').pop() ?? '',
      target: external ? target : resolved(part, target),
      external,
    };
  });
}

/**
 * Where the relations of a part are listed.
 * @example relationsPath('xl/workbook.xml') // 'xl/_rels/workbook.xml.rels'
 */
export function relationsPath(part: string): string {
  return path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);
}

/**
 * One spelling of a path. A relation is an address, in which letters of other alphabets and blanks stand as `%D0…`.
 * @example keyOf('/xl/Worksheets/sheet%201.xml') // 'xl/worksheets/sheet 1.xml'
 */
export function keyOf(part: string): string {
  const plain = straight(part);
  return (plain.includes('%') ? unescaped(plain) : plain).toLowerCase();
}

/** A path without backslashes and without what leads to the root. */
export function straight(part: string): string {
  return part.replace(/\\/g, '/').replace(/^(?:\.?\/)+/, '');
}

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A `%` of the name's own.
    return address;
  }
}

function resolved(part: string, target: string): string {
  const straight = target.replace(/\\/g, '/');
  if (straight.startsWith('/')) return path.normalize(straight.slice(1));
  return path.join(path.dirname(part), straight);
}
