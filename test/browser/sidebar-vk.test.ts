import type { Page } from 'playwright-core';
import { NO_SHEET } from '../../src/shared/setup';
import type { VkPreview } from '../../src/shared/vk';
import { openAll, tabTo, violations } from './sidebar/axe';
import { LONG_NAME, OVERVIEW, RECORD, UNFINISHED } from './sidebar/data';
import { counts, Host, requests, type SeedChange, waitForCalls } from './sidebar/host';
import { openSection } from './sidebar/sections';
import { vkOf } from './sidebar/vk-data';
import { expectNoSideScroll } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const KEY = 'service.token-0123456789abcdef';
const VK_RECORD = { ...RECORD, kind: 'vk' as const, filled: 318, attention: 12 };

async function open(change: Partial<VkPreview> = {}, seed: SeedChange = {}): Promise<Page> {
  const page = await host.open({ record: VK_RECORD, previews: { vk: vkOf(change) }, ...seed });
  await openSection(page, 'Размещённые ссылки');
  return page;
}

async function take(change: Partial<VkPreview> = {}, seed: SeedChange = {}): Promise<Page> {
  const page = await open(change, seed);
  await page.getByRole('button', { name: 'Взять из ВКонтакте' }).click();
  await page.getByRole('heading', { name: 'Взять из ВКонтакте' }).waitFor();
  return page;
}

test('says how many pages will be asked about, from where, and what VK is told; then writes portion by portion', async () => {
  const page = await take();
  expect(await counts(page)).toEqual([
    'Спросим страниц: 271',
    'Строк со страницей: 318',
    'Ответ уже есть: 40',
    'Адрес не прочитан: 7',
    'Не тронем, вписано вами: 2',
  ]);
  expect(await page.getByLabel('Откуда взять ответы').inputValue()).toBe(String(NO_SHEET));
  await page.getByText('Что узнает ВКонтакте').click();
  await page.getByText('Названия, ОГРН и контакты не отправляются.').waitFor();
  await page.getByRole('button', { name: 'Спросить ВКонтакте' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await requests(page, 'writeBatch')).toHaveLength(4);
  await page.getByText('Страниц, на которые надо посмотреть: 12.').waitFor();
  await page.getByRole('button', { name: 'Проверить ссылки' }).click();
  await page.getByRole('heading', { name: 'Результат проверки ссылок' }).waitFor();
  expect((await requests(page, 'previewRun')).map((one) => (one as { kind: string }).kind)).toEqual([
    'vk',
    'audit',
  ]);
});

test('shows how far it is, and stops after a portion', async () => {
  const page = await take({}, { faults: [{ on: 'writeBatch', how: 'hold', after: 2 }] });
  await page.getByRole('button', { name: 'Спросить ВКонтакте' }).click();
  await page.getByRole('heading', { name: 'Берём из ВКонтакте' }).waitFor();
  await page.getByText('200 из 318 строк').waitFor();
  await page.getByRole('button', { name: 'Остановить' }).click();
  await page.getByText('Останавливаем после этой порции…').waitFor();
  await page.evaluate(() => (window as unknown as { fake: { release(): void } }).fake.release());
  await page.getByRole('heading', { name: 'Сбор ответов остановлен' }).waitFor();
  await page.getByRole('button', { name: 'Продолжить' }).waitFor();
  await page.getByRole('button', { name: 'Убрать ответы ВКонтакте' }).waitFor();
});

test('a refusal of VK’s says what to do, and the portion can be asked for again', async () => {
  const text = 'ВКонтакте просит подождать. Повторите через несколько минут. (Ошибка ВК 29.)';
  const failure = { code: 'vk' as const, text, retry: true };
  const page = await take({}, { faults: [{ on: 'writeBatch', how: 'fail', failure, after: 1 }] });
  await page.getByRole('button', { name: 'Спросить ВКонтакте' }).click();
  await page.getByRole('alert').getByText('Сбор ответов ВКонтакте прервался').waitFor();
  await page.getByText(text).waitFor();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});

test('the key is typed unseen, sent once, and forgotten by a press', async () => {
  const page = await take({ access: 'no-token' });
  expect(await page.locator('.counts').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Спросить ВКонтакте' }).count()).toBe(0);
  const field = page.getByLabel('Сервисный ключ доступа ВК');
  expect(await field.getAttribute('type')).toBe('password');
  await field.fill(` ${KEY} `);
  await page.getByRole('button', { name: 'Сохранить ключ' }).click();
  await page.getByText('Ключ сохранён.').waitFor();
  expect(await requests(page, 'previewRun')).toEqual([
    { sheetId: 0, kind: 'vk', options: { from: null, again: false } },
    { sheetId: 0, kind: 'vk', options: { from: null, again: false }, choice: { token: KEY } },
  ]);
  expect(await page.content()).not.toContain(KEY);
  await page.getByRole('button', { name: 'Спросить ВКонтакте' }).waitFor();
  await page.getByRole('button', { name: 'Забыть ключ' }).click();
  await field.waitFor();
  expect((await requests(page, 'previewRun'))[2]).toMatchObject({ choice: { token: '' } });
});

test('a key that is refused can be typed again', async () => {
  const failure = { code: 'bad-settings' as const, text: 'Это не ключ ВКонтакте.', retry: false };
  const page = await take(
    { access: 'no-token' },
    { faults: [{ on: 'previewRun', how: 'fail', failure, after: 1 }] },
  );
  await page.getByLabel('Сервисный ключ доступа ВК').fill('два слова');
  await page.keyboard.press('Enter');
  await page.getByText('Это не ключ ВКонтакте.').waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).click();
  expect(await page.getByLabel('Сервисный ключ доступа ВК').inputValue()).toBe('');
});

test('another source, and pages with an answer once more, are asked for by a new check', async () => {
  const page = await take();
  await page.getByLabel('Откуда взять ответы').selectOption('Лист «result»');
  await page.getByRole('button', { name: 'Взять 271 ответ' }).waitFor();
  expect(await page.getByText('Забыть ключ').count()).toBe(0);
  await page.getByLabel('Обновить и 40 строк, где ответ уже есть').check();
  await waitForCalls(page, 'previewRun', 3);
  expect((await requests(page, 'previewRun')).slice(1)).toEqual([
    { sheetId: 0, kind: 'vk', options: { from: 12, again: false } },
    { sheetId: 0, kind: 'vk', options: { from: 12, again: true } },
  ]);
});

test('the usual build says how to get the answers by file, and offers the sheets that hold some', async () => {
  const none = await take({ access: 'not-built', from: null, sources: [] });
  await none.getByText('Отсюда ВКонтакте не спросить').waitFor();
  await none.getByText('npm run push -- --with-vk').waitFor();
  expect(await none.getByLabel('Откуда взять ответы').count()).toBe(0);
  await none.getByRole('button', { name: 'Проверить заново' }).waitFor();
  const one = await take({ access: 'not-built', from: 12 });
  expect(await one.getByLabel('Откуда взять ответы').locator('option').allInnerTexts()).toEqual([
    'Лист «result»',
  ]);
  await one.getByRole('button', { name: 'Взять 271 ответ' }).click();
  await one.getByRole('heading', { name: 'Готово' }).waitFor();
});

test('a run that was left is offered on the tab', async () => {
  const run = { ...UNFINISHED, kind: 'vk' as const };
  const page = await open({}, { overview: { ...OVERVIEW, run } });
  await page.getByText('Ответы ВКонтакте взяты не до конца').waitFor();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
});

describe('every state', () => {
  const LONG = [{ sheetId: 12, name: LONG_NAME }];
  test.each<[string, Partial<VkPreview>]>([
    ['ready', { sources: LONG }],
    ['without a key', { access: 'no-token' }],
    ['by file alone', { access: 'not-built', from: null, sources: [] }],
    ['from a sheet', { access: 'not-built', from: 12, sources: LONG, sheetName: LONG_NAME }],
    ['with nothing to ask', { counts: { rows: 318, answered: 318, asked: 0, unread: 0, kept: 0 } }],
  ])('%s is usable by all and no wider than the panel', async (_name, change) => {
    const page = await take(change);
    await openAll(page);
    expect(await violations(page)).toEqual([]);
    await expectNoSideScroll(page);
  });

  test('is reached by keyboard', async () => {
    const page = await open();
    await tabTo(page, /^Взять из ВКонтакте$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Взять из ВКонтакте' }).waitFor();
    await tabTo(page, /^Спросить ВКонтакте$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Готово' }).waitFor();
    await tabTo(page, /^Проверить ссылки$/);
  });
});
