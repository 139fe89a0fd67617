import { encode } from 'uqr';
import { APP_LOGO, COVERS, READY_TABLES } from '../../src/core/pos/official-materials';
import { violations } from './sidebar/axe';
import { openClipboard } from './sidebar/clipboard';
import { CARD, HOSTILE, LONG_NAME } from './sidebar/data';
import { callsOf, Host, reseed, WIDTH, waitForCalls } from './sidebar/host';
import { expectNoSideScroll } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

async function openCard(seed: Parameters<Host['open']>[0] = {}) {
  const page = await host.open(seed);
  await page.getByRole('tab', { name: 'Карточка' }).click();
  return page;
}

test('the card of the selected row shows the items in order, each with its values', async () => {
  const page = await openCard();
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
  expect((await callsOf(page)).pop()).toEqual({ name: 'getCard', request: { sheetId: 0, row: 0 } });
  expect(await page.locator('.item h4').allInnerTexts()).toEqual([
    '1. Сообщить о проблеме',
    '2. Высказать мнение',
    '3. Госуслуги',
  ]);
  expect(await page.locator('.item').first().locator('.value-text').allInnerTexts()).toEqual([
    'Сообщить о проблеме',
    'Решаем вместе',
    CARD.items[0]?.link,
  ]);
  await page.locator('.item').nth(2).getByText('15 из 20').waitFor();
  await page
    .locator('.item')
    .nth(1)
    .getByText(CARD.items[1]?.missing ?? '')
    .waitFor();
  await page.getByText(CARD.idSource).waitFor();
  await page.getByText('ОКТМО пуст: ссылки на опросы не будет.').waitFor();
  await page.getByText('Отмечено «Сайт размещения виджета».').waitFor();
});

test('each item says where its cover comes from and what must open', async () => {
  const page = await openCard();
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
  const app = page.locator('.item').nth(2);
  expect(await app.locator('.hint').first().textContent()).toMatch(/^Своя, не из набора ПОС/);
  expect(
    await app.locator('a.address').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
  ).toEqual([APP_LOGO, READY_TABLES.education]);
  expect(await app.getByRole('button', { name: 'Копировать обложку' }).count()).toBe(0);
  expect(await page.locator('.opens').allInnerTexts()).toEqual(
    CARD.items.filter(({ link }) => link !== '').map(({ opens }) => `Откроется: ${opens}`),
  );
});

test('a copy button puts exactly the link on the clipboard and says so', async () => {
  const page = await openCard();
  await openClipboard(page, ['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Копировать ссылку' }).first().click();
  await page.getByRole('button', { name: 'Скопировано' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CARD.items[0]?.link);
});

test('where the frame forbids the clipboard, copying goes through a selection', async () => {
  const page = await openCard();
  await openClipboard(page, ['clipboard-read']);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Копировать название' }).nth(2).click();
  await page.getByRole('button', { name: 'Скопировано' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Запись в кружок');
  expect(await page.locator('textarea').count()).toBe(0);
});

test('where both are forbidden, the text is selected and the keys are named', async () => {
  const page = await openCard();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: 'Копировать ссылку' }).first().click();
  await page.getByText('Текст выделен: нажмите Ctrl+C.').waitFor();
  expect(await page.evaluate(() => window.getSelection()?.toString().trim())).toBe(CARD.items[0]?.link);
});

test('the QR code is that of the link; the phone-only item shows it at once, the forms on demand', async () => {
  const page = await openCard();
  const code = page.getByRole('img', { name: 'QR-код ссылки «Госуслуги»' });
  await code.waitFor();
  const outline = (await code.locator('path').getAttribute('d')) ?? '';
  const drawn = new Set([...outline.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`));
  const { data } = encode(CARD.items[2]?.link ?? '', { ecc: 'M', border: 4 });
  const dark = new Set(data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`${x} ${y}`] : []))));
  expect(drawn).toEqual(dark);
  const form = page.getByRole('img', { name: 'QR-код ссылки «Сообщить о проблеме»' });
  expect(await form.isVisible()).toBe(false);
  await page.getByText('QR-код', { exact: true }).click();
  await form.waitFor();
});

test('next and previous open their rows; at the ends the button does nothing', async () => {
  const page = await openCard({ card: { ...CARD, previousRow: 0 } });
  await page.getByText('12 из 318').waitFor();
  await page.getByRole('button', { name: 'Предыдущая' }).press('Enter');
  await page.getByRole('button', { name: 'Следующая' }).click();
  await page.getByText('Строка 16: показать в таблице').click();
  await waitForCalls(page, 'selectRow');
  const calls = await callsOf(page);
  expect(calls.slice(-3)).toEqual([
    { name: 'getCard', request: { sheetId: 0, row: 0 } },
    { name: 'getCard', request: { sheetId: 0, row: 16 } },
    { name: 'selectRow', request: { sheetId: 0, row: 16 } },
  ]);
});

test('a row without an organisation is no failure: it says what to select, and leads to the search', async () => {
  const failure = {
    code: 'no-organisation' as const,
    text: 'В этой строке нет организации: выделите в таблице строку с организацией или найдите её по названию.',
    retry: false,
  };
  const page = await openCard({ faults: [{ on: 'getCard', how: 'fail', failure }] });
  await page.getByText(failure.text).waitFor();
  expect(await page.getByText('Не получилось').count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page);
  await page.getByRole('button', { name: 'Найти организацию' }).press('Enter');
  await page.locator('input[type="search"]:focus').waitFor();
  await page.getByRole('button', { name: 'Карточка выделенной строки' }).click();
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
  expect(await page.getByText(failure.text).count()).toBe(0);
});

test('a link that no QR code can hold is said to be too long; the card stays', async () => {
  const items = CARD.items.map((item) => (item.phoneOnly ? { ...item, link: item.link.repeat(50) } : item));
  const page = await host.open({ card: { ...CARD, items } });
  await page.getByRole('tab', { name: 'Карточка' }).click();
  await page.getByText('Ссылка не помещается в QR-код: она слишком длинная.').waitFor();
  await page.getByRole('button', { name: 'Следующая' }).waitFor();
});

test('cell texts are never markup nor addresses to follow', async () => {
  const page = await openCard({
    card: {
      ...CARD,
      name: LONG_NAME,
      vkPage: 'javascript:window.hacked=1',
      idSource: HOSTILE,
      items: CARD.items.slice(0, 1).map((item) => ({
        ...item,
        link: 'javascript:window.hacked=1',
        menuName: HOSTILE,
        opens: 'форма «https://disk.yandex.ru/i/other»',
      })),
      before: [HOSTILE, 'Спросите «https://pos.gosuslugi.ru.example/docs/»'],
    },
  });
  await page.getByText('javascript:window.hacked=1').first().waitFor();
  // The only address to follow is the instruction's own.
  const followed = await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(followed).toEqual([COVERS]);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('an organisation is looked for by name or OGRN; one that fits opens, several are listed, the focus stays', async () => {
  const one = { rows: [{ row: 15, name: CARD.name, text: '' }], total: 1 };
  const page = await openCard({ values: { findCards: one } });
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
  await page.getByRole('searchbox').fill('сад 460');
  await page.keyboard.press('Enter');
  await waitForCalls(page, 'getCard', 2);
  expect((await callsOf(page)).slice(-2)).toEqual([
    { name: 'findCards', request: { sheetId: 0, search: 'сад 460' } },
    { name: 'getCard', request: { sheetId: 0, row: 15 } },
  ]);
  const rows = [20, 21].map((row) => ({ row, name: `${LONG_NAME} № ${row}`, text: '1045405430620' }));
  await reseed(page, { values: { findCards: { rows, total: 25 } } });
  await page.getByRole('searchbox').fill('школа');
  await page.keyboard.press('Enter');
  await page.getByText('Найдено 25, первые 2. Уточните запрос.').waitFor();
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page, [WIDTH - 17, WIDTH / 2]);
  await page.getByRole('button', { name: /^Строка 21/ }).click();
  await waitForCalls(page, 'getCard', 3);
  expect((await callsOf(page)).pop()).toEqual({ name: 'getCard', request: { sheetId: 0, row: 21 } });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
});

test('the card follows the sheet only while it is switched on', async () => {
  const page = await openCard({ values: { getSelectedRow: { row: 33 } } });
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
  await page.clock.fastForward(10_000);
  expect((await callsOf(page)).filter(({ name }) => name === 'getSelectedRow')).toEqual([]);
  await page.getByLabel('Следовать за таблицей').check();
  await page.clock.fastForward(2_500);
  await waitForCalls(page, 'getCard', 2);
  expect((await callsOf(page)).filter(({ name }) => name === 'getCard').pop()?.request).toEqual({
    sheetId: 0,
    row: 33,
  });
  await page.clock.fastForward(2_500);
  await waitForCalls(page, 'getSelectedRow', 2);
  expect((await callsOf(page)).filter(({ name }) => name === 'getCard')).toHaveLength(2);
  await page.getByRole('tab', { name: 'Заполнение' }).click();
  await page.getByLabel('Лист с организациями').waitFor();
  const asked = (await callsOf(page)).filter(({ name }) => name === 'getSelectedRow').length;
  await page.clock.fastForward(10_000);
  expect((await callsOf(page)).filter(({ name }) => name === 'getSelectedRow')).toHaveLength(asked);
});

test('at 200 % zoom the card keeps at least half of the height for its content', async () => {
  const page = await host.open({}, { width: WIDTH / 2, height: 360 });
  await page.getByRole('tab', { name: 'Карточка' }).click();
  await page.getByRole('heading', { name: 'Детский сад № 460' }).waitFor();
  const taken = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => /sticky|fixed/.test(getComputedStyle(one).position))
      .reduce((sum, one) => sum + one.getBoundingClientRect().height, 0),
  );
  expect(taken).toBeLessThanOrEqual(180);
});
