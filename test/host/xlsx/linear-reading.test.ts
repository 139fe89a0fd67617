import { bookFrom } from '../../../host/xlsx/read-book';
import { archiveOf } from '../../support/xlsx-files';
import { richParts } from './corpus/rich-parts';

const SHEET = 'xl/worksheets/sheet2.xml';
const TEXTS = 'xl/sharedStrings.xml';

/** XML that has one reader after the other look for an end that does not come. */
const HOSTILE: readonly [name: string, part: string, hostile: (count: number) => string][] = [
  ['tags that never end', SHEET, (n) => `<worksheet><sheetData>${'<c '.repeat(n)}`],
  [
    'merged cells that never end',
    SHEET,
    (n) => `<worksheet><sheetData/><mergeCells>${'<mergeCell '.repeat(n)}`,
  ],
  [
    'spaces in a tag',
    SHEET,
    (n) => `<worksheet><sheetData><row r="1"><c r="A1"${' '.repeat(n)}/></row></sheetData></worksheet>`,
  ],
  ['quotes', SHEET, (n) => `<worksheet><sheetData><row r="1"><c r=${`"'`.repeat(n)}`],
  ['elements in elements', SHEET, (n) => `<worksheet><sheetData/>${'<a>'.repeat(n)}`],
  ['comments that never end', SHEET, (n) => `<worksheet>${'<!-- '.repeat(n)}`],
  ['raw texts', TEXTS, (n) => `<sst><si><t>${'<![CDATA['.repeat(n)}`],
  ['ampersands', TEXTS, (n) => `<sst><si><t>${'&'.repeat(n)}</t></si></sst>`],
  ['escapes', TEXTS, (n) => `<sst><si><t>${'_x00'.repeat(n)}</t></si></sst>`],
  [
    'attributes',
    SHEET,
    (n) =>
      `<worksheet${Array.from({ length: n }, (_a, at) => ` a${at}="1"`).join('')}><sheetData/></worksheet>`,
  ],
  [
    'formulas over each other',
    SHEET,
    (n) =>
      `<worksheet><sheetData>${Array.from({ length: n }, (_r, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f t="array" ref="A1:XFD1048576">1</f></c></row>`).join('')}</sheetData></worksheet>`,
  ],
  [
    'merges over each other',
    SHEET,
    (n) =>
      `<worksheet><sheetData><row r="200000"/></sheetData><mergeCells>${'<mergeCell ref="A1:XFD200000"/>'.repeat(n)}</mergeCells></worksheet>`,
  ],
  [
    'columns over each other',
    SHEET,
    (n) =>
      `<worksheet><cols>${'<col min="1" max="16384" width="9"/>'.repeat(n)}</cols><sheetData/></worksheet>`,
  ],
  [
    'links over each other',
    'xl/worksheets/sheet1.xml',
    (n) =>
      `<worksheet><sheetData/><hyperlinks>${'<hyperlink xmlns:r="r" ref="A1:A9999" r:id="rId1"/>'.repeat(n)}</hyperlinks></worksheet>`,
  ],
];

/** What takes no time at all says nothing about its growth. */
const SAYS_NOTHING = 0.3;
/** Twice as much takes twice as long, with the square of it four times. */
const MOST = 3;
const ATTEMPTS = 6;

/** Seconds of the processor. */
async function seconds(data: Buffer): Promise<number> {
  const started = process.cpuUsage();
  await bookFrom(data, 'a.xlsx').catch(() => undefined);
  return process.cpuUsage(started).user / 1e6;
}

test.each(HOSTILE)('%s: twice as many take about twice as long', async (_name, part, hostile) => {
  const file = (count: number) => archiveOf(new Map([...richParts(), [part, hostile(count)]]));
  const [short, long] = [await file(30_000), await file(60_000)];
  let [once, twice] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let growth = Number.POSITIVE_INFINITY;
  // A busy machine may slow down one of the two: by the least of some attempts.
  for (let attempt = 0; attempt < ATTEMPTS && growth >= MOST; attempt += 1) {
    twice = Math.min(twice, await seconds(long));
    if (twice >= MOST * SAYS_NOTHING) once = Math.min(once, await seconds(short));
    growth = twice / Math.max(SAYS_NOTHING, Math.min(once, twice));
  }
  expect(growth).toBeLessThan(MOST);
});
