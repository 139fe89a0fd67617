import { columnLetters } from '../../../src/core/cells/column-letters';
import { ROLES, type Role } from '../../../src/shared/roles';
import type { AmbiguousRole, Confidence, SheetReading } from '../../../src/shared/setup';
import { CONFIDENCE, ROLE_NAMES } from '../../../src/sidebar/setup/texts';
import type { DistFiles } from '../../dist-files';
import { Host } from '../../host';
import { readBook } from '../../xlsx/read-book';
import { chosenSheet } from '../chosen-sheet';
import { answered } from '../drive';
import type { Terminal } from '../terminal';
import { COLUMN_TEXTS, NEEDED_FOR } from './column-texts';
import { type ColumnWishes, chooseColumns } from './column-wishes';

/** Roles that do as well. */
const INSTEAD: { readonly [role in Role]?: readonly Role[] } = {
  parentName: ['parentId', 'parentOgrn'],
  vkPage: ['vkId'],
};

/** What `--columns --json` prints. */
export interface ColumnsReport {
  readonly sheet: string;
  /** 0: none was found. */
  readonly headerRow: number;
  readonly rows: number;
  readonly columns: readonly {
    readonly role: Role;
    readonly name: string;
    /** Its letters. */
    readonly column: string;
    readonly header: string;
    readonly confidence: Confidence;
    readonly why: string;
    readonly samples: readonly string[];
  }[];
  readonly asked: readonly AskedColumn[];
  readonly missing: readonly { readonly role: Role; readonly name: string; readonly neededFor: string }[];
  /** Columns that the product fills. */
  readonly own: readonly { readonly column: string; readonly header: string }[];
  readonly notices: readonly string[];
}

/** A role that a person is to choose a column for. */
export interface AskedColumn {
  readonly role: Role;
  readonly why: string;
  readonly columns: readonly { readonly column: string; readonly header: string }[];
}

/**
 * `--columns` of any command: says what a sheet's columns mean. Writes nothing.
 *
 * @returns exit code: 0 all is clear, 1 there is something to choose or no header
 * @throws Refusal for unusable input (exit code 2)
 */
export async function columns(
  command: {
    readonly input: string;
    readonly passwordFile?: string;
    readonly sheet: string;
    readonly json: boolean;
    readonly wishes: ColumnWishes;
  },
  dist: DistFiles,
  terminal: Terminal,
): Promise<number> {
  const host = new Host(await readBook(command.input, command.passwordFile), dist);
  const sheet = chosenSheet(host, command.sheet);
  chooseColumns(host, sheet, command.wishes);
  const { register } = answered(host.handlers.getOverview({ sheetId: sheet.id }));
  const report = reportOf(register);
  terminal.print(command.json ? JSON.stringify(report) : lines(report));
  return report.headerRow === 0 || report.asked.length > 0 ? 1 : 0;
}

/** The questions of a reading, in letters of columns. @example askedColumns(preview.reading.ambiguous)[0]?.role // 'id' */
export function askedColumns(ambiguous: readonly AmbiguousRole[]): AskedColumn[] {
  return ambiguous.map(({ role, why, columns: fitting }) => ({
    role,
    why,
    columns: fitting.map(({ column, header }) => ({ column: columnLetters(column), header })),
  }));
}

/** The questions as lines, each with the option that answers it. */
export function askedLines(asked: readonly AskedColumn[]): string[] {
  return asked.map(({ role, why, columns: fitting }) =>
    COLUMN_TEXTS.asked(
      why,
      role,
      fitting.map(({ column }) => column),
    ),
  );
}

function reportOf({
  sheetName,
  headerRow,
  rows,
  columns: found,
  ambiguous,
  headers,
  notices,
}: SheetReading): ColumnsReport {
  const settled = new Set([...found, ...ambiguous].map(({ role }) => role));
  return {
    sheet: sheetName,
    headerRow,
    rows,
    columns: found.map(({ role, column, header, confidence, why, samples }) => ({
      role,
      name: ROLE_NAMES[role],
      column: columnLetters(column),
      header,
      confidence,
      why,
      samples: samples.filter((sample) => sample !== ''),
    })),
    asked: askedColumns(ambiguous),
    missing: ROLES.filter((role) => !settled.has(role)).map((role) => ({
      role,
      name: ROLE_NAMES[role],
      neededFor: INSTEAD[role]?.some((other) => settled.has(other)) ? '' : (NEEDED_FOR[role] ?? ''),
    })),
    own: headers.flatMap(({ column, header, own }) =>
      own ? [{ column: columnLetters(column), header }] : [],
    ),
    notices,
  };
}

function lines({ sheet, headerRow, columns: found, asked, missing, own, notices }: ColumnsReport): string {
  const say = COLUMN_TEXTS;
  return [
    say.sheet(sheet, headerRow),
    ...found.map(({ role, name, column, header, confidence, why, samples }) =>
      say.column(column, header, name, role, CONFIDENCE[confidence].text, why, samples.join(' · ')),
    ),
    ...(own.length > 0 ? [say.own(own.map(({ column }) => column))] : []),
    ...(asked.length > 0 ? [say.askedTitle, ...askedLines(asked).map((line) => `  ${line}`)] : []),
    say.missingTitle,
    ...missing
      .filter(({ neededFor }) => neededFor !== '')
      .map(({ role, name, neededFor }) => say.missing(name, role, neededFor)),
    ...notices,
  ].join('\n');
}
