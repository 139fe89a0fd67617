import type { FindingGroup, FindingRow } from '../../src/shared/findings';
import {
  type FindingsState,
  findingsReducer,
  NO_FINDINGS,
  rowAt,
  shownGroups,
  shownList,
  stepFrom,
} from '../../src/sidebar/findings/findings-state';
import { cutInside } from '../../src/sidebar/ui/cut-inside';

const rowsOf = (...numbers: number[]): FindingRow[] =>
  numbers.map((row) => ({ row, name: `Школа № ${row}`, text: `Нет ОГРН ${row}` }));
function group(code: string, rows: readonly FindingRow[], more: Partial<FindingGroup> = {}): FindingGroup {
  return {
    code,
    severity: 'error',
    title: code,
    fix: '',
    total: rows.length,
    rowTotal: rows.length,
    rows,
    ...more,
  };
}
const begun = (...groups: FindingGroup[]) => findingsReducer(NO_FINDINGS, { type: 'begin', groups });
const checked = (state: FindingsState, ...groups: FindingGroup[]) =>
  findingsReducer(state, { type: 'checked', groups });
const seen = (state: FindingsState) =>
  shownList(state).groups.map(({ code, total, rows }) => [
    code,
    total,
    rows.map(({ row, settled }) => (settled ? -row : row)).join(' '),
  ]);

describe('after another check', () => {
  test('what is settled is crossed off where it stands; counts follow', () => {
    const state = begun(group('a', rowsOf(3, 5, 7)), group('b', rowsOf(4)));
    expect(seen(checked(state, group('a', rowsOf(3, 7)), group('b', rowsOf(4))))).toEqual([
      ['a', 2, '3 -5 7'],
      ['b', 1, '4'],
    ]);
  });

  test('a group without findings stays; a new one comes last, whatever its weight', () => {
    const state = begun(group('a', rowsOf(3)), group('b', rowsOf(4)));
    expect(seen(checked(state, group('new', rowsOf(9)), group('b', rowsOf(4, 6))))).toEqual([
      ['a', 0, '-3'],
      ['b', 2, '4 6'],
      ['new', 1, '9'],
    ]);
  });

  test('of a group that came in part, rows behind the last that came are not called settled', () => {
    const first = begun(group('a', rowsOf(1, 2, 3), { total: 6 }));
    const loaded = findingsReducer(first, {
      type: 'page',
      page: { code: 'a', from: 3, total: 6, rows: rowsOf(4, 5, 6) },
    });
    expect(seen(checked(loaded, group('a', rowsOf(1, 3, 4), { total: 5 })))).toEqual([
      ['a', 5, '1 -2 3 4 5 6'],
    ]);
  });

  test('a row that has moved is known by its words', () => {
    const state = begun(group('a', rowsOf(3, 5)));
    const moved = rowsOf(3, 5).map((one) => ({ ...one, row: one.row + 1 }));
    expect(seen(checked(state, group('a', moved)))).toEqual([['a', 2, '4 6']]);
  });

  test.each([
    { what: 'the same row', now: rowsOf(3, 5), current: 1 },
    { what: 'sorted elsewhere', now: rowsOf(5, 9).map((one, at) => ({ ...one, row: at + 3 })), current: 0 },
  ])('the finding that is worked on is pointed at: $what', ({ now, current }) => {
    const state = findingsReducer(begun(group('a', rowsOf(3, 5))), {
      type: 'point',
      place: { code: 'a', index: 1 },
    });
    const after = checked(state, group('a', now));
    const at = after.current;
    expect(at && rowAt(after, at)?.settled).toBe(false);
    expect(now.indexOf(now.find(({ row }) => row === (at && rowAt(after, at)?.row))!)).toBe(current);
  });

  test('a finding that comes back is open again', () => {
    const state = checked(begun(group('a', rowsOf(3, 5))), group('a', rowsOf(5)));
    expect(seen(checked(state, group('a', rowsOf(3, 5))))).toEqual([['a', 2, '3 5']]);
  });

  test('what is open, and the finding that is worked on, stay', () => {
    const pointed = findingsReducer(begun(group('a', rowsOf(3, 5))), {
      type: 'point',
      place: { code: 'a', index: 1 },
    });
    const after = checked(pointed, group('a', rowsOf(2, 3, 5)));
    expect(shownList(after).open).toEqual(['a']);
    expect(after.current && rowAt(after, after.current)?.row).toBe(5);
  });

  test('rows that came twice are the same ones: what is pointed at among them stays', () => {
    const page = { type: 'page' as const, page: { code: 'a', from: 2, total: 4, rows: rowsOf(5, 6) } };
    const loaded = findingsReducer(begun(group('a', rowsOf(3, 4), { total: 4 })), page);
    const pointed = findingsReducer(loaded, { type: 'point', place: { code: 'a', index: 2 } });
    expect(findingsReducer(pointed, page).current).toEqual({ code: 'a', index: 2 });
  });

  test('a settled one goes along with the rows around it', () => {
    const state = checked(begun(group('a', rowsOf(3, 5, 7))), group('a', rowsOf(3, 7)));
    const lower = rowsOf(3, 7).map((one) => ({ ...one, row: one.row + 2 }));
    expect(seen(checked(state, group('a', lower)))).toEqual([['a', 2, '5 -7 9']]);
  });

  test('of a group that came in part, nothing is called settled after a sort', () => {
    const marked = (rows: FindingRow[]) => rows.map((one) => ({ ...one, mark: one.name }));
    const state = begun(group('a', marked(rowsOf(3, 4, 5)), { total: 9 }));
    const sorted = marked(rowsOf(5, 3, 8)).map((one, at) => ({ ...one, row: at + 2 }));
    expect(seen(checked(state, group('a', sorted, { total: 9 })))).toEqual([['a', 9, '2 3 4 4']]);
  });

  test('what was decided is remembered under its question until it is taken back', () => {
    const entry = { subject: 'parent' as const, value: 'УТиКХ', choice: 'Мэрия', rows: 2, choices: [] };
    const decided = { ...entry, key: 'parent утикх' };
    const state = findingsReducer(begun(), { type: 'decided', decided });
    expect(
      findingsReducer(state, { type: 'decided', decided: { ...decided, choice: 'Дума' } }).decided,
    ).toEqual([{ ...decided, choice: 'Дума' }]);
    expect(findingsReducer(state, { type: 'withdrawn', key: decided.key }).decided).toEqual([]);
  });

  test('a first check begins anew', () => {
    const worked = findingsReducer(begun(group('a', rowsOf(3))), { type: 'weigh', weight: 'note' });
    expect(findingsReducer(worked, { type: 'begin', groups: [group('b', rowsOf(4))] })).toEqual(
      begun(group('b', rowsOf(4))),
    );
  });
});

describe('stepping through open findings', () => {
  const walk = (state: FindingsState, direction: 1 | -1): string[] => {
    const places: string[] = [];
    for (let now = state; places.length < 20; ) {
      const step = stepFrom(now, direction);
      places.push(step.type === 'place' ? `${step.place.code}${rowAt(now, step.place)?.row}` : step.type);
      if (step.type !== 'place') return places;
      now = findingsReducer(now, { type: 'point', place: step.place });
    }
    return places;
  };
  const two = checked(
    begun(group('a', rowsOf(3, 5, 7)), group('b', rowsOf(4), { severity: 'note' })),
    group('a', rowsOf(3, 7)),
    group('b', rowsOf(4), { severity: 'note' }),
  );

  test.each<{ name: string; state: FindingsState; direction: 1 | -1; places: string[] }>([
    { name: 'forward, past what is settled', state: two, direction: 1, places: ['a3', 'a7', 'b4', 'end'] },
    {
      name: 'back',
      state: findingsReducer(two, { type: 'point', place: { code: 'b', index: 0 } }),
      direction: -1,
      places: ['a7', 'a3', 'end'],
    },
    {
      name: 'only those of the chosen weight',
      state: findingsReducer(two, { type: 'weigh', weight: 'attention' }),
      direction: 1,
      places: ['a3', 'a7', 'end'],
    },
    {
      name: 'to where more is to be asked for',
      state: begun(group('a', rowsOf(3), { total: 9 })),
      direction: 1,
      places: ['a3', 'more'],
    },
    { name: 'where there is nothing', state: begun(), direction: 1, places: ['end'] },
  ])('$name', ({ state, direction, places }) => {
    expect(walk(state, direction)).toEqual(places);
  });
});

test('a search is shown in place of all, and leaves all as it was', () => {
  const state = findingsReducer(begun(group('a', rowsOf(3, 5))), { type: 'toggle', code: 'a', open: true });
  const found = findingsReducer(state, { type: 'found', search: '5', groups: [group('a', rowsOf(5))] });
  expect(seen(found)).toEqual([['a', 1, '5']]);
  const mended = findingsReducer(checked(found, group('a', rowsOf(3))), {
    type: 'found',
    search: '5',
    groups: [],
  });
  expect(seen(mended)).toEqual([['a', 0, '-5']]);
  const back = findingsReducer(mended, { type: 'found', search: '', groups: [] });
  expect(seen(back)).toEqual([['a', 1, '3 -5']]);
  expect(shownList(back).open).toEqual(['a']);
  expect(shownGroups(back)).toHaveLength(1);
});

test.each([
  ['Школа № 5', 'Школа № 5'],
  [
    'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12» Черепановского района',
    /^Муниципальное….*школа № 12» Черепановского района$/,
  ],
  [
    'Муниципальное казённое дошкольное образовательное учреждение детский сад № 3 «Солнышко» города Черепаново Черепановского района Новосибирской области',
    'Муниципальное…детский сад № 3 «Солнышко» города Черепаново…',
  ],
  [
    'Государственное бюджетное учреждение культуры «Центр русского фольклора» Черепановского муниципального района Новосибирской области',
    /^Государственное….*«Центр русского фольклора» Черепановского…$/,
  ],
  [`${'Учреждение'.repeat(20)}№ 7 ${'области '.repeat(30)}`, /№ 7 области/],
  ['а'.repeat(50_000), /^а{22}…а{51}$/],
])('a long name keeps what tells it from others: %#', (name, shown) => {
  expect(cutInside(name)).toEqual(typeof shown === 'string' ? shown : expect.stringMatching(shown));
});
