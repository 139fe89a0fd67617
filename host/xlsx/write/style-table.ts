import type { RuleLook } from '../../book/conditional-rule';
import type { CellStyle, StyleSheet } from '../../book/style-sheet';
import { BUILTIN_FORMATS } from '../read/builtin-formats';
import { type AttributeChanges, changedElement, changedTag, XmlEdits } from '../xml/xml-edits';
import { xmlText } from '../xml/xml-text';
import { childOf, childrenOf, type XmlElement, xmlTree } from '../xml/xml-tree';
import type { Draft } from './draft';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** Numbers below are Excel's own. */
const FIRST_FORMAT = 164;
/** Formats of Excel that every language shows alike. */
const SAME_EVERYWHERE = [1, 2, 3, 4, 9, 10, 11, 49];
/** The order in which a style sheet has its lists. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** A list of the style sheet that grows. */
interface List {
  readonly name: string;
  readonly known: readonly XmlElement[];
  readonly added: string[];
  readonly places: Map<string, number>;
}

/** The file's formats, which get new ones at the ends of their lists. */
export class StyleTable {
  private readonly part: string | undefined;
  private readonly text: string;
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly lists = new Map<string, List>();
  private readonly numbers = new Map<CellStyle, number>();
  private readonly formats = new Map<string, number>();

  constructor(
    private readonly draft: Draft,
    private readonly styles: StyleSheet,
    namespace: string,
  ) {
    this.part = draft.related(draft.workbook, 'styles');
    this.text = this.part ? draft.text(this.part) : `${HEAD}<styleSheet xmlns="${namespace}"/>`;
    this.root = xmlTree(this.text);
    this.prefix = this.root.name.slice(0, -this.root.local.length);
    for (const { attributes } of childrenOf(childOf(this.root, 'numFmts'), 'numFmt'))
      this.formats.set(attributes.get('formatCode') ?? '', Number(attributes.get('numFmtId')));
  }

  /** The number by which a cell names its format. */
  numberOf(style: CellStyle): number {
    if (this.styles.isOfFile(style)) return style.base;
    const known = this.numbers.get(style) ?? this.add('cellXfs', this.formatXml(style));
    this.numbers.set(style, known);
    return known;
  }

  /** The number by which a conditional format names what it paints. */
  numberOfLook({ background, colour, bold }: RuleLook): number {
    const font =
      (bold ? this.tag('b') : '') + (colour === '' ? '' : this.tag('color', ` rgb="${argb(colour)}"`));
    const fill =
      background === ''
        ? ''
        : this.tag('patternFill', ' patternType="solid"', this.tag('bgColor', ` rgb="${argb(background)}"`));
    const inner = (font && this.tag('font', '', font)) + (fill && this.tag('fill', '', fill));
    return this.add('dxfs', this.tag('dxf', '', inner));
  }

  /** Puts the formats into the file, if there are new ones. */
  write(): void {
    const grown = [...this.lists.values()].filter(({ added }) => added.length > 0);
    if (grown.length === 0) return;
    const edits = new XmlEdits(this.text);
    const places = grown.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
    for (const list of places) this.writeList(list, edits);
    if (this.part) this.draft.put(this.part, edits.changed());
    else this.addStyles(edits.changed());
  }

  private writeList({ name, known, added }: List, edits: XmlEdits): void {
    const element = childOf(this.root, name);
    const count = String(known.length + added.length);
    if (!element) {
      const next = this.root.children.find(({ local }) => ORDER.indexOf(local) > ORDER.indexOf(name));
      const xml = this.tag(name, ` count="${count}"`, added.join(''));
      if (next) edits.insert(next.start, xml);
      else edits.append(this.root, xml);
      return;
    }
    if (element.innerStart < element.end) {
      edits.setAttributes(element, { count });
      edits.append(element, added.join(''));
    } else edits.replace(element.start, element.end, this.tag(name, ` count="${count}"`, added.join('')));
  }

  private formatXml(style: CellStyle): string {
    const before = this.styles.ofFile[style.base] ?? this.styles.plain;
    const base = this.list('cellXfs').known[style.base];
    const changes: { [attribute: string]: string } = {};
    if (style.numFmt !== before.numFmt) {
      changes.numFmtId = String(this.formatId(style.numFmt));
      changes.applyNumberFormat = '1';
    }
    if (style.bold !== before.bold || style.colour !== before.colour) {
      changes.fontId = String(this.fontId(style, Number(base?.attributes.get('fontId') ?? 0), before));
      changes.applyFont = '1';
    }
    if (style.background !== before.background) {
      changes.fillId = String(this.fillId(style.background));
      changes.applyFill = '1';
    }
    if (style.wrap !== before.wrap || style.vertical !== before.vertical) changes.applyAlignment = '1';
    if (style.lined) {
      changes.borderId = String(this.linesId());
      changes.applyBorder = '1';
    }
    if (style.locked !== before.locked) changes.applyProtection = '1';
    const tag = base ? this.text.slice(base.start, base.innerStart) : `<${this.prefix}xf xfId="0"/>`;
    const inner =
      this.alignment(base, style, before) +
      this.protection(base, style, before) +
      (base?.children ?? [])
        .filter(({ local }) => local !== 'alignment' && local !== 'protection')
        .map(({ start, end }) => this.text.slice(start, end))
        .join('');
    const opened = changedTag(tag, changes).replace(/\/?>$/, '');
    return inner === '' ? `${opened}/>` : `${opened}>${inner}</${this.prefix}xf>`;
  }

  private alignment(base: XmlElement | undefined, style: CellStyle, before: CellStyle): string {
    const element = base && childOf(base, 'alignment');
    if (style.wrap === before.wrap && style.vertical === before.vertical)
      return element ? this.text.slice(element.start, element.end) : '';
    // A text of many lines is read from its top.
    const vertical = style.vertical || (style.wrap ? 'top' : undefined);
    return this.changed(element, 'alignment', { wrapText: style.wrap ? '1' : '0', vertical });
  }

  private protection(base: XmlElement | undefined, style: CellStyle, before: CellStyle): string {
    const element = base && childOf(base, 'protection');
    if (style.locked === before.locked) return element ? this.text.slice(element.start, element.end) : '';
    return this.changed(element, 'protection', { locked: style.locked ? '1' : '0' });
  }

  /** An element with other attributes, made when there is none. */
  private changed(element: XmlElement | undefined, name: string, changes: AttributeChanges): string {
    return element ? changedElement(this.text, element, changes) : changedTag(this.tag(name), changes);
  }

  private formatId(format: string): number {
    if (format === 'General') return 0;
    const known = this.formats.get(format);
    if (known !== undefined) return known;
    const builtin = SAME_EVERYWHERE.find((id) => BUILTIN_FORMATS[id] === format);
    if (builtin !== undefined) return builtin;
    const id = Math.max(FIRST_FORMAT - 1, ...this.formats.values()) + 1;
    this.formats.set(format, id);
    this.add('numFmts', this.tag('numFmt', ` numFmtId="${id}" formatCode="${xmlText(format)}"`));
    return id;
  }

  /** The font of another format, in another weight or colour. */
  private fontId(style: CellStyle, base: number, before: CellStyle): number {
    const font = this.list('fonts').known[base];
    const properties = font
      ? font.children.map(({ local, start, end }) => ({ local, xml: this.text.slice(start, end) }))
      : this.usualFont;
    const others = properties.filter(
      ({ local }) => local !== 'b' && !(local === 'color' && style.colour !== before.colour),
    );
    const bold = style.bold ? [this.tag('b')] : [];
    const colour =
      style.colour !== before.colour && style.colour !== ''
        ? [this.tag('color', ` rgb="${argb(style.colour)}"`)]
        : [];
    // Excel wants weights first and the colour before the name.
    const at = others.filter(({ local }) => FONT_BEFORE_COLOUR.has(local)).length;
    const kept = others.map(({ xml }) => xml);
    const inner = [...bold, ...kept.slice(0, at), ...colour, ...kept.slice(at)].join('');
    return this.add('fonts', this.tag('font', '', inner));
  }

  private fillId(background: string): number {
    if (background === '') return 0;
    const colours = this.tag('fgColor', ` rgb="${argb(background)}"`) + this.tag('bgColor', ' indexed="64"');
    return this.add('fills', this.tag('fill', '', this.tag('patternFill', ' patternType="solid"', colours)));
  }

  private linesId(): number {
    const line = (side: string): string =>
      this.tag(side, ' style="thin"', this.tag('color', ` rgb="${argb(LINE_COLOUR)}"`));
    const sides = ['left', 'right', 'top', 'bottom'].map(line).join('');
    return this.add('borders', this.tag('border', '', sides + this.tag('diagonal')));
  }

  private add(name: string, xml: string): number {
    const { known, added, places } = this.list(name);
    const place = places.get(xml);
    if (place !== undefined) return place;
    added.push(xml);
    places.set(xml, known.length + added.length - 1);
    return known.length + added.length - 1;
  }

  private list(name: string): List {
    const known = this.lists.get(name);
    if (known) return known;
    const inFile = childOf(this.root, name)?.children ?? [];
    const added = inFile.length > 0 ? [] : this.beginning(name);
    const list = { name, known: inFile, added, places: new Map() };
    this.lists.set(name, list);
    return list;
  }

  /** The font of a file that names none. */
  private get usualFont() {
    return [
      { local: 'sz', xml: this.tag('sz', ' val="11"') },
      { local: 'name', xml: this.tag('name', ' val="Calibri"') },
    ];
  }

  /** What a list begins with in a file that has none: the first places are those of cells without a format. */
  private beginning(name: string): string[] {
    switch (name) {
      case 'fonts':
        return [this.tag('font', '', this.usualFont.map(({ xml }) => xml).join(''))];
      case 'fills':
        // Excel takes the first two for these, whatever stands there.
        return ['none', 'gray125'].map((pattern) =>
          this.tag('fill', '', this.tag('patternFill', ` patternType="${pattern}"`)),
        );
      case 'borders':
        return [this.tag('border')];
      case 'cellStyleXfs':
        return [this.tag('xf')];
      case 'cellXfs':
        // A format names places in all the others.
        for (const other of ['fonts', 'fills', 'borders', 'cellStyleXfs']) this.list(other);
        return [this.tag('xf', ' xfId="0"')];
      default:
        return [];
    }
  }

  private tag(name: string, attributes = '', inner = ''): string {
    const full = this.prefix + name;
    return inner === '' ? `<${full}${attributes}/>` : `<${full}${attributes}>${inner}</${full}>`;
  }

  private addStyles(xml: string): void {
    const part = this.draft.onlyPath('xl/styles', '.xml');
    this.draft.relate(this.draft.workbook, [{ kind: 'styles', target: part }]);
    this.draft.add(part, xml, TYPE);
  }
}

const LINE_COLOUR = '#bfbfbf';

/** What a font holds before its colour. */
const FONT_BEFORE_COLOUR: ReadonlySet<string> = new Set([
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
]);

function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
