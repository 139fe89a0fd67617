import type { Area } from './a1';

/** A column of a table of Sheets' own («Таблица») that takes values of one type; no file keeps it. */
export interface TypedColumn {
  readonly area: Area;
  readonly type: 'TEXT' | 'NUMBER' | 'DATE' | 'CHECKBOX';
}

/** A chart of a sheet: Sheets draws it, a file does not get it. */
export interface KeptChart {
  readonly title: string;
  readonly areas: readonly Area[];
  readonly row: number;
  readonly column: number;
}
