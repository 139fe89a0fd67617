import { plainText } from './xml-text';

/** What stands at a place of an XML text. */
export type XmlToken = 'open' | 'close' | 'text' | 'end';

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const COLON = 58;
const CDATA = '<![CDATA[';

/**
 * Walks through an XML text tag by tag, knows where each begins and ends, and never looks at a character twice.
 * A parser of a library does not give the places without which nothing can be changed in between.
 *
 * @throws Error where the text is no XML, has a DTD, or ends in the middle
 */
export class XmlScanner {
  /** Span of the token in the text. */
  start = 0;
  end = 0;
  token: XmlToken = 'text';
  /** Name of a tag, as written and without its prefix. */
  name = '';
  local = '';
  /** Whether a tag closes itself: its `close` does not follow. */
  empty = false;
  private readonly opened: string[] = [];
  /** Four places for each attribute of a tag: its name's and its value's start and end. */
  private readonly places: number[] = [];
  private used = 0;
  private raw = false;

  constructor(readonly text: string) {
    this.end = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** How many elements are open around the place; an element that just opened counts. */
  get depth(): number {
    return this.opened.length;
  }

  next(): XmlToken {
    const { text } = this;
    this.start = this.end;
    if (this.start >= text.length) return this.finish();
    if (text.charCodeAt(this.start) !== LESS) return this.characters();
    switch (text.charCodeAt(this.start + 1)) {
      case 63: // <?
        this.end = this.after('?>', this.start + 2);
        return this.next();
      case 33: // <!
        return this.declaration();
      case SLASH:
        return this.closing();
      default:
        return this.opening();
    }
  }

  /** Value of an attribute of the tag, undefined when it has none; a prefix in the file must be given. */
  attribute(name: string): string | undefined {
    const at = this.attributeAt(name);
    return at < 0 ? undefined : plainText(this.text.slice(this.places[at + 2], this.places[at + 3]));
  }

  /** Where an attribute stands in the text, its closing quote included; null when the tag has none. */
  attributePlace(name: string): readonly [from: number, to: number] | null {
    const at = this.attributeAt(name);
    return at < 0 ? null : [this.places[at] as number, (this.places[at + 3] as number) + 1];
  }

  /** All attributes of the tag by their names. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    for (let at = 0; at < this.used; at += 4) {
      const [from, to, valueFrom, valueTo] = this.places.slice(at, at + 4);
      found.set(this.text.slice(from, to), plainText(this.text.slice(valueFrom, valueTo)));
    }
    return found;
  }

  /** What a text token says. */
  content(): string {
    const { text, start, end } = this;
    return this.raw ? text.slice(start + CDATA.length, end - 3) : plainText(text.slice(start, end));
  }

  /** Passes over the rest of the element that just opened. */
  skip(): void {
    if (this.empty) return;
    const { depth } = this;
    while (this.depth >= depth) this.next();
  }

  /** All text inside the element that just opened, its children's included; stands behind it afterwards. */
  textInside(): string {
    if (this.empty) return '';
    const { depth } = this;
    let all = '';
    while (this.next() !== 'close' || this.depth >= depth) if (this.token === 'text') all += this.content();
    return all;
  }

  private attributeAt(name: string): number {
    const { places, text } = this;
    for (let at = 0; at < this.used; at += 4) {
      const from = places[at] as number;
      if ((places[at + 1] as number) - from === name.length && text.startsWith(name, from)) return at;
    }
    return -1;
  }

  private finish(): XmlToken {
    if (this.opened.length > 0 || this.name === '') throw this.broken('the end');
    this.token = 'end';
    return 'end';
  }

  private characters(): XmlToken {
    const next = this.text.indexOf('<', this.start);
    this.end = next < 0 ? this.text.length : next;
    this.raw = false;
    if (this.opened.length === 0 && this.text.slice(this.start, this.end).trim() !== '')
      throw this.broken('a text outside');
    this.token = 'text';
    return 'text';
  }

  private declaration(): XmlToken {
    const { text, start } = this;
    if (text.startsWith('<!--', start)) {
      this.end = this.after('-->', start + 4);
      return this.next();
    }
    // A document type may hold entities that grow without end.
    if (!text.startsWith(CDATA, start) || this.opened.length === 0) throw this.broken('a declaration');
    this.end = this.after(']]>', start);
    this.raw = true;
    this.token = 'text';
    return 'text';
  }

  private closing(): XmlToken {
    const { text, start } = this;
    const name = this.opened.pop() ?? '';
    let at = start + 2 + name.length;
    if (!text.startsWith(name, start + 2)) throw this.broken('a closing tag');
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== GREATER) throw this.broken('a closing tag');
    this.end = at + 1;
    this.setName(name);
    this.empty = false;
    this.token = 'close';
    return 'close';
  }

  private opening(): XmlToken {
    const { text, start } = this;
    const nameEnd = this.nameEnd(start + 1);
    if (nameEnd === start + 1) throw this.broken('a tag');
    this.setName(text.slice(start + 1, nameEnd));
    let at = this.readAttributes(nameEnd);
    this.empty = text.charCodeAt(at) === SLASH;
    if (this.empty) at += 1;
    if (text.charCodeAt(at) !== GREATER) throw this.broken('a tag');
    this.end = at + 1;
    if (!this.empty) this.opened.push(this.name);
    this.token = 'open';
    return 'open';
  }

  /** @returns where the tag's end begins */
  private readAttributes(from: number): number {
    const { text, places } = this;
    this.used = 0;
    for (let at = from; ; ) {
      while (isSpace(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (code === GREATER || code === SLASH) return at;
      const nameEnd = this.nameEnd(at);
      let value = nameEnd;
      while (isSpace(text.charCodeAt(value))) value += 1;
      if (nameEnd === at || text.charCodeAt(value) !== EQUALS) throw this.broken('an attribute');
      value += 1;
      while (isSpace(text.charCodeAt(value))) value += 1;
      const quote = text.charCodeAt(value);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw this.broken('an attribute');
      const end = text.indexOf(quote === QUOTE ? '"' : "'", value + 1);
      if (end < 0) throw this.broken('an attribute');
      places[this.used] = at;
      places[this.used + 1] = nameEnd;
      places[this.used + 2] = value + 1;
      places[this.used + 3] = end;
      this.used += 4;
      at = end + 1;
    }
  }

  private nameEnd(from: number): number {
    const { text } = this;
    for (let at = from; ; at += 1) {
      const code = text.charCodeAt(at);
      // NaN, behind the end, is not greater than a space either.
      if (!(code > 32) || code === GREATER || code === SLASH || code === EQUALS || code === LESS) return at;
    }
  }

  private setName(name: string): void {
    if (name === this.name) return;
    this.name = name;
    const colon = name.charCodeAt(1) === COLON ? 1 : name.indexOf(':');
    this.local = colon < 0 ? name : name.slice(colon + 1);
  }

  private after(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw this.broken('the end');
    return at + mark.length;
  }

  private broken(what: string): Error {
    return new Error(`No XML: ${what} at ${this.start}`);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
