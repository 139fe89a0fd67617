import * as fc from 'fast-check';
import { ANSWER_FIELDS } from '../../../src/register/hand-out/model';
import { keyOf } from '../../../src/register/hand-out/row-keys';
import { allTyped, World, type WorldRow } from './world';

const MENU_ITEM_KEYS = ['Бердск', 'Искитим', 'Обь'];

/** What a person may do, in any order; numbers pick the row, the sheet or the place. */
type Act = readonly [
  (
    | 'handOut'
    | 'handOutOne'
    | 'type'
    | 'sortRegister'
    | 'sortWithoutKeys'
    | 'sortSheet'
    | 'rename'
    | 'renumber'
    | 'overtype'
    | 'move'
    | 'delete'
    | 'add'
    | 'copyRow'
    | 'deleteKeys'
    | 'copySheet'
    | 'collect'
  ),
  number,
  number,
];

const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom(
    'handOut' as const,
    'handOut' as const,
    'handOutOne' as const,
    'type' as const,
    'type' as const,
    'type' as const,
    'sortRegister' as const,
    'sortWithoutKeys' as const,
    'sortSheet' as const,
    'rename' as const,
    'renumber' as const,
    'overtype' as const,
    'move' as const,
    'delete' as const,
    'add' as const,
    'copyRow' as const,
    'deleteKeys' as const,
    'copySheet' as const,
    'collect' as const,
  ),
  fc.nat(50),
  fc.nat(50),
);

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all.length === 0 ? undefined : all[at % all.length];
}

/** Plays the acts; answers are signed with the organisation that the sheet's row shows. */
function play(acts: readonly Act[]): { world: World; typed: Set<string> } {
  const world = new World();
  let born = 0;
  const give = (): WorldRow => {
    born += 1;
    const place = MENU_ITEM_KEYS[born % MENU_ITEM_KEYS.length] as string;
    world.add(`org${born}`, `10254000${10000 + born}`, `Школа № ${born}`, place);
    return world.rows[world.rows.length - 1] as WorldRow;
  };
  for (let i = 0; i < 4; i += 1) give();
  const typed = new Set<string>();
  let copies = 0;
  const doing: { readonly [what in Act[0]]: (a: number, b: number) => void } = {
    handOut: () => world.handOut(),
    handOutOne: (a) => world.handOut(pick(MENU_ITEM_KEYS, a)),
    type: (a, b) => {
      const sheet = pick(world.sheets, a);
      const row = sheet === undefined ? undefined : pick(sheet.rows, b);
      if (sheet === undefined || row === undefined) return;
      const field = ANSWER_FIELDS[1 + (b % 3)] as 'formPlaced';
      const shown = selfOf(row.computed);
      if (shown === '') return;
      const before = row.typed[field];
      const text = `${shown} ${typed.size}`;
      // Replacing one's own answer is the municipality's right: the old one is lost by them, not by us.
      const standing = world.sheets.flatMap(({ rows }) => rows.flatMap((one) => Object.values(one.typed)));
      if (standing.filter((one) => one === before).length === 1) typed.delete(before);
      row.typed[field] = text;
      typed.add(text);
    },
    sortRegister: (a) => world.rows.sort((x, y) => order(x.self, y.self, a)),
    sortWithoutKeys: (a) => {
      const stored = world.rows.map((row) => row.stored);
      world.rows.sort((x, y) => order(x.self, y.self, a));
      world.rows.forEach((row, at) => {
        row.stored = stored[at] as string;
      });
    },
    sortSheet: (a, b) => pick(world.sheets, a)?.rows.sort((x, y) => order(x.key, y.key, b)),
    rename: (a, b) => {
      const row = pick(world.rows, a);
      if (row) row.name = `Лицей ${row.self} ${b}`;
    },
    renumber: (a, b) => {
      const row = pick(world.rows, a);
      if (row) row.ogrn = `1155${row.self.replace(/\D/g, '').padStart(4, '0')}${b}`;
    },
    overtype: (a) => {
      const at = world.rows.length === 0 ? -1 : a % world.rows.length;
      const old = world.rows[at];
      if (!old) return;
      const fresh = give();
      world.rows.pop();
      // What was collected into a row that a person types over is that person's to lose.
      for (const text of Object.values(old.collected)) if (text) typed.delete(text);
      world.rows[at] = { ...fresh, stored: old.stored };
    },
    move: (a, b) => {
      const row = pick(world.rows, a);
      if (row) row.place = pick(MENU_ITEM_KEYS, b) as string;
    },
    delete: (a) => {
      const at = world.rows.length === 0 ? -1 : a % world.rows.length;
      const [old] = at < 0 ? [] : world.rows.splice(at, 1);
      for (const text of Object.values(old?.collected ?? {})) if (text) typed.delete(text);
    },
    add: () => give(),
    copyRow: (a) => {
      const row = pick(world.rows, a);
      if (!row) return;
      const fresh = give();
      world.rows.pop();
      world.rows.push({ ...fresh, stored: row.stored });
    },
    deleteKeys: () => {
      for (const row of world.rows) row.stored = '';
    },
    copySheet: (a) => {
      const sheet = pick(world.sheets, a);
      if (!sheet) return;
      copies += 1;
      const rows = sheet.rows.map((row) => ({ ...row, typed: { ...row.typed } }));
      world.sheets.push({ id: 1000 + copies, place: sheet.place, rows });
    },
    collect: () => world.collect(),
  };
  for (const [what, a, b] of acts) doing[what](a, b);
  return { world, typed };
}

const order = (x: string, y: string, a: number): number => (a % 2 === 0 ? 1 : -1) * x.localeCompare(y);

/** Whose row it is, as a person reads it: by the number in its name. */
function selfOf({ name }: { readonly name: string }): string {
  return /^Лицей (org\d+)/.exec(name)?.[1] ?? /^Школа № (\d+)$/.exec(name)?.[1]?.replace(/^/, 'org') ?? '';
}

function lostValues({ world, typed }: ReturnType<typeof play>): string[] {
  const standing = new Set(allTyped(world));
  return Array.from(typed).filter((text) => !standing.has(text));
}

function strayValues({ world }: ReturnType<typeof play>): string[] {
  const inRegister = world.rows.flatMap(({ self, collected }) =>
    Object.values(collected)
      .filter((text) => text !== '' && text.split(' ')[0] !== self)
      .map((text) => `register: ${text} at ${self}`),
  );
  const inSheets = world.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ computed, typed }) =>
      Object.values(typed)
        .filter((text) => text !== '' && text.split(' ')[0] !== selfOf(computed))
        .map((text) => `sheet: ${text} at ${computed.name}`),
    ),
  );
  return [...inRegister, ...inSheets];
}

test('whatever people do, no typed value is lost and none stands in another organisation’s row', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const end = play([['handOut', 0, 0], ...acts, ['handOut', 0, 0], ['collect', 0, 0], ['handOut', 0, 0]]);
      expect(lostValues(end)).toEqual([]);
      expect(strayValues(end)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('after a hand-out each organisation stands once on its place’s first sheet', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const { world } = play([...acts, ['handOut', 0, 0]]);
      for (const place of MENU_ITEM_KEYS) {
        const keys = (world.sheets.find((sheet) => sheet.place === place)?.rows ?? []).map((row) => row.key);
        for (const row of world.rows.filter((one) => one.place === place)) {
          const own = keys.filter((key) => key === keyOf(row.stored));
          expect(own.length).toBeGreaterThanOrEqual(1);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('handing out twice changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const { world } = play([...acts, ['handOut', 0, 0]]);
      // Sheets handed out later may still give up rows to earlier ones.
      world.handOut();
      const before = JSON.stringify(world.sheets);
      world.handOut();
      expect(JSON.stringify(world.sheets)).toBe(before);
    }),
    { numRuns: 300 },
  );
});
