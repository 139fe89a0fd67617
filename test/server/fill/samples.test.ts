import type { Host } from '../../../host/host';
import { LINK_COLUMNS, type LinkSample, OUTPUT_HEADERS } from '../../../src/shared/fill';
import {
  cells,
  FORM_KINDERGARTEN,
  FORM_OMSU,
  fill,
  HEADER,
  manyRows,
  outputAt,
  ROWS,
  registerHost,
  SHEET,
  settings,
  sheetOf,
  value,
} from '../../support/register';
import { preview } from '../../support/runs';

const samplesOf = (host: Host) => value(preview(host, 'fill')).samples;

/** What stands in the cells that samples tell of. */
function cellsOf(host: Host, samples: readonly LinkSample[]) {
  const name = host.book.sheets[0]?.name ?? '';
  const [, headers = []] = cells(host, name);
  return samples.map(({ row, links }) =>
    links.map(({ header }) => sheetOf(host, name).value(row, headers.indexOf(header) + 1)),
  );
}

/** What the samples say of these cells: nothing where a link is lacking. */
const told = (samples: readonly LinkSample[]) =>
  samples.map(({ links }) => links.map(({ link, is }) => (is === 'lacking' ? '' : link)));

test('three rows from top to bottom, unlike each other, those with all links first', async () => {
  const host = await registerHost(manyRows(12));
  expect(samplesOf(host).map(({ row, source }) => [row, source])).toEqual([
    [3, 'свой ЛКО'],
    [4, 'вышестоящий ЛКО'],
    [6, 'свой ЛКО'],
  ]);
});

test('a link that will be lacking is told with its reason', async () => {
  const host = await registerHost();
  expect(samplesOf(host).map(({ row, links }) => [row, links[0]?.link, links[2]])).toEqual([
    [3, FORM_OMSU, expect.objectContaining({ header: OUTPUT_HEADERS.appLink })],
    [4, FORM_KINDERGARTEN, expect.objectContaining({ header: OUTPUT_HEADERS.appLink })],
    [
      5,
      expect.stringMatching(/^https/),
      { header: OUTPUT_HEADERS.appLink, link: 'В адресе страницы ВК нет номера', is: 'lacking' },
    ],
  ]);
});

test('a sheet without the column of OGRN still shows what it gets', async () => {
  const host = await registerHost(ROWS);
  for (let row = 2; row <= 5; row++) sheetOf(host).put(row, 2, '');
  expect(samplesOf(host)).toMatchObject([
    { row: 3, links: [{ is: 'lacking' }, { is: 'lacking' }, { link: expect.stringMatching(/^https/) }] },
    { row: 4, links: [{ is: 'lacking' }, { is: 'lacking' }, { link: expect.stringMatching(/^https/) }] },
  ]);
});

test('what a person typed and the fill leaves is shown as it stands', async () => {
  const host = await registerHost();
  fill(host);
  const own = 'https://vk.cc/own';
  for (const row of [3, 4, 5]) sheetOf(host).put(row, outputAt(host, 'formLink'), own);
  const header = OUTPUT_HEADERS.formLink;
  for (const { links } of samplesOf(host)) expect(links[0]).toEqual({ header, link: own, is: 'kept' });
});

const BEFORE: readonly { readonly what: string; readonly change: (host: Host) => void }[] = [
  { what: 'a plain sheet', change: () => undefined },
  {
    what: 'a person’s own column under the title of a link',
    change: (host) => {
      const column = HEADER.length + 1;
      sheetOf(host).put(2, column, OUTPUT_HEADERS.formLink);
      for (const row of [3, 4, 5]) sheetOf(host).put(row, column, `вписано ${row}`);
    },
  },
  {
    what: 'links typed over',
    change: (host) => {
      fill(host);
      for (const column of LINK_COLUMNS.slice(1))
        sheetOf(host).put(4, outputAt(host, column), `https://vk.cc/${column}`);
    },
  },
  {
    what: 'links typed over, all to be updated',
    change: (host) => {
      fill(host);
      sheetOf(host).put(4, outputAt(host, 'pollLink'), 'https://vk.cc/poll');
      settings(host, { mode: 'all' });
    },
  },
  {
    what: 'an ID that was changed since',
    change: (host) => {
      fill(host);
      sheetOf(host).put(3, 3, 219142);
    },
  },
  {
    what: 'a filled sheet that was renamed',
    change: (host) => {
      fill(host);
      sheetOf(host).parts.name = `${SHEET} (копия)`;
    },
  },
];
test.each(BEFORE)('what is shown is what stands there afterwards: $what', async ({ change }) => {
  const host = await registerHost();
  change(host);
  const samples = samplesOf(host);
  fill(host);
  expect(samples).toHaveLength(3);
  expect(told(samples)).toEqual(cellsOf(host, samples));
});
