import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { ROWS, readinessHost } from '../server/readiness/readiness-host';
import { pos } from '../support/pos-command';

const folder = mkdtempSync(join(tmpdir(), 'readiness-'));
const INPUT = join(folder, 'in.xlsx');
const OUTPUT = join(folder, 'out.xlsx');
const LETTERS = join(folder, 'заявки');

beforeAll(async () => {
  const host = await readinessHost();
  writeFileSync(INPUT, await bytesOfWorkbook(host.book));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('--json: one object, nothing is written', async () => {
  const { code, out } = await pos('readiness', INPUT, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    rows: 4,
    stages: {
      'нет ЛКО': 1,
      'ЛКО создан': 0,
      'учётные записи не подтверждены': 1,
      'виджет отмечен': 1,
      'ссылки размещены': 1,
    },
    skipped: expect.arrayContaining(['проверка ссылок (не проводилась)']),
    needsOwn: 2,
    attention: { 'account-email-shared': 2, 'account-few': 1, 'widget-tick': 1 },
    unknownAccounts: 1,
    messages: { rows: 5, unread: 1, closed: 1 },
    applications: 0,
  });
  expect(readdirSync(folder)).toEqual(['in.xlsx']);
});

test('-o: columns, due days and the report are in the file', async () => {
  const { code, out } = await pos('readiness', INPUT, '-o', OUTPUT);
  expect(code).toBe(1);
  expect(out.split('\n').slice(0, 3)).toEqual([`Готово: ${OUTPUT}`, 'Организаций: 4', '  нет ЛКО: 1']);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(OUTPUT);
  expect(book.worksheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Выгрузка', 'Сообщения', 'Готовность']),
  );
  const header = book.getWorksheet('Выгрузка')!.getRow(1).values as string[];
  expect(book.getWorksheet('Выгрузка')!.getRow(5).getCell(header.indexOf('Готовность')).value).toBe(
    'нет ЛКО',
  );
  const messages = book.getWorksheet('Сообщения')!;
  const due = (messages.getRow(1).values as string[]).indexOf('Срок ответа');
  expect(messages.getRow(2).getCell(due).value).toEqual(new Date(Date.UTC(2026, 11, 22)));
  expect(book.getWorksheet('Готовность')!.getCell('A1').value).toMatch(/^Готовность организаций на /);
});

test('applications: a file each, and a returned one is checked', async () => {
  const made = await pos('readiness', INPUT, '--applications', LETTERS);
  expect(made.out).toContain('Без своего ЛКО: 2');
  expect(made.out).toContain('Заявок на создание ЛКО: 2');
  expect(readdirSync(LETTERS).sort()).toEqual([
    'Заявка на ЛКО 1025401020721.xlsx',
    'Заявка на ЛКО строка 5.xlsx',
  ]);
  const file = join(LETTERS, 'Заявка на ЛКО строка 5.xlsx');
  const checked = await pos('application', file);
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(/^«Заявка на ЛКО строка 5»: замечаний 3\n {2}строка 4: ОГРН/);
  expect(checked.out).toContain('Ответственных меньше двух: впишите ещё одного');

  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.worksheets[0]!;
  expect(sheet.getCell('E9').dataValidation).toMatchObject({ type: 'list' });
  sheet.getCell('B4').value = '1045405430620';
  const people = [
    ['Первый Пётр', 'Директор', '+7 900 000-00-01', 'one@example.ru', 'Руководитель', 'Исполнитель'],
    ['Вторая Вера', 'Секретарь', '8 900 000 00 02', 'two@example.ru', 'Администратор ЛКО', 'Координатор'],
  ];
  people.forEach((person, r) => {
    person.forEach((cell, c) => {
      sheet.getCell(9 + r, 1 + c).value = cell;
    });
  });
  await book.xlsx.writeFile(file);
  expect(await pos('application', file)).toMatchObject({
    code: 0,
    out: '«Заявка на ЛКО строка 5»: замечаний нет',
  });
  expect(JSON.parse((await pos('application', file, '--json')).out)).toMatchObject([
    { kind: 'create', name: 'Музей', findings: [] },
  ]);
});

test('an organisation in two rows gets one application, and that is said', async () => {
  const file = join(folder, 'дважды.xlsx');
  const host = await readinessHost([ROWS[1]!, ROWS[1]!, ROWS[3]!], null, null);
  writeFileSync(file, await bytesOfWorkbook(host.book));
  const letters = join(folder, 'одна');
  const { out } = await pos('readiness', file, '--applications', letters);
  expect(out).toContain('Заявок на создание ЛКО: 2');
  expect(out).toContain('Та же организация стоит ещё и в строке 3: для неё одна заявка');
  expect(readdirSync(letters)).toHaveLength(2);
});

test('whom to ask in the region is given on the command line', async () => {
  const options = [
    '--apply-to',
    'Минцифры области',
    '--specialist',
    'Отдел ПОС',
    '--specialist-phone',
    '8 383 000-00-01',
  ];
  const folderName = join(folder, 'письма');
  await pos('readiness', INPUT, '--applications', folderName, '-o', OUTPUT, ...options);
  const text = 'Специалист региона: Отдел ПОС, 8 383 000-00-01. Заявки подавать: Минцифры области.';
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(folderName, 'Заявка на ЛКО строка 5.xlsx'));
  expect(book.worksheets[0]!.getCell('A3').value).toBe(text);
  const report = new ExcelJS.Workbook();
  await report.xlsx.readFile(OUTPUT);
  expect(report.getWorksheet('Готовность, списки')!.getCell('A2').value).toBe(text);
  const { code, error } = await pos('readiness', INPUT, '--specialist-email', 'нет адреса');
  expect([code, /специалиста/.test(error)]).toEqual([2, true]);
});

test.each([
  [['readiness'], /Не указан файл/],
  [['readiness', join(folder, 'none.xlsx')], /Файл не найден/],
  [['readiness', INPUT, '--sheet', 'Нет'], /нет листа «Нет»/],
  [['readiness', INPUT, '-o', join(folder, 'no/such/out.xlsx')], /Не удаётся записать/],
  [['application', INPUT], /нет заявки/],
])('%j: one clear sentence and code 2', async (args, text) => {
  const { code, out, error } = await pos(...args);
  expect([code, out]).toEqual([2, '']);
  expect(error).toMatch(text);
});
