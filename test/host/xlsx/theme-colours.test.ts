import { themeColours, tinted } from '../../../host/xlsx/read/theme-colours';
import { bookFrom } from '../../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../../host/xlsx/write-book';
import { xmlTree } from '../../../host/xlsx/xml/xml-tree';
import { archiveOf } from '../../support/xlsx-files';
import { richParts } from './corpus/rich-parts';
import { expectSameFile } from './corpus/same-file';

// As Excel shows the colours of its theme «Office» in its palette.
test.each([
  ['#4f81bd', 0.8, '#dce6f2'],
  ['#4f81bd', 0.6, '#b9cde5'],
  ['#4f81bd', -0.25, '#376092'],
  ['#4f81bd', -0.5, '#254061'],
  ['#ffffff', -0.05, '#f2f2f2'],
  ['#000000', 0.5, '#808080'],
  ['#123456', 0, '#123456'],
  ['', 0.5, ''],
])('%s by %d is %s', (colour, tint, shown) => {
  expect(tinted(colour, tint)).toBe(shown);
});

test('colours of the computer that made the file are those that it had', () => {
  const theme = xmlTree(
    '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="0A0B0C"/></a:dk1>' +
      '<a:lt1><a:srgbClr val="FDFEFF"/></a:lt1></a:clrScheme></a:themeElements></a:theme>',
  );
  expect(themeColours(theme).slice(0, 3)).toEqual(['#fdfeff', '#0a0b0c', '']);
});

test('a header in a colour of the theme gives it to the one beside it, and keeps its own', async () => {
  const data = await archiveOf(richParts());
  const book = await bookFrom(data, 'a.xlsx');
  const [sheet] = book.sheets;
  const { background } = sheet!.style(3, 8);
  expect(background).toMatch(/^#[0-9a-f]{6}$/);
  sheet!.restyle(3, 8, { background });
  sheet!.put(3, 9, 'x');
  sheet!.restyle(3, 9, { background });
  expectSameFile(data, await bytesOfWorkbook(book), {
    parts: ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'],
    cells: { 'xl/worksheets/sheet1.xml': new Set(['I3']) },
  });
});
