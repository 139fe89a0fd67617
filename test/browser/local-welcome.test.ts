import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../../tools/build/project-root';
import { WELCOME_COLUMNS, WELCOME_HEADER_ROW } from '../../tools/sample/welcome/welcome-columns';
import { welcomeRows } from '../../tools/sample/welcome/welcome-rows';
import { mendByKeyboard } from '../../tools/walk/by-keyboard';
import { mendByMouse } from '../../tools/walk/by-mouse';
import { PageHost, values } from './local/page-host';

const SAMPLE = resolve(PROJECT_ROOT, 'samples/region.xlsx');
const { mistakes } = welcomeRows();

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
});
afterAll(() => host.stop());

test.each([
  // Into the panel and to its button, three for the first finding, then two for each; more for lists and shared values.
  { name: 'keyboard', walk: mendByKeyboard, keys: 35, clicks: 0 },
  { name: 'mouse', walk: mendByMouse, keys: 0, clicks: 28 },
])(
  'all findings of the shipped sample are mended by $name alone, and then it is filled',
  async ({ walk, keys, clicks }) => {
    await host.serve(SAMPLE);
    const { page, sidebar, errors } = await host.open();
    const { effort, mended } = await walk({ page, sidebar }, mistakes);
    // Ten cells for thirteen rows: what repeats is mended together.
    expect(new Set(mended).size).toBe(10);
    expect(effort).toEqual({ keys, clicks, turns: 0, characters: 124 });
    const cells = values(host.host.book);
    for (const { row, column, right } of mistakes) {
      const held = cells[row - 1]?.[WELCOME_COLUMNS.findIndex(({ key }) => key === column)];
      // What a parent's name means is decided once; the cells stay as they were.
      const wanted =
        { region: 'Новосибирская область', field: 'образование', parent: 'Отдел просвещения' }[
          column as string
        ] ?? right;
      expect(String(held)).toBe(wanted);
    }
    const [decision] = values(host.host.book, 'Решения').slice(1);
    expect(decision).toEqual(
      expect.arrayContaining([
        'Отдел просвещения',
        expect.stringMatching(/^Управление образования .*Ключевского/),
      ]),
    );
    const links = cells
      .slice(WELCOME_HEADER_ROW)
      .flatMap((row) => row.slice(WELCOME_COLUMNS.length, WELCOME_COLUMNS.length + 3));
    expect(links).toHaveLength(3 * 69);
    expect(links.filter((link) => !/^https:/.test(String(link)))).toEqual([]);
    expect(errors).toEqual([]);
  },
  300_000,
);

test('a parent that the table lacks is chosen beside its finding, once for all its rows; the cells stay', async () => {
  await host.serve(SAMPLE);
  const { sidebar, errors } = await host.open();
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).click();
  await sidebar.locator('details[data-code="parent-unknown"] > summary').click();
  await sidebar.locator('details[data-code="parent-unknown"] .row-button').first().click();
  const choices = sidebar.locator('.mend fieldset').getByRole('button');
  await choices.first().waitFor();
  expect(await choices.allInnerTexts()).toEqual([
    'Министерство просвещения Новосибирской области (ОГРН 1065457095660)',
    'Управление образования администрации Ключевского муниципального округа (ОГРН 1125430907161)',
    'Администрация Ключевского муниципального округа (ОГРН 1175477543955)',
    'нет вышестоящей',
  ]);
  const before = values(host.host.book);
  await choices.nth(1).press('Enter');
  await sidebar.locator('details[data-code="parent-unknown"].group-settled').waitFor();
  await sidebar.getByText(/^Решено: «Отдел просвещения» — Управление образования/).waitFor();
  expect(values(host.host.book)).toEqual(before);
  expect(errors).toEqual([]);
});
