import type { CellValue } from '../../src/core/cell-value';
import type { Finding, Severity } from '../../src/core/finding';
import { groupFindings } from '../../src/register/finding-groups';
import { missingReason } from '../../src/register/missing-link';
import { type CurrentCells, planRegister, planRows } from '../../src/register/plan';
import { readReadyAppLink, tidyAppLink } from '../../src/register/ready-app-link';
import { isOwnRemark, remarksText } from '../../src/register/remarks';
import { unusableStatus } from '../../src/register/status';
import { OUTPUT_COLUMNS } from '../../src/shared/roles';
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/settings';
import { form, ogrn, type Row, table } from './sheet';

const finding = (code: string, severity: Severity, text = code): Finding => ({ code, severity, text });

describe('groups of findings', () => {
  test('errors first, then warnings, then notes; the larger before the smaller', () => {
    const rows = [
      { row: 2, name: 'А', findings: [finding('note', 'note'), finding('small', 'error')] },
      { row: 3, name: 'Б', findings: [finding('warning', 'warning'), finding('large', 'error')] },
      { row: 4, name: 'В', findings: [finding('large', 'error', 'иначе')] },
    ];
    expect(groupFindings(rows).map(({ code, severity, rows: of }) => [code, severity, of.length])).toEqual([
      ['large', 'error', 2],
      ['small', 'error', 1],
      ['warning', 'warning', 1],
      ['note', 'note', 1],
    ]);
    expect(groupFindings(rows)[0]!.rows).toEqual([
      { row: 3, name: 'Б', text: 'large' },
      { row: 4, name: 'В', text: 'иначе' },
    ]);
  });

  test.each<[readonly Severity[], Severity]>([
    [['note', 'warning', 'error'], 'error'],
    [['error', 'warning', 'note'], 'error'],
    [['note', 'warning', 'note'], 'warning'],
  ])('%j weigh as %s', (severities, severity) => {
    const rows = severities.map((each, at) => ({ row: at, name: '', findings: [finding('x', each)] }));
    expect(groupFindings(rows)).toMatchObject([{ code: 'x', severity, title: 'x', fix: '' }]);
  });
});

describe('remarks', () => {
  test('a line is cut at 500 characters, and there are 40 lines at most', () => {
    const long = (length: number) => remarksText([finding('x', 'error', 'я'.repeat(length))]);
    expect(long(500)).toBe(`✖ ${'я'.repeat(500)}`);
    expect(long(501)).toBe(`✖ ${'я'.repeat(499)}…`);
    const many = Array.from({ length: 41 }, (_, at) => finding('x', 'note', String(at)));
    expect(remarksText(many).split('\n')).toHaveLength(40);
  });

  test.each([
    ['а  б', '• а б'],
    [' а', '• а'],
    ['а ', '• а'],
    ['а\u00a0б', '• а б'],
    ['а\tб', '• а б'],
    ['а б', '• а б'],
  ])('%j is tidied', (text, wanted) => expect(remarksText([finding('x', 'note', text)])).toBe(wanted));

  test('nothing to say is nothing', () => expect(remarksText([])).toBe(''));

  test.each<[string, boolean]>([
    ['✖ а\n⚠ б\n• в', true],
    ['✖ а\r\n\r\n⚠ б\n ', true],
    ['позвонить ✖ а', false],
    ['✖а', false],
    ['✖ а\nпозвонить', false],
    [' \n ', false],
  ])('%j: own %p', (text, own) => expect(isOwnRemark(text)).toBe(own));
});

describe('why a link is missing', () => {
  test.each<[Parameters<typeof missingReason>[0], readonly Finding[], string]>([
    ...['ogrn', 'ogrn-x', 'opa-id-x', 'id-x', 'account-x', 'parent-x', 'directory-x', 'region-x'].map(
      (code): [Parameters<typeof missingReason>[0], readonly Finding[], string] => [
        'formLink',
        [finding(code, 'error')],
        code,
      ],
    ),
    ...['ogrn-x', 'kind-x', 'oktmo-x', 'mun-x', 'region-x'].map(
      (code): [Parameters<typeof missingReason>[0], readonly Finding[], string] => [
        'pollLink',
        [finding(code, 'error')],
        code,
      ],
    ),
    ...['group-x', 'vk-x', 'section-x'].map(
      (code): [Parameters<typeof missingReason>[0], readonly Finding[], string] => [
        'appLink',
        [finding(code, 'error')],
        code,
      ],
    ),
    [
      'appLink',
      [finding('vk-a', 'error', 'А'), finding('group-b', 'error', 'Б'), finding('section-c', 'warning', 'В')],
      'А. Б',
    ],
    ['appLink', [finding('section-a', 'note', 'А'), finding('section-b', 'warning', 'Б')], 'Б'],
    ['pollLink', [finding('ogrn-a', 'warning', 'А'), finding('id-b', 'error', 'Б')], 'А'],
  ])('%s: %j → %s', (link, findings, wanted) => expect(missingReason(link, findings)).toBe(wanted));

  test.each<[Parameters<typeof missingReason>[0], string]>([
    ['formLink', 'kind-x'],
    ['formLink', 'idle'],
    ['pollLink', 'account-x'],
    ['appLink', 'ogrn-x'],
  ])('%s does not need %s: the remarks are pointed at', (link, code) => {
    expect(missingReason(link, [finding(code, 'error')])).toBe(missingReason(link, []));
    expect(missingReason(link, [finding('region-x', 'note')])).toBe(missingReason(link, []));
    expect(missingReason(link, [])).toMatch(/замечани/i);
  });
});

describe('a ready link of the mini-app', () => {
  const HEAD = 'https://vk.com/app8181405#';
  test.each<[string, ReturnType<typeof readReadyAppLink>]>([
    [`${HEAD}module=education&step=ChoosingKid&groupId=5`, { section: 'education', group: '5' }],
    ['https://vk.ru/app8181405#module=health&groupId=15', { section: 'health', group: '15' }],
    [`${HEAD}groupId=5&module=health`, { section: 'health', group: '5' }],
    [`${HEAD}module=health&groupId=50`, { section: 'health', group: '50' }],
    [`${HEAD}module=health&groupId=05`, { section: 'health', group: '05' }],
    [`${HEAD}module=auto`, { section: 'auto', group: '' }],
    [`${HEAD}module=auto&utm_source=vk`, { section: 'auto', group: '' }],
    [`${HEAD}utm_source=vk`, { section: 'gosuslugi', group: '' }],
    [`${HEAD}utm_medium=menu&utm_source=vk&groupId=5`, { section: 'gosuslugi', group: '5' }],
    [`${HEAD}module=health`, null],
    [`${HEAD}module=health&groupId=00`, null],
    [`${HEAD}module=health&groupId=`, null],
    [`${HEAD}module=sport&groupId=5`, null],
    [`${HEAD}module=&groupId=5`, null],
    [`${HEAD}utm_source=vk1`, null],
    [`${HEAD}xutm_source=vk`, null],
    [`${HEAD}`, null],
    [`${HEAD}module=auto привет`, null],
    [`х${HEAD}module=auto`, null],
    ['https://vk.com/app8181405', null],
    ['https://vk.com/app81814050#module=auto', null],
  ])('%s', (link, wanted) => expect(readReadyAppLink(link)).toEqual(wanted));

  test.each([
    `vk.com/app8181405#module=auto`,
    `//vk.com/app8181405#module=auto`,
    `http://vk.com/app8181405#module=auto`,
    `https:vk.com/app8181405#module=auto`,
    `https://www.vk.com/app8181405#module=auto`,
    `https://m.vk.com/app8181405#module=auto`,
    ` https://vk.com/app 8181405%20#mod\nule=auto `,
  ])('%j is tidied', (text) => expect(tidyAppLink(text)).toBe(`${HEAD}module=auto`));
  test('of a link of another site the beginning stays', () => {
    expect(tidyAppLink('http://site.ru/?to=vk.com/app8181405#a&AMP;b')).toBe(
      'http://site.ru/?to=vk.com/app8181405#a&b',
    );
  });
});

test.each<[CellValue, string]>([
  ['', ''],
  [true, ''],
  [1, ''],
  ['Подключён', ''],
  ['Подтверждена', ''],
  ['Работает', ''],
  [false, 'не подключён'],
  [0, 'не подключён'],
  ['нет', 'не подключён'],
  ['НЕ', 'не подключён'],
  ['-1', 'не подключён'],
  ['Не подключён', 'не подключён'],
  ['неподключена', 'не подключён'],
  ['без подключения', 'не подключён'],
  ['подключение ожидается', 'не подключён'],
  ['не подтверждена', 'не подключён'],
  ['неподтверждена', 'не подключён'],
  ['не готов', 'не подключён'],
  ['не зарегистрирован', 'не подключён'],
  ['ожидает подключения', 'не подключён'],
  ['планируется к подключению', 'не подключён'],
  ['на подключении', 'не подключён'],
  ['В процессе', 'не подключён'],
  ['подана заявка', 'не подключён'],
  ['Архив', 'в архиве'],
  ['Закрыта', 'закрыт'],
  ['Заблокирована', 'приостановлен'],
  ['приостановлено', 'приостановлен'],
  ['Отключён', 'отключён'],
  ['не активен', 'отключён'],
  ['неактивна', 'отключён'],
  ['не работает', 'отключён'],
  ['недействующая', 'отключён'],
  ['нет замечаний', ''],
])('the status %j: %j', (status, wanted) => expect(unusableStatus(status)).toBe(wanted));

describe('cells that hold something', () => {
  const BODY: Row = { name: 'Администрация района', ogrn: ogrn(1), id: 5, oktmo: '50657000', kind: 'ОМСУ' };
  const run = (row: Row, current: CurrentCells, mode: Settings['mode']) => {
    const made = planRegister({
      table: table([row]),
      directory: null,
      current,
      settings: { ...DEFAULT_SETTINGS, mode },
    });
    const { writes, overwrites, kept, findings } = made.outcomes[0]!;
    return { writes, overwrites, kept, said: findings.map(({ text }) => text), counts: made.counts };
  };
  const TYPED: CurrentCells = { formLink: ['https://example.org'], pollLink: [''], appLink: ['своё'] };

  test('are kept, and named by their titles', () => {
    expect(run(BODY, TYPED, 'empty')).toMatchObject({
      writes: ['pollLink', 'appMenuName', 'idSource', 'linkId', 'remarks'],
      overwrites: [],
      kept: ['formLink', 'appLink'],
      said: [
        'Ссылка оставлена: «Сообщить о проблеме» отличается от той, что выходит по таблице',
        'Ссылка оставлена: «Госуслуги» отличается от той, что выходит по таблице',
      ],
      counts: { rows: 1, filled: 1, unchanged: 0, overwrites: 0, kept: 2, attention: 0 },
    });
  });

  test('are replaced when asked', () => {
    expect(run(BODY, TYPED, 'all')).toMatchObject({
      writes: ['formLink', 'pollLink', 'appLink', 'appMenuName', 'idSource', 'linkId'],
      overwrites: ['formLink', 'appLink'],
      kept: [],
      said: [],
      counts: { rows: 1, filled: 1, overwrites: 2, kept: 0, attention: 0 },
    });
  });

  test('are kept in any case where nothing is planned, and said so', () => {
    const { kept, said, counts } = run({ ...BODY, ogrn: '' }, { pollLink: ['https://example.org'] }, 'all');
    expect(kept).toEqual(['pollLink']);
    expect(said).toContain('Ссылка оставлена: «Высказать мнение» по таблице не собрать, проверьте вручную');
    expect(counts).toMatchObject({ attention: 1, kept: 1 });
  });

  test('that are right already are not written again', () => {
    const { outcomes } = planRegister({
      table: table([BODY]),
      directory: null,
      current: {},
      settings: DEFAULT_SETTINGS,
    });
    const current = Object.fromEntries(
      OUTPUT_COLUMNS.map((column) => [column, [outcomes[0]!.cells[column]]]),
    );
    for (const mode of ['empty', 'all'] as const) {
      expect(run(BODY, current, mode)).toMatchObject({
        writes: [],
        overwrites: [],
        kept: [],
        counts: { rows: 1, filled: 0, unchanged: 1 },
      });
    }
    expect(
      run(BODY, { ...current, linkId: [5], formLink: [`${form('5', ogrn(1))} `] }, 'all').writes,
    ).toEqual([]);
  });

  test('of titles are left alone', () => {
    const { outcomes } = planRegister({
      table: table([{ name: 'Школы' }, BODY]),
      directory: null,
      current: { remarks: ['• старое', ''] },
      settings: { ...DEFAULT_SETTINGS, mode: 'all' },
    });
    expect(outcomes[0]).toMatchObject({ row: 2, writes: [], overwrites: [], kept: [], findings: [] });
  });

  test('rows without their contexts are refused', () => {
    const { organisations } = planRegister({
      table: table([BODY]),
      directory: null,
      current: {},
      settings: DEFAULT_SETTINGS,
    });
    expect(() => planRows(organisations, [], {}, DEFAULT_SETTINGS)).toThrow('planRows: 1 rows, 0 contexts');
  });
});

describe('rows that share a number', () => {
  const ROW: Row = {
    name: 'Школа',
    kind: 'подведомственная',
    ogrn: ogrn(1),
    id: 5,
    oktmo: '50657000',
    vkPage: '7',
  };
  const said = (rows: readonly Row[]) =>
    planRegister({
      table: table(rows),
      directory: null,
      current: {},
      settings: DEFAULT_SETTINGS,
    }).outcomes.map(({ findings }) =>
      findings
        .filter(({ code }) => code.endsWith('-duplicate'))
        .map(({ severity, text }) => `${severity}: ${text}`),
    );
  const OGRN = `warning: ОГРН ${ogrn(1)} стоит ещё в`;
  const ID = 'warning: ID 5 стоит ещё в';

  test.each<[string, readonly Row[], readonly (readonly string[])[]]>([
    ['none', [ROW, { ...ROW, ogrn: ogrn(2), id: 6 }], [[], []]],
    [
      'the OGRN',
      [ROW, { ...ROW, id: 6 }],
      [[`${OGRN} строке 3: проверьте, чей он`], [`${OGRN} строке 2: проверьте, чей он`]],
    ],
    [
      'the ID',
      [ROW, { ...ROW, ogrn: ogrn(2) }],
      [[`${ID} строке 3: проверьте, чей это ЛКО`], [`${ID} строке 2: проверьте, чей это ЛКО`]],
    ],
    [
      'both, of three',
      [ROW, ROW, { ...ROW, ogrn: ogrn(2) }],
      [
        [`${OGRN} строке 3: проверьте, чей он`, `${ID} строках 3, 4: проверьте, чей это ЛКО`],
        [`${OGRN} строке 2: проверьте, чей он`, `${ID} строках 2, 4: проверьте, чей это ЛКО`],
        [`${ID} строках 2, 3: проверьте, чей это ЛКО`],
      ],
    ],
    [
      'what cannot be read',
      [
        { ...ROW, id: 'х', ogrn: 'х' },
        { ...ROW, id: 'х', ogrn: 'х' },
      ],
      [[], []],
    ],
    [
      'nothing at all',
      [
        { ...ROW, id: '', ogrn: '' },
        { ...ROW, id: '', ogrn: '' },
      ],
      [[], []],
    ],
    ['a total’s', [ROW, { name: 'Итого', id: 5 }], [[], []]],
  ])('%s', (_, rows, wanted) => expect(said(rows)).toEqual(wanted));

  test('of many rows five others are named', () => {
    const all = said(Array<Row>(8).fill({ ...ROW, id: '' }));
    expect(all[0]).toEqual([`${OGRN} строках 3, 4, 5, 6, 7 и ещё 2: проверьте, чей он`]);
    expect(all[7]).toEqual([`${OGRN} строках 2, 3, 4, 5, 6 и ещё 2: проверьте, чей он`]);
  });
});
