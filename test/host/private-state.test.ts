import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbook } from 'exceljs';
import { runCommand } from '../../host/cli/run-command';
import { readDist } from '../../host/dist-files';
import { DocumentSession } from '../../host/page-server/document-session';
import { bookFrom, readBook } from '../../host/xlsx/read-book';
import { writeWorkbook } from '../../host/xlsx/write-book';
import { JOURNAL_SHEET } from '../../src/sheets/texts';
import { TWO_DISTRICTS } from '../server/hand-out/hand-out-cycle';
import { readinessHost } from '../server/readiness/readiness-host';
import { HEADER, SHEET } from '../support/register';
import { bookOfExceljs, filesOf } from '../support/xlsx-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pos-private-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const SILENT = { print: () => undefined, complain: () => undefined, progress: () => undefined };

async function saved(name: string, workbook: Workbook): Promise<string> {
  await workbook.xlsx.writeFile(at(name));
  return at(name);
}

function exported(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  sheet.addRow(HEADER);
  for (const row of TWO_DISTRICTS) sheet.addRow(row);
  return workbook;
}

/** Hidden sheets of a file; also fails when any part of it speaks of the journal. */
async function hiddenIn(file: string): Promise<string[]> {
  for (const [name, content] of filesOf(readFileSync(file))) {
    // Not toContain: its message would print the whole part.
    expect([name, content.includes('журнал')]).toEqual([name, false]);
  }
  return (await readBook(file)).sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
}

describe('no journal stays in a file', () => {
  test('of a fill, over a file that an earlier version left one in', async () => {
    const workbook = exported();
    workbook.addWorksheet(JOURNAL_SHEET, { state: 'hidden' }).addRow(['r1', 'end', '[]']);
    workbook.addWorksheet('Скрытый лист человека', { state: 'hidden' });
    await runCommand(['fill', await saved('вход.xlsx', workbook), '-o', at('выход.xlsx')], SILENT);
    expect(await hiddenIn(at('выход.xlsx'))).toEqual(['Скрытый лист человека']);
  });

  test('of a hand-out, of what is handed out, of collecting, of an audit; the keys of rows stay', async () => {
    const input = await saved('вход.xlsx', exported());
    await runCommand(['hand-out', input, '-d', at('раздача'), '-o', at('реестр.xlsx')], SILENT);
    const handed = readdirSync(at('раздача')).map((name) => path.join(at('раздача'), name));
    await runCommand(['collect', at('реестр.xlsx'), ...handed, '-o', at('собрано.xlsx')], SILENT);
    await runCommand(['audit', at('собрано.xlsx'), '-o', at('проверено.xlsx')], SILENT);
    for (const file of [...handed, at('реестр.xlsx'), at('собрано.xlsx'), at('проверено.xlsx')]) {
      expect([file, await hiddenIn(file)]).toEqual([file, []]);
    }
    const register = (await readBook(at('проверено.xlsx'))).sheetNamed(SHEET)!;
    const headers = Array.from({ length: register.content.columns }, (_c, c) => register.value(1, c + 1));
    const key = headers.indexOf('Раздача: ключ строки') + 1;
    expect([2, 3, 4].map((row) => String(register.value(row, key)))).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^[0-9a-f]{10}-/)),
    );
    // A second round of answers finds its rows.
    expect(
      await runCommand(['collect', at('проверено.xlsx'), ...handed, '-o', at('второй.xlsx')], SILENT),
    ).not.toBe(2);
  });

  test('of readiness', async () => {
    const { book } = await readinessHost();
    const input = at('вход.xlsx');
    await writeWorkbook(book, input);
    await runCommand(['readiness', input, '-o', at('выход.xlsx')], SILENT);
    expect(await hiddenIn(at('выход.xlsx'))).toEqual([]);
    expect((await readBook(at('выход.xlsx'))).sheets.length).toBeGreaterThan(1);
  });

  test('of a download from the page, whose session can still undo', async () => {
    const session = new DocumentSession(await bookOfExceljs(exported()), readDist());
    const { host } = session;
    host.call('getOverview', { sheetId: 0 });
    const preview = host.handlers.previewRun({ sheetId: 0, kind: 'fill', options: {} });
    if (!preview.ok) throw new Error(preview.failure.text);
    const { tokens, layout } = preview.value;
    const start = {
      sheetId: 0,
      kind: 'fill',
      key: 'k1',
      runId: '',
      total: tokens.length,
      layout,
      options: {},
    } as const;
    const started = host.handlers.startRun(start);
    if (!started.ok) throw new Error(started.failure.text);
    const { runId } = started.value;
    host.handlers.writeBatch({ runId, from: 0, tokens, total: tokens.length, layout, options: {} });
    expect(host.book.sheetNamed(JOURNAL_SHEET)).toBeDefined();
    const names = async (): Promise<string[]> =>
      (await bookFrom(await session.file(), 'x.xlsx')).sheets.map(({ name }) => name);
    expect([await names(), await names()]).toEqual([[SHEET], [SHEET]]);
    expect(host.book.sheets.map(({ name }) => name)).toEqual([SHEET, JOURNAL_SHEET]);
    const overview = host.handlers.getOverview({ sheetId: 0 });
    const record = overview.ok ? overview.value.history[0] : undefined;
    expect(host.handlers.undoBatch({ runId: record?.runId ?? '', from: 0 })).toMatchObject({
      ok: true,
      value: { finished: true },
    });
  });
});
