import path from 'node:path/posix';
import {
  CONTENT_TYPES,
  keyOf,
  type Parts,
  type Relation,
  relationsOf,
  relationsPath,
  straight,
} from '../parts';
import { BrokenPart, readPart } from '../unreadable';
import { XmlEdits } from '../xml/xml-edits';
import { encodedXml } from '../xml/xml-encoding';
import { xmlText } from '../xml/xml-text';
import { childrenOf, type XmlElement, xmlTree } from '../xml/xml-tree';
import type { ZipFile } from '../zip/pack-zip';

/** A relation that is to be added. */
export interface NewRelation {
  readonly kind: string;
  /** Path of a part, or an address outside. */
  readonly target: string;
  readonly external?: boolean;
}

const RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/** An .xlsx as it is to be: the parts of the file, some of them changed, added or taken away. */
export class Draft {
  private readonly changed = new Map<string, { readonly name: string; readonly content: Buffer }>();
  private readonly removed = new Set<string>();
  private reachedInFile: ReadonlySet<string> | undefined;
  /** Whether the file keeps to the strict form of the format, in which all namespaces are others. */
  private readonly strict: boolean;

  constructor(
    readonly parts: Parts,
    readonly workbook: string,
  ) {
    this.strict = parts.text(workbook).slice(0, 2000).includes('http://purl.oclc.org/ooxml/');
  }

  has(part: string): boolean {
    const key = keyOf(part);
    return this.changed.has(key) || (!this.removed.has(key) && this.parts.has(part));
  }

  text(part: string): string {
    const changed = this.changed.get(keyOf(part));
    return changed ? changed.content.toString('utf8') : this.parts.text(part);
  }

  put(part: string, xml: string): void {
    this.putBytes(part, encodedXml(xml));
  }

  /** Puts a part that is no XML. */
  putBytes(part: string, content: Buffer): void {
    const key = keyOf(part);
    this.changed.set(key, { name: this.changed.get(key)?.name ?? this.parts.nameOf(part), content });
  }

  /** Changes a small part. */
  edit(part: string, change: (edits: XmlEdits, root: XmlElement) => void): void {
    const text = this.text(part);
    const edits = new XmlEdits(text);
    change(
      edits,
      readPart(part, () => xmlTree(text)),
    );
    if (!edits.isEmpty) this.put(part, edits.changed());
  }

  relations(part: string): Relation[] {
    const list = this.changed.get(keyOf(relationsPath(part)));
    return list ? relationsOf(xmlTree(list.content.toString('utf8')), part) : this.parts.relations(part);
  }

  /** The first part of a kind that a part leads to; undefined when there is none. */
  related(part: string, kind: string): string | undefined {
    return this.relations(part).find((one) => one.kind === kind && !one.external && this.has(one.target))
      ?.target;
  }

  /** @returns the ids of the relations, in their order */
  relate(part: string, relations: readonly NewRelation[]): string[] {
    if (relations.length === 0) return [];
    const taken = new Set(this.relations(part).map(({ id }) => id));
    const ids: string[] = [];
    for (let number = 1; ids.length < relations.length; number += 1) {
      if (!taken.has(`rId${number}`)) ids.push(`rId${number}`);
    }
    // Beside the part as the archive spells it, whatever leads to it.
    const list = relationsPath(straight(this.parts.nameOf(part)));
    if (!this.has(list)) this.put(list, RELATIONS);
    this.edit(list, (edits, root) => {
      const tag = root.name.replace(/Relationships$/, 'Relationship');
      const added = relations.map(({ kind, target, external }, at) => {
        const where = external ? target : path.relative(path.dirname(part), target);
        const mode = external ? ' TargetMode="External"' : '';
        return `<${tag} Id="${ids[at]}" Type="${this.typesBase}${kind}" Target="${xmlText(where)}"${mode}/>`;
      });
      edits.append(root, added.join(''));
    });
    return ids;
  }

  /** Takes a part's relations away. */
  unrelate(part: string, isMeant: (relation: Relation) => boolean): void {
    const gone = new Set(
      this.relations(part)
        .filter(isMeant)
        .map(({ id }) => id),
    );
    if (gone.size === 0) return;
    this.edit(relationsPath(part), (edits, root) => {
      for (const one of childrenOf(root, 'Relationship'))
        if (gone.has(one.attributes.get('Id') ?? '')) edits.remove(one);
    });
  }

  /** Adds a part of a type. */
  add(part: string, xml: string, type: string): void {
    this.put(part, xml);
    this.edit(CONTENT_TYPES, (edits, root) => {
      const tag = root.name.replace(/Types$/, 'Override');
      edits.append(root, `<${tag} PartName="/${xmlText(part)}" ContentType="${type}"/>`);
    });
  }

  /** Names the type of all parts with an ending, unless the file does. */
  declareEnding(ending: string, type: string): void {
    this.edit(CONTENT_TYPES, (edits, root) => {
      const known = childrenOf(root, 'Default').some(
        ({ attributes }) => attributes.get('Extension')?.toLowerCase() === ending,
      );
      const tag = root.name.replace(/Types$/, 'Default');
      if (!known) edits.insert(root.innerStart, `<${tag} Extension="${ending}" ContentType="${type}"/>`);
    });
  }

  /** Gives a part another type. */
  retype(part: string, change: (type: string) => string): void {
    this.edit(CONTENT_TYPES, (edits, root) => {
      for (const one of childrenOf(root, 'Override')) {
        const type = one.attributes.get('ContentType') ?? '';
        const isMeant = keyOf(one.attributes.get('PartName') ?? '') === keyOf(part);
        if (isMeant && change(type) !== type) edits.setAttributes(one, { ContentType: change(type) });
      }
    });
  }

  /** A path that no part has. @example freePath('xl/worksheets/sheet', '.xml') // 'xl/worksheets/sheet3.xml' */
  freePath(start: string, ending: string): string {
    for (let number = 1; ; number += 1) {
      const part = `${start}${number}${ending}`;
      if (this.isFree(part)) return part;
    }
  }

  /** The path of a part of which a book has one: some readers look for no other name. */
  onlyPath(start: string, ending: string): string {
    return this.isFree(start + ending) ? start + ending : this.freePath(start, ending);
  }

  private isFree(part: string): boolean {
    const key = keyOf(part);
    return !this.changed.has(key) && !this.parts.has(part) && !this.promised.has(key);
  }

  /** Paths that the file's relations lead to, whether there is a part or, as some libraries have it, none. */
  private get promised(): ReadonlySet<string> {
    this.reachedInFile ??= reached((part) => this.parts.relations(part));
    return this.reachedInFile;
  }

  /** Takes away what can no longer be reached from the book, though it could in the file. */
  dropUnreachable(): void {
    const now = reached((part) => this.relations(part));
    const gone = new Set<string>();
    for (const part of this.promised) {
      if (now.has(part)) continue;
      gone.add(part);
      gone.add(keyOf(relationsPath(part)));
    }
    if (gone.size === 0) return;
    for (const part of gone) {
      this.removed.add(part);
      this.changed.delete(part);
    }
    this.edit(CONTENT_TYPES, (edits, root) => {
      for (const one of childrenOf(root, 'Override'))
        if (gone.has(keyOf(one.attributes.get('PartName') ?? ''))) edits.remove(one);
    });
  }

  /** All files of the archive, in their order; what nobody changed is taken over as it is packed. */
  files(): ZipFile[] {
    const fresh = new Map(this.changed);
    const files: ZipFile[] = [];
    for (const entry of this.parts.all) {
      const key = keyOf(entry.name);
      if (this.removed.has(key)) continue;
      files.push(fresh.get(key) ?? { name: entry.name, from: this.parts.data, entry });
      fresh.delete(key);
    }
    return [...files, ...fresh.values()];
  }

  private get typesBase(): string {
    return this.strict ? STRICT_TYPES : TYPES;
  }
}

/** Keys of the parts that can be reached from the whole file. */
function reached(relations: (part: string) => readonly Relation[]): Set<string> {
  const found = new Set<string>();
  const open = [''];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { target, external } of readable(() => relations(part))) {
      if (external || found.has(keyOf(target))) continue;
      found.add(keyOf(target));
      open.push(target);
    }
  }
  return found;
}

/** What a list that nobody can read leads to stays as it is, with the list. */
function readable(relations: () => readonly Relation[]): readonly Relation[] {
  try {
    return relations();
  } catch (error) {
    if (error instanceof BrokenPart) return [];
    throw error;
  }
}
