import type { CellValue } from '../../../src/core/cells/cell-value';
import type { Organisation } from '../../../src/register/model';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import { plan } from '../planned';
import { ogrn, type Row, table } from '../sheet';

const read = (row: Row): Organisation => readOrganisations(table([row]))[0]!;
const shown = (verdict: Organisation['id']): string =>
  verdict === null ? 'none' : verdict.ok ? verdict.value : verdict.finding.code;

const ROW: Row = { name: 'Школа', ogrn: ogrn(1) };

describe('an ID', () => {
  test.each<[CellValue, string]>([
    ['', 'none'],
    [' ', 'none'],
    ['нет', 'none'],
    ['—', 'none'],
    ['#N/A', 'none'],
    [0, 'none'],
    ['0', 'none'],
    ['000', 'none'],
    ['0,0', 'none'],
    ['0.00', 'none'],
    ["'0", 'none'],
    [' 0 ', 'none'],
    [15, '15'],
    ['15', '15'],
    ['100', '100'],
    ['015', '15'],
    ['15,0', '15'],
    [0.5, 'number-fraction'],
    ['0x', 'number-letters'],
    ['ID 10', '10'],
    ['no 5 or 6', 'number-letters'],
  ])('%j → %s', (id, wanted) => {
    expect(shown(read({ ...ROW, id }).id)).toBe(wanted);
    expect(shown(read({ ...ROW, parentId: id }).parentId)).toBe(wanted);
  });

  test('a zero is a value everywhere else', () => {
    const { ogrn: own, inn, oktmo } = read({ ...ROW, ogrn: 0, inn: 0, oktmo: 0 });
    expect([own, inn, oktmo].map((one) => one === null)).toEqual([false, false, false]);
  });
});

test('an OKTMO of the row’s region in the place of the ID is no ID', () => {
  const { id } = read({ ...ROW, id: 50657000, oktmo: '50657000' });
  expect(id).toMatchObject({ ok: false, finding: { code: 'id-too-long' } });
  expect(shown(read({ ...ROW, id: 50615101, oktmo: '50701000' }).id)).toBe('id-too-long');
  expect(shown(read({ ...ROW, id: 46615000, oktmo: '50701000' }).id)).toBe('46615000');
  expect(shown(read({ ...ROW, id: 50615, oktmo: '50701000' }).id)).toBe('50615');
});

describe('the name of a parent', () => {
  test.each<[CellValue, string]>([
    ['', ''],
    [0, ''],
    ['0', ''],
    ['нет', ''],
    ['Администрация  района', 'Администрация района'],
    ['ГБ', 'ГБ'],
  ])('%j → %j', (parentName, wanted) => {
    expect(read({ ...ROW, parentName }).parentName).toBe(wanted);
  });

  test.each<[string, Row, readonly [string, string, string]]>([
    ['two digits are an ID', { parentName: '15' }, ['', '15', 'none']],
    ['seven digits are an ID', { parentName: 1234567 }, ['', '1234567', 'none']],
    ['one digit is a name', { parentName: '5' }, ['5', 'none', 'none']],
    ['eight digits are a name', { parentName: '12345678' }, ['12345678', 'none', 'none']],
    ['beside an ID they are a name', { parentName: '15', parentId: 7 }, ['15', '7', 'none']],
    ['thirteen digits are an OGRN', { parentName: ogrn(7) }, ['', 'none', ogrn(7)]],
    ['thirteen digits are an OGRN beside an ID', { parentName: ogrn(7), parentId: 15 }, ['', '15', ogrn(7)]],
    [
      'beside an OGRN they are a name',
      { parentName: ogrn(7), parentOgrn: ogrn(8) },
      [ogrn(7), 'none', ogrn(8)],
    ],
    ['a name among IDs', { parentId: 'Администрация района' }, ['Администрация района', 'none', 'none']],
    ['a name among OGRNs', { parentOgrn: 'Администрация района' }, ['Администрация района', 'none', 'none']],
    [
      'a name among IDs, an OGRN beside it',
      { parentId: 'Администрация района', parentOgrn: ogrn(8) },
      ['Администрация района', 'none', ogrn(8)],
    ],
    [
      'a name among OGRNs, an ID beside it',
      { parentOgrn: 'Администрация района', parentId: 15 },
      ['Администрация района', '15', 'none'],
    ],
    ['an OGRN with its label', { parentName: `ОГРН ${ogrn(7)}` }, ['', 'none', ogrn(7)]],
    ['an ID with its label', { parentName: 'ID ЛКО: 811' }, ['', '811', 'none']],
    ['a name and an OGRN', { parentName: `Мэрия (ОГРН ${ogrn(7)})` }, ['Мэрия', 'none', ogrn(7)]],
    ['a name and a bare OGRN', { parentName: `Мэрия, ${ogrn(7)}` }, ['Мэрия', 'none', ogrn(7)]],
    ['a name and an ID', { parentName: 'Мэрия — ID ЛКО 811' }, ['Мэрия', '811', 'none']],
    ['a name and an ID in ПОС', { parentName: 'Мэрия (ID в ПОС: 811)' }, ['Мэрия', '811', 'none']],
    [
      'a bare ID behind a name may be another system’s',
      { parentName: 'Мэрия (ID 12)' },
      ['Мэрия', 'none', 'none'],
    ],
    [
      'a name and three numbers',
      { parentName: `Мэрия, ИНН 5407120037, ОГРН ${ogrn(7)} (ЛКО № 811)` },
      ['Мэрия', '811', ogrn(7)],
    ],
    ['the INN says nothing', { parentName: 'Мэрия, ИНН 5407120037' }, ['Мэрия', 'none', 'none']],
    [
      'a wrong OGRN behind a name',
      { parentName: 'Мэрия (ОГРН 1045405430621)' },
      ['Мэрия', 'none', 'ogrn-check-digit'],
    ],
    [
      'a number of its own column comes first',
      { parentName: 'Мэрия (ЛКО 811)', parentId: 7 },
      ['Мэрия', '7', 'none'],
    ],
    [
      'a number without a label belongs to the name',
      { parentName: 'Школа № 5' },
      ['Школа № 5', 'none', 'none'],
    ],
    ['two letters are no name', { parentId: 'аб' }, ['', 'number-letters', 'none']],
    ['Latin letters are no name', { parentId: 'abcdef' }, ['', 'number-letters', 'none']],
    ['words with a number are no name', { parentId: 'кабинет 5 и 6' }, ['', 'number-letters', 'none']],
    [
      'where a name is given, another stays a bad number',
      { parentName: 'Мэрия', parentId: 'Администрация' },
      ['Мэрия', 'number-letters', 'none'],
    ],
  ])('%s', (_, row, wanted) => {
    const { parentName, parentId, parentOgrn } = read({ ...ROW, ...row });
    expect([parentName, shown(parentId), shown(parentOgrn)]).toEqual(wanted);
  });
});

describe('what a row is', () => {
  test.each<[string, Row, Organisation['type']]>([
    ['nothing', {}, 'empty'],
    ['blanks', { name: ' ', ogrn: '\u00a0' }, 'empty'],
    ['one text', { name: 'Школы' }, 'title'],
    ['two texts', { name: 'Школа', kind: 'ОМСУ' }, 'organisation'],
    ['one text and an ID', { name: 'Школа', id: 5 }, 'organisation'],
    ['one text and an INN', { name: 'Школа', inn: '5407120037' }, 'organisation'],
    ['one text and an OKTMO', { name: 'Школа', oktmo: '50657000' }, 'organisation'],
    ['a right OGRN alone', { ogrn: ogrn(1) }, 'organisation'],
    ['a wrong OGRN alone', { ogrn: '1027700132196' }, 'organisation'],
    ['a text in the place of the OGRN', { ogrn: 'уточняется' }, 'organisation'],
    ['an INN alone', { inn: '5407120037' }, 'organisation'],
    ['sums alone', { id: 120, oktmo: 7 }, 'total'],
    ['«Итого»', { name: 'Итого', id: 3 }, 'total'],
    ['«Всего:»', { name: 'Всего: 5', id: 3 }, 'total'],
    ['«В том числе»', { name: 'в том числе', kind: 'ОМСУ' }, 'total'],
    ['«Total»', { name: 'TOTAL', id: 3 }, 'total'],
    ['a name that starts like a total', { name: 'Всеголова', kind: 'ОМСУ' }, 'organisation'],
    ['a name with a total inside', { name: 'Отдел «Итого»', kind: 'ОМСУ' }, 'organisation'],
    ['«Итого» beside a right OGRN', { name: 'Итого', ogrn: ogrn(1) }, 'organisation'],
    ['a header once more', { name: 'Наименование', ogrn: 'ОГРН' }, 'title'],
    ['a header once more, spaced', { name: 'Наименование', ogrn: 'О Г Р Н' }, 'title'],
    ['words about the OGRN', { name: 'Школа', ogrn: 'ОГРН нет' }, 'organisation'],
    ['words that end in ОГРН', { name: 'Школа', ogrn: 'нет ОГРН' }, 'organisation'],
  ])('%s', (_, row, type) => expect(read(row).type).toBe(type));

  test('rows are counted from the first, and a short column reads as empty cells', () => {
    const rows = readOrganisations({
      firstRow: 7,
      length: 2,
      columns: { name: ['Школа'], ogrn: [ogrn(1), ogrn(2)], vkPage: [] },
    });
    expect(rows.map(({ row, name, communityId }) => [row, name, communityId])).toEqual([
      [7, 'Школа', null],
      [8, '', null],
    ]);
  });
});

describe('a name that stands alone', () => {
  const types = (rows: readonly Row[]) => readOrganisations(table(rows)).map(({ type }) => type);
  const full = (serial: number, name: string): Row => ({
    name,
    ogrn: ogrn(serial),
    kind: 'подведомственная',
  });
  const FULL = [full(1, 'Школа № 1'), full(2, 'Школа № 2'), full(3, 'Управление образования города')];

  test.each([
    'Администрация Ивановского сельсовета',
    'МБОУ СОШ № 7',
    'Детский сад «Ромашка»',
    'Комитет по образованию города',
    'МУП «Водоканал»',
    'Баганский районный Совет депутатов',
    'КЦСОН Баганского района',
  ])('«%s» among full rows is an organisation', (name) => {
    expect(types([...FULL, { name }])[3]).toBe('organisation');
    expect(types([...FULL, { shortName: name }])[3]).toBe('organisation');
  });

  test.each([
    ...['Сфера образования', 'Черепановский район', 'Детские сады', 'Школы', 'Учреждения культуры', 'ЖКХ'],
    ...['Образование', 'Администрация', 'Школы:', 'Баганский сельсовет', 'Раздел 2. Дом культуры', 'Ромашка'],
    ...[
      'Исполнитель: Центр развития',
      'Глава Черепановского района',
      'Приложение 1',
      'Новосибирская область',
    ],
  ])('«%s» among full rows is a title', (name) => {
    expect(types([...FULL, { name }])[3]).toBe('title');
  });

  test.each(['Управление образования города', 'УПРАВЛЕНИЕ  ОБРАЗОВАНИЯ г.'])(
    'the name of a fuller row (%s) heads its group',
    (name) => expect(types([{ name }, ...FULL])[0]).toBe('title'),
  );

  test('in a list of bare names all but headings are organisations', () => {
    const names = ['Черепановский район', 'Школа № 1', 'Школа № 2', 'Лицей № 5', 'Ромашка', 'Итого: 4'];
    expect(types(names.map((name) => ({ name })))).toEqual([
      'title',
      'organisation',
      'organisation',
      'organisation',
      'organisation',
      'total',
    ]);
  });

  test('a list of persons is no register', () => {
    expect(types([{ name: 'Иванов Иван' }, { name: 'Петров Пётр' }, { name: 'Дом культуры' }])).toEqual([
      'title',
      'title',
      'organisation',
    ]);
  });

  test('a text alone in another column is a title', () => {
    expect(types([...FULL, { kind: 'Детский сад «Ромашка»' }])[3]).toBe('title');
  });

  test('is told what it lacks', () => {
    const rows = [...FULL, { name: 'МБОУ СОШ № 7' }];
    const { counts, outcomes } = plan(rows);
    expect(counts.rows).toBe(4);
    expect(outcomes[3]!.cells.remarks).toContain('Нет ОГРН');
  });
});

describe('a community, by its id and its page', () => {
  test.each<[Row, string]>([
    [{}, 'none'],
    [{ vkId: 5 }, '5'],
    [{ vkPage: 'https://vk.com/club5' }, '5'],
    [{ vkId: 0, vkPage: 'https://vk.com/club5' }, '5'],
    [{ vkId: 5, vkPage: 'https://vk.com/club5' }, '5'],
    [{ vkId: -5, vkPage: 'https://vk.com/school' }, '5'],
    [{ vkId: 5, vkPage: 'https://vk.com/club6' }, 'group-differs'],
    [{ vkId: 'нет', vkPage: 'https://vk.com/school' }, 'vk-no-id'],
    [{ vkId: 'много', vkPage: 'https://vk.com/club6' }, '6'],
    [{ vkId: 'id1', vkPage: 'https://vk.com/school' }, 'vk-person'],
    [{ vkId: 'id1' }, 'vk-person'],
    [{ vkPage: 'нет аккаунта' }, 'none'],
    [{ vkPage: 'Не ведется' }, 'none'],
    [{ vkPage: 'не создана' }, 'none'],
    [{ vkPage: 'Нет группы' }, 'none'],
    [{ vkPage: 'б/н' }, 'none'],
    [{ vkId: 'не ведётся', vkPage: 'https://vk.com/club5' }, '5'],
    [{ site: 'https://vk.com/club5' }, '5'],
    [{ site: 'vk.ru/public7' }, '7'],
    [{ site: 'https://m.vk.com/school' }, 'vk-no-id'],
    [{ vkPage: 'нет', site: 'https://vk.com/club5' }, '5'],
    [{ vkPage: 'нет страницы', site: 'http://vk.com/club5' }, '5'],
    [{ site: 'https://school5.ru' }, 'none'],
    [{ site: 'https://mvk.com/' }, 'none'],
    [{ site: 'нет' }, 'none'],
    [{ vkPage: 'https://vk.com/school', site: 'https://vk.com/club5' }, 'vk-no-id'],
    [{ vkId: 4, site: 'https://vk.com/club5' }, '4'],
  ])('%j → %s', (row, wanted) => expect(shown(read({ ...ROW, ...row }).communityId)).toBe(wanted));
});
