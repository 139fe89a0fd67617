import type { CellValue } from '../../../src/core/cells/cell-value';
import { plan } from '../planned';
import { ogrn, type Row } from '../sheet';

const BODY: Row = { name: 'Администрация района', ogrn: ogrn(1), id: 811, oktmo: '50657000', rowKey: 10 };
const child = (key: CellValue, parentKey: CellValue, more: Row = {}): Row => ({
  name: `Школа ${String(key)}`,
  ogrn: ogrn(20 + Number(String(key).replace(/\D/g, ''))),
  oktmo: '50657000',
  rowKey: key,
  parentKey,
  ...more,
});
const idsOf = (rows: readonly Row[]) => plan(rows).outcomes.map(({ cells }) => cells.linkId);

test.each<{ what: string; rows: readonly Row[]; ids: readonly string[] }>([
  { what: 'the row with that number', rows: [BODY, child(11, 10)], ids: ['811', '811'] },
  { what: 'at any depth', rows: [BODY, child(11, 10), child(12, 11)], ids: ['811', '811', '811'] },
  { what: 'before its own row', rows: [child(11, 10), BODY], ids: ['811', '811'] },
  { what: 'text beside numbers', rows: [BODY, child('11', '10.0')], ids: ['811', '811'] },
  {
    what: 'letters in any case',
    rows: [{ ...BODY, rowKey: '{A-1}' }, child('b2', 'a-1')],
    ids: ['811', '811'],
  },
  {
    what: 'a parent without an OGRN',
    rows: [{ ...BODY, ogrn: '' }, child(11, 10)],
    ids: ['811', '811'],
  },
  { what: '0 above the highest', rows: [{ ...BODY, parentKey: 0 }, child(11, 10)], ids: ['811', '811'] },
  {
    what: 'the parent’s name comes before the number',
    rows: [
      BODY,
      { name: 'Мэрия', ogrn: ogrn(2), id: 812, rowKey: 9 },
      child(11, 10, { parentName: 'Мэрия' }),
    ],
    ids: ['811', '812', '812'],
  },
])('$what', ({ rows, ids }) => {
  expect(idsOf(rows)).toEqual(ids);
});

test('which row was taken is said; a number that no row has is an error', () => {
  const { outcomes } = plan([BODY, child(11, 10), child(12, 99)]);
  const texts = outcomes.map(({ findings }) =>
    findings
      .filter(({ code }) => code.startsWith('parent-') && code !== 'parent-serves')
      .map(({ text }) => text),
  );
  expect(texts[1]).toEqual(['Вышестоящая — строка с номером 10: «Администрация района»']);
  expect(texts[2]).toEqual(['Вышестоящая «99» не найдена: исправьте или добавьте её строку']);
});
