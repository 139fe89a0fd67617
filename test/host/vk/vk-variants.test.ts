import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readBook } from '../../../host/xlsx/read-book';
import { VK_HEADERS } from '../../../src/shared/vk';
import { ogrnOf } from '../../support/register';
import type { StandInCommunity } from '../../support/vk-server';
import { VkFolder, withVk } from './vk-run';

let folder = new VkFolder();
beforeEach(() => {
  folder = new VkFolder();
});
afterEach(() => rmSync(folder.folder, { recursive: true }));

const H = VK_HEADERS;
const HEAD = ['Наименование организации', 'ОГРН', 'Страница ВК', 'ID сообщества'];
type Cell = string | number;
const sheet = (...pages: readonly (readonly [page: Cell, number?: Cell])[]) => ({
  Выгрузка: [
    HEAD,
    ...pages.map(([page, number = ''], i) => [`Школа № ${i + 1}`, ogrnOf(i + 1), page, number]),
  ],
});
const KEPT = 'выход.ответы-вк.json';
const FORM =
  'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=50&utm_campaign=1045405430620';

/** Types into a row of the result, which is the next input. */
async function type(organisation: number, texts: { readonly [header: string]: string }): Promise<void> {
  const book = await readBook(folder.output);
  const written = book.sheets[0]!;
  const titles = Array.from({ length: written.content.columns }, (_, c) => written.value(1, c + 1));
  for (const [header, text] of Object.entries(texts)) {
    written.put(organisation + 1, titles.indexOf(header) + 1, text);
  }
  await folder.putBook(book);
}

test.each<{ page: Cell; number?: Cell; asked: string; state: string | RegExp; found: string }>([
  { page: 'HTTPS://M.VK.COM/School5/', asked: 'school5', state: 'открыта', found: '5' },
  { page: 'vk.com//school5?from=search#x', asked: 'school5', state: 'открыта', found: '5' },
  { page: '\u200bvkontakte.ru/school5', asked: 'school5', state: 'открыта', found: '5' },
  { page: 'Школа: https://vk.ru/club77, пишите', asked: '77', state: 'открыта', found: '' },
  { page: 'https://vk.com/board77', asked: '77', state: 'открыта', found: '' },
  { page: 'https://vk.com/album-5_123?rev=1', asked: '5', state: 'открыта', found: '' },
  { page: 'https://vk.com/club_school5', asked: 'club_school5', state: 'открыта', found: '77' },
  { page: -77, asked: '77', state: 'открыта', found: '' },
  { page: 'https://vk.com/event9', asked: '9', state: 'нет в ВК', found: '' },
  { page: 'https://ok.ru/group/5', asked: '', state: /^адрес не прочитан: /, found: '' },
  { page: 'https://vk.cc/abc', asked: '', state: /^адрес не прочитан: /, found: '' },
  { page: 'https://vk.com/away.php?to=x', asked: '', state: /^адрес не прочитан: /, found: '' },
])('a page written as $page', async ({ page, number = '', asked, state, found }) => {
  await folder.put(sheet([page, number]));
  const known = [
    { id: 5, screen_name: 'school5' },
    { id: 77, screen_name: 'club_school5' },
  ];
  await withVk(known, {}, async (api) => {
    await folder.vk(api);
    const [row] = await folder.rows();
    expect([row?.[H.asked], row?.[H.number]]).toEqual([asked, found]);
    expect(row?.[H.state]).toEqual(typeof state === 'string' ? state : expect.stringMatching(state));
  });
});

describe.each([false, true])('a renamed page (later shape of answers: %s)', (later) => {
  const home: StandInCommunity = { id: 5, screen_name: 'new_home', formerly: ['old_home'] };
  test.each<{
    name: string;
    page: Cell;
    number: Cell;
    known: StandInCommunity[];
    state: string;
    found: string;
  }>([
    {
      name: 'known by its former address',
      page: 'vk.com/old_home',
      number: '',
      known: [home],
      state: 'новый адрес: vk.com/new_home',
      found: '5',
    },
    {
      name: 'known by its number alone',
      page: 'vk.com/forgotten',
      number: 5,
      known: [home],
      state: 'новый адрес: vk.com/new_home',
      found: '',
    },
    {
      name: 'whose former address is another’s now',
      page: 'vk.com/old_home',
      number: 5,
      known: [
        { ...home, formerly: [] },
        { id: 6, screen_name: 'old_home' },
      ],
      state: 'номер по адресу страницы: 6',
      found: '6',
    },
    {
      name: 'and closed',
      page: 'vk.com/old_home',
      number: '',
      known: [{ ...home, is_closed: 1 }],
      state: 'закрыта\nновый адрес: vk.com/new_home',
      found: '5',
    },
    {
      name: 'and deleted',
      page: 'vk.com/old_home',
      number: '',
      known: [{ ...home, deactivated: 'deleted' }],
      state: 'удалена',
      found: '',
    },
  ])('$name', async ({ page, number, known, state, found }) => {
    await folder.put(sheet([page, number], ['vk.com/nobody_here']));
    await withVk(known, { later, persons: ['nobody_here'] }, async (api) => {
      await folder.vk(api);
      const [row] = await folder.rows();
      expect([row?.[H.state], row?.[H.number]]).toEqual([state, found]);
    });
  });
});

describe('answers kept from a break', () => {
  const known = [1, 2, 3, 4].map((id) => ({ id, screen_name: `school_${id}` }));
  const pages = known.map(({ screen_name }) => [`https://vk.com/${screen_name}`] as const);

  /** Breaks off after the first half of a request that had to be asked in halves. */
  async function broken(act: (api: string, asked: string[][]) => Promise<void>): Promise<void> {
    await folder.put(sheet(...pages));
    const spoilt = { error: 100, message: 'group_ids is invalid' };
    await withVk(known, { mishaps: [spoilt, undefined, { error: 14 }] }, async (api, standIn) => {
      expect((await folder.vk(api)).code).toBe(2);
      expect(existsSync(path.join(folder.folder, KEPT))).toBe(true);
      standIn.asked.length = 0;
      await act(api, standIn.asked);
    });
  }

  test('are not asked for again', async () => {
    await broken(async (api, asked) => {
      expect((await folder.vk(api)).report.numbers).toBe(4);
      expect(asked).toEqual([['school_3', 'school_4']]);
    });
  });

  test('serve a sheet that was changed meanwhile', async () => {
    await broken(async (api, asked) => {
      await folder.put(sheet(['https://vk.com/school_4'], ['vk.com/SCHOOL_1'], ['vk.com/school_9']));
      expect((await folder.vk(api)).report).toMatchObject({ rows: 3, numbers: 2 });
      expect(asked.flat().sort()).toEqual(['school_4', 'school_9']);
    });
  });

  test('are another result’s own', async () => {
    await broken(async (api, asked) => {
      const other = path.join(folder.folder, 'другой.xlsx');
      await folder.vk(api, ['-o', other]);
      expect(asked.flat()).toHaveLength(4);
      expect(existsSync(path.join(folder.folder, KEPT))).toBe(true);
    });
  });

  test('go with --only-missing', async () => {
    await broken(async (api, asked) => {
      expect((await folder.vk(api, ['--only-missing'])).report.numbers).toBe(4);
      expect(asked).toEqual([['school_3', 'school_4']]);
    });
  });

  test('leave nothing behind, half a file of another break neither', async () => {
    await broken(async (api) => {
      writeFileSync(path.join(folder.folder, `${KEPT}.tmp`), '{"api"');
      await folder.vk(api);
      expect(readdirSync(folder.folder).sort()).toEqual(['вход.xlsx', 'выход.xlsx']);
    });
  });
});

describe('--only-missing', () => {
  const known = [1, 2, 3].map((id) => ({ id, screen_name: `school_${id}` }));

  test.each<{ name: string; change: () => Promise<void>; asked: string[][] }>([
    {
      name: 'asks nothing when all is answered',
      change: async () => type(1, { ОГРН: ogrnOf(9) }),
      asked: [],
    },
    {
      name: 'asks about a row whose address was changed since',
      change: async () => type(2, { 'Страница ВК': 'https://vk.com/school_3' }),
      asked: [['school_3']],
    },
    {
      name: 'asks about a row whose answer was cleared',
      change: async () => type(1, Object.fromEntries(Object.values(H).map((title) => [title, '']))),
      asked: [['school_1']],
    },
    {
      name: 'leaves a row with a number of its own',
      change: async () => type(2, { 'ID сообщества': '2' }),
      asked: [],
    },
    {
      name: 'leaves a row in which people wrote the state',
      change: async () => type(2, { [H.state]: 'звонили' }),
      asked: [],
    },
  ])('$name', async ({ change, asked }) => {
    await folder.put(sheet(['vk.com/school_1'], ['vk.com/school_2']));
    await withVk(known, {}, async (api, standIn) => {
      await folder.vk(api);
      standIn.asked.length = 0;
      await change();
      await folder.vk(api, ['--only-missing']);
      expect(standIn.asked).toEqual(asked);
    });
  });
});

describe('what people typed', () => {
  test.each<{ name: string; header: string; organisation: number; text: string }>([
    { name: 'a state in own words', header: H.state, organisation: 1, text: 'закроют в мае' },
    { name: 'a number of a page that is gone', header: H.number, organisation: 3, text: '42' },
    { name: 'a number beside a person’s page', header: H.number, organisation: 4, text: '43' },
    { name: 'a link of a closed page', header: H.placed1, organisation: 2, text: FORM },
    { name: 'the name of its item', header: H.name2, organisation: 2, text: 'Решаем вместе' },
    { name: 'a link of a page whose address cannot be read', header: H.placed1, organisation: 5, text: FORM },
    { name: 'a cell of their own column', header: 'ID сообщества', organisation: 1, text: '7' },
  ])('$name is there after the next run', async ({ header, organisation, text }) => {
    await folder.put(
      sheet(
        ['vk.com/school_1'],
        ['vk.com/shut'],
        ['vk.com/gone'],
        ['vk.com/id12'],
        ['https://ok.ru/group/5'],
      ),
    );
    const known = [
      { id: 1, screen_name: 'school_1' },
      { id: 2, screen_name: 'shut', is_closed: 1 },
    ];
    await withVk(known, {}, async (api) => {
      await folder.vk(api);
      await type(organisation, { [header]: text });
      await folder.vk(api);
      expect((await folder.rows())[organisation - 1]?.[header]).toBe(text);
    });
  });
});

describe('a file of answers', () => {
  test('says nothing of pages that it lacks, a deleted one in it neither', async () => {
    const file = path.join(folder.folder, 'ответы.xlsx');
    await folder.put(sheet(['vk.com/dead'], ['vk.com/school_1']));
    const known = [
      { id: 9, screen_name: 'dead', deactivated: 'deleted' },
      { id: 1, screen_name: 'school_1' },
    ];
    await withVk(known, {}, async (api) => {
      await folder.vk(api, ['-o', file]);
    });
    await folder.put(sheet(['vk.com/school_2'], ['vk.com/school_1'], ['vk.com/dead']));
    await folder.vk('', ['--from', file]);
    expect((await folder.rows()).map((row) => row[H.state])).toEqual(['', 'открыта', 'удалена']);
  });

  test('leaves earlier answers about pages that it lacks', async () => {
    await folder.put(sheet(['vk.com/school_1'], ['vk.com/school_2']));
    await withVk(
      [1, 2].map((id) => ({ id, screen_name: `school_${id}` })),
      {},
      async (api) => {
        await folder.vk(api);
      },
    );
    await folder.putBook(await readBook(folder.output));
    const file = path.join(folder.folder, 'result.xlsx');
    await folder.put(
      {
        result: [
          ['url', 'pos_link1'],
          ['https://vk.com/school_2', FORM],
        ],
      },
      file,
    );
    await folder.vk('', ['--from', file]);
    const rows = await folder.rows();
    expect(rows.map((row) => [row[H.number], row[H.state], row[H.placed1]])).toEqual([
      ['1', 'открыта', ''],
      ['', 'открыта', FORM],
    ]);
  });
});
