import { columnLetters } from '../../../src/core/cells/column-letters';
import { headerText } from '../../../src/register/columns/header-text';
import type { ColumnMap, Role } from '../../../src/shared/roles';
import { ROLES } from '../../../src/shared/roles';
import type { SheetReading } from '../../../src/shared/setup';
import { ROLE_NAMES } from '../../../src/sidebar/setup/texts';
import type { BookSheet } from '../../book/book-sheet';
import type { Host } from '../../host';
import { Refusal } from '../../xlsx/refusal';
import { answered } from '../drive';
import { COLUMN_TEXTS } from './column-texts';

/** What a command line says of the sheet's header and columns. */
export interface ColumnWishes {
  /** Last header row, counted from 1; 0: to be found. */
  readonly headerRow: number;
  /** Columns by role as they were typed: a letter, a number, a header, or «нет». */
  readonly columns: readonly { readonly role: Role; readonly typed: string }[];
  /** Only say what was recognised. */
  readonly list: boolean;
}

/** A command line that says nothing of columns. */
export const NO_WISHES: ColumnWishes = { headerRow: 0, columns: [], list: false };

/** Options of every command that reads a register, for the command line's own list. */
export const COLUMN_OPTIONS = {
  'header-row': { type: 'string' },
  column: { type: 'string', multiple: true },
  columns: { type: 'boolean' },
} as const;

interface Values {
  readonly 'header-row'?: string;
  readonly column?: readonly string[];
  readonly columns?: boolean;
}

/**
 * Reads the options about columns.
 *
 * @throws Refusal with one Russian sentence
 * @example columnWishes({ column: ['name=F', 'id=нет'] }).columns[1] // { role: 'id', typed: 'нет' }
 */
export function columnWishes(values: Values): ColumnWishes {
  const row = values['header-row'] ?? '0';
  if (!/^\d{1,3}$/.test(row)) throw new Refusal(COLUMN_TEXTS.badRow(row));
  const columns = (values.column ?? []).map((text) => {
    const at = text.indexOf('=');
    const name = text.slice(0, Math.max(0, at)).trim();
    const typed = text.slice(at + 1).trim();
    if (at < 0 || typed === '') throw new Refusal(COLUMN_TEXTS.noColumn(text));
    return { role: roleNamed(name), typed };
  });
  return { headerRow: Number(row), columns, list: values.columns ?? false };
}

function roleNamed(name: string): Role {
  const wanted = headerText(name);
  const found = ROLES.find((role) => headerText(role) === wanted || headerText(ROLE_NAMES[role]) === wanted);
  if (found === undefined) throw new Refusal(COLUMN_TEXTS.noRole(name, ROLES));
  return found;
}

/**
 * Chooses header row and columns of a sheet, as a person does in the sidebar.
 *
 * @throws Refusal when the sheet has no such row or column
 */
export function chooseColumns({ handlers }: Host, sheet: BookSheet, wishes: ColumnWishes): void {
  const { headerRow, columns } = wishes;
  if (headerRow === 0 && columns.length === 0) return;
  if (headerRow > sheet.content.rows) throw new Refusal(COLUMN_TEXTS.noRow(headerRow));
  const choice = { sheetId: sheet.id, headerRow, columns: {}, directorySheetId: null };
  const { register } = answered(handlers.saveChoice(choice));
  if (headerRow > 0 && register.headerRow !== headerRow) throw new Refusal(COLUMN_TEXTS.noRow(headerRow));
  const chosen: { [role in Role]?: number } = {};
  for (const { role, typed } of columns) chosen[role] = columnNamed(register, typed);
  answered(handlers.saveChoice({ ...choice, columns: chosen satisfies ColumnMap }));
}

/** Cyrillic letters that look like those of columns. */
const LOOKALIKES: { readonly [letter: string]: string } = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
};

/** A header comes before a letter: «ИД» may be both. */
function columnNamed({ headers, sheetName }: SheetReading, typed: string): number {
  if (/^(?:нет|none|0)$/i.test(typed)) return 0;
  const wanted = headerText(typed);
  const named = headers.filter(({ header }) => wanted !== '' && headerText(header) === wanted);
  if (named.length > 1) {
    throw new Refusal(
      COLUMN_TEXTS.severalColumns(
        typed,
        named.map(({ column }) => columnLetters(column)),
      ),
    );
  }
  const letters = typed.toUpperCase().replace(/[А-Я]/g, (letter) => LOOKALIKES[letter] ?? letter);
  const column =
    named[0]?.column ??
    headers.find((each) => columnLetters(each.column) === letters || String(each.column) === typed)?.column;
  if (column === undefined) throw new Refusal(COLUMN_TEXTS.noSuchColumn(typed, sheetName));
  return column;
}
