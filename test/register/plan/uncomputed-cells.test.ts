import fc from 'fast-check';
import { formulaError } from '../../../src/core/cells/formula-error';
import type { Plan } from '../../../src/register/plan/plan-register';
import type { Role } from '../../../src/shared/roles';
import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

const codes = (made: Plan, at: number) => made.outcomes[at]!.findings.map(({ code }) => code);
const cells = (made: Plan, at: number) => made.outcomes[at]!.cells;

const OFFICE: Row = {
  name: 'Администрация района',
  ogrn: ogrn(1),
  id: 100001,
  oktmo: '50657000',
  kind: 'ОМСУ',
};
const SCHOOL: Row = {
  name: 'Школа № 1',
  ogrn: ogrn(2),
  id: 200002,
  oktmo: '50657101',
  kind: 'подведомственная',
  status: 'подключён',
  parentName: OFFICE.name,
  field: 'образование',
  vkPage: 'https://vk.com/club777',
};
const COMPUTING = ['Loading...', 'Loading…', 'Загрузка...', 'Загрузка…', ' загрузка… '];
const NOT_COMPUTED = '#ERROR! Формула в ячейке C5 не посчитана: откройте файл в Excel и сохраните его';

function links(fault: Row): [form: boolean, poll: boolean, app: boolean] {
  const { formLink, pollLink, appLink } = cells(plan([OFFICE, { ...SCHOOL, ...fault }]), 1);
  return [formLink !== '', pollLink !== '', appLink !== ''];
}

test.each([{ id: '' }, { id: 200002 }])('an error in the parent’s cell is said once: %j', (own) => {
  const made = plan([OFFICE, { ...SCHOOL, ...own, parentName: '#REF!' }]);
  const said = codes(made, 1).filter((code) => /^(?:formula|parent)/.test(code));
  expect(said).toEqual(['formula-error']);
});

describe('a formula without a result stops the links that need its cell', () => {
  test.each<[what: string, fault: (error: string) => Row, made: [boolean, boolean, boolean]]>([
    ['nothing wrong', () => ({}), [true, true, true]],
    ['ID: the parent’s is not taken', (error) => ({ id: error }), [false, true, true]],
    ['OGRN', (error) => ({ ogrn: error }), [false, false, true]],
    ['status of the own ЛКО', (error) => ({ status: error }), [false, true, true]],
    [
      'parent of a row with an ID: whose municipality?',
      (error) => ({ parentName: error }),
      [true, false, true],
    ],
    ['parent of a row without one', (error) => ({ parentName: error, id: '' }), [false, false, true]],
    ['region: the numbers do not decide', (error) => ({ region: error }), [false, false, true]],
    ['OKTMO', (error) => ({ oktmo: error }), [true, false, true]],
    ['kind: the name does not decide', (error) => ({ kind: error }), [true, false, false]],
    ['name', (error) => ({ name: error }), [true, false, false]],
    ['field', (error) => ({ field: error }), [true, true, false]],
    ['VK page', (error) => ({ vkPage: error }), [true, true, false]],
    ['VK id beside a page', (error) => ({ vkId: error }), [true, true, false]],
    ['ready link', (error) => ({ readyAppLink: error }), [true, true, false]],
    ['INN, which no link needs', (error) => ({ inn: error }), [true, true, true]],
  ])('%s', (_what, fault, made) => {
    for (const error of [NOT_COMPUTED, '#REF!', '#ИМЯ?', '#ERROR!', '#ЗНАЧ!', '#SPILL!', ...COMPUTING]) {
      expect(links(fault(error))).toEqual(made);
    }
  });

  test('and the row says which cell, in its own words', () => {
    const row = plan([OFFICE, { ...SCHOOL, id: NOT_COMPUTED }]);
    expect(cells(row, 1).remarks).toContain(
      'Формула в ячейке C5 не посчитана: откройте файл в Excel и сохраните',
    );
    expect(cells(row, 1)).toMatchObject({ idSource: 'нет ЛКО', linkId: '' });
    expect(cells(plan([OFFICE, { ...SCHOOL, status: '#REF!' }]), 1).remarks).toContain(
      'Статус ЛКО: в ячейке ошибка формулы #REF!',
    );
  });

  test('what is still computed says so, with its column', () => {
    for (const computing of COMPUTING) {
      for (const [role, words] of [
        ['id', 'ID'],
        ['status', 'Статус ЛКО'],
        ['region', 'Регион'],
        ['vkPage', 'Страница ВК'],
      ] as const) {
        const row = plan([OFFICE, { ...SCHOOL, [role]: computing }]);
        expect(cells(row, 1).remarks).toContain(`${words}: ячейка ещё считается («Загрузка…»)`);
        expect(codes(row, 1)).toContain('formula-computing');
      }
    }
  });

  test('words that only begin like it are values', () => {
    for (const name of ['Загрузка', 'Загрузка… и доставка', 'Loading bay', 'Погрузка…'])
      expect(codes(plan([OFFICE, { ...SCHOOL, name }]), 1)).not.toContain('formula-computing');
  });

  test('what stands above without a result serves nobody below, nor does the one above it', () => {
    const department: Row = {
      name: 'Управление',
      ogrn: ogrn(3),
      id: NOT_COMPUTED,
      parentName: OFFICE.name,
      kind: 'ОМСУ',
    };
    const made = plan([OFFICE, department, { ...SCHOOL, id: '', parentName: department.name }]);
    expect([1, 2].map((at) => cells(made, at).formLink)).toEqual(['', '']);
  });

  test('a lookup that found nothing is an answer: the parent’s ЛКО serves', () => {
    for (const nothing of ['#N/A', '#Н/Д']) {
      const made = plan([OFFICE, { ...SCHOOL, id: nothing }]);
      expect(cells(made, 1)).toMatchObject({ idSource: 'вышестоящий ЛКО', linkId: '100001' });
      expect(codes(made, 1)).not.toContain('formula-error');
    }
  });

  test('no cell without a result makes another link than its absence, whatever the cell', () => {
    const roles = Object.keys(SCHOOL) as Role[];
    const right = cells(plan([OFFICE, SCHOOL]), 1);
    fc.assert(
      fc.property(
        fc.subarray(roles, { minLength: 1 }),
        fc.constantFrom(NOT_COMPUTED, '#REF!', 'Loading...'),
        (broken, error) => {
          const fault = Object.fromEntries(broken.map((role) => [role, error]));
          const made = cells(plan([OFFICE, { ...SCHOOL, ...fault }]), 1);
          for (const link of ['formLink', 'pollLink', 'appLink'] as const) {
            expect(['', right[link]]).toContain(made[link]);
          }
        },
      ),
    );
  });
});

test.each([
  ['#REF!', '#REF!'],
  ['#знач!', '#знач!'],
  ['#ERROR! Причина', 'Причина'],
  ['#N/A', ''],
  ['#1', ''],
  ['#ERROR', ''],
  ['ID #REF!', ''],
  ['', ''],
  [5, ''],
])('%j: %j', (raw, reason) => {
  expect(formulaError(raw)).toBe(reason);
});
