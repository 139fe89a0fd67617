import type { Host } from '../../../host/host';
import type { FoundLink } from '../../../src/shared/mend';
import { audit, auditHost, PLACED, RIGHT } from '../../support/audited';
import { SHEET, sheetOf, value } from '../../support/register';

const [OMSU, KINDERGARTEN, SCHOOL] = RIGHT as [(typeof RIGHT)[0], (typeof RIGHT)[0], (typeof RIGHT)[0]];
const SPACED = OMSU[0].replace('utm_medium', 'utm_me dium');
const TAX = KINDERGARTEN[0].replace('medium=50', 'medium=54');
const TITLES = ['Сообщить о проблеме', 'Высказать мнение', 'Госуслуги'] as const;

const show = (host: Host, row: number, code: string) =>
  value(host.handlers.selectRow({ sheetId: sheetOf(host, SHEET).id, row, code, audited: true }));
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
    const found = audit(host).groups.find((group) => group.code === code);
    expect(found?.rows.map((one) => one.row)).toContain(row);
    const shown = show(host, row, code);
    expect(shown.links).toEqual(links);
    expect(selected(host)).toMatchObject({ row, column });
  },
);

test('a link that was replaced since has the finding no more', async () => {
  const host = await auditHost([[SPACED, OMSU[1], OMSU[2]], KINDERGARTEN, SCHOOL]);
  sheetOf(host, SHEET).put(3, PLACED, OMSU[0]);
  expect(show(host, 3, 'link-space').links).toEqual([]);
});

test('a finding of another kind of run shows no placed links', async () => {
  const host = await auditHost([[SPACED, OMSU[1], OMSU[2]], KINDERGARTEN, SCHOOL]);
  const sheetId = sheetOf(host, SHEET).id;
  expect(value(host.handlers.selectRow({ sheetId, row: 3, code: 'link-space' })).links).toBeUndefined();
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
