import { readinessReport } from '../../../src/register/readiness/readiness-report';
import { accountSheet, readiness, WHOLE } from './readiness-sheet';

const PLAN = readiness(
  [
    { name: 'Администрация', id: 1, trained: 1, ready: 1, site: 'a.example.ru', widget: 1 },
    { name: 'Школа Б', ogrn: '', parent: 'Администрация', site: 'b.example.ru', widget: 1 },
    { name: '=Школа А', ogrn: '1105476058930', parent: 'Администрация', id: 2, site: 'c.example.ru' },
    { name: 'Музей', ogrn: '1025401020721' },
    { name: 'Итого', ogrn: '' },
  ],
  WHOLE('Администрация', 'p'),
);

test('counts per body and in all, bodies by name', () => {
  const report = readinessReport(PLAN);
  expect(report.stageNames).toEqual([
    'нет ЛКО',
    'ЛКО создан',
    'учётные записи не подтверждены',
    'нет отметок',
    'готов к работе',
    'виджет отмечен',
    'ссылки размещены',
    'ссылки проверены',
  ]);
  expect(report.all).toEqual({ body: 'Всего', total: 4, counts: [1, 1, 0, 0, 0, 2, 0, 0], needOwn: 2 });
  expect(report.bodies).toEqual([
    { body: 'Администрация', total: 3, counts: [0, 1, 0, 0, 0, 2, 0, 0], needOwn: 1 },
    { body: 'Музей', total: 1, counts: [1, 0, 0, 0, 0, 0, 0, 0], needOwn: 1 },
  ]);
});

test('a list for each body: the lowest stage first, nothing that starts a formula', () => {
  const [first, second, ...rest] = readinessReport(PLAN).lists;
  expect(rest).toEqual([]);
  expect(first!.body).toBe('Администрация');
  expect(first!.lines.map(({ name, readiness: stage }) => [name, stage])).toEqual([
    ['«=Школа А»', 'ЛКО создан'],
    ['Администрация', 'виджет отмечен'],
    ['Школа Б', 'виджет отмечен (ЛКО вышестоящей)'],
  ]);
  expect(first!.lines.map(({ site, opaId }) => [site, opaId])).toEqual([
    ['c.example.ru', '2'],
    ['a.example.ru', '1'],
    ['b.example.ru', '1'],
  ]);
  expect(first!.lines[0]!.nextStep).toMatch(
    /^Администратор ЛКО вышестоящей «Администрация»: завести Администратора ЛКО/,
  );
  expect(first!.lines[0]!.remarks).toMatch(/^✖ У ЛКО нет учётных записей/);
  expect(second).toEqual({
    body: 'Музей',
    contacts: [],
    training: [],
    lines: [
      {
        name: 'Музей',
        readiness: 'нет ЛКО',
        nextStep: 'Организация: заполнить «Заявку на создание ЛКО» и передать её координатору региона',
        remarks: '⚠ Не указан ни сайт, ни официальная страница',
        site: '',
        opaId: '',
      },
    ],
  });
});

test('a list names whoever gets it, and the rows of those without training', () => {
  const header = ['Организация', 'ФИО', 'Роль', 'Email', 'Телефон', 'Статус', 'Прошел обучение'];
  const accounts = accountSheet(
    [
      ...WHOLE('Администрация', 'p').map((row) => [...row, 'да']),
      ...WHOLE('Школа А', 'a').map((row, at) => [...row, at === 1 ? 'да' : '']),
    ],
    header,
  );
  const plan = readiness(
    [
      { name: 'Администрация', id: 1, ready: 1 },
      { name: 'Школа А', id: 2, parent: 'Администрация', ready: 1 },
    ],
    accounts,
    { trained: true },
  );
  const [list] = readinessReport(plan).lists;
  expect([list!.body, list!.contacts]).toEqual(['Администрация', [3]]);
  expect(list!.training).toEqual([{ name: 'Школа А', rows: [5, 7] }]);
});

test('the counts of the bodies add up to all', () => {
  const { all, bodies } = readinessReport(PLAN);
  all.counts.forEach((count, at) => {
    expect(bodies.reduce((sum, body) => sum + body.counts[at]!, 0)).toBe(count);
  });
});
