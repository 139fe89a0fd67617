import type { AuditPreview } from '../../../src/shared/audit';
import { NO_SHEET } from '../../../src/shared/setup';
import {
  audit,
  auditHost,
  listHost,
  MENU,
  PLACED,
  RIGHT,
  startAudit,
  writeAudit,
  written,
} from '../../support/audited';
import {
  cells,
  failure,
  fill,
  HEADER,
  manyRows,
  outputAt,
  registerHost,
  reorder,
  settings,
  sheetOf,
  undo,
  value,
} from '../../support/register';
import { passedOff, preview, startOf } from '../../support/runs';

const OK = ['верно', 'верно', 'верно'];
const SPACED = RIGHT[0]![0].replace('utm_medium', 'utm_me dium');
const with0 = (form: string): string[][] =>
  RIGHT.map((row, at) => (at === 0 ? [form, row[1], row[2]] : [...row]));
const codes = (check: AuditPreview) =>
  check.groups.map(({ code, rows }) => [code, rows.map(({ row }) => row)]);

describe('an audit', () => {
  test('of right links: every one is right, whatever the fill has or has not written', async () => {
    const host = await auditHost();
    expect(audit(host)).toMatchObject({
      compared: true,
      totals: { rows: 3, links: 9, right: 9, missing: 0 },
      groups: [],
      newColumns: ['Проверка: Сообщить о проблеме', 'Проверка: Высказать мнение', 'Проверка: Госуслуги'],
    });
    writeAudit(host);
    expect(written(host)).toEqual([OK, OK, OK]);
  });

  test('writes nothing by itself', async () => {
    const host = await auditHost(with0(SPACED));
    const before = cells(host);
    host.gate.reset();
    audit(host);
    expect(cells(host)).toEqual(before);
    expect(host.gate.counts.cellsWritten).toBe(0);
  });

  test('names the defects with their rows, and the run writes exactly these cells', async () => {
    const host = await auditHost([
      [SPACED, '', RIGHT[0]![2]],
      [RIGHT[1]![0].replace('medium=50', 'medium=54'), RIGHT[1]![1], 'нет'],
      [RIGHT[2]![1], RIGHT[2]![0], `${RIGHT[2]![2]}#`],
    ]);
    const check = audit(host);
    expect(codes(check)).toEqual([
      ['link-swapped', [5, 5]],
      ['link-space', [3]],
      ['link-region-fns', [4]],
      ['link-missing', [3, 4]],
      ['link-hash', [5]],
    ]);
    expect(check.totals).toEqual({ rows: 3, links: 7, right: 3, missing: 2 });
    const before = cells(host);
    writeAudit(host);
    expect(written(host)).toEqual([
      [
        '✖ В середине ссылки пробел («utm_me dium=50»): её скопировали из инструкции с переносом строки',
        'нет ссылки',
        'верно',
      ],
      ['✖ utm_medium=54: это код налоговой (54), а нужен ОКАТО (50)', 'верно', 'нет ссылки'],
      [
        '✖ Ссылки переставлены: «Сообщить о проблеме» и «Высказать мнение» поменяйте местами',
        '✖ Ссылки переставлены: «Высказать мнение» и «Сообщить о проблеме» поменяйте местами',
        'верно\n• Лишний знак «#»: это не мешает',
      ],
    ]);
    expect(cells(host).map((row) => row.slice(0, HEADER.length + MENU.length))).toEqual(before);
  });

  test('finds links behind a formula, under words, and several in one cell', async () => {
    const host = await auditHost([
      ['', '', ''],
      ['', '', ''],
      [RIGHT[2]!.join('\n'), '', ''],
    ]);
    const sheet = sheetOf(host);
    sheet.putFormula(3, PLACED, `HYPERLINK("${RIGHT[0]![0]}","Решаем вместе")`);
    sheet.putLink(4, PLACED, 'открыть', RIGHT[1]![0].replace('https:', 'http:'));
    writeAudit(host);
    expect(written(host)).toEqual([
      ['верно', 'нет ссылки', 'нет ссылки'],
      ['⚠ Ссылка начинается с http://, а нужно https://', 'нет ссылки', 'нет ссылки'],
      OK,
    ]);
  });

  test.each([
    ['a reference', 'HYPERLINK("https://pos.gosuslugi.ru/form/?opaId="&D3,"открыть")'],
    ['a cell', 'HYPERLINK(D3,"открыть")'],
  ])('an address that is put together of %s is not judged by half of it', async (_what, formula) => {
    const host = await auditHost(with0(''));
    sheetOf(host).putFormula(3, PLACED, formula);
    writeAudit(host);
    const said = written(host)[0]?.[0] ?? '';
    expect(said).toMatch(/Вместо ссылки текст «открыть»/);
    expect(said).not.toMatch(/Параметр/);
  });

  test('asks for no rich text where every cell shows its link or nothing', async () => {
    const host = await auditHost();
    const asked: string[] = [];
    host.gate.before = (member) => asked.push(member);
    audit(host);
    expect(asked.filter((member) => /RichText/.test(member))).toEqual([]);
  });

  test('of another region by the setting compares with that region', async () => {
    const host = await auditHost();
    settings(host, { regCode: '01' });
    expect(audit(host).groups.map(({ code }) => code)).toContain('link-region-other');
  });

  test('a text that would be a formula is never written bare', async () => {
    const host = await auditHost(with0('=HYPERLINK("https://evil.example","x")'));
    sheetOf(host).put(3, PLACED, '@SUM(1;2) https://evil.example/=1+1');
    writeAudit(host);
    for (const row of written(host)) for (const text of row) expect(text).not.toMatch(/^[=+\-@]/);
  });
});

describe('the columns', () => {
  test('are recognised by header, changed by hand, kept, and given back to recognition', async () => {
    const host = await auditHost();
    expect(audit(host).columns).toEqual(
      MENU.map((header, at) => ({
        column: PLACED + at,
        header,
        item: ['form', 'poll', 'app'][at],
        chosen: false,
        why: 'по заголовку',
      })),
    );
    const { sheetId } = audit(host);
    const columns = [{ column: PLACED + 1, item: 'form' as const }];
    const chosen = value(preview(host, 'audit', { sheetId, choice: columns }));
    expect(chosen.columns).toEqual([
      { column: PLACED + 1, header: MENU[1], item: 'form', chosen: true, why: '' },
    ]);
    expect(codes(chosen)).toEqual([['link-wrong-place', [3, 4, 5]]]);
    expect(audit(host).columns).toEqual(chosen.columns);
    const again = value(preview(host, 'audit', { sheetId, choice: null }));
    expect(again.columns.map(({ chosen: byHand }) => byHand)).toEqual([false, false, false]);
    expect(again.groups).toEqual([]);
  });

  test('without a item tell by their links; a chosen column is known by its header wherever it moves', async () => {
    const host = await auditHost();
    const { sheetId } = audit(host);
    value(preview(host, 'audit', { sheetId, choice: [{ column: PLACED, item: null }] }));
    const sheet = sheetOf(host);
    for (let row = 2; row <= 5; row++) {
      const [first, third] = [sheet.value(row, PLACED), sheet.value(row, PLACED + 2)];
      sheet.put(row, PLACED, third as string);
      sheet.put(row, PLACED + 2, first as string);
    }
    const moved = audit(host);
    expect(moved.columns.map(({ column }) => column)).toEqual([PLACED + 2]);
    expect(moved.totals).toEqual({ rows: 3, links: 3, right: 3, missing: 0 });
  });

  test('are not there: an empty audit with every column to choose from', async () => {
    const host = await auditHost();
    for (let at = 0; at < 3; at++) {
      for (let row = 2; row <= 5; row++) sheetOf(host).put(row, PLACED + at, '');
    }
    const check = audit(host);
    expect(check).toMatchObject({
      columns: [],
      tokens: [],
      totals: { rows: 0, links: 0, right: 0, missing: 0 },
    });
    expect(check.reading.headers.map(({ header }) => header)).toContain('ОГРН');
  });

  test.each<[name: string, choice: unknown]>([
    ['a menu item that is none', [{ column: 8, item: 'menu' }]],
    ['a column that is no number', [{ column: '8', item: null }]],
    ['no columns at all', {}],
  ])('%s is refused', async (_name, choice) => {
    const host = await auditHost();
    const request = { sheetId: 0, kind: 'audit', options: {}, choice };
    expect(failure(host.call('previewRun', request)).code).toBe('bad-request');
  });
});

describe('a list without an export', () => {
  const LIST = [
    ['Страница', 'Ссылка из меню'],
    ['vk.com/a', RIGHT[0]![0]],
    ['vk.com/b', RIGHT[1]![0].replace('https', 'http')],
    ['vk.com/c', ''],
  ];

  test('is audited by what the links say, and written beside them', async () => {
    const host = await listHost(LIST);
    const check = audit(host, 'Список');
    expect(check).toMatchObject({ compared: false, totals: { rows: 3, links: 2, right: 1, missing: 1 } });
    expect(check.groups.map(({ code, rows }) => [code, rows.map(({ name }) => name)])).toEqual([
      ['link-http', ['vk.com/b']],
      ['link-missing', ['vk.com/c']],
    ]);
    const run = writeAudit(host, check);
    expect(written(host, 'Список', 1)).toEqual([
      ['верно', '', ''],
      ['⚠ Ссылка начинается с http://, а нужно https://', '', ''],
      ['нет ссылки', '', ''],
    ]);
    undo(host, run);
    expect(cells(host, 'Список')).toEqual(LIST);
  });

  test('an empty sheet is refused with what to do', async () => {
    const host = await listHost([['']], 'Пусто');
    expect(failure(preview(host, 'audit', { sheetId: sheetOf(host, 'Пусто').id })).code).toBe('no-columns');
  });
});

const rightLinksOf = (rows: readonly unknown[][]): string[][] =>
  rows.map((row) => {
    const [, ogrn, id] = row as [string, string, number | ''];
    return [
      `https://pos.gosuslugi.ru/form/?opaId=${id === '' ? 219141 : id}&utm_source=vk&utm_medium=50&utm_campaign=${ogrn}`,
      '',
      '',
    ];
  });
const manyHost = (options?: { now?: () => number }) => {
  const rows = manyRows(30);
  return auditHost(rightLinksOf(rows), rows, options);
};

describe('a run', () => {
  test('is taken back whole, also after the rows were sorted', async () => {
    const host = await manyHost();
    const before = cells(host);
    const run = writeAudit(host, audit(host), 7);
    expect(written(host).every(([form]) => form === 'верно')).toBe(true);
    reorder(host, (rows) => [...rows].reverse());
    expect(undo(host, run).skipped).toEqual([]);
    expect(cells(host).slice(2)).toEqual(before.slice(2).reverse());
  });

  test('batches of any size write the same cells', async () => {
    const whole = await manyHost();
    writeAudit(whole);
    for (const size of [1, 11]) {
      const host = await manyHost();
      writeAudit(host, audit(host), size);
      expect(cells(host)).toEqual(cells(whole));
    }
  });

  test('that is stopped keeps what it wrote; another writes the rest', async () => {
    const host = await manyHost();
    const run = startAudit(host);
    value(run.batch(0, 10));
    expect(value(host.handlers.stopRun({ runId: run.runId }))).toMatchObject({
      kind: 'audit',
      outcome: 'stopped',
      filled: 10,
    });
    expect(written(host).filter(([form]) => form === 'верно')).toHaveLength(10);
    writeAudit(host);
    expect(written(host).filter(([form]) => form === 'верно')).toHaveLength(30);
  });

  test('that was interrupted is told as an audit and goes on under its name', async () => {
    const host = await manyHost();
    const run = startAudit(host);
    value(run.batch(0, 10));
    const { run: offered } = value(host.handlers.getOverview({ sheetId: NO_SHEET }));
    expect(offered).toMatchObject({ kind: 'audit', runId: run.runId, done: 10, total: 30, idle: true });
    const again = startAudit(host, audit(host), run.runId);
    expect(value(again.batch(0, 30)).finished).toBe(true);
    expect(written(host).every(([form]) => form === 'верно')).toBe(true);
  });

  test.each<[name: string, edit: (host: Awaited<ReturnType<typeof manyHost>>) => void]>([
    ['an edited link', (host) => sheetOf(host).put(20, PLACED, 'https://vk.cc/x')],
    ['an edited code', (host) => sheetOf(host).put(20, 2, '1025401020721')],
    ['sorted rows', (host) => reorder(host, (rows) => [...rows].reverse())],
    ['a renamed column of links', (host) => sheetOf(host).put(2, PLACED, 'Ссылка в меню')],
  ])('%s stops the batch before anything is written', async (_name, edit) => {
    const host = await manyHost();
    const run = startAudit(host);
    value(run.batch(0, 10));
    edit(host);
    const before = cells(host);
    expect(failure(run.batch(10, 20))).toMatchObject({ code: 'changed', retry: true });
    expect(cells(host)).toEqual(before);
  });

  test('refreshes what an earlier audit wrote', async () => {
    const host = await auditHost(with0(SPACED));
    writeAudit(host);
    sheetOf(host).put(3, PLACED, RIGHT[0]![0]);
    writeAudit(host);
    expect(written(host)[0]).toEqual(OK);
    expect(cells(host)[1]?.filter((header) => header === 'Проверка: Сообщить о проблеме')).toHaveLength(1);
  });

  test('does not take a fill for its own, nor the other way round', async () => {
    const host = await manyHost();
    const checked = audit(host);
    value(startAudit(host, checked).batch(0, 10));
    const { sheetId } = checked;
    expect(failure(host.handlers.startRun(startOf(passedOff(host, 'fill', sheetId)))).code).toBe('busy');
  });

  test.each(['=1+1', '3:=1+1', '3:', '-1:0000000000'])('a made-up token %s writes nothing', async (token) => {
    const host = await auditHost();
    const run = startAudit(host);
    expect(failure(run.write(0, [token])).code).toBe('changed');
    expect(written(host)[0]?.[0]).toBe('');
  });
});

describe('the card', () => {
  const card = async (placed: readonly (readonly string[])[], row = 3) =>
    value((await auditHost(placed)).handlers.getCard({ sheetId: NO_SHEET, row }));

  test('shows the placed link beside the right one, with the pieces that are wrong', async () => {
    const { items } = await card(with0(SPACED));
    expect(items[0]).toMatchObject({
      link: RIGHT[0]![0],
      placed: [
        {
          link: SPACED,
          right: RIGHT[0]![0],
          pieces: ['utm_me dium=50'],
          findings: [{ severity: 'error', fix: 'Замените ссылку в меню сообщества на верную' }],
        },
      ],
    });
    expect(items[1]?.placed).toEqual([{ link: RIGHT[0]![1], right: RIGHT[0]![1], pieces: [], findings: [] }]);
  });

  test('without placed links shows none', async () => {
    const { items } = await card([['', '', '']]);
    expect(items.map(({ placed }) => placed)).toEqual([[], [], []]);
  });

  test('is not disturbed by what an audit or a fill wrote', async () => {
    const host = await auditHost(with0(SPACED));
    const before = value(host.handlers.getCard({ sheetId: NO_SHEET, row: 3 }));
    writeAudit(host);
    expect(outputAt(host, 'formLink')).toBe(0);
    expect(value(host.handlers.getCard({ sheetId: NO_SHEET, row: 3 }))).toEqual(before);
  });
});

test('placed links are no source: a fill is the same with them and without', async () => {
  const [host, plain] = [await auditHost(with0(SPACED)), await registerHost()];
  fill(host);
  fill(plain);
  const output = (of: typeof host, from: number) =>
    cells(of)
      .slice(1)
      .map((row) => row.slice(from));
  expect(output(host, HEADER.length + MENU.length)).toEqual(output(plain, HEADER.length));
});
