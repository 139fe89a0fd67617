import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { ogrnFns } from '../../../src/core/codes/ogrn';
import { REGIONS, regionByFns, regionByOktmo } from '../../../src/core/codes/region';
import { auditLink } from '../../../src/core/link-audit/audit';
import { planAudit } from '../../../src/register/audit/plan-audit';
import { planRegister } from '../../../src/register/plan/plan-register';
import type { Settings } from '../../../src/shared/settings';
import { ogrn, type Row, table } from '../sheet';

/** Regions whose numbers are easily taken for each other's. */
const SOME = REGIONS.filter(({ regCode }) =>
  ['50', '54', '69', '71', '711', '7114', '11', '111', '45', '01'].includes(regCode),
);
const region = fc.constantFrom(...SOME);
const blank = fc.constant<CellValue>('');

const row: fc.Arbitrary<Row> = fc.record({
  name: fc.constantFrom(
    'Администрация района',
    'МБОУ «Школа № 1»',
    'Министерство цифрового развития Томской области',
    'Отдел',
  ),
  id: fc.constantFrom<CellValue>(811, 219141, '', 'нет'),
  kind: fc.constantFrom('ОМСУ', 'РОИВ', 'подведомственная', ''),
  parentName: fc.constantFrom('', '', 'Администрация района'),
  ogrn: fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.oneof(
        region.map(({ fns }) => fns),
        fc.constantFrom('81', '96', '98'),
      ),
    )
    .map(([serial, fns]) => ogrn(serial, fns)),
  oktmo: fc.oneof(
    blank,
    region.map(
      ({ oktmoPrefix }) =>
        `${oktmoPrefix}60000000`.slice(0, 2) +
        (oktmoPrefix.length > 2 ? `${oktmoPrefix.charAt(2)}71000` : '657000'),
    ),
  ),
  region: fc.oneof(
    blank,
    blank,
    region.map(({ regCode }) => regCode),
    region.map(({ okato }) => Number(okato)),
    region.map(({ fns }) => fns),
    region.map(({ name }) => name),
  ),
});
const settings: fc.Arbitrary<Settings> = fc.record({
  regCode: fc.oneof(
    fc.constant(''),
    region.map(({ regCode }) => regCode),
    region.map(({ fns }) => fns),
  ),
  okrugCode: fc.constantFrom('long', 'short'),
  regionalInstitutions: fc.constantFrom('municipality', 'region'),
  ogrnOnFallback: fc.constantFrom('own', 'parent'),
  municipality: fc.constantFrom('subordinate', 'row', 'district'),
  mode: fc.constant('empty'),
  write: fc.constant('values'),
});

const errorsOf = (link: string) =>
  link === '' ? [] : auditLink(link).findings.filter(({ severity }) => severity === 'error');

test('whatever a fill writes, the audit passes: each link by itself, and the sheet as a whole', () => {
  let links = 0;
  let regions = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), settings, (rows, chosen) => {
      const plan = planRegister({ table: table(rows), directory: null, current: {}, settings: chosen });
      const cells = plan.outcomes.map((outcome) => outcome.cells);
      const written = cells
        .flatMap(({ formLink, pollLink }) => [formLink, pollLink])
        .filter((link) => link !== '');
      expect(written.map((link) => [link, errorsOf(link)])).toEqual(written.map((link) => [link, []]));
      const audit = planAudit({
        plan,
        settings: chosen,
        firstRow: 2,
        length: rows.length,
        placed: (['form', 'poll', 'app'] as const).map((item) => ({
          item,
          cells: cells.map((one) => one[`${item}Link`]),
        })),
      });
      const verdicts = audit.rows.flatMap((one) => [one.cells.formAudit, one.cells.pollAudit]);
      // A row of the register may repeat another's numbers; a link must not be wrong in itself.
      expect(verdicts.filter((text) => text.includes('✖'))).toEqual([]);
      links += written.length;
      regions += new Set(written.map((link) => /utm_medium=(\d+)/.exec(link)?.[1])).size;
    }),
    { numRuns: 1500 },
  );
  expect(links).toBeGreaterThan(1500);
  expect(regions).toBeGreaterThan(1000);
});

test('no link carries a tax number that its own OGRN explains, unless name or OKTMO say that it is meant', () => {
  fc.assert(
    fc.property(row, settings, (cells, chosen) => {
      const { outcomes } = planRegister({
        table: table([cells]),
        directory: null,
        current: {},
        settings: chosen,
      });
      const { formLink } = outcomes[0]!.cells;
      const medium = /utm_medium=(\d+)/.exec(formLink)?.[1];
      const own = ogrnFns(String(cells.ogrn));
      const told = regionByFns(own);
      if (medium === undefined || medium !== own || told === null || told.okato === medium) return;
      const named = REGIONS.some(({ name, okato }) => name === cells.region && okato === medium);
      const byOktmo = regionByOktmo(String(cells.oktmo))?.okato === medium;
      expect({ formLink, meant: named || byOktmo }).toEqual({ formLink, meant: true });
    }),
    { numRuns: 1500 },
  );
});
