import { readDist } from '../../../host/dist-files';
import type { Network } from '../../../host/google/services/network';
import { type Host, openHost } from '../../../host/host';
import { NO_SHEET } from '../../../src/shared/setup';
import { VK_HEADERS } from '../../../src/shared/vk';
import { documentOf } from '../../support/document-state';
import { ogrnOf } from '../../support/register';
import { begin } from '../../support/runs';
import { failure, value } from '../../support/value';
import {
  column,
  goOn,
  keepKey,
  overviewOf,
  previewVk,
  rowsOf,
  takeAnswers,
  takeBack,
  vkBuild,
  vkHost,
} from '../../support/vk-host';
import { communities, FORM, MENU, many, row, sheet } from '../../support/vk-pages';
import { vkSample } from '../../support/vk-sample';
import { type Mishap, type StandInCommunity, TOKEN, VkStandIn } from '../../support/vk-server';

const H = VK_HEADERS;

/** What is kept for the person at work of VK: the sheets that they work on are kept beside it. */
function keptOfVk(host: Host): string[] {
  const kept = host.personal.get('local-person') ?? new Map<string, string>();
  return [...kept].flatMap(([key, text]) => (key.startsWith('vk.') && text !== '' ? [text] : []));
}

describe('what VK says of pages', () => {
  const PAGES = sheet(
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
  );
  const KNOWN: StandInCommunity[] = [
    { id: 5, screen_name: 'school5', menu: MENU },
    { id: 7, screen_name: 'school7', is_government_organization: false },
    { id: 8, screen_name: 'new_name' },
    { id: 9, screen_name: 'dead', deactivated: 'deleted' },
    { id: 10, screen_name: 'shut', is_closed: 2, menu: MENU },
  ];

  test('stands beside them, as the command line writes it; the preview says how many are asked about', async () => {
    const { host } = await vkHost(PAGES, KNOWN, { later: true, persons: ['ivanov'] });
    expect(previewVk(host)).toMatchObject({
      access: 'ready',
      from: NO_SHEET,
      sources: [],
      counts: { rows: 10, answered: 0, asked: 7, unread: 2, kept: 0 },
      newColumns: Object.values(H),
    });
    const run = takeAnswers(host);
    expect(run).toMatchObject({ phase: 'done', troubles: [] });
    expect(rowsOf(host).map((each) => [each[H.number], each[H.state]])).toEqual([
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
    expect(rowsOf(host)[0]).toMatchObject({
      [H.placed1]: FORM,
      [H.name1]: 'Решаем вместе',
      [H.places]: '2; других пунктов: 1',
    });
    expect(column(host, 'places')[6]).toBe('');
    expect(overviewOf(host).history[0]).toMatchObject({
      kind: 'vk',
      filled: 10,
      attention: 9,
      undoable: true,
    });
  });

  test.each([
    { later: false, count: 1201, portions: [500, 500, 201] },
    { later: true, count: 3, portions: [3] },
  ])('is asked for by 500 and read in both shapes: $later', async ({ later, count, portions }) => {
    const { host, standIn } = await vkHost(many(count), communities(count), { later });
    const done: number[] = [];
    expect(takeAnswers(host, { watch: ({ next }) => done.push(next) }).phase).toBe('done');
    expect(standIn.asked.map((asked) => asked.length)).toEqual(portions);
    // Started, then portion by portion.
    expect(done).toEqual([0, ...portions.map((_, at) => Math.min(500 * (at + 1), count))]);
    expect(column(host, 'number')).toEqual(communities(count).map(({ id }) => String(id)));
  });

  test('is audited: every seeded defect is found, as often as it was seeded, and none else', async () => {
    const sample = vkSample(400, 3);
    const { host } = await vkHost(sample.sheets, sample.communities);
    expect(takeAnswers(host).phase).toBe('done');
    const options = {};
    const { groups } = value(host.handlers.previewRun({ sheetId: NO_SHEET, kind: 'audit', options }));
    expect(Object.fromEntries(groups.map(({ code, rowTotal }) => [code, rowTotal]))).toEqual(sample.seeded);
  });

  test('is told of a list of pages without an export', async () => {
    const { host } = await vkHost({ Лист1: [['Страница'], ['vk.com/school5'], ['vk.com/gone']] }, KNOWN);
    expect(takeAnswers(host).phase).toBe('done');
    expect(column(host, 'state')).toEqual(['открыта', 'нет в ВК']);
  });

  test.each([
    { name: 'true of some, left out of others', marks: [true, null], told: ['открыта', 'без госметки'] },
    { name: 'left out of all: not shown to this key', marks: [null, null], told: ['открыта', 'открыта'] },
  ])('a mark $name', async ({ marks, told }) => {
    const known = marks.map((mark, i) => ({
      id: 1 + i,
      screen_name: `school_${i + 1}`,
      is_government_organization: mark,
    }));
    const { host } = await vkHost(many(2), known);
    takeAnswers(host);
    expect(column(host, 'state')).toEqual(told);
  });

  test('the mark is missed in a last portion of one page too', async () => {
    const known = communities(3).map((one) => ({
      ...one,
      is_government_organization: one.id === 1002 ? null : true,
    }));
    const { host } = await vkHost(many(3), known);
    takeAnswers(host, { portion: 2 });
    expect(column(host, 'state')).toEqual(['открыта', 'открыта', 'без госметки']);
  });
});

describe('a page that is asked about', () => {
  const KNOWN: StandInCommunity[] = [
    { id: 5, screen_name: 'school5', formerly: ['old_school'] },
    { id: 77, screen_name: 'club_school5' },
    { id: 9, screen_name: 'kindergarten.9' },
  ];
  test.each([
    ['https://m.vk.com/School5', '', 'school5', 'открыта', '5'],
    ['vk.com/School5?w=wall-5_1', '', '5', 'открыта', ''],
    ['[club5|Школа № 5]', '', '5', 'открыта', ''],
    ['https://vk.com/wall-5_12', '', '5', 'открыта', ''],
    ['ВК: vk.ru/kindergarten.9/', '', 'kindergarten.9', 'открыта', '9'],
    ['@club_school5', '', 'club_school5', 'открыта', '77'],
    ['vk.com/old_school', '', 'old_school', 'новый адрес: vk.com/school5', '5'],
    ['vk.com/was_here_once', 9, 'was_here_once', 'новый адрес: vk.com/kindergarten.9', ''],
    ['', 5, '5', 'открыта', ''],
    ['https://vk.com/public77', 77, '77', 'открыта', ''],
    ['https://vk.com/School5', 9, 'school5', 'номер по адресу страницы: 5', '5'],
  ])('written as %j with the number %j', async (page, number, asked, state, found) => {
    const { host } = await vkHost(sheet(row(1, page, number)), KNOWN);
    expect(takeAnswers(host).phase).toBe('done');
    expect(rowsOf(host)[0]).toMatchObject({ [H.asked]: asked, [H.state]: state, [H.number]: found });
  });
});

describe('when VK does not answer as it should', () => {
  const again = (error: number, times: number): Mishap[] => Array.from({ length: times }, () => ({ error }));

  test.each<[string, readonly Mishap[]]>([
    ['too many a second', again(6, 3)],
    ['a flood', again(9, 2)],
    ['its own trouble', [{ error: 10 }]],
    ['the limit of calls', again(29, 5)],
    ['a bad gateway', [{ status: 502 }]],
    ['a redirect', [{ status: 302 }]],
    ['half an answer', ['half']],
    ['somebody else’s page', [{ text: '<html>Вход</html>' }]],
    ['nothing', ['silent', 'silent']],
    ['a broken connection', ['hang-up']],
  ])('%s: it is asked again, and nobody notices', async (_name, mishaps) => {
    const { host, standIn } = await vkHost(many(3), communities(3), { mishaps });
    expect(takeAnswers(host)).toMatchObject({ phase: 'done', failure: null });
    expect(standIn.asked).toHaveLength(mishaps.length + 1);
    expect(column(host, 'state')).toEqual(['открыта', 'открыта', 'открыта']);
  });

  const asked = (error: number): readonly Mishap[] => [undefined as never, { error }];
  test.each<[string, readonly (Mishap | undefined)[], RegExp]>([
    ['a token that it refuses', asked(5), /не принял ключ.*замените ключ.*\(Ошибка ВК 5\.\)/],
    ['a picture to type off', asked(14), /код с картинки.*Подождите час/],
    ['no access', asked(15), /не даёт доступа.*сервисный ключ/],
    ['a parameter that it does not know', asked(100), /отказал в ответе/],
    ['a limit that lasts', [undefined, ...again(29, 6)], /просит подождать.*\(Ошибка ВК 29\.\)/],
    ['a flood that lasts', [undefined, ...again(9, 6)], /просит подождать/],
    ['silence', [undefined, 'silent', 'silent', 'silent', 'silent'], /не отвечает/],
    ['half answers only', [undefined, ...Array.from({ length: 6 }, () => 'half' as const)], /не отвечает/],
  ])('%s: it says what to do; what came stays, and is gone on from there', async (_name, mishaps, words) => {
    const { host, standIn } = await vkHost(many(3), communities(3), { mishaps });
    const run = takeAnswers(host, { portion: 2 });
    expect(run).toMatchObject({ phase: 'writing', peak: 2, failure: { code: 'vk', retry: true } });
    expect(run.failure?.text).toMatch(words);
    expect(column(host, 'state')).toEqual(['открыта', 'открыта', '']);
    const before = standIn.asked.length;
    expect(goOn(host)).toMatchObject({ phase: 'done', failure: null });
    expect(standIn.asked.slice(before)).toEqual([['school_3']]);
    expect(column(host, 'number')).toEqual(['1000', '1001', '1002']);
  });

  test('none of many pages: it is asked once more before they are called gone', async () => {
    const nothing = { text: '{"response":[]}' };
    const once = await vkHost(many(12), communities(12), { mishaps: [nothing] });
    expect(takeAnswers(once.host)).toMatchObject({ phase: 'done', failure: null });
    expect(once.standIn.asked.map(({ length }) => length)).toEqual([12, 12]);
    expect(column(once.host, 'state')).toEqual(Array(12).fill('открыта'));
    const twice = await vkHost(many(12), communities(12), { mishaps: [nothing, nothing] });
    expect(takeAnswers(twice.host).phase).toBe('done');
    expect(twice.standIn.asked).toHaveLength(2);
    expect(column(twice.host, 'state')).toEqual(Array(12).fill('нет в ВК'));
  });

  test('so slowly that a call would be ended by Google: it ends in time, and says what is left', async () => {
    // Each stranger of an answer halves the request.
    const known = communities(40).map((one, i) =>
      i % 8 === 0 ? { ...one, screen_name: `new_${i}`, formerly: [one.screen_name ?? ''] } : one,
    );
    const { host } = await vkHost(many(40), known, { slow: 40_000 });
    const run = takeAnswers(host);
    expect(run).toMatchObject({ phase: 'done', troubles: [{ title: 'Спрошены не все страницы' }] });
    const left = column(host, 'state').filter((state) => state === '').length;
    expect(left).toBeGreaterThan(0);
    expect(previewVk(host).counts).toMatchObject({ answered: 40 - left, asked: left });
    for (let times = 0; times < 20 && previewVk(host).counts.asked > 0; times += 1) takeAnswers(host);
    expect(column(host, 'number')).toEqual(known.map(({ id }) => String(id)));
  });

  test('Google’s requests of the day are used up: the person is told', async () => {
    const { host } = await vkHost(many(3), communities(3));
    host.quota.left = 0;
    expect(takeAnswers(host).failure?.text).toMatch(/Продолжите завтра/);
  });
});

describe('while VK is asked', () => {
  /** A document whose people do something at VK's first answer. */
  async function meanwhile(act: (host: Host) => void) {
    const standIn = new VkStandIn(communities(3), {});
    let open: Host | null = null;
    const network: Network = (request) => {
      const host = open;
      open = null;
      if (host !== null) act(host);
      return standIn.network(request);
    };
    const host = await openHost({ ...(await vkBuild()), sheets: many(3), network });
    keepKey(host);
    open = host;
    return { host, standIn };
  }

  test('nobody else waits: the document is locked only behind the answers', async () => {
    const { host } = await vkHost(many(3), communities(3));
    const calls: string[] = [];
    host.gate.before = (member) => calls.push(member);
    expect(takeAnswers(host).phase).toBe('done');
    const asked = calls.indexOf('UrlFetchApp.fetch');
    const locks = (part: readonly string[], name: string) => part.filter((one) => one === name).length;
    const before = calls.slice(0, asked);
    // The start locks and lets go; the batch locks after it was answered.
    expect(asked).toBeGreaterThan(0);
    expect(locks(before, 'Lock.tryLock')).toBe(locks(before, 'Lock.releaseLock'));
    expect(locks(calls.slice(asked), 'Lock.tryLock')).toBeGreaterThan(0);
    expect(calls.lastIndexOf('UrlFetchApp.fetch')).toBeLessThan(calls.lastIndexOf('Lock.tryLock'));
  });

  test('a page that is changed gets its own answer, never that of the one before', async () => {
    const { host, standIn } = await meanwhile(({ book }) =>
      book.sheets[0]?.put(2, 3, 'https://vk.com/school_3'),
    );
    expect(takeAnswers(host)).toMatchObject({ phase: 'done', failure: null });
    expect(standIn.asked).toEqual([
      ['school_1', 'school_2', 'school_3'],
      ['school_3', 'school_2'],
    ]);
    expect(column(host, 'number')).toEqual(['1002', '1001', '1002']);
  });

  test('a note of somebody in the state stays', async () => {
    const { host } = await meanwhile(({ book }) => {
      const sheet = book.sheets[0];
      const at = Object.keys(rowsOf(host)[0] ?? {}).indexOf(H.state) + 1;
      sheet?.put(3, at, 'звонили, страницу закроют');
    });
    takeAnswers(host);
    expect(column(host, 'state')).toEqual(['открыта', 'звонили, страницу закроют', 'открыта']);
  });

  test('the run is stopped: its answers are not written any more', async () => {
    const { host } = await meanwhile((open) => {
      const { run } = overviewOf(open);
      value(open.handlers.stopRun({ runId: run?.runId ?? '' }));
    });
    expect(takeAnswers(host).failure).toMatchObject({ code: 'run-gone' });
    expect(column(host, 'state')).toEqual(['', '', '']);
    expect(overviewOf(host).history[0]).toMatchObject({ kind: 'vk', filled: 0 });
  });
});

describe('a run', () => {
  test('that is stopped keeps what came; going on asks only about the rest', async () => {
    const { host, standIn } = await vkHost(many(5), communities(5));
    const previewed = previewVk(host);
    const options = { from: null, again: false };
    const run = begin(host, previewed, { options });
    value(run.batch(0, 2));
    const { runId } = run;
    expect(value(host.handlers.stopRun({ runId }))).toMatchObject({ outcome: 'stopped', filled: 2 });
    expect(column(host, 'state')).toEqual(['открыта', 'открыта', '', '', '']);
    expect(previewVk(host).counts).toMatchObject({ rows: 5, answered: 2, asked: 3 });
    expect(takeAnswers(host).phase).toBe('done');
    expect(standIn.asked).toEqual([
      ['school_1', 'school_2'],
      ['school_3', 'school_4', 'school_5'],
    ]);
    expect(column(host, 'number')).toEqual(['1000', '1001', '1002', '1003', '1004']);
  });

  test('is taken back to the letter, headers too', async () => {
    const { host } = await vkHost(many(6), communities(6));
    const before = rowsOf(host);
    takeAnswers(host);
    expect(rowsOf(host)).not.toEqual(before);
    expect(takeBack(host)?.kind).toBe('vk');
    expect(rowsOf(host)).toEqual(before);
  });

  test('over answered rows asks nothing, unless it is told to ask again', async () => {
    const { host, standIn } = await vkHost(many(3), communities(3));
    takeAnswers(host);
    standIn.asked.length = 0;
    expect(previewVk(host).counts).toMatchObject({ rows: 3, answered: 3, asked: 0 });
    const before = documentOf(host).sheets;
    takeAnswers(host);
    expect(standIn.asked).toEqual([]);
    expect(documentOf(host).sheets).toEqual(before);
    takeAnswers(host, { again: true });
    expect(standIn.asked).toEqual([['school_1', 'school_2', 'school_3']]);
  });

  test('asks about a row whose address was changed since, and about a new one', async () => {
    const { host, standIn } = await vkHost(many(3), communities(4));
    takeAnswers(host);
    standIn.asked.length = 0;
    host.book.sheets[0]?.put(3, 3, 'https://vk.com/school_4');
    takeAnswers(host);
    expect(standIn.asked).toEqual([['school_4']]);
    expect(column(host, 'number')).toEqual(['1000', '1003', '1002']);
  });

  test('clears an answer whose page is no longer on the sheet', async () => {
    const { host } = await vkHost(many(2), communities(2));
    takeAnswers(host);
    host.book.sheets[0]?.put(3, 3, '');
    takeAnswers(host);
    expect(column(host, 'state')).toEqual(['открыта', '']);
    expect(column(host, 'number')).toEqual(['1000', '']);
  });

  test('never replaces what people typed into its columns', async () => {
    const known: StandInCommunity[] = [
      { id: 1000, screen_name: 'school_1' },
      { id: 1001, screen_name: 'school_2', is_closed: 1 },
      { id: 1003, screen_name: 'school_4' },
    ];
    const { host } = await vkHost(many(4), known);
    takeAnswers(host);
    const sheet1 = host.book.sheets[0]!;
    const at = (title: string) => Object.keys(rowsOf(host)[0] ?? {}).indexOf(title) + 1;
    // The state in own words, the link of a closed page, the number of a page that VK does not know.
    sheet1.put(2, at(H.state), 'звонили, поправят');
    sheet1.put(3, at(H.placed1), FORM);
    sheet1.put(4, at(H.number), '4242');
    takeAnswers(host, { again: true });
    expect(rowsOf(host).map((each) => [each[H.state], each[H.placed1], each[H.number]])).toEqual([
      ['звонили, поправят', '', '1000'],
      ['закрыта', FORM, '1001'],
      ['нет в ВК', '', '4242'],
      ['открыта', '', '1003'],
    ]);
    expect(previewVk(host).counts.kept).toBe(1);
  });

  test('refuses a sheet without pages, and one that the product has made', async () => {
    const { host } = await vkHost(
      {
        Лист1: [
          ['Наименование', 'ОГРН'],
          ['Школа № 1', ogrnOf(1)],
        ],
      },
      [],
    );
    const options = { from: null, again: false };
    expect(failure(host.handlers.previewRun({ sheetId: NO_SHEET, kind: 'vk', options }))).toMatchObject({
      code: 'no-columns',
      text: expect.stringMatching(/нет столбца со страницами ВКонтакте/),
    });
  });
});

describe('the key', () => {
  test('is kept for the person alone, goes to VK alone, and comes back nowhere', async () => {
    const { host, standIn } = await vkHost(many(3), communities(3));
    const said: string[] = [];
    takeAnswers(host, { watch: (run) => said.push(JSON.stringify(run)) });
    said.push(JSON.stringify(overviewOf(host)), JSON.stringify(previewVk(host)));
    said.push(JSON.stringify(documentOf(host)), JSON.stringify([...host.book.properties, ...host.cache]));
    said.push(host.screen.logs.join());
    expect(said.join()).not.toContain(TOKEN);
    expect(standIn.requests.map(({ body }) => body.get('access_token'))).toEqual([TOKEN]);
    expect(standIn.requests.map(({ url }) => url)).toEqual(['/method/groups.getById']);
    expect([...(host.personal.get('local-person')?.values() ?? [])]).toContain(TOKEN);
  });

  test('of one person is not another’s', async () => {
    const { host } = await vkHost(many(3), communities(3));
    host.person = 'somebody-else';
    expect(previewVk(host).access).toBe('no-token');
    expect(takeAnswers(host, { from: NO_SHEET }).failure?.text).toMatch(/Ключа ВКонтакте больше нет/);
  });

  test('is forgotten by a press', async () => {
    const { host } = await vkHost(many(3), communities(3));
    expect(value(keepKey(host, ''))).toMatchObject({ access: 'no-token', from: NO_SHEET });
    expect(keptOfVk(host)).toEqual([]);
  });

  test('that cannot be one is refused before it is kept', async () => {
    const { host } = await vkHost(many(3), communities(3));
    expect(failure(keepKey(host, 'два слова'))).toMatchObject({ code: 'bad-settings', retry: false });
    expect(previewVk(host).access).toBe('ready');
  });

  test('is dropped in the middle of a run: the rows that came stay', async () => {
    const { host, standIn } = await vkHost(many(3), communities(3));
    const watch = ({ next }: { readonly next: number }) => {
      if (next === 2) host.personal.clear();
    };
    expect(takeAnswers(host, { portion: 2, watch })).toMatchObject({
      peak: 2,
      failure: { code: 'vk', retry: true },
    });
    keepKey(host);
    expect(goOn(host).phase).toBe('done');
    expect(standIn.asked).toEqual([['school_1', 'school_2'], ['school_3']]);
  });
});

describe('where nobody may be called', () => {
  test('the usual build asks nobody, keeps no key, and says so', async () => {
    const standIn = new VkStandIn(communities(3));
    const host = await openHost({ ...readDist(), sheets: many(3), network: standIn.network });
    expect(value(keepKey(host))).toMatchObject({ access: 'not-built', from: null });
    expect(keptOfVk(host)).toEqual([]);
    const run = takeAnswers(host, { from: NO_SHEET });
    expect(run.failure).toMatchObject({ code: 'vk', retry: false });
    expect(standIn.requests).toEqual([]);
    expect(host.quota.left).toBe(20_000);
  });

  test('a person who has not granted the scope is told to', async () => {
    const standIn = new VkStandIn(communities(3));
    const { code } = await vkBuild();
    const host = await openHost({ ...readDist(), code, sheets: many(3), network: standIn.network });
    keepKey(host);
    expect(takeAnswers(host).failure?.text).toMatch(/отметьте все разрешения/);
    expect(standIn.requests).toEqual([]);
  });
});
