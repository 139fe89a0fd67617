import { type Style, ValueType } from 'exceljs';
import { columnNumber } from '../book/a1';
import { isDatePattern } from '../book/display-text';
import { DAYS_TO_1904, dateOfSerial } from '../book/serial-date';
import type { CellModel, InsideSheet } from './exceljs-inside';
import { CELL, type PlainRow } from './plain-rows';

/** What the cells of a sheet refer to. */
export interface CellTables {
  readonly strings: readonly unknown[];
  readonly date1904: boolean;
  /** Where links lead, by the address of their cell. */
  readonly links: ReadonlyMap<string, string>;
  styleOf(id: number): Partial<Style> | null;
}

interface KnownStyle {
  readonly style: Partial<Style>;
  readonly isDate: boolean;
}

/** Puts plain rows into a worksheet, every cell as exceljs would have made it. */
export function placeRows(worksheet: InsideSheet, rows: readonly PlainRow[], tables: CellTables): void {
  const cellOf = modelMaker(tables);
  const columns = new Map<string, number>();
  for (const { number, height, cells } of rows) {
    const row = worksheet.getRow(number);
    if (height) row.height = height;
    CELL.lastIndex = 0;
    for (let match = CELL.exec(cells); match; match = CELL.exec(cells)) {
      const [, letters = '', digits = '', style, type, text] = match;
      const model = cellOf(letters + digits, style, type, text);
      if (!model) continue;
      const col = columns.get(letters) ?? columnNumber(letters);
      columns.set(letters, col);
      row.getCellEx({ address: model.address, row: number, col }).model = model;
    }
  }
}

type ModelMaker = (address: string, style?: string, type?: string, text?: string) => CellModel | null;

function modelMaker({ strings, date1904, links, styleOf }: CellTables): ModelMaker {
  const styles = new Map<string, KnownStyle>();
  const earlier = date1904 ? DAYS_TO_1904 : 0;
  const known = (id: string): KnownStyle => {
    const style = (id !== '0' && styleOf(Number(id))) || {};
    const made = { style, isDate: isDatePattern(style.numFmt ?? 'General') };
    styles.set(id, made);
    return made;
  };
  return (address, id = '0', type, text) => {
    const { style, isDate } = styles.get(id) ?? known(id);
    const model = modelOf(address, style, type, text);
    if (model.type === ValueType.Number && isDate) {
      model.type = ValueType.Date;
      model.value = dateOfSerial((model.value as number) + earlier);
    } else if (type === 's') takeText(model, strings);
    const link = links.size === 0 ? undefined : links.get(address);
    if (link !== undefined)
      return { address, type: ValueType.Hyperlink, text: model.value, hyperlink: link, style };
    return model.type === ValueType.Null && id === '0' ? null : model;
  };
}

function modelOf(address: string, style: Partial<Style>, type?: string, text?: string): CellModel {
  if (text === undefined) return { address, type: ValueType.Null, value: undefined, style };
  switch (type) {
    case 's':
      return { address, type: ValueType.String, value: text, style };
    case 'b':
      return { address, type: ValueType.Boolean, value: Number.parseInt(text, 10) !== 0, style };
    case 'e':
      return { address, type: ValueType.Error, value: { error: text }, style };
    default:
      return { address, type: ValueType.Number, value: Number.parseFloat(text), style };
  }
}

function takeText(model: CellModel, strings: readonly unknown[]): void {
  const value = strings[Number(model.value)];
  if (value === undefined) throw new Error(`No shared text ${model.value}`);
  model.value = value;
  if (typeof value === 'object') model.type = ValueType.RichText;
}
