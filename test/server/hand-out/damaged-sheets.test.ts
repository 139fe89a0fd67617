import type { Host } from '../../../host/host';
import { SHEET_HEADERS } from '../../../src/register/hand-out/texts';
import { COLLECT_HEADERS } from '../../../src/shared/collect';
import { cells, sheetOf } from '../../support/register';
import {
  cellOn,
  checkCollect,
  checkHandOut,
  collect,
  columnOf,
  DISTRICT,
  handedOut,
  handOut,
  KEY_COLUMN,
  registerCell,
  rowOn,
  TOWN,
  TWO_DISTRICTS,
  typeOn,
} from './hand-out-cycle';

const LYCEUM = 'Лицей № 6';
const SCHOOL = 'Школа № 5';
const GARDEN = 'Детский сад № 460';

type Field = keyof typeof SHEET_HEADERS;

/** The sheet comes back as «Вернули», without some columns or rows from the top. */
function comeBack(host: Host, name: string, { without = [], top = 0 }: { without?: Field[]; top?: number }) {
  const rows = cells(host, name).slice(top);
  const header = rows[3 - top] ?? [];
  const kept = header.flatMap((title, at) =>
    without.some((field) => SHEET_HEADERS[field] === title) ? [] : [at],
  );
  host.book.removeSheet(sheetOf(host, name));
  const sheet = host.book.addSheet('Вернули');
  rows.forEach((row, r) => {
    kept.forEach((at, c) => {
      const cell = row[at] ?? '';
      if (cell !== '') sheet.put(r + 1, c + 1, cell as string);
    });
  });
}

const answer = (host: Host): void => {
  typeOn(host, TOWN, LYCEUM, 'formPlaced', String(cellOn(host, TOWN, LYCEUM, 'formLink')));
  typeOn(host, TOWN, LYCEUM, 'pollDone', 'да');
  typeOn(host, TOWN, LYCEUM, 'comment', 'разместила Петрова');
};

describe('a sheet that lost what the tool wrote still answers', () => {
  const cases: {
    what: string;
    without?: Field[];
    top?: number;
    collected?: Partial<{ placed: string; comment: string }>;
    notices: unknown[];
  }[] = [
    { what: 'covers and names', without: ['formCover', 'formName', 'pollCover', 'appName'], notices: [] },
    { what: 'a link', without: ['pollLink'], notices: [] },
    { what: 'the note', without: ['note', 'vkPage'], notices: [] },
    { what: 'the number', without: ['ogrn'], notices: [] },
    { what: 'the name', without: ['name'], notices: [] },
    {
      what: 'the comment',
      without: ['comment'],
      collected: { comment: '' },
      notices: [expect.stringMatching('«Вернули»: нет столбцов «Комментарий». Остальные ответы взяты')],
    },
    {
      what: 'a box',
      without: ['pollDone'],
      collected: { placed: 'частично: 1' },
      notices: [expect.stringContaining('нет столбцов «Пункт 2: размещено»')],
    },
    {
      what: 'the keys',
      without: ['key'],
      notices: [expect.stringContaining('стёрты ключи организаций. Ответы взяты там, где совпали')],
    },
    {
      what: 'the lines above',
      top: 3,
      notices: [expect.stringContaining('стёрта метка раздачи. Ответы взяты, но не видно, кому')],
    },
    {
      what: 'the lines above and the keys',
      top: 3,
      without: ['key'],
      notices: [expect.stringContaining('стёрты ключи организаций')],
    },
  ];

  test.each(cases)('$what', async ({ without, top, collected, notices }) => {
    const host = await handedOut();
    answer(host);
    const link = cellOn(host, TOWN, LYCEUM, 'formLink');
    comeBack(host, TOWN, { ...(without ? { without } : {}), ...(top ? { top } : {}) });
    const preview = collect(host);
    expect(preview.conflicts).toEqual([]);
    expect(preview.notices).toEqual(notices);
    expect(registerCell(host, LYCEUM, COLLECT_HEADERS.formPlaced)).toBe(link);
    expect(registerCell(host, LYCEUM, COLLECT_HEADERS.placed)).toBe(collected?.placed ?? 'частично: 1, 2');
    expect(registerCell(host, LYCEUM, COLLECT_HEADERS.comment)).toBe(
      collected?.comment ?? 'разместила Петрова',
    );
  });

  test('not where nothing names the rows, nor where no answer is left: that is said', async () => {
    const host = await handedOut();
    answer(host);
    comeBack(host, TOWN, { without: ['key', 'name', 'ogrn'] });
    const { notices, answered } = checkCollect(host);
    expect(answered).toBe(0);
    expect(notices).toEqual([
      expect.stringMatching('«Вернули» не прочитан: нет столбцов «Организация», «ОГРН», «Ключ'),
    ]);
  });
});

describe('a row without a key', () => {
  test('is its organisation’s where name and number agree; by one of them it is asked about', async () => {
    const host = await handedOut();
    answer(host);
    const row = rowOn(host, TOWN, LYCEUM);
    sheetOf(host, TOWN).put(row, KEY_COLUMN, '');
    expect(checkCollect(host)).toMatchObject({ answered: 1, conflicts: [] });
    sheetOf(host, TOWN).put(row, columnOf('ogrn'), '');
    expect(checkCollect(host).conflicts).toMatchObject([
      { title: 'Строка без ключа: выберите, чей это ответ', name: LYCEUM },
    ]);
  });

  test('on the sheet of another is asked about, and taken with the right ones where nobody else has answered', async () => {
    const host = await handedOut();
    const from = cells(host, DISTRICT)[rowOn(host, DISTRICT, GARDEN) - 1] ?? [];
    const last = sheetOf(host, TOWN).content.rows;
    from.forEach((cell, c) => {
      if (cell !== '' && c + 1 !== KEY_COLUMN) sheetOf(host, TOWN).put(last + 1, c + 1, cell as string);
    });
    typeOn(host, TOWN, GARDEN, 'formPlaced', String(cellOn(host, TOWN, GARDEN, 'formLink')));
    const [conflict] = checkCollect(host).conflicts;
    expect(conflict).toMatchObject({ type: 'other-group', name: GARDEN, decision: '' });
    expect(conflict?.right).toBe(conflict?.choices[0]?.value);
    typeOn(host, DISTRICT, GARDEN, 'comment', 'мы сами ответим');
    expect(checkCollect(host).conflicts).toMatchObject([{ type: 'other-group', right: '' }]);
  });

  test('below the table that answers nothing is a note, told once and not asked about', async () => {
    const host = await handedOut();
    const last = sheetOf(host, TOWN).content.rows;
    sheetOf(host, TOWN).put(last + 2, 1, 'Исполнитель: Петрова А. А.');
    sheetOf(host, TOWN).put(last + 3, 1, 'С уважением');
    sheetOf(host, TOWN).put(last + 3, columnOf('pollPlaced'), 'спасибо');
    const { conflicts, notices } = checkCollect(host);
    expect(conflicts).toEqual([]);
    expect(notices).toEqual([
      `Написано рядом с таблицей, это не ответы: «${TOWN}», строка ${last + 2}: «Исполнитель: Петрова А. А.»; ` +
        `«${TOWN}», строка ${last + 3}: «С уважением, спасибо». Прочтите и, если нужно, внесите сами.`,
    ]);
  });

  test('of many words is cut, and of many rows the first are named', async () => {
    const host = await handedOut();
    const last = sheetOf(host, TOWN).content.rows;
    sheetOf(host, TOWN).maxRows += 10;
    for (let at = 1; at <= 7; at += 1)
      sheetOf(host, TOWN).put(last + at, 1, 'слово '.repeat(at === 1 ? 900 : 1));
    const [notice = ''] = checkCollect(host).notices;
    expect(notice.length).toBeLessThan(600);
    expect(notice).toMatch(/сло…»; .* и ещё 2\. Прочтите/);
  });

  test('below the table that says a link is placed is an answer of somebody who is not here', async () => {
    const host = await handedOut();
    const last = sheetOf(host, TOWN).content.rows;
    sheetOf(host, TOWN).put(last + 1, 1, 'Новый детский сад');
    sheetOf(host, TOWN).put(last + 1, columnOf('formDone'), 'да');
    expect(checkCollect(host).conflicts).toMatchObject([{ type: 'unknown-organisation' }]);
  });

  test('of a new name and number is offered to the organisation of its page', async () => {
    const host = await handedOut();
    typeOn(host, TOWN, LYCEUM, 'comment', 'готово');
    const row = TWO_DISTRICTS.findIndex(([name]) => name === LYCEUM) + 3;
    sheetOf(host).put(row, 1, 'Гимназия имени Пушкина');
    sheetOf(host).put(row, 2, '1027100000014');
    expect(checkCollect(host).conflicts).toMatchObject([
      { name: LYCEUM, choices: [{ text: `Записать в строку ${row}: Гимназия имени Пушкина` }, {}] },
    ]);
  });
});

describe('a link behind words', () => {
  test('of a rich text, of a formula: the address is the answer', async () => {
    const host = await handedOut();
    const row = rowOn(host, TOWN, LYCEUM);
    const [form, poll] = ['formLink', 'pollLink'].map((field) =>
      String(cellOn(host, TOWN, LYCEUM, field as Field)),
    );
    sheetOf(host, TOWN).putLink(row, columnOf('formPlaced'), 'Решаем вместе', form ?? '');
    sheetOf(host, TOWN).putFormula(row, columnOf('pollPlaced'), `HYPERLINK("${poll}","Решаем вместе")`);
    typeOn(host, TOWN, LYCEUM, 'appPlaced', 'см. на странице');
    collect(host);
    expect(registerCell(host, LYCEUM, COLLECT_HEADERS.formPlaced)).toBe(form);
    expect(registerCell(host, LYCEUM, COLLECT_HEADERS.pollPlaced)).toBe(poll);
    expect(registerCell(host, LYCEUM, COLLECT_HEADERS.appPlaced)).toBe('см. на странице');
  });
});

describe('what people write where nothing is collected', () => {
  test('into «Примечание» is an answer, and stays over the next hand-out', async () => {
    const host = await handedOut();
    const own = String(cellOn(host, TOWN, LYCEUM, 'note'));
    expect(own).toMatch(/^Ссылка 1 откроет форму/);
    typeOn(host, TOWN, LYCEUM, 'note', `${own}\nУ нас будет свой ЛКО`);
    typeOn(host, TOWN, TOWN, 'note', 'Кому звонить?');
    collect(host);
    expect(registerCell(host, LYCEUM, COLLECT_HEADERS.comment)).toBe('Примечание: У нас будет свой ЛКО');
    expect(registerCell(host, TOWN, COLLECT_HEADERS.comment)).toBe('Примечание: Кому звонить?');
    handOut(host);
    expect(cellOn(host, TOWN, LYCEUM, 'note')).toBe(`${own}\nУ нас будет свой ЛКО`);
    expect(cellOn(host, TOWN, TOWN, 'note')).toBe('Кому звонить?');
    expect(checkCollect(host).changed).toBe(0);
  });

  test('into the note of an organisation that left keeps its row', async () => {
    const host = await handedOut();
    typeOn(host, DISTRICT, SCHOOL, 'note', 'Мы закрываемся');
    sheetOf(host).put(TWO_DISTRICTS.findIndex(([name]) => name === SCHOOL) + 3, 1, '');
    for (let c = 2; c <= 7; c += 1)
      sheetOf(host).put(TWO_DISTRICTS.findIndex(([name]) => name === SCHOOL) + 3, c, '');
    handOut(host);
    expect(cellOn(host, DISTRICT, SCHOOL, 'note')).toBe(
      'Организации больше нет в выгрузке: ответы сохранены\nМы закрываемся',
    );
  });

  test('over a page, a name or a number is told with both, until the register says the same', async () => {
    const host = await handedOut();
    typeOn(host, TOWN, LYCEUM, 'vkPage', 'https://vk.com/club800');
    const row = rowOn(host, TOWN, LYCEUM);
    const said = `«${TOWN}», строка ${row}, «Страница ВК»: «https://vk.com/club800» вместо «https://vk.com/club8»`;
    expect(checkCollect(host).notices).toEqual([
      `Исправлено в серых столбцах, в выгрузку не записано: ${said}. Если на листе верно, исправьте выгрузку.`,
    ]);
    expect(checkHandOut(host).notices).toEqual([
      expect.stringMatching(`^Лист «${TOWN}»: исправлены серые столбцы, строки ${row}\\. Раздача вернёт`),
    ]);
    const inRegister = TWO_DISTRICTS.findIndex(([name]) => name === LYCEUM) + 3;
    sheetOf(host).put(inRegister, 7, 'https://vk.com/club800');
    expect(checkCollect(host).notices).toEqual([]);
    expect(checkHandOut(host).notices).toEqual([]);
  });

  test.each(['1025404724125', '10254047241', 'уточняется', 102540472412])(
    'an OGRN of the register that cannot be read is nobody’s correction, nor is the right one after it: %s',
    async (ogrn) => {
      const inRegister = TWO_DISTRICTS.findIndex(([name]) => name === LYCEUM);
      const wrong = [LYCEUM, ogrn, '', TOWN, '50708000'];
      const host = await handedOut(TWO_DISTRICTS.map((row, at) => (at === inRegister ? wrong : row)));
      expect(cellOn(host, TOWN, LYCEUM, 'ogrn')).toBe(String(ogrn));
      expect(checkCollect(host).notices).toEqual([]);
      expect(checkHandOut(host).notices).toEqual([]);
      typeOn(host, TOWN, LYCEUM, 'ogrn', '1025404724124');
      expect(checkCollect(host).notices).toEqual([
        expect.stringContaining(`«ОГРН»: «1025404724124». Если на листе верно, исправьте выгрузку.`),
      ]);
      sheetOf(host).put(inRegister + 3, 2, '1025404724124');
      typeOn(host, TOWN, LYCEUM, 'ogrn', String(ogrn));
      expect(checkCollect(host).notices).toEqual([]);
      expect(checkHandOut(host).notices).toEqual([]);
    },
  );

  test('a page that the coordinator has changed meanwhile is nobody’s correction', async () => {
    const host = await handedOut();
    sheetOf(host).put(TWO_DISTRICTS.findIndex(([name]) => name === LYCEUM) + 3, 7, 'https://vk.com/club9');
    expect(checkCollect(host).notices).toEqual([]);
    expect(checkHandOut(host).notices).toEqual([]);
  });

  test('in columns of their own is told in one sentence for all sheets', async () => {
    const host = await handedOut();
    for (const name of [TOWN, DISTRICT]) {
      sheetOf(host, name).put(4, KEY_COLUMN + 1, 'Ответственный');
      sheetOf(host, name).put(5, KEY_COLUMN + 1, 'Петрова');
    }
    sheetOf(host, TOWN).put(6, KEY_COLUMN + 2, 'позвонить');
    expect(checkCollect(host).notices).toEqual([
      `Свои столбцы муниципалитетов не собираются: «${TOWN}», «Ответственный»; «${TOWN}», столбец X; ` +
        `«${DISTRICT}», «Ответственный». Нужное перенесите в «Комментарий».`,
    ]);
  });
});

describe('links that the register’s rows no longer make', () => {
  test('are a finding before they are handed out', async () => {
    const host = await handedOut();
    expect(checkHandOut(host).groups).toEqual([]);
    sheetOf(host).put(TWO_DISTRICTS.findIndex(([name]) => name === TOWN) + 3, 3, 300999);
    const [group] = checkHandOut(host).groups;
    expect(group).toMatchObject({ code: 'hand-out-old-link', severity: 'warning', total: 2 });
    expect(group?.rows.map(({ name, text }) => [name, text])).toEqual([
      [TOWN, '«Ссылка: Сообщить о проблеме»: по данным строки ссылка другая'],
      [LYCEUM, '«Ссылка: Сообщить о проблеме»: по данным строки ссылка другая'],
    ]);
  });
});
