import type { Host } from '../../../host/host';
import { COLLECT_HEADERS } from '../../../src/shared/collect';
import { cells, fill, registerHost, sheetOf } from '../../support/register';
import {
  collect,
  columnOf,
  handOut,
  KEY_COLUMN,
  registerCell,
  rowOn,
  TOWN,
  TWO_DISTRICTS,
} from './hand-out-cycle';

const HEADER = [
  'Организация',
  'ОГРН',
  'Страница ВК',
  'Пункт 1: обложка',
  'Пункт 1: название',
  'Пункт 1: ссылка',
  'Пункт 2: обложка',
  'Пункт 2: название',
  'Пункт 2: ссылка',
  'Пункт 3: обложка',
  'Пункт 3: название',
  'Пункт 3: ссылка',
  'Примечание',
  'Размещено',
  'Размещено в пункте 1',
  'Размещено в пункте 2',
  'Размещено в пункте 3',
  'Дата размещения',
  'Комментарий',
  'Ключ организации (не менять)',
];
const SCHOOL = 'Лицей № 6';

/** A register whose town's sheet was handed out by an earlier version. */
async function earlierHost(): Promise<Host> {
  const host = await registerHost(TWO_DISTRICTS);
  fill(host);
  handOut(host);
  const made = sheetOf(host, TOWN);
  const key = made.value(rowOn(host, TOWN, SCHOOL), KEY_COLUMN) as string;
  const ogrn = made.value(rowOn(host, TOWN, SCHOOL), columnOf('ogrn')) as string;
  host.book.removeSheet(made);
  const sheet = host.book.addSheet(TOWN);
  sheet.put(1, 20, 'pos-hand-out municipality 50708000');
  HEADER.forEach((text, at) => {
    sheet.put(4, at + 1, text);
  });
  sheet.put(5, 1, SCHOOL);
  sheet.put(5, 2, ogrn);
  sheet.put(5, 14, true);
  sheet.put(5, 19, 'всё стоит');
  sheet.put(5, 20, key);
  return host;
}

test('answers from a sheet of the earlier layout are collected', async () => {
  const host = await earlierHost();
  expect(collect(host)).toMatchObject({ answered: 1, conflicts: [], notices: [] });
  expect(registerCell(host, SCHOOL, COLLECT_HEADERS.placed)).toBe('да');
  expect(registerCell(host, SCHOOL, COLLECT_HEADERS.comment)).toBe('всё стоит');
});

test('handed out again it keeps its columns and its answers', async () => {
  const host = await earlierHost();
  handOut(host);
  expect(cells(host, TOWN)[3]?.slice(0, 20)).toEqual(HEADER);
  const row = rowOn(host, TOWN, SCHOOL);
  expect([sheetOf(host, TOWN).value(row, 14), sheetOf(host, TOWN).value(row, 6)]).toEqual([
    true,
    expect.stringContaining('opaId=300100'),
  ]);
  expect(rowOn(host, TOWN, TOWN)).toBeGreaterThan(4);
});

test('an organisation that moves to a sheet of the new layout takes its one box along as three', async () => {
  const host = await earlierHost();
  const row = cells(host).findIndex((one) => one[0] === SCHOOL) + 1;
  sheetOf(host).put(row, 4, 'Администрация Черепановского района');
  sheetOf(host).put(row, 5, '50657000');
  handOut(host);
  const there = 'Администрация Черепановского района';
  const at = rowOn(host, there, SCHOOL);
  const value = (field: Parameters<typeof columnOf>[0]) => sheetOf(host, there).value(at, columnOf(field));
  expect([value('formDone'), value('pollDone'), value('appDone'), value('comment')]).toEqual([
    true,
    true,
    true,
    'всё стоит',
  ]);
  expect(rowOn(host, TOWN, SCHOOL)).toBe(0);
});
