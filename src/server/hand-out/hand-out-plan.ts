import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { valueOrEmpty } from '../../core/findings/result';
import { findWrittenColumns } from '../../register/columns/written-columns';
import { handedRow } from '../../register/hand-out/handed-row';
import type { WantedRow } from '../../register/hand-out/model';
import { assignRecipients, type Recipient } from '../../register/hand-out/recipients';
import { assignKeys, type KeyedRow, keyOf } from '../../register/hand-out/row-keys';
import { itemAt } from '../../register/item-at';
import { nameKey } from '../../register/rows/name-key';
import { organisationName } from '../../register/rows/organisation-name';
import type { Level } from '../../shared/hand-out';
import { HAND_OUT_HEADERS } from '../../shared/hand-out';
import { readColumns } from '../../sheets/cells/column-reader';
import { type PlannedSheet, planSheet } from '../setup/plan-sheet';
import type { ReadSheet } from '../setup/register-reading';

/** A register as a hand-out sees it; all arrays have one entry for each row of the table. */
export interface HandOutPlan extends PlannedSheet {
  readonly level: Level;
  readonly groups: readonly Recipient[];
  /** What the key cells are to hold; '' for rows that are no organisations. */
  readonly stored: readonly string[];
  /** The keys themselves. */
  readonly keys: readonly string[];
  /** Recipient titles by index of the row. */
  readonly titles: readonly string[];
  /** Numbers of the hand-out's own columns, and what they hold. */
  readonly numbers: { readonly [column in keyof typeof HAND_OUT_HEADERS]?: number };
  readonly held: { readonly [column in keyof typeof HAND_OUT_HEADERS]?: readonly CellValue[] };
  readonly wanted: (group: Recipient) => WantedRow[];
}

/**
 * Reads and plans a register, groups its organisations and gives them their keys. Writes nothing.
 *
 * @param read the register's header and columns
 */
export function planHandOut(read: ReadSheet, level: Level): HandOutPlan {
  const planned = planSheet(read);
  const { register, table, current, plan } = planned;
  const numbers = findWrittenColumns(register.reading.headers, HAND_OUT_HEADERS);
  const held = readColumns(register.sheet, numbers, table.firstRow, table.length);
  const groups = assignRecipients({ ...plan, municipalities: table.columns.municipality }, level);
  const keyed = plan.organisations.map((organisation, index): KeyedRow | null =>
    organisation.type === 'organisation'
      ? {
          ogrn: valueOrEmpty(organisation.ogrn),
          name: nameKey(organisationName(organisation)),
          page: cellText(table.columns.vkPage?.[index] ?? table.columns.vkId?.[index] ?? ''),
          stored: cellText(held.rowKey?.[index] ?? ''),
        }
      : null,
  );
  const stored = assignKeys(keyed);
  const keys = stored.map(keyOf);
  const titles: string[] = stored.map(() => '');
  for (const { title, indexes } of groups) for (const index of indexes) titles[index] = title;
  const wanted = ({ indexes }: Recipient): WantedRow[] =>
    indexes.map((index) => ({
      key: itemAt(keys, index),
      computed: handedRow({
        organisation: itemAt(plan.organisations, index),
        outcome: itemAt(plan.outcomes, index),
        cell: (column) => current[column]?.[index] ?? '',
        ogrn: table.columns.ogrn?.[index] ?? '',
        vkPage: table.columns.vkPage?.[index] ?? '',
      }),
    }));
  return { ...planned, level, groups, stored, keys, titles, numbers, held, wanted };
}
