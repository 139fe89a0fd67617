import type { BookSheet } from '../../../host/book/book-sheet';
import type { Host } from '../../../host/host';
import type { FoundLink, FoundLinks } from '../../../src/shared/findings';
import { audit, auditHost, listHost, PLACED, RIGHT } from '../../support/audited';
import { reorder, SHEET, sheetOf, value } from '../../support/register';
import { preview } from '../../support/runs';

const [OMSU, KINDERGARTEN, SCHOOL] = RIGHT as [(typeof RIGHT)[0], (typeof RIGHT)[0], (typeof RIGHT)[0]];
const SPACED = OMSU[0].replace('utm_medium', 'utm_me dium');
const TAX = KINDERGARTEN[0].replace('medium=50', 'medium=54');
const TITLES = ['Сообщить о проблеме', 'Высказать мнение', 'Госуслуги'] as const;

const foundIn = (host: Host, row: number, code: string): FoundLinks => {
  const group = audit(host).groups.find((one) => one.code === code);
  const found = group?.rows.find((one) => one.row === row)?.found;
  if (!found) throw new Error(`no ${code} in row ${row}`);
  return found;
};
/** What the page asks for when the finding is opened. */
const show = (host: Host, row: number, code: string, { column, basis }: FoundLinks) =>
  value(
    host.handlers.selectRow({
      sheetId: sheetOf(host, SHEET).id,
      row,
      code,
      basis: basis.map((one) => one.row),
      ...(column === null ? {} : { column }),
    }),
  );
const selected = (host: Host) => sheetOf(host, SHEET).selection;

const CASES: readonly {
  readonly title: string;
  readonly placed: readonly (readonly string[])[];
  readonly row: number;
  readonly code: string;
  readonly column: number;
  readonly links: readonly FoundLink[];
}[] = [
  {
    title: 'a space inside',
    placed: [[SPACED, OMSU[1], OMSU[2]], KINDERGARTEN, SCHOOL],
    row: 3,
    code: 'link-space',
    column: PLACED,
    links: [{ item: TITLES[0], link: SPACED, right: OMSU[0], pieces: ['utm_me dium=50'] }],
  },
  {
    title: 'the tax service’s number, in another row',
    placed: [OMSU, [TAX, KINDERGARTEN[1], KINDERGARTEN[2]], SCHOOL],
    row: 4,
    code: 'link-region-fns',
    column: PLACED,
    links: [{ item: TITLES[0], link: TAX, right: KINDERGARTEN[0], pieces: ['utm_medium=54'] }],
  },
  {
    title: 'two links in each other’s place',
    placed: [OMSU, KINDERGARTEN, [SCHOOL[1], SCHOOL[0], SCHOOL[2]]],
    row: 5,
    code: 'link-swapped',
    column: PLACED,
    links: [
      { item: TITLES[0], link: SCHOOL[1], right: SCHOOL[0], pieces: [SCHOOL[1]] },
      { item: TITLES[1], link: SCHOOL[0], right: SCHOOL[1], pieces: [SCHOOL[0]] },
    ],
  },
  {
    title: 'no link where one is due: the right one, and the cell for it',
    placed: [OMSU, [KINDERGARTEN[0], '', KINDERGARTEN[2]], SCHOOL],
    row: 4,
    code: 'link-missing',
    column: PLACED + 1,
    links: [{ item: TITLES[1], link: '', right: KINDERGARTEN[1], pieces: [] }],
  },
  {
    title: 'a short link tells nothing: the right one all the same',
    placed: [['https://vk.cc/abc', OMSU[1], OMSU[2]], KINDERGARTEN, SCHOOL],
    row: 3,
    code: 'link-short',
    column: PLACED,
    links: [{ item: TITLES[0], link: 'https://vk.cc/abc', right: OMSU[0], pieces: ['vk.cc/abc'] }],
  },
];

test.each(CASES)(
  '$title: the cell, the link and the right one',
  async ({ placed, row, code, column, links }) => {
    const host = await auditHost(placed);
    const found = foundIn(host, row, code);
    expect(found.links).toEqual(links);
    expect(show(host, row, code, found).basis).toEqual(found.basis);
    expect(selected(host)).toMatchObject({ row, column });
  },
);

describe('what a finding was judged by is another thing once it is changed', () => {
  const CHANGES = [
    { what: 'the link was replaced', row: 4, column: PLACED, text: KINDERGARTEN[0], changed: [0] },
    { what: 'another link of the row was', row: 4, column: PLACED + 1, text: '', changed: [0] },
    { what: 'its own number was mended', row: 4, column: 2, text: '1155476012340', changed: [0] },
    { what: 'the parent’s ID, which the right link carries', row: 3, column: 3, text: '811', changed: [1] },
    { what: 'the parent’s OKTMO', row: 3, column: 5, text: '50701000', changed: [1] },
    {
      what: 'the parent’s own link, which says nothing of this one',
      row: 3,
      column: PLACED,
      text: '',
      changed: [],
    },
    { what: 'a row beside them', row: 5, column: 2, text: '', changed: [] },
  ];

  test.each(CHANGES)('$what', async ({ row, column, text, changed }) => {
    const host = await auditHost([OMSU, [TAX, KINDERGARTEN[1], KINDERGARTEN[2]], SCHOOL]);
    const found = foundIn(host, 4, 'link-region-fns');
    expect(found.basis.map((one) => one.row)).toEqual([4, 3]);
    sheetOf(host, SHEET).put(row, column, text);
    const now = show(host, 4, 'link-region-fns', found).basis ?? [];
    expect(now.flatMap(({ mark }, at) => (mark === found.basis[at]?.mark ? [] : [at]))).toEqual(changed);
  });

  test('rows that moved are not taken for those of the check', async () => {
    const host = await auditHost([OMSU, [TAX, KINDERGARTEN[1], KINDERGARTEN[2]], SCHOOL]);
    const found = foundIn(host, 4, 'link-region-fns');
    reorder(host, (rows) => [...rows].reverse());
    const now = show(host, 4, 'link-region-fns', found).basis ?? [];
    expect(now[1]?.mark).not.toBe(found.basis[1]?.mark);
  });
});

test('opening a finding reads its own rows, whatever the length of the sheet', async () => {
  const host = await auditHost([OMSU, [TAX, KINDERGARTEN[1], KINDERGARTEN[2]], SCHOOL]);
  const found = foundIn(host, 4, 'link-region-fns');
  const cells = () => {
    host.gate.reset();
    show(host, 4, 'link-region-fns', found);
    return host.gate.counts.cellsRead;
  };
  const sheet = sheetOf(host, SHEET);
  sheet.maxRows = 3000;
  const grow = (from: number, to: number) => {
    for (let row = from; row <= to; row++) sheet.put(row, 1, `Школа № ${row}`);
  };
  // The top of a sheet is read to recognise its columns, and what stands further down in those that are blank there.
  grow(6, 2400);
  const few = cells();
  grow(2401, 2800);
  expect(cells()).toBe(few);
});

test('a finding of another kind of run shows no placed links', async () => {
  const host = await auditHost([[SPACED, OMSU[1], OMSU[2]], KINDERGARTEN, SCHOOL]);
  const { groups } = value(preview(host, 'fill'));
  expect(groups.flatMap(({ rows }) => rows.map(({ found }) => found)).filter(Boolean)).toEqual([]);
});

test('the finding of a list without an export has its links too', async () => {
  const host = await listHost(
    [
      ['Страница', 'Ссылка в меню 1'],
      ['https://vk.com/club1', SPACED],
    ],
    SHEET,
  );
  const found = foundIn(host, 2, 'link-space');
  expect(found.links.map(({ link }) => link)).toEqual([SPACED]);
  expect(show(host, 2, 'link-space', found).basis).toEqual(found.basis);
});

test.each([
  { what: 'nothing is hidden', hide: () => undefined, isHidden: undefined },
  {
    what: 'the row is',
    hide: (sheet: BookSheet) => {
      sheet.parts.rows[4] = { ...sheet.parts.rows[4]!, hidden: true };
    },
    isHidden: true,
  },
  {
    what: 'another row is',
    hide: (sheet: BookSheet) => {
      sheet.parts.rows[5] = { ...sheet.parts.rows[5]!, hidden: true };
    },
    isHidden: undefined,
  },
])('a cell that nobody sees in the sheet is said so: $what', async ({ hide, isHidden }) => {
  const host = await auditHost();
  const sheet = sheetOf(host, SHEET);
  hide(sheet);
  const request = { sheetId: sheet.id, row: 4, code: 'ogrn-missing' };
  expect(value(host.handlers.selectRow(request)).isHidden).toBe(isHidden);
});

test('looking quietly leaves the sheet where the person has it', async () => {
  const host = await auditHost();
  const sheetId = sheetOf(host, SHEET).id;
  value(host.handlers.selectRow({ sheetId, row: 4 }));
  const before = selected(host);
  value(host.handlers.selectRow({ sheetId, row: 5, code: 'ogrn-missing', quiet: true }));
  expect(selected(host)).toEqual(before);
  value(host.handlers.selectRow({ sheetId, row: 2, column: 3 }));
  expect(selected(host)).toMatchObject({ row: 2, column: 3, rows: 1, columns: 1 });
});
