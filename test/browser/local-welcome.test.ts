import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../../tools/build/project-root';
import { WELCOME_COLUMNS, WELCOME_HEADER_ROW } from '../../tools/sample/welcome/welcome-columns';
import { welcomeRows } from '../../tools/sample/welcome/welcome-rows';
import { firstSheet, PageHost, values } from './local/page-host';

const SAMPLE = resolve(PROJECT_ROOT, 'samples/region.xlsx');
const { mistakes } = welcomeRows();

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
});
afterAll(() => host.stop());

test('all findings of the shipped sample are mended by keyboard alone, and then it is filled', async () => {
  await host.serve(SAMPLE);
  const { page, sidebar, errors } = await host.open();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const cellOf = (row: number, column: string) =>
    String(firstSheet(host.host.book).value(row, WELCOME_COLUMNS.findIndex(({ key }) => key === column) + 1));
  const attention = async () => {
    const text =
      (await sidebar
        .locator('.counts')
        .getByText('Требуют внимания')
        .locator('xpath=ancestor::div[1]')
        .textContent()) ?? '';
    return Number(/\d+$/.exec(text.trim())?.[0]);
  };
  await sidebar.getByRole('button', { name: 'Проверить таблицу' }).focus();
  await press('Enter');
  await sidebar.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  expect(await attention()).toBe(13);
  const mended: number[] = [];
  while ((await attention()) > 0) {
    if (mended.length > mistakes.length) throw new Error(`more steps than mistakes: ${mended.join(', ')}`);
    await press('Alt+ArrowDown');
    const current = sidebar.locator('.row-button[aria-expanded="true"]');
    await current.waitFor();
    const row = Number(/Строка (\d+)/.exec((await current.textContent()) ?? '')?.[1]);
    await sidebar.locator('.mend-form input[type="text"], .mend-form select').first().waitFor();
    await sidebar.waitForFunction(() => /INPUT|SELECT/.test(document.activeElement?.tagName ?? ''));
    const wrong = mistakes.find((one) => one.row === row);
    if (!wrong) throw new Error(`a finding in row ${row}: ${await current.textContent()}`);
    const isList = await sidebar.evaluate(() => document.activeElement?.tagName === 'SELECT');
    if (isList) {
      const label = wrong.column === 'region' ? 'Новосибирская область' : 'образование';
      keys += 1;
      await sidebar.locator('.mend-form select').selectOption({ label });
    } else {
      await press('Control+A');
      keys += 1;
      await page.keyboard.insertText(wrong.right);
    }
    const together = sidebar.locator('.mend-form input[type="checkbox"]');
    if (isList) await press('Tab');
    if ((await together.count()) > 0 && wrong.column !== 'region' && wrong.column !== 'oktmo') {
      if (!isList) await press('Tab');
      await press('Tab');
      await press('Space');
      await press('Shift+Tab');
    }
    await press('Enter');
    await sidebar.getByText(/^Записано/).waitFor();
    await sidebar.locator('li.settled .row-button[aria-expanded="true"]').waitFor();
    mended.push(row);
    expect(cellOf(row, wrong.column)).not.toBe(wrong.held);
  }
  // Ten cells for thirteen rows: what repeats is mended together.
  expect(new Set(mended).size).toBe(10);
  // Enter, then for each: the next finding, all of the old value, the new value, Enter; more for lists and ticks.
  expect(keys).toBe(48);
  await sidebar.getByRole('button', { name: 'Заполнить 69 строк' }).focus();
  await press('Enter');
  await sidebar.getByRole('heading', { name: 'Готово' }).waitFor();
  const links = values(host.host.book)
    .slice(WELCOME_HEADER_ROW)
    .flatMap((cells) => cells.slice(WELCOME_COLUMNS.length, WELCOME_COLUMNS.length + 3));
  expect(links).toHaveLength(3 * 69);
  expect(links.filter((link) => !/^https:/.test(String(link)))).toEqual([]);
  expect(errors).toEqual([]);
}, 120_000);

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
    'нет вышестоящей',
  ]);
  const before = values(host.host.book);
  await choices.first().press('Enter');
  await sidebar.locator('details[data-code="parent-unknown"].group-settled').waitFor();
  await sidebar.getByText(/^Решено: «Отдел просвещения» — /).waitFor();
  expect(values(host.host.book)).toEqual(before);
  expect(errors).toEqual([]);
});
