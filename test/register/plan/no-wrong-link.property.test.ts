import fc from 'fast-check';
import { cellText } from '../../../src/core/cells/cell';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { readOgrn } from '../../../src/core/codes/ogrn';
import { districtOf, readOktmo } from '../../../src/core/codes/oktmo';
import { readOpaId } from '../../../src/core/codes/opa-id';
import { readRegion } from '../../../src/core/codes/region';
import { auditLink } from '../../../src/core/link-audit/audit';
import { type Expected, isClean } from '../../../src/core/link-audit/model';
import { readVkGroup } from '../../../src/core/vk/vk-page';
import { planRegister } from '../../../src/register/plan/plan-register';
import type { Role } from '../../../src/shared/roles';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings';
import { ogrn, type Row, table } from '../sheet';

const NAMES = ['Администрация района', 'Управление образования', 'МБОУ «Школа № 1»', 'Больница', 'Отдел'];
const region = readRegion('50');

/** The same code as people and exports write it. */
const dirty = (code: string): fc.Arbitrary<CellValue> =>
  fc.constantFrom<CellValue>(
    code,
    Number(code),
    ` ${code}\u00a0`,
    `'${code}`,
    `№ ${code}`,
    `${code}.0`,
    `ID:${code}`,
  );
const either = (...all: fc.Arbitrary<CellValue>[]) => fc.oneof(...all);
const pick = (...values: CellValue[]) => fc.constantFrom(...values);
const anything: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  pick('#N/A', '=1+1', '1,05E+12', 'нет', '0', '219141', ogrn(9), 'https://vk.com/app1', '50657000'),
);

const plausible: { readonly [role in Role]?: fc.Arbitrary<CellValue> } = {
  name: pick(...NAMES, ''),
  ogrn: either(...[1, 2, 3, 4].map((serial) => dirty(ogrn(serial))), dirty(ogrn(5, '77')), pick('', '123')),
  id: either(pick('', '', 0, 'нет'), dirty('811'), dirty('219141'), dirty('300001')),
  parentName: pick('', ...NAMES, 'Неизвестная'),
  parentId: either(pick('', '', ''), dirty('811'), dirty('999')),
  parentOgrn: either(pick('', '', ''), dirty(ogrn(1)), dirty(ogrn(2))),
  oktmo: either(dirty('50657000'), dirty('50657101'), dirty('50600000'), pick('')),
  kind: pick('', 'ОМСУ', 'РОИВ', 'подведомственная', 'что-то'),
  field: pick('', 'Образование', 'Здравоохранение'),
  status: pick('', '', 'Подключен', 'Не подключен'),
  vkPage: pick('', 'https://vk.com/club1', 'vk.com/public22?from=menu', 'https://vk.com/school'),
  vkId: either(pick('', '', ''), dirty('22')),
};

const row: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(
    Object.entries(plausible).map(([role, good]) => [
      role,
      fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: anything }),
    ]),
  ) as { [role in Role]: fc.Arbitrary<CellValue> },
);

const settings: fc.Arbitrary<Settings> = fc.record({
  ...(Object.fromEntries(
    Object.entries(DEFAULT_SETTINGS).map(([key, value]) => [key, fc.constant(value)]),
  ) as { [key in keyof Settings]: fc.Arbitrary<Settings[key]> }),
  regCode: fc.constant('50'),
  municipality: fc.constantFrom('subordinate', 'row', 'district'),
});

/** What a row says of itself, cell by cell: nothing here has been through the plan. */
class RawRow {
  constructor(readonly cells: Row) {}

  text(role: Role): string {
    return cellText(this.cells[role] ?? '');
  }

  read(role: Role, reader: typeof readOgrn): string {
    const verdict = reader(this.cells[role] ?? '');
    return verdict.ok ? verdict.value : '';
  }

  get names(): string[] {
    return [this.text('name'), this.text('shortName')].filter((name) => name !== '').map(plain);
  }

  /** Whether the row may mean that one by what it says of its parent. */
  mayMean(other: RawRow): boolean {
    const named = ['parentName', 'parentId', 'parentOgrn'].map((role) => plain(this.text(role as Role)));
    const [id, code] = [other.read('id', readOpaId), other.read('ogrn', readOgrn)];
    const says = (said: string, is: string) => is !== '' && said === is;
    return (
      other.names.some((name) => named.includes(name)) ||
      says(this.read('parentId', readOpaId), id) ||
      says(this.read('parentName', readOpaId), id) ||
      says(this.read('parentOgrn', readOgrn), code) ||
      says(this.read('parentName', readOgrn), code)
    );
  }
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-zа-яё0-9]/g, '');
}

/** The row and all those above it, by any reading of what the rows say. */
function lineOf(own: RawRow, all: readonly RawRow[]): RawRow[] {
  const line = [own];
  for (const one of line)
    for (const other of all) if (!line.includes(other) && one.mayMean(other)) line.push(other);
  return line;
}

const among = (text: string, allowed: readonly string[]): string =>
  allowed.filter((one) => one !== '').includes(text) ? text : `one of ${allowed.join(', ')}`;

/** What the row's own cells, and those of the rows above it, allow a link to say. */
function allowedBy(own: RawRow, all: readonly RawRow[], link: string): Expected {
  const line = lineOf(own, all);
  const ids = line.flatMap((one) => [
    one.read('id', readOpaId),
    one.read('parentId', readOpaId),
    one.read('parentName', readOpaId),
  ]);
  const id = own.read('id', readOpaId);
  // An ID of its own serves it, unless the status may say that it does not.
  const mustOwn = id !== '' && ['', 'Подключен'].includes(own.text('status'));
  const oktmos = line.map((one) => one.read('oktmo', readOktmo)).filter((one) => one !== '');
  const said = (key: string) => new RegExp(`[?&]${key}=(\\d+)`).exec(link)?.[1] ?? '';
  return {
    region: region.ok ? region.value : undefined,
    ogrn: own.read('ogrn', readOgrn) || 'none',
    opaId: mustOwn ? id : among(said('opaId'), ids),
    mun:
      said('mun_code') === '' ? undefined : among(said('mun_code'), [...oktmos, ...oktmos.map(districtOf)]),
    group: groupOf(own),
  };
}

function groupOf(own: RawRow): string | undefined {
  const [byId, byPage] = [own.read('vkId', readVkGroup), own.read('vkPage', readVkGroup)];
  return byId || byPage || undefined;
}

test('whatever link comes out, it says what the row’s own raw cells and those above it say', () => {
  let links = 0;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 7 }), settings, (rows, chosen) => {
      const all = rows.map((cells) => new RawRow(cells));
      const { outcomes } = planRegister({
        table: table(rows),
        directory: null,
        current: {},
        settings: chosen,
      });
      outcomes.forEach(({ cells }, at) => {
        for (const [place, link] of [
          ['form', cells.formLink],
          ['poll', cells.pollLink],
          ['app', cells.appLink],
        ] as const) {
          if (link === '') continue;
          links += 1;
          const expected = { place, ...allowedBy(all[at] as RawRow, all, link) };
          const { findings, type } = auditLink(link, expected);
          expect({ link, type, findings: isClean(findings) ? [] : findings }).toEqual({
            link,
            type: place,
            findings: [],
          });
        }
      });
    }),
    { numRuns: 400 },
  );
  expect(links).toBeGreaterThan(800);
});
