import type { CellValue } from '../../../src/core/cells/cell-value';
import { readyTableLayout } from '../../../src/register/rows/ready-table';
import { expectLinear } from '../../support/linear-growth';
import { health, school } from '../../support/ready-table';

const layout = (firstRow: number, linkColumn: number, communityColumn: number) => ({
  firstRow,
  linkColumn,
  communityColumn,
});

describe('a table of ready links is known by its shape', () => {
  const cases: { name: string; rows: CellValue[][]; is: ReturnType<typeof readyTableLayout> }[] = [
    {
      name: 'header, a running number, the ID as a number in D',
      rows: [
        ['№', 'Регион', 'Наименование', 'ID паблика', 'Ссылка'],
        [1, 'Новосибирская область', 'Больница № 1', 174337985, health('174337985')],
        [2, 'Новосибирская область', 'Больница № 2', 174337986, health('174337986')],
      ],
      is: layout(2, 5, 4),
    },
    {
      name: 'no header at all',
      rows: [
        ['Школа', '', 'club11', '', school('11')],
        ['Лицей', '', 'club12', '', school('12')],
      ],
      is: layout(1, 5, 3),
    },
    {
      name: 'title rows, the ID as a link to the page',
      rows: [
        ['Готовые ссылки для меню (здравоохранение)', '', '', '', ''],
        ['', '', '', '', ''],
        ['Паблик', 'Название', 'Субъект', 'Тип', 'Ссылка на мини-приложение'],
        ['https://vk.com/public21', 'А', 'Б', 'В', health('21')],
        ['https://vk.ru/club22', 'А', 'Б', 'В', health('22')],
      ],
      is: layout(4, 5, 1),
    },
    {
      name: 'the page by its screen name beside the ID with a minus',
      rows: [
        ['Страница', 'ID', 'Регион', 'Имя', 'Ссылка'],
        ['https://vk.com/school_one', '-31', 54, 'А', school('31')],
        ['https://vk.com/school_two', '-32', 54, 'Б', school('32')],
      ],
      is: layout(2, 5, 2),
    },
    {
      name: 'links pasted with line breaks, escaped, without a scheme',
      rows: [
        [41, 'А', 'Б', 'В', `vk.com/app8181405#module=health\n&amp;groupId=41`],
        [42, 'А', 'Б', 'В', ' https://vk.ru/app8181405#module=health&groupId=42 '],
      ],
      is: layout(1, 5, 1),
    },
    {
      name: 'fewer columns, and a row without a link',
      rows: [
        ['ID', 'Ссылка'],
        [51, school('51')],
        [52, ''],
        [53, school('53')],
      ],
      is: layout(2, 2, 1),
    },
    {
      name: 'one row, whose link names another community',
      rows: [
        ['Наименование', 'ID сообщества', 'Ссылка'],
        ['Школа', 61, school('62')],
      ],
      is: layout(2, 3, 2),
    },
    {
      name: 'a small community beside a running number',
      rows: [
        ['№', 'ID', '', '', 'Ссылка'],
        [1, 5, '', '', school('5')],
        [2, 2, '', '', school('2')],
        [3, 9, '', '', school('9')],
      ],
      is: layout(2, 5, 2),
    },
    {
      name: 'only a running number beside links of other communities',
      rows: [
        ['ID', 'Ссылка'],
        [1, school('71')],
        [2, school('72')],
      ],
      is: null,
    },
    {
      name: 'what a municipality has placed',
      rows: [
        ['Страница', 'Размещённая ссылка: Госуслуги'],
        ['https://vk.com/club81', school('81')],
      ],
      is: null,
    },
    {
      name: 'a filled register',
      rows: [
        ['Наименование', 'Страница ВК', 'Ссылка: Госуслуги'],
        ['Школа', 'https://vk.com/club82', school('82')],
      ],
      is: null,
    },
    {
      name: 'a list with links of ПОС beside those of the mini-app',
      rows: [
        ['Страница', 'Форма', 'Приложение'],
        ['club83', 'https://pos.gosuslugi.ru/form/?opaId=1', school('83')],
      ],
      is: null,
    },
    {
      name: 'a sheet of a hand-out',
      rows: [
        ['Организация', 'Страница ВК', 'Пункт 3: ссылка', 'Ключ организации (не менять)'],
        ['Школа', 'club84', school('84'), 'k'],
      ],
      is: null,
    },
    {
      name: 'general links, which are everybody’s',
      rows: [
        ['ID', 'Ссылка'],
        [91, 'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi'],
      ],
      is: null,
    },
    { name: 'an empty sheet', rows: [], is: null },
    {
      name: 'no links',
      rows: [
        ['ID', 'Ссылка'],
        [1, 'нет'],
      ],
      is: null,
    },
  ];
  test.each(cases)('$name', ({ rows, is }) => expect(readyTableLayout(rows)).toEqual(is));
});

test('cells of 50,000 characters are passed over in no time', () =>
  expectLinear((text) => {
    const rows = Array.from({ length: 100 }, (_, i) => [i, `https://vk.com/app8181405#${text}`]);
    expect(readyTableLayout([['ID', 'Ссылка'], ...rows])).toBeNull();
  }, 'a='));
