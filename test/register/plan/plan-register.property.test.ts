import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { BLANK_NONE, PARENT_COLUMN } from '../../../src/register/decisions/decision-words';
import { decisionsOf } from '../../../src/register/decisions/decisions';
import type { SourceTable } from '../../../src/register/model';
import { planRegister } from '../../../src/register/plan/plan-register';
import { rowContexts } from '../../../src/register/plan/row-contexts';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import { ROLES, type Role } from '../../../src/shared/roles';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';
import { ogrn, type Row, table } from '../sheet';

const NAMES = ['Администрация района', 'Управление образования', 'МБОУ «Школа № 1»', 'Больница', 'Отдел', ''];
const pick = (...values: CellValue[]) => fc.constantFrom(...values);
const row: fc.Arbitrary<Row> = fc.record({
  name: pick(...NAMES),
  ogrn: pick(ogrn(1), ogrn(2), Number(ogrn(3)), ogrn(4, '77'), '', 'нет', '123'),
  id: pick('', 0, 811, '219141', 300001, 'нет', 'номер'),
  parentName: pick(...NAMES, 'Неизвестная'),
  parentId: pick('', '', 811, 999),
  oktmo: pick('50657000', '50657101', '50600000', ''),
  kind: pick('', 'ОМСУ', 'РОИВ', 'подведомственная', 'что-то'),
  status: pick('', 'Подключен', 'Не подключен'),
  vkPage: pick('', 'https://vk.com/club1', 'https://vk.com/school'),
});
// Undecided, an empty cell below a stated parent waits: that alone hangs on the order of rows.
const decisions = decisionsOf([{ subject: 'blankBelow', value: PARENT_COLUMN, choice: BLANK_NONE }]);
const run = (source: SourceTable) =>
  planRegister({
    table: source,
    directory: null,
    current: {},
    settings: { ...DEFAULT_SETTINGS, regCode: '50' },
    decisions,
  });
const links = (source: SourceTable) =>
  run(source).outcomes.map(({ cells: { remarks: _, ...cells } }) => cells);

test('the order of rows changes no row’s links', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 9 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
      const order = rows.map((_, at) => at);
      const weights = order.map(() => keys.next().value ?? 0);
      order.sort((a, b) => weights[a]! - weights[b]!);
      const straight = links(table(rows));
      const mixed = links(table(order.map((at) => rows[at]!)));
      expect(mixed).toEqual(order.map((at) => straight[at]));
    }),
    { numRuns: 400 },
  );
});

test('the order of columns changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.shuffledSubarray([...ROLES], { minLength: ROLES.length }),
      (rows, order) => {
        const { columns, ...rest } = table(rows);
        const reordered = Object.fromEntries(
          order.filter((role) => columns[role]).map((role) => [role, columns[role]]),
        );
        expect(run({ ...rest, columns: reordered }).outcomes).toEqual(run(table(rows)).outcomes);
      },
    ),
  );
});

const anything: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `=${text}`),
  fc.double(),
  fc.boolean(),
  fc.date(),
  pick('+7', '-5', '@a', '\t=1', '#N/A', 'ОГРН', '1,05E+12', '\u00a0', ogrn(1), 811),
);

test('any cells at all: no throw, and no output starts a formula', () => {
  const wild = fc.array(fc.dictionary(fc.constantFrom<Role>(...ROLES), anything), { maxLength: 6 });
  fc.assert(
    fc.property(wild, wild, (rows, directory) => {
      const made = planRegister({
        table: table(rows as Row[]),
        directory: table(directory as Row[]),
        current: {},
        settings: DEFAULT_SETTINGS,
      });
      for (const { cells } of made.outcomes) {
        for (const text of Object.values(cells)) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }
      expect(JSON.parse(JSON.stringify(made.contexts))).toEqual(made.contexts);
    }),
    { numRuns: 300 },
  );
});

test('a second run writes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      fc.constantFrom('empty' as const, 'all' as const),
      (rows, mode) => {
        const source = table(rows);
        const settings = { ...DEFAULT_SETTINGS, mode };
        const first = planRegister({ table: source, directory: null, current: {}, settings });
        const column = (name: keyof (typeof first.outcomes)[number]['cells']) =>
          first.outcomes.map(({ cells }) => cells[name]);
        const current = {
          formLink: column('formLink'),
          pollLink: column('pollLink'),
          appLink: column('appLink'),
          appMenuName: column('appMenuName'),
          idSource: column('idSource'),
          linkId: column('linkId').map((id) => (id === '' ? '' : Number(id))),
          parentAccount: column('parentAccount'),
          remarks: column('remarks'),
        };
        const second = planRegister({ table: source, directory: null, current, settings });
        expect(second.outcomes.flatMap(({ writes }) => writes)).toEqual([]);
      },
    ),
  );
});

test('a chain and a circle as long as the sheet are walked in linear time', () => {
  const chain = Array.from(
    { length: 20_000 },
    (_, i): Row => ({ name: `Звено ${i}`, ogrn: ogrn(i), parentName: `Звено ${i + 1}` }),
  );
  const served = [...chain, { name: 'Звено 20000', ogrn: ogrn(20_000), id: 811 }];
  const { contexts } = rowContexts(readOrganisations(table(served)), null, DEFAULT_SETTINGS);
  expect(contexts.every(({ opaId }) => opaId === '811')).toBe(true);
  const circle = [...chain, { name: 'Звено 20000', ogrn: ogrn(20_000), parentName: 'Звено 0' }];
  const round = rowContexts(readOrganisations(table(circle)), null, DEFAULT_SETTINGS).contexts;
  expect(round.every(({ findings }) => findings.some(({ code }) => code === 'parent-cycle'))).toBe(true);
});
