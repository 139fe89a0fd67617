import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../src/core/cells/cell-value';
import { recogniseColumns } from '../../src/register/columns/recognise-columns';
import { type Plan, planRegister } from '../../src/register/plan/plan-register';
import { DEFAULT_SETTINGS } from '../../src/shared/settings';
import { CODE_DIRT } from '../../tools/sample/dirt/code-dirt';
import { LEAF_FAULTS } from '../../tools/sample/dirt/faults';
import { TEXT_DIRT } from '../../tools/sample/dirt/text-dirt';
import { columnNumber, SAMPLE_HEADER_ROW, SAMPLE_ROLES } from '../../tools/sample/layout';
import { buildSample, type Sample, type SampleLine } from '../../tools/sample/sample';
import { SAMPLE_SHEET, sampleWorkbook } from '../../tools/sample/workbook';
import { FINDING_OF_FAULT } from './sample-finding-codes';
import { openBook, sampleTable, sheetValues } from './sample-sheet';

type OrganisationLine = Extract<SampleLine, { type: 'organisation' }>;

interface Case {
  readonly sample: Sample;
  readonly bytes: () => Promise<Buffer>;
}

const EXHAUSTIVE = buildSample({ rows: 300, seed: 1 });
const SMALL = buildSample({ rows: 200, seed: 77 });
const LEADING_ZERO = buildSample({ rows: 400, seed: 5, okato: '01' });
const LARGER = buildSample({ rows: 3000, seed: 9 });

const CASES: readonly (readonly [string, Case])[] = [
  [
    'the exhaustive sample',
    {
      sample: EXHAUSTIVE,
      bytes: async () => readFileSync(join(__dirname, '../samples/exhaustive.xlsx')),
    },
  ],
  ['the smallest sample', { sample: SMALL, bytes: () => sampleWorkbook(SMALL) }],
  ['a region with leading zeros', { sample: LEADING_ZERO, bytes: () => sampleWorkbook(LEADING_ZERO) }],
  ['3,000 rows', { sample: LARGER, bytes: () => sampleWorkbook(LARGER) }],
];

const organisations = (sample: Sample): OrganisationLine[] =>
  sample.lines.filter((line): line is OrganisationLine => line.type === 'organisation');

describe.each(CASES)('%s', (_, { sample, bytes }) => {
  let values: CellValue[][];
  let plan: Plan;
  const outcomeOf = (row: number) => plan.outcomes[row - SAMPLE_HEADER_ROW - 1]!;

  beforeAll(async () => {
    const book = await openBook(await bytes());
    values = sheetValues(book.getWorksheet(SAMPLE_SHEET)!);
    plan = planRegister({
      table: sampleTable(values),
      directory: null,
      current: {},
      settings: DEFAULT_SETTINGS,
    });
  });

  test('columns are recognised by their headers', () => {
    const recognition = recogniseColumns(values.slice(0, 200));
    const found = Object.fromEntries(recognition.columns.map(({ role, column }) => [role, column]));
    const wanted = Object.fromEntries(
      Object.entries(SAMPLE_ROLES).map(([role, key]) => [role, columnNumber(key)]),
    );
    expect(recognition.headerRow).toBe(SAMPLE_HEADER_ROW);
    expect(recognition.ambiguous).toEqual([]);
    expect(found).toEqual(wanted);
  });

  test('every row gets exactly the expected links, source and names', () => {
    const wrong = organisations(sample).flatMap(({ row, expected, organisation }) => {
      const { remarks: _, ...cells } = outcomeOf(row).cells;
      const differs = JSON.stringify(cells) !== JSON.stringify(expected);
      const { name, faults, dirt } = organisation;
      return differs ? [{ row, name, faults, dirt, cells, expected }] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('every fault is named in its row', () => {
    const missed = organisations(sample).flatMap(({ row, organisation }) => {
      const codes = outcomeOf(row).findings.map((finding) => finding.code);
      return organisation.faults
        .filter((fault) => !codes.includes(FINDING_OF_FAULT[fault]!))
        .map((fault) => ({ row, fault, wanted: FINDING_OF_FAULT[fault], codes }));
    });
    expect(missed).toEqual([]);
  });

  test('rows without a fault get no error and no warning, however dirty', () => {
    const alarmed = organisations(sample).flatMap(({ row, organisation }) => {
      const found = outcomeOf(row).findings.filter((finding) => finding.severity !== 'note');
      const { name, dirt, faults } = organisation;
      return faults.length === 0 && found.length > 0 ? [{ row, name, dirt, found }] : [];
    });
    expect(alarmed).toEqual([]);
  });

  test('titles, totals and empty rows are left alone', () => {
    const rows = new Set(organisations(sample).map((line) => line.row));
    const touched = plan.outcomes.flatMap((outcome, at) => {
      const text = Object.values(outcome.cells).join('');
      return rows.has(at + SAMPLE_HEADER_ROW + 1) || text === '' ? [] : [{ row: at, text }];
    });
    expect(touched).toEqual([]);
    expect(plan.counts.rows).toBe(rows.size);
  });

  test('the region is found by majority', () => {
    expect(plan.region?.name).toBe(sample.region.name);
  });

  test('counts agree with the expected sources', () => {
    const sources = organisations(sample).map((line) => line.expected.idSource);
    const count = (source: string): number => sources.filter((one) => one === source).length;
    expect(plan.counts).toMatchObject({
      own: count('свой ЛКО'),
      fallback: count('вышестоящий ЛКО'),
      none: count('нет ЛКО'),
    });
  });
});

describe('what the samples hold', () => {
  test('the shipped sample has every kind of fault, and every fault has its finding', () => {
    const held = new Set(organisations(EXHAUSTIVE).flatMap((line) => line.organisation.faults));
    for (const { kind } of LEAF_FAULTS) expect(held).toContain(kind);
    expect([...held].filter((fault) => !(fault in FINDING_OF_FAULT))).toEqual([]);
    expect(Object.keys(FINDING_OF_FAULT).filter((fault) => !held.has(fault))).toEqual([]);
  });

  test('the two regions together have every kind of dirt', () => {
    const held = new Set(
      [EXHAUSTIVE, LEADING_ZERO].flatMap((sample) =>
        organisations(sample).flatMap((line) => line.organisation.dirt),
      ),
    );
    const missing = [...CODE_DIRT, ...TEXT_DIRT].map((dirt) => dirt.kind).filter((kind) => !held.has(kind));
    expect(missing).toEqual([]);
  });

  test.each([
    [
      'Администрация Черепановского района',
      {
        formLink:
          'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620',
        pollLink:
          'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620',
      },
    ],
    [
      'Министерство цифрового развития и связи Новосибирской области',
      {
        formLink: '',
        pollLink:
          'https://pos.gosuslugi.ru/og/org-activities?reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1105476058930',
      },
    ],
    [
      'Детский сад № 460',
      {
        formLink:
          'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=50&utm_campaign=1025401020721',
        pollLink:
          'https://pos.gosuslugi.ru/og/org-activities?mun_code=50701000&utm_source=vk2&utm_medium=50&utm_campaign=1025401020721',
      },
    ],
  ])('the worked example of %s is expected as the instruction prints it', (name, links) => {
    const line = organisations(EXHAUSTIVE).find(({ organisation }) => organisation.name === name);
    expect(line?.expected).toMatchObject(links);
  });

  test('the number of organisations is the one asked for', () => {
    expect([EXHAUSTIVE, SMALL, LEADING_ZERO, LARGER].map((sample) => organisations(sample).length)).toEqual([
      300, 200, 400, 3000,
    ]);
  });
});
