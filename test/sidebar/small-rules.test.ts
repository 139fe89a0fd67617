import { counted, plural, spaced } from '../../src/core/cells/plural';
import type { Role } from '../../src/shared/roles';
import type { SheetReading } from '../../src/shared/setup';
import { isOpenable } from '../../src/sidebar/card/safe-link';
import { REPLACED } from '../../src/sidebar/fill/texts';
import { rejection } from '../../src/sidebar/rejection';
import { moment } from '../../src/sidebar/run/moment';
import { CONFIRM, RUN, timeLeft } from '../../src/sidebar/run/texts';
import { demandedFor, lackingFor } from '../../src/sidebar/setup/lacking';
import { AUTOMATIC, choiceOf, columnChosen, withColumn } from '../../src/sidebar/setup/sheet-choice';
import { DEMANDED, LACKING } from '../../src/sidebar/setup/texts';
import { percent, secondsLeft } from '../../src/sidebar/ui/progress';
import { REJECTIONS } from '../../src/sidebar/ui/texts';
import { OVERVIEW } from '../browser/sidebar/data';
import { plainText } from '../support/plain-text';

test.each([
  [0, 'строк'],
  [1, 'строка'],
  [2, 'строки'],
  [5, 'строк'],
  [11, 'строк'],
  [14, 'строк'],
  [21, 'строка'],
  [111, 'строк'],
  [122, 'строки'],
])('%i %s', (count, form) => {
  expect(plural(count, 'строка', 'строки', 'строк')).toBe(form);
});

test.each([
  [0, '0'],
  [4000, '4000'],
  [20000, '20\u00a0000'],
  [1234567, '1\u00a0234\u00a0567'],
])('%i is written %s', (count, text) => {
  expect(spaced(count)).toBe(text);
});

test.each([
  { text: counted`${1} ${plural(1, 'строка', 'строки', 'строк')}`, says: '1~строка' },
  { text: counted`всех ${12000} ${'строк'} с этим значением`, says: 'всех 12~000~строк с этим значением' },
  { text: counted`Сделано ${5} из ${12}, лист «${'Лист 1'}».`, says: 'Сделано 5~из~12, лист «Лист 1».' },
  { text: counted`${'Код 5 региона'}: ${1}`, says: 'Код 5 региона:~1' },
  { text: counted`Везде взять верную (${3})`, says: 'Везде взять верную (3)' },
  { text: counted`Показать ещё ${50} (${50} из ${3000})`, says: 'Показать ещё~50~(50~из~3000)' },
  { text: counted`${'строк'}, из них с замечаниями ${19}`, says: 'строк, из них с замечаниями~19' },
  { text: counted`Строка ${8}: показать в таблице`, says: 'Строка~8: показать в таблице' },
  { text: counted`Строка ${8} выделена`, says: 'Строка~8~выделена' },
  { text: counted`${3}, ${'лист'} ${2}`, says: '3, лист~2' },
])('"$says": a number stays with its word ("~": a space that does not break)', ({ text, says }) => {
  expect(text.replace(/\u00a0/g, '~')).toBe(says);
});

test.each([
  [0, 0, 0],
  [4000, 20000, 20],
  [19999, 20000, 99],
  [20000, 20000, 100],
  [30, 20, 100],
  [174, 600, 29],
])('%i of %i is %i per cent', (done, total, share) => {
  expect(percent(done, total)).toBe(share);
});

test.each([
  [0, 0, 1000, null],
  [500, 10_000, 1000, 20],
  [500, 10_000, 0, 0],
])('%i rows in %i ms, %i left: %s s', (rows, took, left, seconds) => {
  expect(secondsLeft(rows, took, left)).toBe(seconds);
});

test.each([
  [0, 1, '0 из 1 строки'],
  [100, 321, '100 из 321 строки'],
  [5, 12, '5 из 12 строк'],
])('%i of %i rows done reads «%s»', (done, total, text) => {
  expect(plainText(RUN.done(done, total))).toBe(text);
});

test.each([
  [null, ''],
  [20, 'Осталось меньше минуты'],
  [200, 'Осталось около 3\u00a0мин'],
])('%s s left reads «%s»', (seconds, text) => {
  expect(timeLeft(seconds)).toBe(text);
});

test.each([
  ['PERMISSION_DENIED', REJECTIONS.accounts],
  ['Authorization is required to perform that action.', REJECTIONS.accounts],
  ['Для выполнения этого действия необходима авторизация.', REJECTIONS.accounts],
  ['You do not have permission to call SpreadsheetApp.getActive', REJECTIONS.accounts],
  ['NetworkError: Connection failure due to HTTP 0', REJECTIONS.connection],
  ['Exceeded maximum execution time', REJECTIONS.tooLong],
  ['Превышено максимальное время выполнения.', REJECTIONS.tooLong],
  ["TypeError: Cannot read properties of undefined (reading 'x')", REJECTIONS.other],
  ['', REJECTIONS.other],
])('«%s» is explained, never shown', (message, text) => {
  expect(rejection(new Error(message))).toEqual({ code: 'google', text, retry: true });
});

test.each([
  ['https://pos.gosuslugi.ru/form/?opaId=1', true],
  ['https://vk.com/public1', true],
  ['https://m.vk.ru/app8181405#module=auto', true],
  ['http://vk.com/public1', false],
  ['javascript:alert(1)', false],
  ['https://vk.com.evil.example/1', false],
  ['https://pos.gosuslugi.ru@evil.example/', false],
  ['https://vk.com/"onclick="x', false],
])('%s may be opened: %s', (link, openable) => {
  expect(isOpenable(link)).toBe(openable);
});

describe('a choice of columns', () => {
  const reading: SheetReading = { ...OVERVIEW.register, absent: ['inn'], headerChosen: true };
  test('keeps what a person chose before and nothing that was recognised', () => {
    expect(choiceOf(reading, 77)).toEqual({
      sheetId: 0,
      headerRow: 3,
      columns: { parentName: 3, inn: 0 },
      directorySheetId: 77,
    });
    expect(choiceOf(OVERVIEW.register, -1)).toMatchObject({ headerRow: 0, columns: { parentName: 3 } });
  });
  test('takes one more column, none, or gives it back to recognition', () => {
    const choice = choiceOf(reading, 77);
    expect(withColumn(choice, 'ogrn', 5).columns).toEqual({ parentName: 3, inn: 0, ogrn: 5 });
    expect(withColumn(choice, 'parentName', 0).columns).toEqual({ parentName: 0, inn: 0 });
    expect(withColumn(choice, 'inn', AUTOMATIC).columns).toEqual({ parentName: 3 });
  });
  test('by the titles of a row that may be the header makes it the header', () => {
    const unread = { ...OVERVIEW.register, headerRow: 0, likelyHeader: 2, columns: [], absent: [] };
    expect(columnChosen(unread, -1, 'name', 4)).toMatchObject({ headerRow: 2, columns: { name: 4 } });
    expect(columnChosen(reading, 77, 'ogrn', 5)).toMatchObject({ headerRow: 3, columns: { ogrn: 5 } });
  });
});

describe('what is said before the table is checked', () => {
  const columnsOf = (...roles: readonly Role[]): SheetReading => ({
    ...OVERVIEW.register,
    ambiguous: [],
    columns: roles.map((role, at) => ({
      role,
      column: at + 1,
      header: role,
      confidence: 'sure',
      why: '',
      samples: ['', ''],
    })),
  });
  const WHOLE: readonly Role[] = ['name', 'ogrn', 'id', 'parentName', 'oktmo', 'vkPage'];
  const without = (...roles: readonly Role[]) => columnsOf(...WHOLE.filter((role) => !roles.includes(role)));
  const CASES: readonly {
    what: string;
    reading: SheetReading;
    demanded: string;
    lacking: readonly string[];
  }[] = [
    { what: 'nothing', reading: columnsOf(...WHOLE), demanded: '', lacking: [] },
    { what: 'names', reading: without('name'), demanded: DEMANDED.name, lacking: [] },
    {
      what: 'all numbers',
      reading: without('ogrn', 'id'),
      demanded: DEMANDED.codes,
      lacking: [LACKING.ogrn, LACKING.id],
    },
    { what: 'parents', reading: without('parentName'), demanded: '', lacking: [LACKING.parent] },
    {
      what: 'parents, where levels tell them',
      reading: columnsOf('name', 'ogrn', 'id', 'level', 'oktmo', 'vkPage'),
      demanded: '',
      lacking: [],
    },
    {
      what: 'parents, about which it is asked',
      reading: {
        ...without('parentName'),
        ambiguous: [{ role: 'parentName', why: '', columns: [] }],
      },
      demanded: '',
      lacking: [],
    },
    { what: 'OKTMO', reading: without('oktmo'), demanded: '', lacking: [LACKING.oktmo] },
  ];
  test.each(CASES)('a sheet that lacks $what', ({ reading: of, demanded, lacking }) => {
    expect(demandedFor(of)).toBe(demanded);
    expect(lackingFor(of, null)).toEqual(lacking);
  });
});

test.each([
  [1, 'Будет заменена 1 ячейка, где'],
  [12, 'Будут заменены 12 ячеек, где'],
])('replacing %i cells is named', (count, start) => {
  expect(plainText(CONFIRM.text(count, 'Отменить'))).toContain(start);
  expect(CONFIRM.text(count, 'Отменить')).toContain('кнопкой «Отменить»');
});

test('hand-typed cells beyond those that are listed are counted', () => {
  expect(plainText(REPLACED.unlisted(100))).toBe(
    'Показаны первые строки. В остальных тоже заменятся 100 ячеек: чтобы оставить и их, выберите в настройках «Только пустые».',
  );
});

test('a moment that cannot be read is left out', () => {
  expect(moment('')).toBe('');
  expect(moment('2026-11-20T08:05:00.000Z')).toMatch(/^\d\d\.11\.2026 \d\d:\d\d$/);
});
