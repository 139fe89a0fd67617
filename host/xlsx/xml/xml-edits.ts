import { XmlScanner } from './xml-scanner';
import { xmlText } from './xml-text';
import type { XmlElement } from './xml-tree';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

/** Attributes that a tag is to get; undefined takes one away. */
export type AttributeChanges = { readonly [name: string]: string | undefined };

/** What happens to a tag. */
interface TagEdit {
  changes: AttributeChanges;
  /** What an element that closes itself is to hold. */
  inner: string;
}

/** Changes in an XML text; everything between them stays as it is, character by character. */
export class XmlEdits {
  private readonly edits: Edit[] = [];
  private readonly tags = new Map<XmlElement, TagEdit>();

  constructor(private readonly text: string) {}

  get isEmpty(): boolean {
    return this.edits.length === 0 && this.tags.size === 0;
  }

  replace(from: number, to: number, xml: string): void {
    this.edits.push({ from, to, xml });
  }

  insert(at: number, xml: string): void {
    this.edits.push({ from: at, to: at, xml });
  }

  remove({ start, end }: { readonly start: number; readonly end: number }): void {
    this.edits.push({ from: start, to: end, xml: '' });
  }

  /** Changes attributes in the opening tag of an element. */
  setAttributes(element: XmlElement, changes: AttributeChanges): void {
    const edit = this.tagOf(element);
    edit.changes = { ...edit.changes, ...changes };
  }

  /** Puts XML at the end of what an element holds. */
  append(element: XmlElement, xml: string): void {
    if (element.innerStart < element.end) this.insert(element.innerEnd, xml);
    else this.tagOf(element).inner += xml;
  }

  /** The text with all changes. */
  changed(): string {
    const pieces: string[] = [];
    let at = 0;
    const tags = [...this.tags].map(([element, edit]) => this.tagEdit(element, edit));
    // The sort keeps the order of what is put at one place.
    for (const { from, to, xml } of [...this.edits, ...tags].sort((a, b) => a.from - b.from || a.to - b.to)) {
      if (from < at) throw new Error(`XmlEdits: two changes at ${from}`);
      pieces.push(this.text.slice(at, from), xml);
      at = to;
    }
    pieces.push(this.text.slice(at));
    return pieces.join('');
  }

  private tagOf(element: XmlElement): TagEdit {
    const known = this.tags.get(element) ?? { changes: {}, inner: '' };
    this.tags.set(element, known);
    return known;
  }

  private tagEdit({ name, start, innerStart }: XmlElement, { changes, inner }: TagEdit): Edit {
    const tag = changedTag(this.text.slice(start, innerStart), changes);
    const xml = inner === '' ? tag : `${tag.slice(0, -2)}>${inner}</${name}>`;
    return { from: start, to: innerStart, xml };
  }
}

/**
 * An opening tag with other attributes; those that stay keep their place.
 * @example changedTag('<c r="A1" s="1"/>', { s: '2', t: 's' }) // '<c r="A1" s="2" t="s"/>'
 */
export function changedTag(tag: string, changes: AttributeChanges): string {
  let changed = tag;
  for (const [name, value] of Object.entries(changes)) {
    const place = attributePlace(changed, name);
    const end = changed.length - (changed.endsWith('/>') ? 2 : 1);
    const [from, to] = place ?? [end, end];
    const before = changed.slice(0, from);
    const space = place ? '' : ' ';
    const written = value === undefined ? '' : `${space}${name}="${xmlText(value)}"`;
    changed = (place && value === undefined ? before.trimEnd() : before) + written + changed.slice(to);
  }
  return changed;
}

/** XML of an element with other attributes. */
export function changedElement(text: string, element: XmlElement, changes: AttributeChanges): string {
  const { start, innerStart, end } = element;
  return changedTag(text.slice(start, innerStart), changes) + text.slice(innerStart, end);
}

function attributePlace(tag: string, name: string): readonly [from: number, to: number] | null {
  const scanner = new XmlScanner(tag);
  scanner.next();
  return scanner.attributePlace(name);
}
