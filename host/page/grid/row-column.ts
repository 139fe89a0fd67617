import type { Column } from 'slickgrid';

/** A row as the library holds it; its cells are looked up when they are drawn. */
export interface RowItem {
  readonly row: number;
}

export type RowColumn = Column<RowItem>;
