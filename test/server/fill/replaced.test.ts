import { OUTPUT_HEADERS } from '../../../src/shared/fill';
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

test('samples: rows with all links, unlike each other', async () => {
  const host = await registerHost();
  const { samples } = value(preview(host, 'fill'));
  expect(samples.map(({ row, source, links }) => [row, source, links[0]?.link])).toEqual([
    [3, 'свой ЛКО', FORM_OMSU],
    [4, 'вышестоящий ЛКО', FORM_KINDERGARTEN],
  ]);
  for (const { links } of samples) expect(links).toHaveLength(3);
});
