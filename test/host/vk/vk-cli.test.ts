import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../../../host/cli/run-command';
import { PROJECT_ROOT } from '../../../host/project-root';
import { apiAddress } from '../../../host/vk/api-address';
import { VK_TEXTS } from '../../../host/vk/vk-texts';
import { readBook } from '../../../host/xlsx/read-book';
import { isOwnNote } from '../../../src/register/columns/own-mark';
import { VK_HEADERS } from '../../../src/shared/vk';
import { ogrnOf } from '../../support/register';
import { communities, FORM, HEAD, MENU, many, row, sheet } from '../../support/vk-pages';
import { type Mishap, type StandInCommunity, TOKEN } from '../../support/vk-server';
import { PACE, VkFolder, withVk } from './vk-run';

let folder = new VkFolder();
beforeEach(() => {
  folder = new VkFolder();
});
afterEach(() => {
  // Neither said nor written, whatever the test did; and the search would find it.
  expect(folder.said).not.toContain(TOKEN);
  for (const text of Object.values(folder.files)) expect(text).not.toContain(TOKEN);
  rmSync(folder.folder, { recursive: true });
});

const H = VK_HEADERS;
const POLL = FORM.replace('form/?opaId=811', 'og/org-activities?mun_code=50657000').replace('=vk&', '=vk2&');

test('what VK says of pages stands beside them; what people typed is left as it is', async () => {
  await folder.put(
    sheet(
      row(1, 'https://vk.com/School5'),
      row(2, 'https://vk.com/club7'),
      row(3, 'vk.com/old_name', 8),
      row(4, 'https://vk.com/gone'),
      row(5, 'https://vk.com/id12'),
      row(6, 'https://vk.com/dead'),
      row(7, '@shut'),
      row(8, 'нет страницы'),
      row(9, 'https://vk.com/school5', 99),
      row(10, 'https://vk.com/a_school https://vk.com/b_school'),
      row(11, 'https://vk.com/ivanov'),
    ),
  );
  const known: StandInCommunity[] = [
    { id: 5, screen_name: 'school5', menu: MENU },
    { id: 7, screen_name: 'school7', is_government_organization: false },
    { id: 8, screen_name: 'new_name' },
    { id: 9, screen_name: 'dead', deactivated: 'deleted' },
    { id: 10, screen_name: 'shut', is_closed: 2, menu: MENU },
  ];
  await withVk(known, { later: true, persons: ['ivanov'] }, async (api) => {
    const { code, report } = await folder.vk(api);
    expect(code).toBe(1);
    expect(report.states).toEqual({
      open: 1,
      'page-no-mark': 1,
      'page-renamed': 1,
      'page-absent': 1,
      'page-person': 2,
      'page-deleted': 1,
      'page-closed': 1,
      'page-number': 1,
      'page-unread': 1,
    });
  });
  const rows = await folder.rows();
  expect(rows.map((each) => [each[H.number], each[H.state]])).toEqual([
    ['5', 'открыта'],
    ['', 'без госметки'],
    ['', 'новый адрес: vk.com/new_name'],
    ['', 'нет в ВК'],
    ['', 'страница человека'],
    ['', 'удалена'],
    ['10', 'закрыта'],
    ['', ''],
    ['5', 'номер по адресу страницы: 5'],
    ['', expect.stringMatching(/^адрес не прочитан: /)],
    ['', 'страница человека'],
  ]);
  expect(rows[0]).toMatchObject({
    [H.placed1]: FORM,
    [H.name1]: 'Решаем вместе',
    [H.places]: '2; других пунктов: 1',
  });
  expect(rows[1]).toMatchObject({ [H.placed1]: '', [H.places]: 'меню пустое' });
  expect(rows[6]).toMatchObject({ [H.placed1]: '', [H.places]: '' });
  expect(rows.map((each) => each['ID сообщества'])).toEqual(['', '', 8, '', '', '', '', '', 99, '', '']);
  const written = (await readBook(folder.output)).sheets[0]!;
  const notes = Array.from({ length: written.content.columns }, (_, c) => isOwnNote(written.note(1, c + 1)));
  expect(notes).toEqual([...HEAD.map(() => false), ...Object.keys(H).map(() => true)]);
});

test.each([false, true])(
  'both shapes of answers, 500 a request, each page once (later shape: %s)',
  async (later) => {
    const rows = many(1201).Выгрузка.concat([
      row(1, 'https://vk.com/SCHOOL_1'),
      row(2, 'https://m.vk.com/school_2?w=club'),
    ]);
    await folder.put({ Выгрузка: rows });
    await withVk(communities(1201), { later }, async (api, standIn) => {
      const { code, report } = await folder.vk(api);
      expect({ code, ...report }).toMatchObject({
        code: 0,
        rows: 1203,
        pages: 1201,
        numbers: 1203,
        calls: 3,
        retries: 0,
      });
      expect(standIn.asked.map((asked) => asked.length)).toEqual([500, 500, 201]);
    });
  },
);

test('half of a request that VK does not know does not harm the other half', async () => {
  await folder.put(many(400));
  await withVk(
    communities(400).filter(({ id }) => id % 2 === 0),
    {},
    async (api, standIn) => {
      const { report } = await folder.vk(api);
      expect(report.states).toEqual({ open: 200, 'page-absent': 200 });
      expect(standIn.asked).toHaveLength(1);
    },
  );
});

test('a page asked for by its former address is told from those that are gone', async () => {
  await folder.put(many(64));
  const [first, ...rest] = communities(64).filter(({ id }) => id % 2 === 0);
  await withVk(
    [{ ...first!, screen_name: 'new_home', formerly: [first!.screen_name!] }, ...rest],
    {},
    async (api) => {
      const { report } = await folder.vk(api);
      expect(report.states).toEqual({ open: 31, 'page-renamed': 1, 'page-absent': 32 });
      expect((await folder.rows())[0]).toMatchObject({
        [H.number]: '1000',
        [H.state]: 'новый адрес: vk.com/new_home',
      });
    },
  );
});

test('pages none of which exists are told as such', async () => {
  await folder.put(many(5));
  await withVk([], {}, async (api) => {
    expect((await folder.vk(api)).report).toMatchObject({ states: { 'page-absent': 5 }, numbers: 0 });
  });
});

describe('trouble on the way', () => {
  const passing: [string, Mishap][] = [
    ['too many a second', { error: 6 }],
    ['flood', { error: 9 }],
    ['VK’s own trouble', { error: 10 }],
    ['the limit of calls', { error: 29 }],
    ['half an answer', 'half'],
    ['no answer', 'silent'],
    ['a broken connection', 'hang-up'],
    ['a page of a proxy', { text: '<html>' }],
    ['an empty answer', { text: '' }],
    ['an answer without a list', { text: '{"response":0}' }],
    ['a server’s error', { status: 502 }],
    ['a redirect', { status: 302 }],
  ];
  test.each(passing)('%s: asked again', async (_, mishap) => {
    await folder.put(many(3));
    await withVk(communities(3), { mishaps: [mishap, mishap] }, async (api, { requests }) => {
      // Only silence is not waited for: a real answer takes as long as a busy machine needs.
      const hasMishap = () => mishap === 'silent' && requests.length < 2;
      const pace = {
        ...PACE,
        get timeout() {
          return hasMishap() ? 1000 : PACE.timeout;
        },
      };
      const { code, report } = await folder.vk(api, [], pace);
      expect({ code, ...report }).toMatchObject({ code: 0, numbers: 3, calls: 3, retries: 2 });
    });
  });

  test.each(passing)('%s without end: one sentence, and nothing is written', async (_, mishap) => {
    await folder.put(many(3));
    await withVk(communities(3), { mishaps: Array.from({ length: 9 }, () => mishap) }, async (api) => {
      const { code, refusal } = await folder.vk(api, [], { between: 0, repeats: [1, 1], timeout: 100 });
      expect(code).toBe(2);
      expect(refusal).toMatch(/^ВК (?:не отвечает|просит подождать)[^\n]*$/);
      expect(readdirSync(folder.folder)).toEqual([path.basename(folder.input)]);
    });
  });

  test.each<[number, string]>([
    [5, VK_TEXTS.stop.token],
    [14, VK_TEXTS.stop.captcha],
    [15, VK_TEXTS.stop.access],
    [203, VK_TEXTS.stop.access],
    [8, VK_TEXTS.stop.request],
    [100, VK_TEXTS.stop.request],
  ])('error %i ends at once with one sentence', async (error, sentence) => {
    await folder.put(many(3));
    const message = `failed for access_token=${TOKEN}`;
    await withVk(communities(3), { mishaps: [{ error, message }] }, async (api, standIn) => {
      const { code, refusal } = await folder.vk(api);
      expect({ code, refusal }).toEqual({ code: 2, refusal: `${sentence} (ошибка ВК ${error})` });
      expect(standIn.asked).toHaveLength(1);
    });
  });

  test('a token that VK does not know', async () => {
    await folder.put(many(3));
    await withVk(communities(3), {}, async (api) => {
      const { refusal } = await folder.vk(api, [], undefined, 'another-token-000');
      expect(refusal).toBe(`${VK_TEXTS.stop.token} (ошибка ВК 5)`);
      expect(folder.said).not.toContain('another-token-000');
    });
  });

  test('requests keep their distance, and what comes too early is asked again later', async () => {
    await folder.put(many(1000));
    await withVk(communities(1000), { mishaps: [undefined, { error: 6 }] }, async (api, { times }) => {
      const { report } = await folder.vk(api, [], { ...PACE, between: 100, repeats: [300] });
      expect(report).toMatchObject({ numbers: 1000, calls: 3, retries: 1 });
      const [first = 0, second = 0, third = 0] = times;
      expect(second - first).toBeGreaterThanOrEqual(99);
      expect(third - second).toBeGreaterThanOrEqual(299);
    });
  });

  test('what was answered before a refusal is asked for no more; when all is done, the file is gone', async () => {
    await folder.put(many(1100));
    await withVk(
      communities(1100),
      { mishaps: [undefined, undefined, { error: 14 }] },
      async (api, standIn) => {
        const { refusal } = await folder.vk(api);
        expect(refusal).toMatch(/Полученные ответы сохранены рядом: .*выход\.ответы-вк\.json/);
        expect(existsSync(folder.output)).toBe(false);
        const { code, report } = await folder.vk(api);
        expect({ code, ...report }).toMatchObject({ code: 0, numbers: 1100, calls: 1 });
        expect(standIn.asked.map((asked) => asked.length)).toEqual([500, 500, 100, 100]);
        expect(readdirSync(folder.folder).sort()).toEqual(['вход.xlsx', 'выход.xlsx']);
      },
    );
  });

  test.each([
    ['damaged', '{"api":'],
    ['somebody else’s', '{"api":"https://api.vk.com/method","begun":1,"found":{}}'],
    ['nothing', ''],
  ])('a file of answers that is %s counts for nothing', async (_, text) => {
    await folder.put(many(3));
    writeFileSync(path.join(folder.folder, 'выход.ответы-вк.json'), text);
    await withVk(communities(3), {}, async (api) => {
      expect((await folder.vk(api)).report).toMatchObject({ numbers: 3, calls: 1 });
    });
  });
});

test('killed midway, it goes on from there', async () => {
  await folder.put(many(1300));
  await withVk(communities(1300), { mishaps: [undefined, undefined, 'silent'] }, async (api, standIn) => {
    const start = () => {
      const main = path.join(PROJECT_ROOT, 'host/main.ts');
      const args = ['--import', 'tsx', main, 'vk', folder.input, '-o', folder.output, '--json'];
      const env = { ...process.env, VK_TOKEN: TOKEN, VK_API_URL: api };
      const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, env });
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data) => folder.hear(String(data)));
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      return { child, ended };
    };
    const first = start();
    while (standIn.asked.length < 3) await new Promise((resolve) => setTimeout(resolve, 50));
    first.child.kill('SIGKILL');
    await first.ended;
    expect(existsSync(folder.output)).toBe(false);
    const second = start();
    expect(await second.ended).toBe(0);
    expect(standIn.asked.map((asked) => asked.length)).toEqual([500, 500, 300, 300]);
    expect((await folder.rows()).filter((each) => each[H.number] !== '')).toHaveLength(1300);
    expect(readdirSync(folder.folder).sort()).toEqual(['вход.xlsx', 'выход.xlsx']);
  });
});

test('a second run asks for what is missing, or brings all up to date, and keeps what people added', async () => {
  await folder.put(
    sheet(row(1, 'vk.com/one'), row(2, 'vk.com/two', 2), row(3, 'vk.com/three'), row(4, 'vk.com/four')),
  );
  const known = [
    { id: 1, screen_name: 'one', menu: [{ title: 'Решаем вместе', url: FORM }] },
    { id: 2, screen_name: 'two' },
    { id: 4, screen_name: 'four' },
  ];
  await withVk(known, {}, async (api, standIn) => {
    await folder.vk(api, ['--only-missing']);
    expect(standIn.asked).toEqual([['one', 'three', 'four']]);
    await writeInto(H.number, 3, '33');
    await folder.vk(api, ['--only-missing']);
    expect(standIn.asked).toHaveLength(1);
    await folder.vk(api);
    expect(standIn.asked[1]).toEqual(['one', 'two', 'three', 'four']);
    const rows = await folder.rows();
    expect(rows.map((each) => each[H.number])).toEqual(['1', '', '33', '4']);
    expect(Object.keys(rows[0]!)).toHaveLength(HEAD.length + Object.keys(H).length);
  });
});

/** Types into the result, which is the next input. */
async function writeInto(header: string, organisation: number, text: string): Promise<void> {
  const book = await readBook(folder.output);
  const written = book.sheets[0]!;
  const column = Array.from({ length: written.content.columns }, (_, c) => written.value(1, c + 1)).indexOf(
    header,
  );
  written.put(organisation + 1, column + 1, text);
  await folder.putBook(book);
}

test('an audit of what VK said: names, order and what is not there; pages that nobody sees lack nothing', async () => {
  const app = 'https://vk.com/app8181405#module=health&groupId=1';
  const item = (title: string, url: string) => ({ title, url });
  const cases: [string, StandInCommunity['menu'], string[]][] = [
    [
      'right',
      { items: [item('РЕШАЕМ ВМЕСТЕ!', FORM), item('Решаем вместе', POLL), item('Запись к врачу', app)] },
      [],
    ],
    [
      'named',
      [item('Пожаловаться', FORM), item('Решаем вместе', POLL), item('Врач', app)],
      ['menu-name', 'menu-name'],
    ],
    [
      'turned',
      { items: [item('Решаем вместе', POLL), item('Решаем вместе', FORM), item('Запись к врачу', app)] },
      ['menu-order'],
    ],
    [
      'late',
      {
        items: [
          item('Афиша', 'https://a.ru'),
          item('Решаем вместе', FORM),
          item('Решаем вместе', POLL),
          item('Запись к врачу', app),
        ],
      },
      ['menu-place'],
    ],
    [
      'parted',
      {
        items: [
          item('Решаем вместе', FORM),
          item('Афиша', 'https://a.ru'),
          item('Решаем вместе', POLL),
          item('Запись к врачу', app),
        ],
      },
      ['menu-place'],
    ],
    [
      'foreign',
      {
        items: [
          item('Решаем вместе', FORM),
          item('Решаем вместе', 'https://b.ru'),
          item('Запись к врачу', app),
        ],
      },
      ['link-other-site'],
    ],
    ['two only', { items: [item('Решаем вместе', FORM), item('Запись к врачу', app)] }, ['link-missing']],
    ['no menu', undefined, ['link-missing', 'link-missing', 'link-missing']],
    ['a menu that is no list', 'нет', ['link-missing', 'link-missing', 'link-missing']],
    [
      'more than three',
      {
        items: [
          item('Решаем вместе', FORM),
          item('Решаем вместе', POLL),
          item('Запись к врачу', app),
          item('Решаем вместе', FORM),
        ],
      },
      ['menu-doubled'],
    ],
    [
      'another «Госуслуги» beside',
      {
        items: [
          item('Решаем вместе', FORM),
          item('Решаем вместе', POLL),
          item('Запись к врачу', app),
          item('Госуслуги', 'https://gosuslugi.ru'),
        ],
      },
      [],
    ],
  ];
  for (const [name, menu, expected] of cases) {
    await folder.put({ Список: [['Страница ВК'], ['https://vk.com/page_one'], ['https://vk.com/gone']] });
    await withVk([{ id: 1, screen_name: 'page_one', menu }], {}, async (api) => {
      await folder.vk(api);
      const { report } = await folder.audit();
      const found = Object.entries(report.findings as { [code: string]: number }).flatMap(([code, count]) =>
        Array.from({ length: count }, () => code),
      );
      expect([name, found.sort()]).toEqual([name, [...expected, 'page-absent'].sort()]);
    });
    rmSync(folder.output);
  }
});

test('the number that VK gave makes the link of the mini-app, as long as the page is the same', async () => {
  await folder.put({
    Выгрузка: [
      ['Наименование организации', 'ОГРН', 'Сфера', 'Страница ВК'],
      ['Школа № 1', ogrnOf(1), 'Образование', 'https://vk.com/one'],
      ['Школа № 2', ogrnOf(2), 'Образование', 'https://vk.com/two'],
    ],
  });
  await withVk(
    [
      { id: 11, screen_name: 'one' },
      { id: 22, screen_name: 'two' },
    ],
    {},
    async (api) => {
      await folder.vk(api);
    },
  );
  await writeInto('Страница ВК', 2, 'https://vk.com/three');
  const out = path.join(folder.folder, 'ссылки.xlsx');
  const screen = { print: () => undefined, complain: () => undefined, progress: () => undefined };
  await runCommand(['fill', folder.input, '-o', out, '--region', '50'], screen);
  expect((await folder.rows(out)).map((each) => each['Ссылка: Госуслуги'])).toEqual([
    'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=11',
    '',
  ]);
});

test('titles and totals are no pages; an address hidden behind words is one', async () => {
  await folder.put({
    Выгрузка: [
      ['Выгрузка', '', '', ''],
      ['Наименование организации', 'ОГРН', 'Сфера', 'Страница ВК'],
      ['Образование', '', '', ''],
      ['Школа № 1', ogrnOf(1), 'Образование', 'Наша страница'],
      ['Школа № 2', ogrnOf(2), 'Образование', 'https://vk.com/two'],
      ['Школа № 3', ogrnOf(3), 'Образование', 'Мы ВКонтакте'],
      ['Итого', '', '', 3],
    ],
  });
  const book = await readBook(folder.input);
  book.sheets[0]!.putLink(4, 4, 'Наша страница', 'https://vk.com/one');
  book.sheets[0]!.putFormula(6, 4, 'HYPERLINK("https://vk.com/three","Мы ВКонтакте")');
  await folder.putBook(book);
  await withVk([{ id: 3, screen_name: 'nobody' }], {}, async (api, standIn) => {
    await folder.vk(api);
    expect(standIn.asked[0]).toEqual(['one', 'two', 'three']);
  });
});

test('words in a column of pages are not taken for screen names', async () => {
  await folder.put(
    sheet(
      row(1, 'vk.com/one'),
      row(2, 'yes'),
      row(3, 'TRUE'),
      row(4, 'есть'),
      row(5, 'deleted'),
      row(6, '-'),
    ),
  );
  const words = ['yes', 'true', 'deleted'].map((screen_name, i) => ({ id: 50 + i, screen_name }));
  await withVk([{ id: 1, screen_name: 'one' }, ...words], {}, async (api, standIn) => {
    await folder.vk(api);
    expect(standIn.asked).toEqual([['one']]);
    expect((await folder.rows()).map((each) => each[H.number])).toEqual(['1', '', '', '', '', '']);
  });
});

describe('answers from a file', () => {
  test('of this command, made elsewhere', async () => {
    await folder.put(
      sheet(row(1, 'vk.com/one'), row(2, 'vk.com/club2'), row(3, 'vk.com/gone'), row(4, 'vk.com/mute')),
    );
    const menu = {
      items: [
        { title: 'Афиша', url: 'https://a.ru' },
        { title: 'Решаем вместе', url: FORM },
      ],
    };
    const known = [
      { id: 1, screen_name: 'one', menu },
      { id: 2, screen_name: 'two', is_closed: 1 },
      { id: 4, screen_name: 'mute', is_government_organization: false },
    ];
    const made = path.join(folder.folder, 'ответы.xlsx');
    await withVk(known, {}, async (api) => void (await folder.vk(api, ['-o', made])));
    const { report } = await folder.vk('', ['--from', made]);
    expect(report).toMatchObject({
      calls: 0,
      states: { open: 1, 'page-closed': 1, 'page-absent': 1, 'page-no-mark': 1 },
    });
    expect(await folder.rows()).toEqual(await folder.rows(made));
  });

  const links = `${FORM};VALID;${POLL.replace('utm_medium', 'utm_me dium')};SPACER`;
  const TABLE = `pos_result;url;pos_link1;pos_link1_status;pos_link2;pos_link2_status;id;screen_name
CORRECT;https://vk.com/club5;${links};5;school5
MISSING;https://vk.com/Two;;;;;2;two
ERROR;https://vk.com/lost;;;;;;`;

  test.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le')],
    ['other names of columns', Buffer.from(TABLE.replace('url', 'vk_url').replace('id;s', 'group_id;s'))],
    [
      'Russian names of columns',
      Buffer.from(TABLE.replace('pos_result;url;pos_link1', 'Результат;Страница ВК;Ссылка ПОС 1')),
    ],
  ])('of the public checker, joined by number or screen name (%s)', async (_, bytes) => {
    const file = path.join(folder.folder, 'result.csv');
    writeFileSync(file, bytes);
    await folder.put(sheet(row(1, 'https://vk.com/SCHOOL5'), row(2, '', 2), row(3, 'vk.com/lost')));
    expect((await folder.vk('', ['--from', file])).report).toMatchObject({
      rows: 2,
      numbers: 1,
      menus: 2,
      missing: 1,
    });
    expect((await folder.rows())[0]).toMatchObject({
      [H.placed1]: FORM,
      [H.placed2]: expect.stringContaining('me dium'),
    });
    const { report } = await folder.audit();
    // The mini-app is none of the checker's business: that it is missing is not known.
    expect(report).toMatchObject({ links: 2, missing: 2 });
    expect(report.findings).toMatchObject({ 'link-space': 1 });
  });

  test('that says nothing of some rows: how many is told', async () => {
    const file = path.join(folder.folder, 'result.csv');
    writeFileSync(file, TABLE);
    await folder.put(sheet(row(1, 'vk.com/school5'), row(2, 'vk.com/lost'), row(3, 'vk.com/other')));
    expect((await folder.vk('', ['--from', file])).report).toMatchObject({ rows: 1, missing: 2 });
  });

  test('without answers', async () => {
    await folder.put(many(2));
    expect((await folder.vk('', ['--from', folder.input])).refusal).toMatch(/нет ответов ВК/);
  });
});

test.each([
  'https://api.vk.com/method',
  'http://127.0.0.1:1/method/',
  'http://localhost:8/x',
  'http://[::1]:9/method',
  '',
])('requests may go to %s', (address) => {
  expect(apiAddress(address)).toMatch(
    /^https:\/\/api\.vk\.com\/method$|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\/\w+$/,
  );
});

test.each([
  'http://api.vk.com/method',
  'https://api.vk.com.example.org/method',
  'https://example.org/method',
  'https://api.vk.com@example.org/',
  'https://user:pass@api.vk.com/method',
  'https://api.vk.com:8443/method',
  'https://vk.com/method',
  'http://127.0.0.1.example.org/',
  'http://10.0.0.1/method',
  'file:///etc/passwd',
  'api.vk.com/method',
])('requests never go to %s', async (address) => {
  await folder.put(many(1));
  expect((await folder.vk(address)).refusal).toBe(VK_TEXTS.badAddress);
});

describe('the token', () => {
  test('from a file, which wins over the environment', async () => {
    await folder.put(many(2));
    const file = path.join(PROJECT_ROOT, 'dist', `token-${process.pid}.txt`);
    writeFileSync(file, `\ufeff${TOKEN}\r\n`);
    try {
      await withVk(communities(2), {}, async (api, standIn) => {
        expect((await folder.vk(api, ['--token-file', file], undefined, 'wrong-token-000')).code).toBe(0);
        // In the body alone: addresses are logged on the way.
        expect(standIn.requests[0]!.url).toBe('/method/groups.getById');
        expect(standIn.requests[0]!.body.get('access_token')).toBe(TOKEN);
      });
    } finally {
      rmSync(file);
    }
  });

  test.each<[string, readonly string[], string, string]>([
    ['none', [], '', VK_TEXTS.noToken],
    ['two words', [], 'Bearer abcdefghijklmnop', VK_TEXTS.badToken],
    ['in place of the file', ['--token-file', TOKEN], '', VK_TEXTS.noTokenFile],
  ])('%s: one sentence that does not repeat it', async (_, options, token, sentence) => {
    await folder.put(many(1));
    expect((await folder.vk('', options, undefined, token)).refusal).toBe(sentence);
  });

  test.each([
    [['vk', 'a.xlsx', TOKEN]],
    [['vk', 'a.xlsx', '--token', TOKEN]],
    [['vk', 'a.xlsx', `--token=${TOKEN}`]],
    [['vk', 'a.xlsx', `--vk-token=${TOKEN}`]],
  ])('as an argument it is refused and not repeated', async (args) => {
    let said = '';
    const screen = {
      print: () => undefined,
      complain: (text: string) => {
        said += text;
      },
      progress: () => undefined,
    };
    expect(await runCommand(args, screen)).toBe(2);
    expect(said).not.toBe('');
    expect(said).not.toContain(TOKEN);
  });
});

test('a search through what was written finds what stands there', async () => {
  await folder.put(many(2));
  await withVk(communities(2), {}, async (api) => void (await folder.vk(api)));
  expect(folder.files['выход.xlsx']).toContain('school_2');
  expect(folder.said).toContain('"numbers":2');
});

test('a sheet without pages is refused with what to do', async () => {
  await folder.put({
    Лист: [
      ['Наименование организации', 'ОГРН'],
      ['Школа № 1', ogrnOf(1)],
    ],
  });
  expect((await folder.vk('')).refusal).toContain('--column vkPage=B');
});
