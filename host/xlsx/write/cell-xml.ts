import { type BookCell, type Plain, sameContent, sameValue } from '../../book/cell-content';
import { DAYS_TO_1904, serialOf } from '../../book/serial-date';
import { ownText } from '../../book/shifted-formula';
import { TEXTS } from '../../texts';
import { Refusal } from '../refusal';
import { cellName, type RawCell } from '../sheet-data';
import { changedTag } from '../xml/xml-edits';
import { escapedText, xmlText } from '../xml/xml-text';
import type { StyleTable } from './style-table';
import type { TextTable } from './text-table';

/** What cells refer to. */
export interface WrittenTables {
  readonly styles: StyleTable;
  readonly texts: TextTable;
  readonly from1904: boolean;
}

/** A cell as the file has it. */
export interface KeptCell {
  readonly cell: BookCell;
  /** XML of its opening tag, of its formula ('' without one), and of all that follows the tag. */
  readonly tag: string;
  readonly formula: string;
  readonly rest: string;
}

/** As Excel has it; a longer text it calls damage. */
const LONGEST = 32_767;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

/** Writes cells. */
export class CellWriter {
  /** @param prefix what the sheet's own tags begin with: '' or `x:` */
  constructor(
    private readonly tables: WrittenTables,
    private readonly prefix: string,
  ) {}

  /** XML of a cell that the file does not have, or has no more. */
  fresh(row: number, column: number, cell: BookCell): string {
    const { formula, value, style } = cell;
    const number = this.tables.styles.numberOf(style);
    const attributes = `r="${cellName(row, column)}"${number === 0 ? '' : ` s="${number}"`}`;
    if (formula) {
      const { type, inner } = this.result(formula.result);
      return this.cell(attributes + type, this.formulaXml(cell, row, column) + inner);
    }
    const { type, inner } = this.value(value, cellName(row, column));
    return this.cell(attributes + type, inner);
  }

  /** XML of a cell of the file after what happened to it. */
  changed(row: number, column: number, cell: BookCell, kept: KeptCell): string {
    if (!sameContent(cell, kept.cell)) return this.fresh(row, column, cell);
    const attributes: { [name: string]: string | undefined } = { r: cellName(row, column) };
    if (cell.style !== kept.cell.style) attributes.s = String(this.tables.styles.numberOf(cell.style));
    const { formula } = cell;
    if (!formula || sameValue(formula.result, kept.cell.formula?.result))
      return changedTag(kept.tag, attributes) + kept.rest;
    const { type, inner } = this.result(formula.result);
    attributes.t = /"(\w+)"/.exec(type)?.[1];
    return `${changedTag(kept.tag, attributes)}${kept.formula}${inner}</${this.prefix}c>`;
  }

  private cell(attributes: string, inner: string): string {
    return inner === ''
      ? `<${this.prefix}c ${attributes}/>`
      : `<${this.prefix}c ${attributes}>${inner}</${this.prefix}c>`;
  }

  private formulaXml({ formula }: BookCell, row: number, column: number): string {
    if (!formula) return '';
    const array = formula.array === '' ? '' : ` t="array" ref="${formula.array}"`;
    return `<${this.prefix}f${array}>${xmlText(ownText(formula, row, column))}</${this.prefix}f>`;
  }

  private value(value: Plain, where: string): { type: string; inner: string } {
    if (value === '') return { type: '', inner: '' };
    if (typeof value !== 'string') return this.bare(value);
    if (value.length > LONGEST) throw new Refusal(TEXTS.longText(where));
    return { type: ' t="s"', inner: this.v(this.tables.texts.placeOf(value)) };
  }

  private result(value: Plain | undefined): { type: string; inner: string } {
    if (value === undefined) return { type: '', inner: '' };
    if (typeof value !== 'string') return this.bare(value);
    return { type: ERROR.test(value) ? ' t="e"' : ' t="str"', inner: this.v(escapedText(value)) };
  }

  private bare(value: number | boolean | Date): { type: string; inner: string } {
    if (typeof value === 'boolean') return { type: ' t="b"', inner: this.v(value ? 1 : 0) };
    if (typeof value === 'number') return { type: '', inner: this.v(value) };
    return { type: '', inner: this.v(serialOf(value) - (this.tables.from1904 ? DAYS_TO_1904 : 0)) };
  }

  private v(value: string | number): string {
    return `<${this.prefix}v>${typeof value === 'number' ? value : xmlText(value)}</${this.prefix}v>`;
  }
}

/** A cell's pieces in the XML of its sheet. */
export function keptCell(xml: string, raw: RawCell, cell: BookCell): KeptCell {
  const { start, tagEnd, end, formula } = raw;
  return {
    cell,
    tag: xml.slice(start, tagEnd),
    formula: formula ? xml.slice(formula.start, formula.end) : '',
    rest: xml.slice(tagEnd, end),
  };
}
