import type { CellValue } from '../../../src/core/cells/cell-value';
import { columnMap } from '../../../src/register/columns/column-map';
import { recogniseColumns } from '../../../src/register/columns/recognise-columns';
import { ogrn } from '../sheet';

const YES_NO = ['Да', 'Нет', 'да', 'Да', 'нет', 'Да'];
const WORDS = ['подключён', 'не подключён', 'подключена', 'закрыт', 'подключён', 'действует'];

/** The role of a last column with this header and these cells. */
function roleOf(header: string, cells: readonly CellValue[]): string {
  const rows = cells.map((cell, at) => [
    at === 0 ? 'Администрация Искитимского района' : `МБОУ «Школа № ${at}»`,
    ogrn(at + 1),
    219141 + at * 37,
    cell,
  ]);
  const { columns } = recogniseColumns([['Наименование', 'ОГРН', 'ID ЛКО', header], ...rows]);
  return Object.entries(columnMap(columns)).find(([, column]) => column === 4)?.[0] ?? '';
}

describe('yes and no, or a state, below words about the ЛКО', () => {
  test.each([
    { header: 'Сообщения ПОС', role: 'status' },
    { header: 'Подсистема «Сообщения»', role: 'status' },
    { header: 'Приём обращений', role: 'status' },
    { header: 'Сообщения (да/нет)', role: 'status' },
    { header: 'ПОС', role: 'status' },
    { header: 'Доступ к ПОС', role: 'status' },
    { header: 'Собственный ЛКО', role: 'status' },
    { header: 'Есть свой кабинет', role: 'status' },
    { header: 'Учётная запись организации', role: 'status' },
    { header: 'Подкл.', role: 'status' },
    { header: 'Признак подключения', role: 'status' },
    { header: 'Этап подключения', role: 'status' },
    { header: 'Активен', role: 'status' },
    { header: 'is_active', role: 'status' },
    { header: 'Голосования ПОС', role: 'votingStatus' },
    { header: 'Участие в голосованиях', role: 'votingStatus' },
    { header: 'Подсистема «Опросы»', role: 'votingStatus' },
  ])('$header → $role', ({ header, role }) => {
    expect(roleOf(header, YES_NO)).toBe(role);
    expect(roleOf(header, WORDS)).toBe(role);
    expect(roleOf(header, [1, 0, 1, 1, 0, 1])).toBe(role);
  });
});

describe('a question the other way round', () => {
  test.each([
    { header: 'ЛКО заблокирован', cells: ['нет', 'да'] },
    { header: 'Признак удаления', cells: ['нет', 'да'] },
    { header: 'Архивный', cells: ['', '1'] },
    { header: 'Не подключён к ПОС', cells: ['нет', 'да'] },
    { header: 'is_deleted', cells: ['false', 'true'] },
    { header: 'Дата отключения ЛКО', cells: ['', '01.02.2024'] },
    { header: 'Дата ликвидации', cells: ['-', '2024-02-01'] },
  ])('$header → status', ({ header, cells }) =>
    expect(roleOf(header, [...cells, ...cells, ...cells])).toBe('status'),
  );

  test.each(['Закрытая группа', 'Отключены комментарии', 'Дата подключения', 'Дата закрытия сообщения'])(
    '%s is none',
    (header) => expect(roleOf(header, YES_NO)).toBe(''),
  );

  test('beside a state that keeps nobody back, it is the telling one', () => {
    const rows = ['нет', 'да', 'нет', 'нет'].map((cell, at) => [
      `МБОУ «Школа № ${at}»`,
      219141 + at,
      'подключён',
      cell,
    ]);
    const { columns } = recogniseColumns([['Наименование', 'ID ЛКО', 'Подключение', 'ЛКО закрыт'], ...rows]);
    expect(columnMap(columns).status).toBe(4);
  });
});

test.each([
  'Виджет',
  'Госметка',
  'Обучение пройдено',
  'Сайт подключён',
  'Группа ВК активна',
  'Просроченные сообщения',
  'Тип сообщений',
  'Ссылка на форму сообщений',
  'Сообщений с начала года',
  'Вышестоящий ЛКО подключён',
])('%s says nothing of the ЛКО’s state', (header) => {
  expect(roleOf(header, YES_NO)).not.toMatch(/status/i);
  expect(roleOf(header, WORDS)).not.toMatch(/status/i);
});

test.each(['Сообщения', 'ПОС', 'Комментарий к подключению', 'Голосования'])(
  '%s over a text is no state',
  (header) =>
    expect(roleOf(header, ['см. письмо', 'позвонить', 'без замечаний', 'уточнить', '—', 'потом'])).toBe(''),
);

describe('a plain header of the ЛКО’s number is believed', () => {
  const words = Array.from({ length: 40 }, () => 'через администрацию');
  test.each([
    { header: 'ID ЛКО', cells: [220820, ...words] },
    { header: '№ ЛКО', cells: [...words, '220820'] },
    { header: 'opaId', cells: [...words, 'ЛКО № 220820'] },
    { header: 'ID в ПОС', cells: ['ЛКО 811', 'ЛКО 812', 'ЛКО 815', 'ЛКО 820', 'ЛКО 901', 'ЛКО 977'] },
    { header: 'ЛКО', cells: ['№ 811', '№ 812', '№ 815', '№ 820', '№ 901', '№ 977'] },
  ])('$header over $cells.0', ({ header, cells }) => {
    const rows = cells.map((cell, at) => [`МБОУ «Школа № ${at}»`, ogrn(at + 1), cell]);
    const { columns } = recogniseColumns([['Наименование', 'ОГРН', header], ...rows]);
    expect(columnMap(columns).id).toBe(3);
  });
});

describe('several columns of states', () => {
  const both = (one: string, first: readonly CellValue[], two: string, second: readonly CellValue[]) => {
    const rows = first.map((cell, at) => [
      `МБОУ «Школа № ${at}»`,
      ogrn(at + 1),
      219141 + at * 37,
      cell,
      second[at]!,
    ]);
    const { columns, ambiguous } = recogniseColumns([['Наименование', 'ОГРН', 'ID ЛКО', one, two], ...rows]);
    const question = ambiguous.find(({ role }) => role === 'status');
    return {
      taken: columnMap(columns).status ?? 0,
      stops: question?.stops ?? false,
      why: question?.why ?? '',
    };
  };
  const SAME = ['Действующая', 'Действующая', 'Действующая', 'Действующая'];
  const SOME = ['Да', 'Нет', 'Да', 'Да'];
  const OTHER = ['подключён', 'закрыт', 'подключён', 'не подключён'];
  test.each([
    { what: 'the one that keeps some back', one: 'Статус', first: SAME, two: 'ПОС', second: SOME, taken: 5 },
    { what: 'in any order', one: 'Сообщения', first: SOME, two: 'Статус ЛКО', second: SAME, taken: 4 },
    {
      what: 'the one about messages',
      one: 'Статус',
      first: OTHER,
      two: 'Подключён к сообщениям',
      second: SOME,
      taken: 5,
    },
    { what: 'none keeps any back', one: 'Статус', first: SAME, two: 'Статус ЛКО', second: SAME, taken: 5 },
  ])('$what: «$one», «$two»', ({ one, first, two, second, taken }) =>
    expect(both(one, first, two, second)).toEqual({ taken, stops: false, why: '' }),
  );

  test('both keep some back and fit alike: a person is asked before anything is written', () => {
    expect(both('Статус', OTHER, 'ПОС', SOME)).toEqual({
      taken: 0,
      stops: true,
      why: 'О подключении ЛКО говорят несколько столбцов («Статус», «ПОС»): выберите тот, что о сообщениях',
    });
  });
});

describe('a column that says of the organisation above whether it is connected names nobody', () => {
  test.each([
    { header: 'Вышестоящий ЛКО подключён', cells: ['Да', 'Да', 'Нет'] },
    { header: 'ЛКО вышестоящей организации', cells: ['подключён', 'не подключён', 'подключён'] },
    { header: 'Вышестоящий ЛКО', cells: ['есть', 'нет', 'есть'] },
    { header: 'Учредитель подключён к ПОС', cells: ['да', '', 'нет'] },
  ])('«$header»: $cells', ({ header, cells }) => {
    const rows = cells.map((cell, at) => [`МБОУ «Школа № ${at}»`, ogrn(at + 1), cell]);
    const { columns, ambiguous } = recogniseColumns([['Наименование', 'ОГРН', header], ...rows]);
    expect(columnMap(columns)).toEqual({ name: 1, ogrn: 2 });
    expect(ambiguous).toEqual([]);
  });

  test('but one that names somebody is the parent', () => {
    const rows = ['Администрация района', 'нет', 'да'].map((cell, at) => [
      `Школа № ${at}`,
      ogrn(at + 1),
      cell,
    ]);
    const { columns } = recogniseColumns([['Наименование', 'ОГРН', 'Вышестоящий ЛКО'], ...rows]);
    expect(columnMap(columns).parentName).toBe(3);
  });
});
