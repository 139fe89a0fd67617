import { keptRows, rowKeys } from '../../../src/server/fill/kept-rows';
import { type FillOptions, type FillPreview, MOST_KEPT, OUTPUT_HEADERS } from '../../../src/shared/fill';
import {
  FORM_KINDERGARTEN,
  FORM_OMSU,
  fill,
  outputAt,
  outputCell,
  registerHost,
  reorder,
  settings,
  sheetOf,
  undo,
  value,
} from '../../support/register';
import { preview, runAll } from '../../support/runs';

const OWN = 'https://vk.cc/own';
const OTHER = 'https://vk.cc/other';

/** Two links that people typed over the tool's, and «обновить все». */
async function typedOver() {
  const host = await registerHost();
  fill(host);
  sheetOf(host).put(3, outputAt(host, 'formLink'), OWN);
  sheetOf(host).put(4, outputAt(host, 'formLink'), OTHER);
  settings(host, { mode: 'all' });
  return host;
}

test('each row that would be replaced is listed, old beside new', async () => {
  const host = await typedOver();
  const { replaced, overwrites } = value(preview(host, 'fill'));
  expect(overwrites).toBe(2);
  expect(replaced.map(({ key, ...row }) => row)).toEqual([
    {
      row: 3,
      name: 'Администрация Черепановского района',
      cells: [{ header: OUTPUT_HEADERS.formLink, old: OWN, now: FORM_OMSU }],
    },
    {
      row: 4,
      name: 'Детский сад № 460',
      cells: [{ header: OUTPUT_HEADERS.formLink, old: OTHER, now: FORM_KINDERGARTEN }],
    },
  ]);
});

test('a row without its tick keeps what people typed, is said so in its remarks, and stays in the list', async () => {
  const host = await typedOver();
  const [first] = value(preview(host, 'fill')).replaced;
  const options = { keep: [first!.key] };
  const kept = value(preview(host, 'fill', { options }));
  expect(kept).toMatchObject({ overwrites: 1, counts: { overwrites: 1, kept: 1 } });
  expect(kept.replaced.map(({ row }) => row)).toEqual([3, 4]);
  const key = runAll(host, kept, 1000, options);
  expect(outputCell(host, 3, 'formLink')).toBe(OWN);
  expect(outputCell(host, 3, 'remarks')).toMatch(/«Сообщить о проблеме»/);
  expect(outputCell(host, 4, 'formLink')).toBe(FORM_KINDERGARTEN);
  undo(host, key);
  expect([outputCell(host, 3, 'formLink'), outputCell(host, 4, 'formLink')]).toEqual([OWN, OTHER]);
});

test('the tick goes with its row, wherever it is sorted to', async () => {
  const host = await typedOver();
  const [first] = value(preview(host, 'fill')).replaced;
  reorder(host, (rows) => [...rows].reverse());
  const options = { keep: [first!.key] };
  runAll(host, value(preview(host, 'fill', { options })), 1000, options);
  const column = outputAt(host, 'formLink');
  const links = [3, 4, 5].map((row) => sheetOf(host).value(row, column));
  expect(links).toContain(OWN);
  expect(links).not.toContain(OTHER);
});

describe('a tick that was taken away outlives the mending of its row', () => {
  const MENDS = [
    { what: 'name', column: 1, text: 'Администрация Черепановского муниципального района' },
    { what: 'OGRN', column: 2, text: '1025401020721' },
    { what: 'ID', column: 3, text: '219142' },
    { what: 'no ID', column: 3, text: '' },
    { what: 'page', column: 7, text: 'https://vk.com/club2' },
  ];
  const keptRows = (preview: FillPreview) =>
    preview.replaced.filter(({ key }) => preview.optionsNow.keep?.includes(key)).map(({ row }) => row);

  test.each(MENDS)('$what', async ({ column, text }) => {
    const host = await typedOver();
    const [first] = value(preview(host, 'fill')).replaced;
    sheetOf(host).put(3, column, text);
    const now = value(preview(host, 'fill', { options: { keep: [first!.key] } }));
    expect(keptRows(now)).toEqual([3]);
    runAll(host, now, 1000, now.optionsNow);
    expect(outputCell(host, 3, 'formLink')).toBe(OWN);
  });

  test('one after the other, since each check names the row anew', async () => {
    const host = await typedOver();
    let options: FillOptions = { keep: [value(preview(host, 'fill')).replaced[0]!.key] };
    for (const { column, text } of MENDS) {
      sheetOf(host).put(3, column, text);
      const now = value(preview(host, 'fill', { options }));
      expect(keptRows(now)).toEqual([3]);
      options = now.optionsNow;
    }
  });

  test('together with a sort', async () => {
    const host = await typedOver();
    const [first] = value(preview(host, 'fill')).replaced;
    sheetOf(host).put(3, 1, 'Районная администрация');
    reorder(host, (rows) => [...rows].reverse());
    expect(keptRows(value(preview(host, 'fill', { options: { keep: [first!.key] } })))).toEqual([5]);
  });

  test('a row that is another organisation’s by now is not taken for it', async () => {
    const host = await typedOver();
    const [first] = value(preview(host, 'fill')).replaced;
    sheetOf(host).put(3, 1, 'Музей');
    sheetOf(host).put(3, 2, '1025401020721');
    const now = value(preview(host, 'fill', { options: { keep: [first!.key] } }));
    expect(keptRows(now)).toEqual([]);
    expect(now.optionsNow).toEqual({});
  });
});

test('of two rows that both may be the mended one none is taken: both stay to be decided', () => {
  const columns = { name: ['А', 'Школа', 'Школа'], ogrn: ['1', '2', '3'] };
  const key = rowKeys({ name: ['Школа'], ogrn: ['4'] })(0);
  const kept = (isFilled: (index: number) => boolean) => [...keptRows(columns, 3, [key], isFilled)];
  expect(kept(() => true)).toEqual([]);
  // With nothing of a person's own in it a row has nothing to keep.
  expect(kept((index) => index === 2)).toEqual([2]);
  expect([...keptRows(columns, 3, [rowKeys(columns)(1)], () => true)]).toEqual([1]);
});

test('as many keys as may be kept fit beside a run', () => {
  const columns = {
    name: ['Школа'],
    ogrn: ['1045405430620'],
    id: ['219141'],
    vkPage: ['https://vk.com/club1'],
  };
  const keys = new Array(MOST_KEPT).fill(rowKeys(columns)(0));
  expect(JSON.stringify({ keep: keys }).length).toBeLessThan(7000);
});
