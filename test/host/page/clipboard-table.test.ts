import { clipboardTable, clipboardText } from '../../../host/page/clipboard-table';

const CASES: readonly { readonly name: string; readonly text: string; readonly table: string[][] }[] = [
  { name: 'one cell', text: 'Школа', table: [['Школа']] },
  { name: 'nothing', text: '', table: [['']] },
  {
    name: 'the line end that Excel puts behind the last row',
    text: 'а\tб\r\nв\tг\r\n',
    table: [
      ['а', 'б'],
      ['в', 'г'],
    ],
  },
  { name: 'line ends of old Macs', text: 'а\rб', table: [['а'], ['б']] },
  {
    name: 'an empty cell at the end of a row',
    text: 'а\t\nб\t',
    table: [
      ['а', ''],
      ['б', ''],
    ],
  },
  {
    name: 'rows of unlike length',
    text: 'а\nб\tв',
    table: [
      ['а', ''],
      ['б', 'в'],
    ],
  },
  { name: 'an empty row within', text: 'а\n\nб', table: [['а'], [''], ['б']] },
  { name: 'a line break within a cell', text: '"первая\nвторая"\tб', table: [['первая\nвторая', 'б']] },
  { name: 'a Windows line break within a cell', text: '"первая\r\nвторая"', table: [['первая\nвторая']] },
  { name: 'a tab within a cell', text: '"а\tб"\tв', table: [['а\tб', 'в']] },
  { name: 'doubled quotes', text: '"ООО ""Ромашка"""', table: [['ООО "Ромашка"']] },
  { name: 'a name in quotes as Google Sheets copies it', text: '"Ромашка"\tб', table: [['"Ромашка"', 'б']] },
  {
    name: 'quotes that end before the cell does',
    text: '"Ромашка" школа\tб',
    table: [['"Ромашка" школа', 'б']],
  },
  { name: 'a quote that never ends', text: '"Ромашка\tб', table: [['"Ромашка', 'б']] },
  { name: 'quotes within', text: 'школа "Ромашка"', table: [['школа "Ромашка"']] },
];

test.each(CASES)('$name', ({ text, table }) => {
  expect(clipboardTable(text)).toEqual(table);
});

test('a cell with a tab, a line break or a quote in front goes in quotes, others bare', () => {
  const table = [['"Ромашка"', 'школа "Ромашка"', 'а\tб', 'две\nстроки', '001']];
  expect(clipboardText(table)).toBe('"""Ромашка"""\tшкола "Ромашка"\t"а\tб"\t"две\nстроки"\t001');
});
