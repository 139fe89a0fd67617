import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Host, openHost } from '../../host/host';
import { bookFrom } from '../../host/xlsx/read-book';
import type { AuditPreview } from '../../src/shared/audit';
import { AUDIT_HEADERS } from '../../src/shared/audit';
import type { FindingGroup } from '../../src/shared/findings';
import { DIST } from '../../tools/build/project-root';
import { PLACED_COLUMNS, PLACED_DEFECTS } from '../../tools/sample/placed/placed-links';
import { buildSample, type Sample, type SampleLine } from '../../tools/sample/sample';
import { SAMPLE_SHEET, sampleWorkbook } from '../../tools/sample/workbook';
import { allFindings } from '../support/all-findings';
import { preview, runAll } from '../support/runs';
import { value } from '../support/value';

type OrganisationLine = Extract<SampleLine, { type: 'organisation' }>;

const EXHAUSTIVE = buildSample({ rows: 300, seed: 1 });
const SMALL = buildSample({ rows: 200, seed: 77 });
const LEADING_ZERO = buildSample({ rows: 400, seed: 5, okato: '01' });
const LARGER = buildSample({ rows: 1000, seed: 9 });

const CASES: readonly (readonly [string, Sample, () => Promise<Buffer>])[] = [
  [
    'the exhaustive sample',
    EXHAUSTIVE,
    async () => readFileSync(join(__dirname, '../samples/exhaustive.xlsx')),
  ],
  ['the smallest sample', SMALL, () => sampleWorkbook(SMALL)],
  ['a region with leading zeros', LEADING_ZERO, () => sampleWorkbook(LEADING_ZERO)],
  ['1,000 rows', LARGER, () => sampleWorkbook(LARGER)],
];

const organisations = (sample: Sample): OrganisationLine[] =>
  sample.lines.filter((line): line is OrganisationLine => line.type === 'organisation');

const ITEMS = PLACED_COLUMNS.map(({ item }) => item);

/** Codes that an audit said of each row, in alphabetical order. */
function saidOf(groups: readonly FindingGroup[]): Map<number, string[]> {
  const said = new Map<number, string[]>();
  for (const { code, rows } of groups) {
    for (const { row } of rows) said.set(row, [...(said.get(row) ?? []), code].sort());
  }
  return said;
}

describe.each(CASES)('%s', (_, sample, bytes) => {
  let host: Host;
  let check: AuditPreview;

  beforeAll(async () => {
    const book = await bookFrom(await bytes(), 'Таблица.xlsx');
    host = await openHost({ book, code: readFileSync(resolve(DIST, 'Code.js'), 'utf8') });
    check = value(preview(host, 'audit', { sheetId: host.book.sheetNamed(SAMPLE_SHEET)!.id }));
  });

  test('the placed links are found by their headers, and taken for nothing else', () => {
    expect(check.compared).toBe(true);
    expect(check.columns.map(({ header, item }) => [header, item])).toEqual(
      PLACED_COLUMNS.map(({ header, item }) => [header, item]),
    );
    const { register } = value(host.handlers.getOverview({ sheetId: check.sheetId }));
    const placed = new Set(check.columns.map(({ column }) => column));
    expect(register.columns.filter(({ column }) => placed.has(column))).toEqual([]);
  });

  test('every row gets exactly the expected findings', () => {
    const said = saidOf(allFindings(host, check));
    const wrong = organisations(sample).flatMap(({ row, placed, organisation, expected }) => {
      const wanted = ITEMS.flatMap((item) => placed.codes[item]).sort();
      const codes = said.get(row) ?? [];
      said.delete(row);
      const differs = JSON.stringify(wanted) !== JSON.stringify(codes);
      const { name } = organisation;
      return differs
        ? [{ row, name, defect: placed.defect, wanted, codes, placed: placed.cells, expected }]
        : [];
    });
    expect(wrong).toEqual([]);
    expect([...said.keys()]).toEqual([]);
  });

  test('totals are those of the placed cells', () => {
    const codes = organisations(sample).flatMap(({ placed }) => ITEMS.map((item) => placed.codes[item]));
    const missing = codes.filter((one) => one.includes('link-missing')).length;
    const notes = new Set(check.groups.filter(({ severity }) => severity === 'note').map(({ code }) => code));
    const right = codes.filter((one) => one.every((code) => notes.has(code))).length;
    expect(check.totals).toEqual({
      rows: organisations(sample).length,
      links: codes.length - missing,
      right,
      missing,
    });
  });

  test('what is written stands at the item that it is about', () => {
    // In one batch: each of them plans the whole sheet.
    runAll(host, check, check.tokens.length);
    const sheet = host.book.sheetNamed(SAMPLE_SHEET)!;
    const header = Array.from({ length: sheet.content.columns }, (_c, at) => String(sheet.value(5, at + 1)));
    const columns = Object.values(AUDIT_HEADERS).map((text) => header.indexOf(text) + 1);
    const severity = new Map(check.groups.map((group) => [group.code, group.severity]));
    const wrong = organisations(sample).flatMap(({ row, placed }) =>
      ITEMS.flatMap((item, at) => {
        const written = String(sheet.value(row, columns[at]!));
        const codes = placed.codes[item];
        const grave = codes.map((code) => severity.get(code));
        const wanted = codes.includes('link-missing')
          ? /^нет ссылки$/
          : grave.includes('error')
            ? /^✖ /
            : grave.includes('warning')
              ? /^⚠ /
              : /^верно(\n• |$)/;
        const lines = codes.includes('link-missing') ? 1 : Math.max(1, codes.length);
        const count = written.split('\n').filter((line) => line !== 'верно').length || 1;
        return wanted.test(written) && count === lines ? [] : [{ row, item, written, codes }];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test('the shipped sample has every defect, and as few right links as there are out there', () => {
  const placed = organisations(EXHAUSTIVE).map((line) => line.placed);
  const held = new Set(placed.map(({ defect }) => defect));
  expect(PLACED_DEFECTS.map(({ kind }) => kind).filter((kind) => !held.has(kind))).toEqual([]);
  const pages = placed.filter(({ cells }) => Object.values(cells).some((cell) => cell !== null));
  const right = pages.filter(({ defect }) => defect === '').length;
  expect(right / pages.length).toBeGreaterThan(0.25);
  expect(right / pages.length).toBeLessThan(0.5);
});

test('the same seed places the same links', () => {
  const cells = (seed: number) =>
    organisations(buildSample({ rows: 200, seed })).map((line) => line.placed.cells);
  expect(cells(3)).toEqual(cells(3));
  expect(cells(3)).not.toEqual(cells(4));
});
