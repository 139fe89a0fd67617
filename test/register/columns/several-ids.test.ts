import type { CellValue } from '../../../src/core/cells/cell-value';
import { columnMap } from '../../../src/register/columns/column-map';
import { recogniseColumns } from '../../../src/register/columns/recognise-columns';

/** What is known of the ID where two columns may hold it. */
function idOf(one: string, first: readonly CellValue[], two: string, second: readonly CellValue[]) {
  const rows = first.map((cell, at) => [`МБОУ «Школа № ${at + 1}»`, cell, second[at] ?? '']);
  const { columns, ambiguous } = recogniseColumns([['Наименование', one, two], ...rows]);
  const question = ambiguous.find(({ role }) => role === 'id');
  return { taken: columnMap(columns).id ?? 0, stops: question?.stops ?? false, why: question?.why ?? '' };
}

const OWN = [219141, 219142, 220315];
const OTHER = [319141, 319142, 320315];
const why = (one: string, two: string) =>
  `ID ЛКО может стоять в нескольких столбцах («${one}», «${two}»), и номера там разные: выберите столбец`;

describe('beside the ID of the ЛКО above', () => {
  const ids = [219141, 219142, '', 220315];
  const above = ['', 219141, 219141, 219142];
  test.each<{ header: string; above: string; cells: readonly CellValue[]; taken: number; stops: boolean }>([
    { header: 'ID', above: 'ID вышестоящего ЛКО', cells: ids, taken: 2, stops: false },
    { header: 'Код', above: 'Вышестоящий ЛКО', cells: ids, taken: 2, stops: false },
    { header: 'Поле 7', above: 'Номер ЛКО учредителя', cells: ids, taken: 2, stops: false },
    // The parents are not in the sheet: nothing tells whose numbers these are.
    { header: 'ID', above: 'ID вышестоящего ЛКО', cells: [309141, 309151, 309177], taken: 0, stops: true },
    { header: 'Код', above: 'ID вышестоящего ЛКО', cells: [309141, 309151, 309177], taken: 0, stops: false },
    // Any system numbers the organisations above.
    { header: 'ID', above: 'ID вышестоящей организации', cells: ids, taken: 0, stops: true },
  ])('«$header» and «$above»', ({ header, above: title, cells, taken, stops }) => {
    const rows = ids.map((_, at) => [`МБОУ «Школа № ${at + 1}»`, cells[at] ?? '', above[at] ?? '']);
    const { columns, ambiguous } = recogniseColumns([['Наименование', header, title], ...rows]);
    expect(columnMap(columns).id ?? 0).toBe(taken);
    expect(ambiguous.some((one) => one.role === 'id' && one.stops === true)).toBe(stops);
  });
});

// Without the ID of its own an organisation would get the parent's form.
test.each([
  {
    what: 'two sure titles, other numbers',
    one: 'ID ЛКО',
    two: 'opaId',
    second: OTHER,
    expected: { taken: 0, stops: true, why: why('ID ЛКО', 'opaId') },
  },
  {
    what: 'in any order',
    one: 'ID в ПОС',
    two: 'Номер ЛКО',
    second: OTHER,
    expected: { taken: 0, stops: true, why: why('ID в ПОС', 'Номер ЛКО') },
  },
  {
    what: 'the same numbers',
    one: 'ID ЛКО',
    two: 'opaId',
    second: OWN,
    expected: { taken: 2, stops: false, why: '' },
  },
  {
    what: 'the second one is empty',
    one: 'ID ЛКО',
    two: 'opaId',
    second: [],
    expected: { taken: 2, stops: false, why: '' },
  },
  {
    what: 'beside a key of another system',
    one: 'ID ЛКО',
    two: 'id',
    second: OTHER,
    expected: { taken: 2, stops: false, why: '' },
  },
])('$what: «$one», «$two»', ({ one, two, second, expected }) =>
  expect(idOf(one, OWN, two, second)).toEqual(expected),
);
