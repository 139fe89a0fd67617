import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

const row = (name: string, parentName: string, more: Row = {}): Row => ({
  name,
  ogrn: ogrn(7),
  parentName,
  kind: 'подведомственная',
  ...more,
});
const said = (rows: readonly Row[], code: string) =>
  plan(rows).outcomes.map(({ findings }) => findings.find((one) => one.code === code)?.text ?? '');
const ids = (rows: readonly Row[]) =>
  plan(rows).contexts.map(({ opaId, idSource }) => `${opaId} ${idSource}`);

test('a circle is told from where one stands; a row below it gets the circle', () => {
  expect(said([row('Аа', 'Бб'), row('Бб', 'Аа'), row('Вв', 'Бб')], 'parent-cycle')).toEqual([
    'Подчинённость замкнута в круг: «Аа» → «Бб» → «Аа»',
    'Подчинённость замкнута в круг: «Бб» → «Аа» → «Бб»',
    'Подчинённость замкнута в круг: «Бб» → «Аа» → «Бб»',
  ]);
});

test('a long circle is cut after six names, a long name after sixty signs', () => {
  const seven = ['А1', 'А2', 'А3', 'А4', 'А5', 'А6', 'А7'];
  const circle = seven.map((name, at) => row(name, seven[(at + 1) % 7]!));
  expect(said(circle, 'parent-cycle')[1]).toBe(
    'Подчинённость замкнута в круг: «А2» → «А3» → «А4» → «А5» → «А6» → «А7» → …',
  );
  const six = seven.slice(0, 6).map((name, at) => row(name, seven[(at + 1) % 6]!));
  expect(said(six, 'parent-cycle')[0]).toBe(
    'Подчинённость замкнута в круг: «А1» → «А2» → «А3» → «А4» → «А5» → «А6» → «А1»',
  );
  const long = 'ж'.repeat(61);
  expect(said([row(long, 'Бб'), row('Бб', long)], 'parent-cycle')[0]).toBe(
    `Подчинённость замкнута в круг: «${'ж'.repeat(60)}» → «Бб» → «${'ж'.repeat(60)}»`,
  );
});

test('an account inside a circle serves the others of it, each by the way of its parents', () => {
  const circle = [row('Аа', 'Бб'), row('Бб', 'Вв', { id: 5 }), row('Вв', 'Гг'), row('Гг', 'Аа', { id: 6 })];
  expect(ids(circle)).toEqual(['5 parent', '5 own', '6 parent', '6 own']);
  const { outcomes } = plan(circle);
  const warned = outcomes.map(({ findings }) =>
    findings.filter(({ code }) => code === 'parent-cycle').map(({ severity }) => severity),
  );
  expect(warned).toEqual([['warning'], ['warning'], ['warning'], ['warning']]);
});

test.each([0, 1, 2, 3])('one account in a circle, of row %d, serves all of it, and those below', (owner) => {
  const names = ['Аа', 'Бб', 'Вв', 'Гг'];
  const circle = names.map((name, at) => row(name, names[(at + 1) % 4]!, at === owner ? { id: 77 } : {}));
  const { outcomes } = plan([...circle, row('Школа', 'Гг')]);
  expect(outcomes.map(({ cells }) => [cells.linkId, cells.parentAccount])).toEqual(
    outcomes.map((_, at) => ['77', at === owner ? '' : names[owner]]),
  );
});

test('a parent of several rows, or of none, is named', () => {
  const twins = [1, 2, 3, 4, 5, 6].map((id) => row('Дом', '', { id }));
  expect(said([...twins.slice(0, 2), row('Школа', 'Дом')], 'parent-ambiguous')[2]).toBe(
    'Вышестоящей «Дом» подходят строки 2, 3: укажите её ОГРН или ID',
  );
  expect(said([...twins, row('Школа', 'Дом')], 'parent-ambiguous')[6]).toMatch(
    /строки 2, 3, 4, 5, 6 и ещё 1:/,
  );
  expect(said([row('Школа', 'Нет такого дома')], 'parent-unknown')).toEqual([
    'Вышестоящая «Нет такого дома» не найдена: исправьте или добавьте её строку',
  ]);
});
