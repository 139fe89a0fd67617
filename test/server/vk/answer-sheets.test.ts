import { readDist } from '../../../host/dist-files';
import { type Host, openHost } from '../../../host/host';
import { OWN_NOTE } from '../../../src/register/columns/own-mark';
import { NO_SHEET } from '../../../src/shared/setup';
import { VK_HEADERS } from '../../../src/shared/vk';
import { ogrnOf } from '../../support/register';
import { failure, value } from '../../support/value';
import { column, previewVk, rowsOf, takeAnswers, takeBack, vkBuild, vkHost } from '../../support/vk-host';

const H = VK_HEADERS;
const HEAD = ['Наименование организации', 'ОГРН', 'Страница ВК', 'ID сообщества'];
const PAGES: readonly (readonly [string, string])[] = [
  ['https://vk.com/School_1', ''],
  ['vk.com/club1002', ''],
  ['https://vk.com/school_3', '1003'],
  ['https://vk.com/school_4', ''],
];
const REGISTER = [
  HEAD,
  ...PAGES.map(([page, number], i) => [`Школа № ${i + 1}`, ogrnOf(i + 1), page, number]),
];
const form = (n: number) =>
  `https://pos.gosuslugi.ru/form/?opaId=81${n}&utm_source=vk&utm_medium=50&utm_campaign=${ogrnOf(n)}`;

/** Tables of the public checker, as it makes them. */
const CHECKERS: { readonly [name: string]: (string | number)[][] } = {
  'an older table': [
    ['pos_result', 'url', 'pos_link1', 'pos_link2'],
    ['OK', 'https://vk.com/school_1', form(1), ''],
    ['OK', 'https://vk.com/club1002', form(2), ''],
    ['Timeout', 'https://vk.com/school_4', '', ''],
  ],
  'a newer one, by number and screen name': [
    ['id', 'screen_name', 'public url', 'pos_link1'],
    [1001, 'SCHOOL_1', 'https://vk.com/public1001', `'${form(1)}'`],
    [1002, 'renamed_since', '', form(2)],
  ],
  'one below a title': [
    ['Проверка меню', '', ''],
    ['screen_name', 'url', 'pos_link1'],
    ['school_1', 'https://vk.com/school_1', form(1)],
    ['', 'https://vk.com/public1002', form(2)],
  ],
};

const withSheet = (table: (string | number)[][], name = 'result') =>
  openHost({ ...readDist(), sheets: { Выгрузка: REGISTER, [name]: table } });

/** The answers of another computer, as a sheet of this document. */
async function madeElsewhere(marked: boolean): Promise<Host> {
  const { host: other } = await vkHost({ Выгрузка: REGISTER }, [
    { id: 1001, screen_name: 'school_1', menu: [{ title: 'Решаем вместе', url: form(1) }] },
    { id: 1002, screen_name: 'school_2', is_closed: 1 },
    { id: 1003, screen_name: 'school_3', is_government_organization: false },
  ]);
  takeAnswers(other);
  const made = other.book.sheets[0]!;
  const { rows, columns } = made.content;
  const table = Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => made.value(r + 1, c + 1) as string),
  );
  const host = await withSheet(table, 'ответы');
  if (marked)
    table[0]?.forEach((title, c) => {
      if ((Object.values(H) as string[]).includes(title))
        host.book.sheetNamed('ответы')?.putNote(1, c + 1, OWN_NOTE);
    });
  return host;
}

describe('answers on another sheet', () => {
  test.each(Object.entries(CHECKERS))(
    '%s is found, counted and joined without a key',
    async (_name, table) => {
      const host = await withSheet(table);
      const { id } = host.book.sheetNamed('result')!;
      expect(previewVk(host)).toMatchObject({
        access: 'not-built',
        from: id,
        sources: [{ sheetId: id, name: 'result' }],
        counts: { rows: 4, answered: 0, asked: 2 },
      });
      expect(takeAnswers(host)).toMatchObject({ phase: 'done', failure: null });
      expect(column(host, 'placed1')).toEqual([form(1), form(2), '', '']);
      expect(column(host, 'state')).toEqual(['открыта', 'открыта', '', '']);
      const { groups } = value(host.handlers.previewRun({ sheetId: NO_SHEET, kind: 'audit', options: {} }));
      const found = groups.map(({ code }) => code);
      // The checker tells nothing of names, order and the mini-app.
      for (const code of ['menu-name', 'menu-order', 'menu-place']) expect(found).not.toContain(code);
      takeBack(host);
      expect(Object.keys(rowsOf(host)[0] ?? {}).filter(Boolean)).toEqual(HEAD);
    },
  );

  test.each([true, false])('made by this product elsewhere are joined (marks kept: %s)', async (marked) => {
    const host = await madeElsewhere(marked);
    expect(previewVk(host).counts.asked).toBe(4);
    takeAnswers(host);
    expect(rowsOf(host).map((row) => [row[H.number], row[H.state], row[H.placed1], row[H.name1]])).toEqual([
      ['1001', 'открыта', form(1), 'Решаем вместе'],
      ['', 'закрыта', '', ''],
      ['', 'без госметки', '', ''],
      ['', 'нет в ВК', '', ''],
    ]);
  });

  test('say nothing of a page that they lack: an earlier answer about it stays', async () => {
    const host = await withSheet(CHECKERS['an older table']!);
    takeAnswers(host);
    const result = host.book.sheetNamed('result')!;
    result.put(2, 2, 'https://vk.com/school_4');
    takeAnswers(host, { again: true });
    expect(column(host, 'placed1')).toEqual([form(1), form(2), '', form(1)]);
  });

  test('are one of several sources: the key’s owner asks VK itself unless told', async () => {
    const { host, standIn } = await vkHost({ Выгрузка: REGISTER, result: CHECKERS['an older table']! }, [
      { id: 1001, screen_name: 'school_1' },
    ]);
    const { id } = host.book.sheetNamed('result')!;
    expect(previewVk(host)).toMatchObject({ from: NO_SHEET, sources: [{ sheetId: id }] });
    takeAnswers(host, { from: id });
    expect(standIn.requests).toEqual([]);
    expect(column(host, 'placed1')).toEqual([form(1), form(2), '', '']);
  });

  test('that are gone when the run begins are said to be', async () => {
    const host = await withSheet(CHECKERS['an older table']!);
    const options = { from: 4711, again: false };
    expect(failure(host.handlers.previewRun({ sheetId: NO_SHEET, kind: 'vk', options })).text).toMatch(
      /Листа с ответами больше нет/,
    );
  });

  test('are not looked for in people’s own tables', async () => {
    const host = await withSheet([
      ['Наименование', 'url', 'Ссылка в меню 1'],
      ['Школа № 1', 'https://vk.com/school_1', form(1)],
    ]);
    expect(previewVk(host)).toMatchObject({ from: null, sources: [], access: 'not-built' });
    expect(takeAnswers(host).failure?.text).toMatch(/Спросить ВКонтакте отсюда нельзя/);
  });

  test('serve the build that may ask VK too, for want of a key', async () => {
    const { code, manifest } = await vkBuild();
    const host = await openHost({
      code,
      manifest,
      sheets: { Выгрузка: REGISTER, result: CHECKERS['an older table']! },
    });
    expect(previewVk(host)).toMatchObject({ access: 'no-token', sources: [{ name: 'result' }] });
    expect(takeAnswers(host).phase).toBe('done');
    expect(column(host, 'placed1').slice(0, 2)).toEqual([form(1), form(2)]);
  });
});
