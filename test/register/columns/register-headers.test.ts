import type { CellValue } from '../../../src/core/cells/cell-value';
import { recogniseColumns } from '../../../src/register/columns/recognise-columns';
import { ogrn } from '../sheet';
import { type HeaderCase, REGISTERS, VALUES } from './register-headers';

const ROWS = 6;

function sheet(columns: readonly HeaderCase[]): CellValue[][] {
  const rows = Array.from({ length: ROWS }, (_, row) => columns.map(([, values]) => VALUES[values](row)));
  return [columns.map(([header]) => header), ...rows];
}

/** The role of each column, as the cases write it. */
function rolesOf(columns: readonly HeaderCase[], top: readonly (readonly CellValue[])[]) {
  const { columns: found, ambiguous, headerRow } = recogniseColumns(top);
  const roles = columns.map((): string => '');
  for (const { role, column } of found) roles[column - 1] = role;
  for (const { role, columns: asked } of ambiguous)
    for (const { column } of asked) roles[column - 1] = `?${role}`;
  return { headerRow, roles: columns.map(([header], at) => `${String(header)} → ${roles[at]}`) };
}

const expected = (columns: readonly HeaderCase[]) =>
  columns.map(([header, , role]) => `${String(header)} → ${role}`);

test.each(REGISTERS)('%s', (_, columns) => {
  expect(rolesOf(columns, sheet(columns))).toEqual({ headerRow: 1, roles: expected(columns) });
});

describe('a column that says whether the account works', () => {
  const with3 = (header: string, values: readonly CellValue[]) => {
    const top = [
      ['Наименование', 'ОГРН', 'ID ЛКО', header],
      ...values.map((value, at) => [`МБОУ «Школа № ${at}»`, '1045405430620', 219141 + at * 7, value]),
    ];
    return recogniseColumns(top).columns.find(({ column }) => column === 4)?.role ?? '';
  };
  const OK = ['подключён', 'не подключён', 'подключён', 'на модерации'];
  test.each([
    {
      header: 'Состояние кабинета',
      values: ['Функционирует', 'на модерации', '—', 'Отклонена заявка'],
      role: 'status',
    },
    { header: 'Активность ЛКО', values: ['да', 'нет', 'да', 'да'], role: 'status' },
    { header: 'Статус личного кабинета организации в ПОС', values: OK, role: 'status' },
    { header: 'Кабинет активирован', values: ['да', 'нет', 'да', ''], role: 'status' },
    { header: 'Регистрация в ПОС', values: ['есть', 'нет', 'есть', 'есть'], role: 'status' },
    { header: 'lko_status', values: OK, role: 'status' },
    { header: 'ПОС', values: OK, role: 'status' },
    { header: 'Итог', values: OK, role: 'status' },
    { header: 'ПОС. Сообщения', values: OK, role: 'status' },
    { header: 'Статус ЛК', values: OK, role: 'status' },
    { header: 'Примечание', values: OK, role: '' },
    { header: 'Дата подключения к ПОС', values: ['01.02.2023', '', '', '03.04.2023'], role: '' },
    { header: 'ЛКО готов к работе', values: ['да', 'нет', 'да', 'да'], role: '' },
    { header: 'Есть столовая', values: ['да', 'нет', 'да', 'да'], role: '' },
  ])('«$header» → $role', ({ header, values, role }) => expect(with3(header, values)).toBe(role));
});

test.each(['ВК', 'Аккаунт', 'Ссылка на госпаблик'])(
  'VK addresses under «Сайт» give way to «%s»',
  (header) => {
    const top = [
      ['Организация', 'ОГРН', 'Сайт', header],
      ...[1, 2, 3, 4].map((at) => [
        `МБОУ «Школа № ${at}»`,
        ogrn(at),
        `https://vk.com/s${at}`,
        `https://vk.com/club${at}`,
      ]),
    ];
    const roles = Object.fromEntries(recogniseColumns(top).columns.map(({ role, column }) => [role, column]));
    expect(roles).toMatchObject({ site: 3, vkPage: 4 });
  },
);

describe('one column under another word', () => {
  const among = (header: string, values: readonly CellValue[]) => {
    const top = [
      ['Организация', 'ОГРН', header],
      ...values.map((value, at) => [`МБОУ «Школа № ${at}»`, ogrn(at), value]),
    ];
    const { columns, ambiguous } = recogniseColumns(top);
    return [columns.find(({ column }) => column === 3)?.role ?? '', ambiguous.map(({ role }) => role)];
  };
  const MUNICIPALITIES = ['Сузунский район', 'город Бердск', 'Мошковский район'];
  test.each([
    { header: 'ID ЛК', values: [811, 220143, 319200], role: 'id' },
    { header: 'Номер ЛК', values: [811, 220143, 319200], role: 'id' },
    { header: 'Кабинет ПОС', values: [811, '', 319200, 'нет'], role: 'id' },
    { header: 'ЛКО ПОС', values: ['есть', 'нет', 'есть'], role: 'status' },
    { header: 'MUN-CODE', values: ['50657000', '50701000', '50615000'], role: 'oktmo' },
    { header: 'Родитель', values: ['Мэрия', 'Мэрия', 'Администрация Сузунского района'], role: 'parentName' },
    {
      header: 'Соцсети',
      values: ['https://vk.com/a1', 'https://vk.com/a2', 'https://vk.com/a3'],
      role: 'vkPage',
    },
    { header: 'Уровень ЛКО', values: ['первый', 'второй', 'третий'], role: 'level' },
    { header: 'Уровень', values: ['I', 'II', 'III'], role: 'level' },
    { header: '№ п/п', values: ['1', '1.1', '1.1.1', '2'], role: 'level' },
    { header: '№', values: [1, 1.1, 1.2, 2], role: 'level' },
    { header: '№ п/п', values: [1, 2, 3, 4], role: '' },
    { header: 'ОКВЭД', values: ['85', '85.1', '85.2', '85.3'], role: '' },
    { header: 'Наименование ОКТМО', values: MUNICIPALITIES, role: '' },
    { header: 'Название сообщества', values: ['Школа 1', 'Наш сад', 'Новости района'], role: '' },
  ])('«$header» → $role', ({ header, values, role }) => expect(among(header, values)).toEqual([role, []]));
});

describe('the header wherever it is', () => {
  const [, columns] = REGISTERS[0] as (typeof REGISTERS)[number];
  const width = columns.length;
  const letters = (text: string) =>
    Array.from({ length: width }, (_, at) => text.replace('%', String(at + 1)));

  test.each<[string, readonly CellValue[]]>([
    ['plain numbers', Array.from({ length: width }, (_, at) => at + 1)],
    ['letters, then numbers', ['А', 'Б', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['«гр. 1»', letters('гр. %')],
    ['numbers in brackets', letters('(%)')],
    ['sums of numbers', ['1', '2', '3', '4 = 2 + 3', '5', '6', '7', '8', '9', '10', '11', '12', '13']],
    ['tags of a data set', letters('#org+field%')],
    ['placeholders', letters('{{field_%}}')],
    ['programmers’ names', letters('fieldName%')],
  ])('a second row of %s', (_, second) => {
    const [header = [], ...rows] = sheet(columns);
    expect(rolesOf(columns, [header, second, ...rows])).toEqual({ headerRow: 2, roles: expected(columns) });
  });

  test('below twenty-five rows of an introduction', () => {
    const intro = Array.from({ length: 25 }, (_, at) => [`Пункт ${at + 1} порядка заполнения`]);
    const { headerRow, roles } = rolesOf(columns, [...intro, ...sheet(columns)]);
    expect({ headerRow, roles }).toEqual({ headerRow: 26, roles: expected(columns) });
  });

  test('a header farther down does not outvote the one above', () => {
    const again = sheet(columns);
    expect(rolesOf(columns, [...again, ...again]).headerRow).toBe(1);
  });

  test('under group headings', () => {
    const top = [
      ['Организация', '', 'ЛКО в ПОС', '', 'Подключение к модулям', '', 'Вышестоящая организация', ''],
      ['Наименование', 'ОГРН', 'ID', 'Статус', 'Сообщения', 'Голосования', 'Наименование', 'ID'],
      ...Array.from({ length: 4 }, (_, row) => [
        VALUES.name(row),
        VALUES.ogrn(row),
        VALUES.lko(row),
        '',
        VALUES.yes(row),
        VALUES.yes(row),
        VALUES.body(row),
        811,
      ]),
    ];
    const found = Object.fromEntries(recogniseColumns(top).columns.map(({ role, column }) => [role, column]));
    expect(found).toMatchObject({ name: 1, ogrn: 2, id: 3, votingStatus: 6, parentName: 7, parentId: 8 });
    expect([4, 5]).toContain(found.status);
  });
});

test('what is asked is said with the reason', () => {
  const asked = (header: string, values: keyof typeof VALUES) =>
    recogniseColumns(
      sheet([
        ['Наименование', 'name', 'name'],
        ['ОГРН', 'ogrn', 'ogrn'],
        [header, values, ''],
      ]),
    ).ambiguous;
  expect(asked('id', 'keys')).toEqual([
    {
      role: 'id',
      why: '«id» может быть номером другой системы, а не ID в ПОС: выберите столбец или «Нет такого столбца»',
      columns: [{ column: 3, header: 'id' }],
    },
  ]);
  expect(asked('ID ЛКО', 'counting')[0]?.why).toContain('числа идут подряд');
});

test('a column of bodies says why it is no kind', () => {
  const { columns } = recogniseColumns(
    sheet([
      ['Школа', 'name', 'name'],
      ['ОГРН', 'ogrn', 'ogrn'],
      ['ОМСУ', 'oneBody', ''],
    ]),
  );
  expect(columns.find(({ role }) => role === 'parentName')).toMatchObject({
    confidence: 'likely',
    why: 'в столбце «ОМСУ» названия органов: это вышестоящая организация, а не вид',
  });
});

describe('a number of a body', () => {
  const SCHOOLS = ['МБОУ «Школа № 1»', 'МБДОУ «Сказка»', 'МБУК «Музей»', 'Администрация Сузунского района'];
  const BODIES = [
    'Администрация Сузунского района',
    'Администрация города Бердска',
    'Совет депутатов Сузунского района',
  ];
  const MIXED = [...BODIES, 'МКУ «ЕДДС»'];
  const DEPARTMENTS = ['Отдел культуры Сузунского района', 'Управление образования города Бердска'];
  const rolesUnder = (names: readonly string[], ...headers: readonly string[]) => {
    const values = (header: string, at: number): CellValue =>
      /ОГРН/.test(header) ? ogrn(at) : 811 + 1013 * at;
    const top = [
      ['Наименование', ...headers],
      ...names.map((name, at) => [name, ...headers.map((header) => values(header, at))]),
    ];
    const { columns, ambiguous } = recogniseColumns(top);
    const asked = (at: number) =>
      ambiguous.find((one) => one.columns.some(({ column }) => column === at + 2));
    return headers.map((_, at) => {
      const question = asked(at);
      return question ? `?${question.role}` : (columns.find(({ column }) => column === at + 2)?.role ?? '');
    });
  };
  test.each([
    { rows: SCHOOLS, headers: ['ОГРН', 'ОГРН администрации'], roles: ['ogrn', 'parentOgrn'] },
    { rows: SCHOOLS, headers: ['ID ЛКО', 'ID ЛКО ОМСУ'], roles: ['id', 'parentId'] },
    { rows: SCHOOLS, headers: ['ОГРН ОМСУ', 'ID ЛКО ОМСУ'], roles: ['parentOgrn', 'parentId'] },
    { rows: SCHOOLS, headers: ['ОГРН министерства', 'Номер ЛКО'], roles: ['parentOgrn', 'id'] },
    { rows: SCHOOLS, headers: ['ОГРН органа / организации', 'ID ЛКО'], roles: ['ogrn', 'id'] },
    { rows: BODIES, headers: ['ОГРН ОМСУ', 'ID ЛКО ОМСУ'], roles: ['ogrn', 'id'] },
    { rows: BODIES, headers: ['ОГРН органа', 'ID ЛКО администрации'], roles: ['ogrn', 'id'] },
    { rows: BODIES, headers: ['ОГРН', 'ОГРН управления'], roles: ['ogrn', 'parentOgrn'] },
    { rows: MIXED, headers: ['ОГРН ОМСУ', 'ID ЛКО ОМСУ'], roles: ['?ogrn', '?id'] },
    { rows: MIXED, headers: ['ОГРН', 'ID ЛКО органа'], roles: ['ogrn', '?id'] },
    { rows: MIXED, headers: ['ID ЛКО', 'ID ЛКО органа'], roles: ['id', 'parentId'] },
    { rows: DEPARTMENTS, headers: ['ОГРН органа', 'ID ЛКО органа'], roles: ['ogrn', 'id'] },
    { rows: DEPARTMENTS, headers: ['ОГРН администрации', 'ID ЛКО'], roles: ['parentOgrn', 'id'] },
    { rows: [...DEPARTMENTS, ...BODIES], headers: ['ОГРН администрации'], roles: ['?ogrn'] },
    { rows: SCHOOLS, headers: ['ОГРН', 'ОГРН (старый)'], roles: ['ogrn', ''] },
    { rows: SCHOOLS, headers: ['ID ЛКО', 'Прежний ID ЛКО'], roles: ['id', ''] },
  ])('$headers → $roles', ({ rows, headers, roles }) => expect(rolesUnder(rows, ...headers)).toEqual(roles));
});
