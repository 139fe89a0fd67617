import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { type Host, openHost } from '../../../host/host';
import { OUTPUT_HEADERS } from '../../../src/shared/fill';
import { NO_SHEET } from '../../../src/shared/setup';
import { DIST } from '../../../tools/build/project-root';
import { HEADER, manyRows, SHEET } from '../../support/register';
import { begin, preview } from '../../support/runs';

const RUNS = 30;

type Cell = string | number | boolean | Date | null;

const code = readFileSync(resolve(DIST, 'Code.js'), 'utf8');

/** Whatever a sheet can hold: every type, every plane of Unicode, control characters, formula starts, HTML. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Cell>(
      '1045405430620',
      1045405430620,
      '1,05E+12',
      219141,
      '0',
      'нет',
      '#N/A',
      '50657000',
      1612000,
      'РОИВ',
      'ОМСУ',
      'Образование',
      'https://vk.com/club1',
      'https://vk.com/photo-1_2',
      'Администрация района',
      'Школа № 1',
      '=HYPERLINK("http://example.ru","x")',
      '+79000000000',
      '@import',
      '-1',
      '<img src=x onerror=alert(1)>',
      '</script><script>alert(1)</script>',
      '__proto__',
      'constructor',
      '\u0000\u202e\ufeff',
      'я'.repeat(50000),
    ),
  },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.date({ noInvalidDate: true, min: new Date('1950-01-01'), max: new Date('2090-01-01') }),
  },
);

const LINKS = {
  formLink:
    /^https:\/\/pos\.gosuslugi\.ru\/form\/\?opaId=[1-9]\d*&utm_source=vk&utm_medium=\d{2,4}&utm_campaign=\d{13}$/,
  pollLink:
    /^https:\/\/pos\.gosuslugi\.ru\/og\/org-activities\?(reg_code=\d{2,4}&utm_source=vk1|mun_code=\d{8}&utm_source=vk2)&utm_medium=\d{2,4}&utm_campaign=\d{13}$/,
};

/** Check and fill the way a page does; every refusal must be one of the known ones. */
function drive(host: Host): void {
  const checked = preview(host, 'fill');
  if (!checked.ok) {
    expect(host.screen.logs).toEqual([]);
    expect(['no-columns', 'no-sheet']).toContain(checked.failure.code);
    return;
  }
  const { tokens } = checked.value;
  if (tokens.length === 0) return;
  const done = begin(host, checked.value).batch(0, tokens.length);
  expect(host.screen.logs).toEqual([]);
  expect(done).toMatchObject({ ok: true, value: { finished: true } });
}

function expectSafeOutput(host: Host, before: unknown[][]): void {
  const sheet = host.book.sheets[0]!;
  const { rows, columns } = sheet.content;
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const old = before[row - 1]?.[column - 1];
      if (old !== undefined && old !== '') {
        expect(sheet.value(row, column)).toEqual(old);
        continue;
      }
      expect(sheet.formula(row, column)).toBe('');
      expect(String(sheet.value(row, column))).not.toMatch(/^[=+\-@\t\r]/);
    }
  }
}

function valuesOf(host: Host): unknown[][] {
  const sheet = host.book.sheets[0]!;
  const { rows, columns } = sheet.content;
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => sheet.value(r + 1, c + 1)),
  );
}

test('any cells under a known header: no failure, no formula, no lost value, every link whole', async () => {
  let links = 0;
  // Mostly plausible, so that links come out; each cell may be anything.
  const plausible: Cell[] = [
    'Школа № 1',
    '1045405430620',
    219141,
    'Администрация Черепановского района',
    '50657000',
    'Образование',
    'https://vk.com/club1',
  ];
  const rows = fc.array(
    fc.tuple(
      ...plausible.map((good) =>
        fc.oneof({ weight: 3, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: anyCell }),
      ),
    ),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const host = await openHost({ sheets: { [SHEET]: [HEADER, ...manyRows(12), ...cells] }, code });
      const before = valuesOf(host);
      drive(host);
      expectSafeOutput(host, before);
      const header = valuesOf(host)[0] ?? [];
      for (const [column, shape] of Object.entries(LINKS)) {
        const at = header.indexOf(OUTPUT_HEADERS[column as keyof typeof LINKS]);
        for (const row of at < 0 ? [] : valuesOf(host).slice(1)) {
          if (row[at] === '') continue;
          links += 1;
          expect(row[at]).toMatch(shape);
        }
      }
    }),
    { numRuns: RUNS },
  );
  // The twelve plain rows above make two links each time; the arbitrary ones add theirs.
  expect(links).toBeGreaterThan(RUNS * 26);
});

test('any sheet at all: a plain refusal or a fill, never a failure', async () => {
  const sheet = fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(sheet, async (cells) => {
      const host = await openHost({ sheets: { [SHEET]: cells }, code });
      const before = valuesOf(host);
      expect(host.handlers.getOverview({ sheetId: NO_SHEET })).toMatchObject({ ok: true });
      drive(host);
      expectSafeOutput(host, before);
      expect(preview(host, 'audit')).toBeDefined();
      expect(host.screen.logs).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
