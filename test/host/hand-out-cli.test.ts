import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { runCommand } from '../../host/cli/run-command';
import { fileName } from '../../host/disk/file-name';
import { COLLECT_HEADERS } from '../../src/shared/collect';
import { DISTRICT, TOWN, TWO_DISTRICTS } from '../server/hand-out/hand-out-cycle';
import { HEADER, SHEET } from '../support/register';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pos-hand-out-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);

/** Runs a command; its code and what it said. */
async function pos(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const terminal = {
    print: (text: string) => said.push(text),
    complain: (text: string) => complained.push(text),
    progress: () => undefined,
  };
  const code = await runCommand(args, terminal);
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

async function writeExport(): Promise<string> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  sheet.addRow(HEADER);
  for (const row of TWO_DISTRICTS) sheet.addRow(row);
  await workbook.xlsx.writeFile(at('export.xlsx'));
  return at('export.xlsx');
}

async function opened(file: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

function cellOf(sheet: Worksheet, name: string, header: string) {
  const headerRow = [1, 4].find((row) => (sheet.getRow(row).values as unknown[]).includes(header)) ?? 0;
  const column = (sheet.getRow(headerRow).values as unknown[]).indexOf(header);
  let found = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(1).text === name) found = number;
  });
  if (column < 1 || found === 0) throw new Error(`no ${header} of ${name}`);
  return sheet.getCell(found, column);
}

/** Types answers into a returned file. */
async function answer(
  file: string,
  answers: readonly (readonly [string, string, string | Date])[],
): Promise<void> {
  const workbook = await opened(file);
  for (const [name, header, value] of answers) cellOf(workbook.worksheets[0]!, name, header).value = value;
  await workbook.xlsx.writeFile(file);
}

async function handedOut(): Promise<string> {
  const input = await writeExport();
  await pos('hand-out', input, '-d', at('out'), '-o', at('register.xlsx'));
  return at('register.xlsx');
}

const file = (title: string): string => path.join(folder, 'out', `${title}.xlsx`);

test('one file each, safely named, and the register with its keys', async () => {
  const input = await writeExport();
  const { code, said } = await pos('hand-out', input, '-d', at('out'), '-o', at('register.xlsx'), '--json');
  expect(code).toBe(1);
  expect(JSON.parse(said)).toEqual({
    decisions: { questions: [], notices: [] },
    rows: 5,
    ready: 4,
    asked: [],
    files: [
      { file: file(TOWN), title: TOWN, rows: 2 },
      { file: file(DISTRICT), title: DISTRICT, rows: 3 },
    ],
    register: at('register.xlsx'),
    attention: {},
  });
  expect(new Set(await readdir(at('out')))).toEqual(new Set([`${TOWN}.xlsx`, `${DISTRICT}.xlsx`]));
  const register = await opened(at('register.xlsx'));
  expect(register.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)).toEqual([
    SHEET,
  ]);
  const sheet = register.getWorksheet(SHEET)!;
  expect(cellOf(sheet, 'Лицей № 6', 'Раздача: кому').value).toBe(TOWN);
  expect(cellOf(sheet, 'Лицей № 6', 'Раздача: ключ строки').value).toMatch(/^[0-9a-f]{10}-/);
});

test('a file is ready to be filled in and needs no add-on', async () => {
  await handedOut();
  const sheet = (await opened(file(TOWN))).worksheets[0]!;
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
  expect(cellOf(sheet, 'Лицей № 6', 'Пункт 1: размещено').dataValidation).toMatchObject({
    formulae: ['"да,нет"'],
  });
  // The page opens on a click; a link that is to be copied does not.
  expect(cellOf(sheet, 'Лицей № 6', 'Страница ВК').hyperlink).toBe('https://vk.com/club8');
  const link = cellOf(sheet, 'Лицей № 6', 'Пункт 1: ссылка');
  expect([link.value, link.hyperlink]).toEqual([expect.stringContaining('opaId=300100'), undefined]);
  expect(link.border).toMatchObject({ left: { style: 'thin' }, bottom: { style: 'thin' } });
  expect(link.alignment).toMatchObject({ wrapText: true, vertical: 'top' });
  // Locked cells can be neither sorted nor filtered in Excel.
  expect((sheet as unknown as { sheetProtection?: object }).sheetProtection ?? null).toBeNull();
  expect(sheet.autoFilter).toBe('A4:V6');
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToWidth: 2,
    printTitlesRow: '4:4',
    printTitlesColumn: 'A:A',
  });
  expect(sheet.headerFooter.oddFooter).toContain('Страница &P из &N');
  expect(sheet.getColumn(22).hidden).toBe(true);
  let formulas = 0;
  sheet.eachRow((row) => row.eachCell((cell) => (formulas += cell.formula ? 1 : 0)));
  expect(formulas).toBe(0);
});

test('a file that is there already may hold answers: nothing is written over it', async () => {
  const input = await writeExport();
  await handedOut();
  const { code, complained } = await pos('hand-out', input, '-d', at('out'));
  expect(code).toBe(2);
  expect(complained).toMatch(/^Файл уже есть: .*\.xlsx\. В нём могут быть ответы/);
});

test('a file saved before its formulas were computed is named, and answers nothing', async () => {
  const register = await handedOut();
  await answer(file(TOWN), [['Лицей № 6', 'Пункт 1: размещено', 'Загрузка…']]);
  const { code, said } = await pos('collect', register, file(TOWN), '-o', at('done.xlsx'));
  expect(code).toBe(1);
  expect(said).toContain('Ответили: 0 из 5');
  expect(said).toContain(`Файл ${TOWN}.xlsx: в ячейках «Загрузка…» вместо ответа, строк: 1.`);
});

test('returned files come home, with dates and ticks as Excel writes them', async () => {
  const register = await handedOut();
  await answer(file(TOWN), [
    ['Лицей № 6', 'Пункт 1: размещено', 'да'],
    ['Лицей № 6', 'Пункт 2: размещено', '+'],
    ['Лицей № 6', 'Пункт 3: размещено', 'разместили 21.11'],
    ['Лицей № 6', 'Дата размещения', new Date(Date.UTC(2026, 10, 21))],
    [
      'Лицей № 6',
      'Пункт 1: как стоит на странице',
      'https://pos.gosuslugi.ru/form/?opaId=300100&utm_source=vk&utm_medium=50&utm_campaign=1025404724124',
    ],
  ]);
  const { code, said } = await pos(
    'collect',
    register,
    file(TOWN),
    file(DISTRICT),
    '-o',
    at('out.xlsx'),
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ rows: 5, answered: 1, changed: 5, open: 0, conflicts: [] });
  const result = await opened(at('out.xlsx'));
  const sheet = result.getWorksheet(SHEET)!;
  expect(cellOf(sheet, 'Лицей № 6', COLLECT_HEADERS.placed).value).toBe('да');
  expect(cellOf(sheet, 'Лицей № 6', COLLECT_HEADERS.placedDate).value).toBe('21.11.2026');
  expect(cellOf(sheet, 'Лицей № 6', COLLECT_HEADERS.verdict).value).toBe('с замечаниями');
  expect(result.worksheets.map(({ name }) => name)).toContain('Сводка');
  expect(result.getWorksheet('Сводка')!.pageSetup).toMatchObject({ fitToPage: true, fitToHeight: 1 });
});

test('what people did to a returned file: a link behind words, no keys, a signature, a column of their own', async () => {
  const register = await handedOut();
  const workbook = await opened(file(TOWN));
  const sheet = workbook.worksheets[0]!;
  const form = String(cellOf(sheet, 'Лицей № 6', 'Пункт 1: ссылка').value);
  cellOf(sheet, 'Лицей № 6', 'Пункт 1: как стоит на странице').value = {
    text: 'Решаем вместе',
    hyperlink: form,
  };
  const { columnCount, rowCount } = sheet;
  sheet.getCell(4, columnCount + 1).value = 'Ответственный';
  sheet.getCell(5, columnCount + 1).value = 'Некто';
  sheet.getCell(rowCount + 2, 1).value = 'Исполнитель: Некто';
  const keys = (sheet.getRow(4).values as unknown[]).indexOf('Ключ организации (не менять)');
  sheet.spliceColumns(keys, 1);
  await workbook.xlsx.writeFile(file(TOWN));
  const { said } = await pos('collect', register, file(TOWN), '-o', at('out.xlsx'), '--json');
  const { answered, conflicts, notices } = JSON.parse(said);
  expect([answered, conflicts]).toEqual([1, []]);
  expect(notices).toEqual([
    expect.stringMatching(/лист «.*»: стёрты ключи организаций/),
    `Свои столбцы муниципалитетов не собираются: ${TOWN}.xlsx, «Ответственный». Нужное перенесите в «Комментарий».`,
    expect.stringContaining(`строка ${rowCount + 2}: «Исполнитель: Некто»`),
  ]);
  const result = (await opened(at('out.xlsx'))).getWorksheet(SHEET)!;
  expect(cellOf(result, 'Лицей № 6', COLLECT_HEADERS.formPlaced).value).toBe(form);
});

test('an answer in cells that were merged over rows is that of all of them', async () => {
  const register = await handedOut();
  const workbook = await opened(file(TOWN));
  const sheet = workbook.worksheets[0]!;
  const column = (sheet.getRow(4).values as unknown[]).indexOf('Комментарий');
  sheet.getCell(5, column).value = 'ждём администратора';
  sheet.mergeCells(5, column, 6, column);
  await workbook.xlsx.writeFile(file(TOWN));
  await pos('collect', register, file(TOWN), '-o', at('out.xlsx'));
  const result = (await opened(at('out.xlsx'))).getWorksheet(SHEET)!;
  for (const name of [TOWN, 'Лицей № 6'])
    expect(cellOf(result, name, COLLECT_HEADERS.comment).value).toBe('ждём администратора');
});

test('a conflict is shown with both versions, written only when decided', async () => {
  const register = await handedOut();
  await answer(file(TOWN), [['Лицей № 6', 'Комментарий', 'первый']]);
  const second = at('второй.xlsx');
  const workbook = await opened(file(TOWN));
  await workbook.xlsx.writeFile(second);
  await answer(second, [['Лицей № 6', 'Комментарий', 'второй']]);
  const open = await pos('collect', register, file(TOWN), second, '-o', at('a.xlsx'), '--json');
  expect(open.code).toBe(1);
  const [conflict] = JSON.parse(open.said).conflicts;
  expect(conflict).toMatchObject({
    type: 'two-answers',
    name: 'Лицей № 6',
    versions: [
      {
        label: expect.stringMatching(`^${TOWN}\\.xlsx, строка 6 `),
        answers: [{ title: 'Комментарий', text: 'первый' }],
      },
      {
        label: expect.stringMatching(/^второй\.xlsx, строка 6 /),
        answers: [{ title: 'Комментарий', text: 'второй' }],
      },
    ],
  });
  const unwritten = (await opened(at('a.xlsx'))).getWorksheet(SHEET)!;
  expect(cellOf(unwritten, 'Лицей № 6', COLLECT_HEADERS.comment).value).toBeNull();
  const text = await pos('collect', register, file(TOWN), second, '-o', at('a.xlsx'));
  expect(text.said).toContain(`Два разных ответа: Лицей № 6 [${conflict.id}]`);
  await writeFile(at('d.json'), JSON.stringify({ [conflict.id]: 'v1' }));
  const settled = await pos(
    'collect',
    register,
    file(TOWN),
    second,
    '-o',
    at('b.xlsx'),
    '--decisions',
    at('d.json'),
    '--json',
  );
  expect(settled.code).toBe(0);
  const written = (await opened(at('b.xlsx'))).getWorksheet(SHEET)!;
  expect(cellOf(written, 'Лицей № 6', COLLECT_HEADERS.comment).value).toBe('второй');
});

test('answers that were collected stand in the files of the next hand-out', async () => {
  const register = await handedOut();
  await answer(file(TOWN), [['Лицей № 6', 'Комментарий', 'ждём администратора']]);
  await pos('collect', register, file(TOWN), '-o', at('collected.xlsx'));
  await pos('hand-out', at('collected.xlsx'), '-d', at('again'), '-o', at('next.xlsx'));
  const sheet = (await opened(path.join(folder, 'again', `${TOWN}.xlsx`))).worksheets[0]!;
  expect(cellOf(sheet, 'Лицей № 6', 'Комментарий').value).toBe('ждём администратора');
});

test('words that nobody understands stand in their own boxes again, and say the same when they come back', async () => {
  const register = await handedOut();
  const boxes = (file: string) =>
    opened(file).then(({ worksheets }) =>
      [1, 2, 3].map((item) => cellOf(worksheets[0]!, 'Лицей № 6', `Пункт ${item}: размещено`).value),
    );
  await answer(file(TOWN), [
    ['Лицей № 6', 'Пункт 1: размещено', 'в мае'],
    ['Лицей № 6', 'Пункт 2: размещено', 'да'],
  ]);
  await pos('collect', register, file(TOWN), '-o', at('collected.xlsx'));
  await pos('hand-out', at('collected.xlsx'), '-d', at('again'), '-o', at('next.xlsx'));
  const again = path.join(folder, 'again', `${TOWN}.xlsx`);
  expect(await boxes(again)).toEqual(['в мае', 'да', null]);
  await pos('collect', at('next.xlsx'), again, '-o', at('end.xlsx'));
  const result = (await opened(at('end.xlsx'))).getWorksheet(SHEET)!;
  expect(cellOf(result, 'Лицей № 6', COLLECT_HEADERS.placed).value).toBe('1: в мае; 2: да');
});

/** The register with a sheet of contacts beside it. */
async function withContacts(register: string): Promise<void> {
  const workbook = await opened(register);
  const sheet = workbook.addWorksheet('Контакты');
  sheet.addRow(['Муниципалитет', 'ФИО', 'Телефон']);
  sheet.addRow([TOWN, 'Человек Для Связи', '+7 383 000-00-02']);
  await workbook.xlsx.writeFile(register);
}

test('persons stand in the file of their own body, and in no other', async () => {
  const input = await writeExport();
  await withContacts(input);
  await pos('hand-out', input, '-d', at('out'), '-o', at('register.xlsx'));
  const above = async (title: string) => (await opened(file(title))).worksheets[0]!.getCell('A3').text;
  expect(await above(TOWN)).toBe('Вопросы: Человек Для Связи, +7 383 000-00-02.');
  expect(await above(DISTRICT)).toBe('Вопросы: тому, кто прислал этот лист.');
  const files = (await readdir(at('out'))).length;
  expect(files).toBe(2);
});

describe('requests', () => {
  test('each text as .txt with its list as .xlsx, and the register with both sheets', async () => {
    const register = await handedOut();
    await withContacts(register);
    const { code, said } = await pos('requests', register, '-d', at('запросы'), '-o', at('r.xlsx'));
    expect(code).toBe(0);
    expect(said).toContain('Запрос: 2');
    const text = await readFile(at(`запросы/Запрос ${TOWN}.txt`), 'utf8');
    expect(text).toMatch(/^\uFEFFКому: .*\r\nКонтакт: Человек Для Связи, \+7 383 000-00-02\r\n/);
    expect(text).toContain('— Лицей № 6: https://vk.com/club8');
    const list = (await opened(at(`запросы/Запрос ${TOWN}.xlsx`))).worksheets[0]!;
    expect(list.getRow(2).values).toEqual([
      undefined,
      'Лицей № 6',
      '1025404724124',
      'https://vk.com/club8',
      undefined,
      TOWN,
      '300100',
    ]);
    const sheets = (await opened(at('r.xlsx'))).worksheets.map(({ name }) => name);
    expect(sheets).toEqual(expect.arrayContaining(['Запросы', 'Тексты', 'Контакты']));
  });

  test('a text that is there already is not written over', async () => {
    const register = await handedOut();
    await pos('requests', register, '-d', at('запросы'));
    expect(await pos('requests', register, '-d', at('запросы'))).toMatchObject({
      code: 2,
      complained: expect.stringMatching(/^Файл уже есть: /),
    });
  });
});

const refusals: [string, readonly string[], RegExp][] = [
  ['no folder', ['hand-out', 'a.xlsx'], /Не указана папка/],
  ['no file to hand out', ['hand-out'], /Не указан файл/],
  ['an unknown level', ['hand-out', 'a.xlsx', '-d', 'x', '--level', 'район'], /Неизвестный уровень «район»/],
  ['no folder for requests', ['requests', 'a.xlsx'], /Не указана папка для текстов/],
  ['nothing returned', ['collect', 'a.xlsx'], /Не указаны вернувшиеся файлы/],
  ['a missing file', ['hand-out', 'нет.xlsx', '-d', 'x'], /Файл не найден: нет\.xlsx/],
];

test.each(refusals)('%s: one clear sentence, exit 2', async (_what, args, sentence) => {
  const { code, complained } = await pos(...args);
  expect(code).toBe(2);
  expect(complained).toMatch(sentence);
  expect(complained).not.toContain('\n');
});

describe('files that are no answers', () => {
  test('one that was never handed out: said, with what it holds', async () => {
    const register = await handedOut();
    const stranger = await pos('collect', register, at('export.xlsx'), '-o', at('a.xlsx'));
    expect(stranger).toMatchObject({
      code: 2,
      complained: expect.stringContaining(`В файле export.xlsx нет листа раздачи (листы: ${SHEET})`),
    });
  });

  test('harm none of the others: what is wrong with each is said', async () => {
    const register = await handedOut();
    await answer(file(TOWN), [['Лицей № 6', 'Комментарий', 'готово']]);
    await writeFile(at('сломан.xlsx'), 'это не таблица');
    const without = await opened(file(DISTRICT));
    const header = without.worksheets[0]!.getRow(4);
    header.getCell((header.values as unknown[]).indexOf('Комментарий')).value = 'Прочее';
    await without.xlsx.writeFile(at('без столбца.xlsx'));
    const files = [file(TOWN), at('сломан.xlsx'), at('без столбца.xlsx'), at('export.xlsx')];
    const { code, said } = await pos('collect', register, ...files, '-o', at('a.xlsx'), '--json');
    expect(code).toBe(1);
    const { answered, notices } = JSON.parse(said);
    expect(answered).toBe(1);
    expect(notices).toEqual([
      expect.stringMatching(/^Файл сломан\.xlsx не прочитан\. /),
      expect.stringMatching(
        /^Файл без столбца\.xlsx, лист .*: нет столбцов «Комментарий»\. Остальные ответы взяты/,
      ),
      expect.stringMatching(/^В файле export\.xlsx нет листа раздачи/),
    ]);
    const sheet = (await opened(at('a.xlsx'))).getWorksheet(SHEET)!;
    expect(cellOf(sheet, 'Лицей № 6', COLLECT_HEADERS.comment).value).toBe('готово');
  });

  test('decisions that are no JSON', async () => {
    const register = await handedOut();
    await writeFile(at('d.json'), 'да');
    const asked = ['collect', register, file(TOWN), '-o', at('a.xlsx'), '--decisions', at('d.json')];
    expect(await pos(...asked)).toMatchObject({
      code: 2,
      complained: expect.stringContaining('Файл решений не читается'),
    });
  });
});

test('--take-right settles what one side alone has right', async () => {
  const register = await handedOut();
  const right = String(
    cellOf((await opened(file(TOWN))).worksheets[0]!, 'Лицей № 6', 'Пункт 1: ссылка').text,
  );
  const placed = 'Пункт 1: как стоит на странице';
  const second = at('второй.xlsx');
  await (await opened(file(TOWN))).xlsx.writeFile(second);
  await answer(file(TOWN), [['Лицей № 6', placed, right.replace('utm_medium=50', 'utm_medium=54')]]);
  await answer(second, [['Лицей № 6', placed, right]]);
  const shown = await pos('collect', register, file(TOWN), second, '-o', at('a.xlsx'));
  expect(shown.said).toContain('✖ в ссылках ошибки: ≠ Ссылка 1');
  expect(shown.said).toContain('повторите с --take-right');
  await pos('collect', register, file(TOWN), second, '-o', at('b.xlsx'), '--take-right');
  const sheet = (await opened(at('b.xlsx'))).getWorksheet(SHEET)!;
  expect(cellOf(sheet, 'Лицей № 6', COLLECT_HEADERS.formPlaced).value).toBe(right);
});

test('the steps stand on a second sheet', async () => {
  await handedOut();
  const [, steps] = (await opened(file(TOWN))).worksheets;
  expect(steps?.name).toBe('Как разместить');
  expect(steps?.getCell('A3').text).toContain('«Управление» → «Настройки» → «Меню»');
  expect(steps?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait' });
});

const names: [string, readonly string[], string][] = [
  ['Район «Север/Юг»: 1', [], 'Район «Север Юг» 1.xlsx'],
  ['Бердск', ['бердск.xlsx'], 'Бердск (2).xlsx'],
  ['CON', [], 'Лист CON.xlsx'],
  ['..', [], 'Лист.xlsx'],
  ['../../etc', [], 'etc.xlsx'],
  ['я'.repeat(150), [], `${'я'.repeat(100)}.xlsx`],
];

test.each(names)('file name of %j', (title, taken, expected) => {
  expect(fileName(title, new Set(taken))).toBe(expected);
});
