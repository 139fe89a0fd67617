import { withoutMarkup } from '../../../src/core/cells/without-markup';
import { readOrganisations } from '../../../src/register/rows/read-organisations';

test.each<{ cell: string; text: string }>([
  { cell: '<p>МБОУ &laquo;Лицей&nbsp;№ 5&raquo;</p>', text: 'МБОУ «Лицей № 5»' },
  {
    cell: '<a href="/org/5">Администрация<br/>Мошковского района</a>',
    text: 'Администрация Мошковского района',
  },
  { cell: 'МБУК &quot;Клуб&quot; &#8212; филиал', text: 'МБУК "Клуб" — филиал' },
  { cell: 'ООО &amp;Ко', text: 'ООО &Ко' },
  { cell: 'Школа <5 классов', text: 'Школа <5 классов' },
  { cell: 'A & B &zzz;', text: 'A & B &zzz;' },
])('$cell is «$text»', ({ cell, text }) => expect(withoutMarkup(cell)).toBe(text));

test('names, parents and municipalities are read without it', () => {
  const [read] = readOrganisations({
    firstRow: 2,
    length: 1,
    columns: {
      name: ['МБОУ &laquo;Лицей&raquo;'],
      parentName: ['Управление&nbsp;образования'],
      municipality: ['<b>Мошковский район</b>'],
    },
  });
  expect(read).toMatchObject({
    name: 'МБОУ «Лицей»',
    parentName: 'Управление образования',
    municipality: 'Мошковский район',
  });
});
