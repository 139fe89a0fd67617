import { readDist } from '../../../host/dist-files';
import { openHost } from '../../../host/host';
import { value } from '../../support/register';

const REGISTER = [
  ['Наименование', 'ОГРН', 'ID ЛКО', 'Вышестоящая организация'],
  ['Администрация Черепановского района', '1045405430620', 219141, ''],
  ['Детский сад № 460', '1025401020721', '', 'Администрация Черепановского района'],
];
const CONTACTS = [
  ['Орган', 'ФИО', 'Телефон'],
  ['Администрация Черепановского района', 'Иванова И. И.', '+7 383 000-00-00'],
];

/** The card of the kindergarten beside so many sheets, with how often cells were read for it. */
async function cardAmong(others: number, contacts: string) {
  const sheets = Array.from({ length: others }, (_, at) => [`Район ${at}`, [['Что-то'], ['ещё']]] as const);
  const host = await openHost({
    ...readDist(),
    sheets: { Выгрузка: REGISTER, ...Object.fromEntries(sheets), [contacts]: CONTACTS },
  });
  let reads = 0;
  host.gate.before = (member) => {
    if (member === 'Range.getValues') reads += 1;
  };
  const { before } = value(host.handlers.getCard({ sheetId: host.book.sheets[0]?.id ?? 0, row: 3 }));
  return { before, reads };
}

// A document that was handed out has a sheet for each body.
test('whom to ask is found by the name of the sheet, however many others there are', async () => {
  const [few, many] = [await cardAmong(20, 'Контакты'), await cardAmong(60, 'Контакты')];
  expect(many).toEqual(few);
  expect(many.before.join()).toContain('Иванова И. И.');
});

test('a sheet of another name is found by its header', async () => {
  expect((await cardAmong(20, 'Люди')).before.join()).toContain('Иванова И. И.');
});
