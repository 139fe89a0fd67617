import { codes, type Organisation, readiness, WHOLE } from './readiness-sheet';

const ONE: Organisation = { id: 300001, site: 'school0.example.ru', widget: 1, trained: 1, ready: 1 };
const TWO: Organisation = { id: 300002, site: 'school1.example.ru', widget: 1, trained: 1, ready: 1 };
const widget = (id: number | string): string =>
  `<script>Widget('https://pos.gosuslugi.ru/form', ${id}, false);</script>`;
const PEOPLE = [...WHOLE('Школа № 0', 'a'), ...WHOLE('Школа № 1', 'b')];

test.each<[string, Organisation, Organisation, string[]]>([
  ['both right', { ...ONE, code: widget(300001) }, TWO, []],
  ['no site and no page', { ...ONE, site: '' }, TWO, ['site-missing']],
  ['a page in place of a site', { ...ONE, site: '', vk: 'https://vk.com/club1' }, TWO, []],
  ['a page in the site’s cell', { ...ONE, site: 'https://vk.com/school0' }, TWO, []],
  ['an unreadable site', { ...ONE, site: 'строится' }, TWO, ['site-bad']],
  ['two sites', { ...ONE, site: 'a.example.ru, b.example.ru' }, TWO, ['site-several']],
  ['no main page', { ...ONE, site: 'school0.example.ru/about' }, TWO, ['site-not-main']],
  ['one site at two organisations', { ...ONE, site: 'http://www.school1.example.ru/' }, TWO, ['site-shared']],
  ['the widget of another ЛКО', { ...ONE, code: widget(300009) }, TWO, ['widget-other-id']],
  [
    'the widget of the neighbour',
    { ...ONE, code: widget(300002) },
    { ...TWO, code: widget(300002) },
    ['widget-other-id', 'widget-on-sites'],
  ],
  ['a widget without a number', { ...ONE, code: widget('opaId') }, TWO, ['widget-code-bad']],
  ['a widget in a comment', { ...ONE, code: `<!-- ${widget(300001)} -->` }, TWO, ['widget-code-off']],
  ['one ЛКО for two sites', ONE, { ...TWO, id: 300001 }, ['account-on-sites']],
  ['no tick', { ...ONE, widget: '' }, TWO, ['widget-tick']],
  ['neither of the ЛКО’s ticks', { ...ONE, trained: '', ready: 'нет' }, TWO, ['tick-training', 'tick-ready']],
])('%s', (_, one, two, expected) => {
  expect(codes(readiness([one, two], PEOPLE).rows[0])).toEqual(expected);
});

test('the other rows and the right number are named', () => {
  const { rows } = readiness(
    [
      { ...ONE, code: widget(300002) },
      { ...TWO, code: widget(300002), site: 'school1.example.ru' },
    ],
    PEOPLE,
  );
  expect(rows.map(({ cells }) => cells.readinessRemarks)).toEqual([
    '✖ В коде виджета ЛКО 300002, а должен быть 300001\n✖ Виджет ЛКО 300002 стоит ещё и на сайте в строке 3',
    '✖ Виджет ЛКО 300002 стоит ещё и на сайте в строке 2',
  ]);
});

test('the parent’s widget on the school’s site is told to both', () => {
  const admin: Organisation = {
    name: 'Администрация',
    id: 219141,
    site: 'admin.example.ru',
    code: widget(219141),
  };
  const school: Organisation = {
    name: 'Школа',
    parent: 'Администрация',
    site: 'school.example.ru',
    code: widget(219141),
    widget: 1,
  };
  const { rows } = readiness([admin, school], null);
  expect(rows.map(codes)).toEqual([
    ['tick-training', 'tick-ready', 'widget-on-sites', 'widget-tick'],
    ['parent-not-ready', 'widget-parent-id', 'widget-on-sites', 'own-account-absent'],
  ]);
});

test('titles, totals and empty rows stand nowhere', () => {
  const { rows, stages } = readiness([
    { name: 'Лесной район', ogrn: '' },
    ONE,
    { name: 'Итого', ogrn: '' },
    { name: '', ogrn: '' },
  ]);
  expect(rows.map(({ stage, cells }) => [stage, cells.readiness])).toEqual([
    [null, ''],
    ['widget', 'виджет отмечен'],
    [null, ''],
    [null, ''],
  ]);
  expect(Object.values(stages).reduce((a, b) => a + b, 0)).toBe(1);
});
