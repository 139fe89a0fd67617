import { readDist } from '../../host/dist-files';
import { type Host, openHost } from '../../host/host';
import { bookFrom } from '../../host/xlsx/read-book';
import { cellText } from '../../src/core/cells/cell';
import type { CellValue } from '../../src/core/cells/cell-value';
import type { FindingGroup } from '../../src/shared/findings';
import type { ReadinessPreview } from '../../src/shared/readiness';
import { ACCOUNT_CASES, STRANGERS } from '../../tools/sample/readiness/account-cases';
import { MESSAGE_CASES, MESSAGES_TODAY } from '../../tools/sample/readiness/message-cases';
import { ACCOUNTS_SHEET, dealAccounts, MESSAGES_SHEET } from '../../tools/sample/readiness/readiness-sheets';
import { buildSample } from '../../tools/sample/sample';
import { sampleWorkbook } from '../../tools/sample/workbook';
import { table } from '../server/readiness/readiness-host';
import { allFindings } from '../support/all-findings';
import { preview, runAll } from '../support/runs';
import { value } from '../support/value';

const SAMPLE = buildSample({ rows: 300, seed: 1 });
const DEALT = dealAccounts(SAMPLE);
let host: Host;
let groups: readonly FindingGroup[];
let checked: ReadinessPreview;

beforeAll(async () => {
  const book = await bookFrom(await sampleWorkbook(SAMPLE), 'Таблица.xlsx');
  host = await openHost({ book, code: readDist().code, now: () => MESSAGES_TODAY.getTime() });
  checked = value(preview(host, 'readiness', { sheetId: host.book.sheets[0]!.id }));
  groups = allFindings(host, checked);
});

/** Codes about accounts of a row, in alphabetical order. */
function codesAt(row: number): string[] {
  return groups
    .flatMap(({ code, rows }) => rows.filter((one) => one.row === row).map(() => code))
    .filter((code) => code.startsWith('account-') && code !== 'account-on-sites')
    .sort();
}

test('every case is dealt, and the sheet is found', () => {
  expect(DEALT).toHaveLength(ACCOUNT_CASES.length);
  expect(checked.accounts?.sheetName).toBe(ACCOUNTS_SHEET);
  const own = SAMPLE.lines.filter(
    (line) => line.type === 'organisation' && line.expected.idSource === 'свой ЛКО',
  );
  expect(own.length).toBeGreaterThan(DEALT.length);
});

test.each(ACCOUNT_CASES.map(({ title, expected }, at) => [title, expected, at] as const))(
  '%s: %j',
  (_, expected, at) => {
    expect(codesAt(DEALT[at]!.row)).toEqual(expected);
  },
);

test('every other organisation with a ЛКО of its own has no accounts, and nobody else is asked for any', () => {
  const dealt = new Set(DEALT.map(({ row }) => row));
  for (const line of SAMPLE.lines) {
    if (line.type !== 'organisation' || dealt.has(line.row)) continue;
    expect([line.row, codesAt(line.row)]).toEqual([
      line.row,
      line.expected.idSource === 'свой ЛКО' ? ['account-absent'] : [],
    ]);
  }
});

test('accounts of nobody are told apart', () => {
  expect(checked.unmatchedAccounts.map(({ name, text }) => [name, text.replace(/^Строка \d+ /, '')])).toEqual(
    [
      [STRANGERS[0]!.organisation, 'листа учётных записей: такой организации в выгрузке нет'],
      ['', 'листа учётных записей: не указана организация'],
    ],
  );
});

test.each(MESSAGE_CASES.map((message, at) => [at, message.mark, message] as const))(
  'message %d: %s',
  (at, _, message) => {
    if (at === 0) {
      const sheetId = host.book.sheetNamed(MESSAGES_SHEET)!.id;
      const check = value(preview(host, 'deadlines', { sheetId }));
      expect(check.counts.rows).toBe(MESSAGE_CASES.length);
      runAll(host, check);
    }
    const row = table(host, MESSAGES_SHEET)[at]! as { [header: string]: CellValue };
    const due = row['Срок ответа'] as CellValue;
    const shown =
      due === ''
        ? ''
        : new Date((due as Date).getTime()).toISOString().slice(0, 10).split('-').reverse().join('.');
    expect([shown, row['Осталось дней'], row['Отметка срока']]).toEqual([
      message.due,
      message.left,
      message.mark,
    ]);
    expect(cellText(row['Номер сообщения']!)).toBe(`М-${at + 1}`);
  },
);
