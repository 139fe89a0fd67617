import type ExcelJS from 'exceljs';
import type { SampleOrganisation } from '../organisation';
import type { Sample } from '../sample';
import { ACCOUNT_CASES, type AccountCase, type AccountLine, type STRANGERS } from './account-cases';
import type { MessageCase } from './message-cases';

type Book = ExcelJS.stream.xlsx.WorkbookWriter;

export const ACCOUNTS_SHEET = 'Учётные записи';
export const MESSAGES_SHEET = 'Сообщения';
/** Title and an empty row above. */
export const ACCOUNTS_HEADER_ROW = 3;

const ACCOUNT_COLUMNS = [
  ['Организация', 50],
  ['ОГРН', 16],
  ['Ф. И. О.', 30],
  ['Должность', 18],
  ['Роль в ПОС', 26],
  ['E-mail', 26],
  ['Телефон', 18],
  ['Статус учётной записи', 24],
] as const;
const MESSAGE_COLUMNS = [
  ['Номер сообщения', 18],
  ['Организация', 50],
  ['Дата регистрации', 18],
  ['Порядок рассмотрения', 22],
  ['Число дней', 12],
  ['Тема', 24],
  ['Статус', 18],
] as const;

/** Accounts of one organisation of the sample. */
export interface DealtCase {
  /** Row of the organisation in the export. */
  readonly row: number;
  readonly organisation: SampleOrganisation;
  readonly dealt: AccountCase;
}

/**
 * Deals the cases to organisations with a ЛКО of their own and no fault in their row, from the top.
 *
 * @example dealAccounts(sample).length // 17
 */
export function dealAccounts({ lines }: Sample): DealtCase[] {
  const times = new Map<string, number>();
  for (const line of lines) {
    if (line.type !== 'organisation') continue;
    for (const code of [line.organisation.ogrn, line.organisation.id]) {
      if (code !== null) times.set(code, (times.get(code) ?? 0) + 1);
    }
  }
  const once = (code: string | null): boolean => code !== null && times.get(code) === 1;
  const dealt: DealtCase[] = [];
  for (const line of lines) {
    const next = ACCOUNT_CASES[dealt.length];
    if (next === undefined) break;
    if (line.type !== 'organisation' || line.expected.idSource !== 'свой ЛКО') continue;
    const { organisation } = line;
    if (organisation.faults.length > 0 || !once(organisation.ogrn) || !once(organisation.id)) continue;
    dealt.push({ row: line.row, organisation, dealt: next });
  }
  return dealt;
}

/** Accounts of one organisation, as they stand on the sheet. */
export interface AccountsOfOne {
  readonly organisation: Pick<SampleOrganisation, 'name' | 'ogrn'>;
  readonly lines: readonly AccountLine[];
}

/** «Учётные записи»: an organisation's name is in its first row, merged over the others. */
export function writeAccountsSheet(
  book: Book,
  accounts: readonly AccountsOfOne[],
  strangers: typeof STRANGERS = [],
): void {
  const sheet = book.addWorksheet(ACCOUNTS_SHEET, {
    views: [{ state: 'frozen', ySplit: ACCOUNTS_HEADER_ROW }],
  });
  sheet.columns = ACCOUNT_COLUMNS.map(([, width]) => ({ width }));
  sheet.addRow(['Учётные записи в ПОС (вымышленные люди)']).commit();
  sheet.addRow([]).commit();
  headerRow(sheet, ACCOUNT_COLUMNS);
  let next = ACCOUNTS_HEADER_ROW + 1;
  for (const { organisation, lines } of accounts) {
    const first = next;
    lines.forEach((line, at) => {
      addAccount(sheet, at === 0 ? organisation.name : '', at === 0 ? (organisation.ogrn ?? '') : '', line);
      next += 1;
    });
    if (next - first > 1) for (const column of [1, 2]) sheet.mergeCells(first, column, next - 1, column);
  }
  for (const { organisation, line } of strangers) {
    // An empty row ends the merged organisation above.
    sheet.addRow([]).commit();
    addAccount(sheet, organisation, '', line);
  }
  sheet.commit();
}

function addAccount(sheet: ExcelJS.Worksheet, name: string, ogrn: string, line: AccountLine): void {
  const { person, post, role, email, phone, status } = line;
  const row = sheet.addRow(
    [name, ogrn, person, post, role, email, phone, status].map((cell) => (cell === '' ? null : cell)),
  );
  row.getCell(2).numFmt = '@';
  row.getCell(5).alignment = { wrapText: true };
}

/** «Сообщения», dealt to some organisations in turn. */
export function writeMessagesSheet(
  book: Book,
  names: readonly string[],
  messages: readonly Omit<MessageCase, 'due' | 'left' | 'mark'>[],
): void {
  const sheet = book.addWorksheet(MESSAGES_SHEET, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = MESSAGE_COLUMNS.map(([, width]) => ({ width }));
  headerRow(sheet, MESSAGE_COLUMNS);
  messages.forEach(({ registered, track, days, topic, status }, at) => {
    const cells = [`М-${at + 1}`, names[at % names.length] ?? '', registered, track, days, topic, status];
    const row = sheet.addRow(cells.map((cell) => (cell === '' ? null : cell)));
    if (registered instanceof Date) row.getCell(3).numFmt = 'dd.mm.yyyy hh:mm';
    row.commit();
  });
  sheet.commit();
}

function headerRow(sheet: ExcelJS.Worksheet, columns: readonly (readonly [string, number])[]): void {
  const row = sheet.addRow(columns.map(([title]) => title));
  row.font = { bold: true };
  row.commit();
}
