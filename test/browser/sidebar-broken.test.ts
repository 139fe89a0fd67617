import type { Page } from 'playwright-core';
import { expectFocus, violations } from './sidebar/axe';
import { OVERVIEW, RECORD, UNFINISHED } from './sidebar/data';
import { callsOf, Host, reseed, WIDTH, waitForCalls } from './sidebar/host';
import { openSection } from './sidebar/sections';
import { expectNoSideScroll } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

/** As a newer server answers a panel that was open while the add-on was updated. */
const NEWER = {
  ...OVERVIEW,
  run: { ...UNFINISHED, kind: 'sort' },
};
const SENTENCE = 'Панель не смогла это показать: откройте её заново, записанное в таблице не пропало.';

const names = async (page: Page) => (await callsOf(page)).map(({ name }) => name);
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const reopen = (page: Page) => page.getByRole('button', { name: 'Открыть заново', exact: true });

function pageErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

test('a view that cannot be drawn leaves a sentence, the tabs and a way back to the first look', async () => {
  const page = await host.open({ values: { getOverview: NEWER } });
  const errors = pageErrors(page);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.locator('p').allTextContents()).toEqual([SENTENCE]);
  expect(await page.getByRole('main').textContent()).not.toMatch(/[a-z]/i);
  await expectFocus(page, 'Не удалось показать');
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page, [WIDTH]);

  await tab(page, 'Справка').click();
  await page.getByRole('heading', { name: 'Как работать' }).waitFor();
  await openSection(page, 'Размещённые ссылки');
  await page.getByText(SENTENCE).waitFor();

  await reseed(page, { values: { getOverview: OVERVIEW } });
  await page.keyboard.press('Tab');
  await expectFocus(page, 'Открыть заново');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Проверить таблицу', exact: true }).waitFor();
  expect(await tab(page, 'Заполнение').getAttribute('aria-selected')).toBe('true');
  await expectFocus(page, 'Что заполняем');
  expect(await alert.count()).toBe(0);
  await waitForCalls(page, 'getOverview', 2);
  expect(await names(page)).toEqual(['getOverview', 'getOverview']);
  expect(errors).toEqual([]);
});

test('what is still broken when the page was opened anew is said again', async () => {
  const page = await host.open({ values: { getOverview: NEWER } });
  await reopen(page).click();
  await waitForCalls(page, 'getOverview', 2);
  await page.getByText(SENTENCE).waitFor();
  await expectFocus(page, 'Не удалось показать');
});

test('a run goes on while another tab cannot be drawn', async () => {
  const page = await host.open({
    values: { getCard: { name: 'Школа' } },
    faults: [{ on: 'writeBatch', how: 'hold', after: 1, times: 9 }],
  });
  await page.getByRole('button', { name: 'Проверить таблицу', exact: true }).click();
  await page.getByRole('button', { name: /^Заполнить/ }).click();
  await waitForCalls(page, 'writeBatch', 2);
  await tab(page, 'Карточка').click();
  await page.getByText(SENTENCE).waitFor();
  await page.evaluate(() => (window as unknown as { fake: { release(): void } }).fake.release());
  await waitForCalls(page, 'writeBatch', 7);
  await tab(page, 'Заполнение').click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});

test('an answer that no state can be made of ends in the same sentence; nothing is waited for without end', async () => {
  const page = await host.open({
    overview: { ...OVERVIEW, history: [RECORD] },
    values: { undoBatch: { done: 312, total: 312, finished: true } },
  });
  const errors = pageErrors(page);
  await page.getByText('История').click();
  await page.getByRole('button', { name: 'Отменить заполнение' }).click();
  await page.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await page.getByRole('alert').getByText(SENTENCE).waitFor();
  await expectFocus(page, 'Не удалось показать');
  expect(await violations(page)).toEqual([]);
  await reopen(page).click();
  await page.getByText('Лист с организациями').waitFor();
  await expectFocus(page, 'Что заполняем');
  expect(errors).toEqual([]);
});
