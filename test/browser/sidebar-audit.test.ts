import type { Page } from 'playwright-core';
import type { AuditPreview } from '../../src/shared/audit';
import type { FoundLinks } from '../../src/shared/findings';
import type { RunState } from '../../src/shared/run';
import { AUDITED_CARD, auditOf, WRONG_FORM } from './sidebar/audit-data';
import { expectFocus, openAll, tabTo, violations } from './sidebar/axe';
import { openClipboard } from './sidebar/clipboard';
import {
  CARD,
  HOSTILE,
  LONG_NAME,
  UNFINISHED as OF_FILL,
  OVERVIEW,
  RECORD,
  wholeGroup,
} from './sidebar/data';
import { callsOf, counts, Host, release, requests, type SeedChange, waitForCalls } from './sidebar/host';
import { openSection } from './sidebar/sections';
import { expectNoSideScroll } from './sidebar/width';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const AUDIT_RECORD = { ...RECORD, kind: 'audit' as const, attention: 240, filled: 318 };
const WRITTEN: SeedChange = { record: AUDIT_RECORD };

async function open(seed: SeedChange = {}): Promise<Page> {
  const page = await host.open({ ...WRITTEN, ...seed });
  await openSection(page, 'Размещённые ссылки');
  return page;
}

async function audit(seed: SeedChange = {}): Promise<Page> {
  const page = await open(seed);
  await page.getByRole('button', { name: 'Проверить ссылки' }).click();
  await page.getByRole('heading', { name: 'Результат проверки ссылок' }).waitFor();
  return page;
}

const write = (page: Page) => page.getByRole('button', { name: 'Записать в 318 строк' }).click();

/** What each preview was asked to keep first. */
async function choices(page: Page): Promise<unknown[]> {
  return (await requests(page, 'previewRun')).map((request) => (request as { choice?: unknown }).choice);
}

test('an audit writes nothing and shows how many links are right', async () => {
  const page = await audit();
  expect(await counts(page)).toEqual([
    'Верных из размещённых: 29 %',
    'Организаций: 318',
    'Размещено ссылок: 600',
    'верно: 174',
    'с ошибками или замечаниями: 426',
  ]);
  await page
    .getByText('Нет ссылки: 36 пунктов меню у 36 организаций. В долю верных они не входят.')
    .waitFor();
  await page.getByText('Лист «Выгрузка по ЛКО». Сами ссылки не меняются.').waitFor();
  await page.getByText('«Проверка: Сообщить о проблеме», «Проверка: Высказать мнение»').waitFor();
  expect((await callsOf(page)).map(({ name }) => name)).toEqual(['getOverview', 'previewRun']);
});

test('defects open to their rows; a click shows the row in the sheet', async () => {
  const page = await audit();
  await page.getByText('Пробел внутри ссылки').click();
  await page.getByText('Замените ссылку в меню сообщества на верную').waitFor();
  await page.getByRole('button', { name: 'Строка 5 Школа № 2' }).click();
  await waitForCalls(page, 'selectRow');
  expect(await requests(page, 'selectRow')).toEqual([
    { sheetId: 0, row: 5, code: 'link-space', text: 'В середине ссылки пробел («utm_me dium=50»)' },
  ]);
});

test('the columns are shown with their menu items and changed by hand, several by one press', async () => {
  const page = await audit();
  await page.getByText('Столбцы со ссылками: 2').click();
  expect(await page.getByLabel('C: Ссылка в меню 1').inputValue()).toBe('form');
  expect(await page.getByLabel('D: Ссылка в меню 2').inputValue()).toBe('any');
  await page.getByText('по значениям: ссылки ПОС').waitFor();
  expect(await page.getByRole('button', { name: 'Проверить с этими столбцами' }).count()).toBe(0);
  await page.getByLabel('C: Ссылка в меню 1').selectOption('Не проверять');
  await page.getByLabel('D: Ссылка в меню 2').selectOption('Высказать мнение');
  await page.getByLabel('Добавить столбец').focus();
  await page.getByLabel('Добавить столбец').selectOption('E: Прочее');
  await page.getByText('Столбец «E: Прочее» добавлен.').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await page.getByLabel('E: Прочее').selectOption('Госуслуги');
  await page.getByRole('button', { name: 'Проверить с этими столбцами' }).click();
  await waitForCalls(page, 'previewRun', 2);
  expect(await choices(page)).toEqual([
    undefined,
    [
      { column: 4, item: 'poll' },
      { column: 5, item: 'app' },
    ],
  ]);
  await page.getByRole('heading', { name: 'Результат проверки ссылок' }).waitFor();
  await page.getByText('Столбцы со ссылками: 2').click();
  await page.getByRole('button', { name: 'Определить автоматически' }).click();
  await waitForCalls(page, 'previewRun', 3);
  expect((await requests(page, 'previewRun'))[2]).toEqual({
    sheetId: 0,
    kind: 'audit',
    options: {},
    choice: null,
  });
});

test('a choice that is not kept can be repeated or left for the audit that was there', async () => {
  const page = await audit({
    faults: [{ on: 'previewRun', how: 'reject', message: 'HTTP 0', after: 1, times: 2 }],
  });
  await page.getByText('Столбцы со ссылками: 2').click();
  await page.getByLabel('C: Ссылка в меню 1').selectOption('Не проверять');
  await page.getByRole('button', { name: 'Проверить с этими столбцами' }).click();
  await page.getByText('Нет связи с Google.').waitFor();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByText('Нет связи с Google.').waitFor();
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('heading', { name: 'Результат проверки ссылок' }).waitFor();
  expect(await counts(page)).toContain('Размещено ссылок: 600');
});

test('no column with links: what to do, and any column can be chosen at once', async () => {
  const nothing = {
    ...auditOf(),
    columns: [],
    groups: [],
    tokens: [],
    totals: { rows: 0, links: 0, right: 0, missing: 0 },
  };
  const page = await audit({ previews: { audit: nothing } });
  await page.getByText('Столбцов с размещёнными ссылками не видно.').waitFor();
  await page.getByText('назовите его «Ссылка в меню 1»').waitFor();
  expect(await page.getByRole('button', { name: /^Записать/ }).count()).toBe(0);
  await page.getByLabel('Добавить столбец').selectOption('E: Прочее');
  await page.getByRole('button', { name: 'Проверить с этими столбцами' }).click();
  await waitForCalls(page, 'previewRun', 2);
  expect(await choices(page)).toEqual([undefined, [{ column: 5, item: null }]]);
});

test('columns without a single link: nothing to write', async () => {
  const empty = { ...auditOf(), totals: { rows: 318, links: 0, right: 0, missing: 636 } };
  const page = await audit({ previews: { audit: empty } });
  await page.getByText('Проверять нечего: в столбцах нет ни одной ссылки.').waitFor();
  expect(await counts(page)).toContain('Верных из размещённых: 0 %');
  expect(await page.getByRole('button', { name: /^Записать/ }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Проверить заново' }).count()).toBe(1);
});

test('a list without an export says that only the links themselves were audited', async () => {
  const page = await audit({ previews: { audit: { ...auditOf(), compared: false } } });
  await page.getByText('поэтому проверены только сами ссылки').waitFor();
});

test('the result is written in batches, with progress on the tab, and can be taken back', async () => {
  const page = await audit({ faults: [{ on: 'writeBatch', how: 'hold', after: 1 }] });
  await write(page);
  await page.getByText('100 из 318 строк').waitFor();
  await page.getByRole('tab', { name: 'Ещё 31 %' }).waitFor();
  await page.getByRole('progressbar', { name: 'Записано строк' }).waitFor();
  await release(page);
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await requests(page, 'startRun')).toEqual([
    { sheetId: 0, kind: 'audit', runId: '', total: 318, layout: { kind: 'audit' }, options: {} },
  ]);
  expect((await requests(page, 'writeBatch')).map((request) => (request as { from: number }).from)).toEqual([
    0, 100, 200, 300,
  ]);
  await page.getByText('зелёный — верно, жёлтый — предупреждение или нет ссылки, красный — ошибка').waitFor();
  await page.getByRole('button', { name: 'Убрать проверку' }).click();
  await page.getByRole('heading', { name: 'Убрать проверку?' }).waitFor();
  await page.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await page.getByRole('heading', { name: 'Записанная проверка убрана' }).waitFor();
  await page.getByRole('button', { name: 'Готово' }).click();
  await page.getByRole('heading', { name: 'Что размещено на страницах' }).waitFor();
  await page.getByText('История').click();
  await page.getByText('318 строк, из них с замечаниями 240').waitFor();
});

test('writing stops between batches', async () => {
  const page = await audit({ faults: [{ on: 'writeBatch', how: 'hold', after: 1 }] });
  await write(page);
  await page.getByText('100 из 318 строк').waitFor();
  await page.getByRole('button', { name: 'Остановить' }).click();
  await release(page);
  await page.getByRole('heading', { name: 'Запись проверки остановлена' }).waitFor();
  await page.getByText('200 из 318 строк').waitFor();
});

const UNFINISHED: RunState = { ...OF_FILL, kind: 'audit' };

test('an interrupted audit is offered on its own tab and goes on there', async () => {
  const page = await host.open({ ...WRITTEN, overview: { ...OVERVIEW, run: UNFINISHED } });
  await page.getByText('Проверка записана не до конца').waitFor();
  await page.getByRole('button', { name: 'Продолжить в разделе «Размещённые ссылки»' }).waitFor();
  expect(await page.getByRole('button', { name: 'Продолжить', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Продолжить в разделе «Размещённые ссылки»' }).click();
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(await requests(page, 'previewRun')).toEqual([{ sheetId: 0, kind: 'audit', options: {} }]);
  expect(await requests(page, 'startRun')).toEqual([
    { sheetId: 0, kind: 'audit', runId: 'r1.1', total: 318, layout: { kind: 'audit' }, options: {} },
  ]);
});

test('a fill that was interrupted is not offered to go on here', async () => {
  const page = await open({ overview: { ...OVERVIEW, run: { ...UNFINISHED, kind: 'fill' } } });
  await page.getByText('Заполнение не закончено').waitFor();
  await page.getByRole('button', { name: 'Продолжить в разделе «Заполнение»' }).waitFor();
  expect(await page.getByRole('button', { name: 'Продолжить', exact: true }).count()).toBe(0);
  // It would be ended in the words of this tab.
  expect(await page.getByRole('button', { name: 'Завершить' }).count()).toBe(0);
});

test('the two tabs keep their own work', async () => {
  const page = await audit();
  await page.getByRole('tab', { name: 'Заполнение' }).click();
  await page.getByRole('button', { name: 'Проверить таблицу', exact: true }).click();
  await page.getByRole('button', { name: 'Заполнить 312 строк' }).waitFor();
  await openSection(page, 'Размещённые ссылки');
  await page.getByRole('heading', { name: 'Результат проверки ссылок' }).waitFor();
});

async function openCard(card = AUDITED_CARD): Promise<Page> {
  const page = await host.open({ card });
  await page.getByRole('tab', { name: 'Карточка' }).click();
  await page.getByRole('heading', { name: CARD.name }).waitFor();
  return page;
}

test('the card shows the placed link with its wrong pieces marked, above the right one', async () => {
  const page = await openCard();
  const item = page.locator('.item').first();
  expect(await item.locator('.placed-text').textContent()).toBe(WRONG_FORM);
  expect(await item.locator('mark.piece-wrong').allTextContents()).toEqual(['utm_me\ndium=54']);
  expect(await item.locator('mark.piece-right').allTextContents()).toEqual(['&utm_medium=50']);
  const lines = await item
    .locator('mark')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).textDecorationLine));
  expect(lines).toEqual(['underline', 'underline']);
  await item.getByText('Подчёркнуто то, что неверно.').waitFor();
  await item.getByText('utm_medium=54: это код налоговой (54), а нужен ОКАТО (50)').waitFor();
  await item.getByText('Поставьте две цифры ОКАТО региона, а не код налоговой').waitFor();
  const texts = await item.locator('.value-name').allInnerTexts();
  expect(texts.map((text) => text.split('\n')[0])).toEqual([
    'Обложка',
    'Название',
    'Сейчас размещено',
    'Верная ссылка',
  ]);
});

test('its button copies exactly the right link', async () => {
  const page = await openCard();
  await openClipboard(page, ['clipboard-read', 'clipboard-write']);
  await page.locator('.item').first().getByRole('button', { name: 'Копировать ссылку' }).click();
  await page.getByRole('button', { name: 'Скопировано' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CARD.items[0]?.link);
});

test('several links at one item, one of them mended; nothing to be made of the other', async () => {
  const page = await openCard();
  const item = page.locator('.item').nth(1);
  await item.getByText('Сейчас размещено, 1 из 2').waitFor();
  await item.getByText('Верную ссылку собрать не из чего').waitFor();
  await item.getByText('Сейчас размещено, 2 из 2').waitFor();
  await item.getByRole('button', { name: 'Копировать верную ссылку' }).waitFor();
});

test('a right link is said to be right, and stands there once', async () => {
  const page = await openCard();
  const item = page.locator('.item').nth(2);
  await item.getByText('Размещена, ссылка верна').waitFor();
  expect(await item.getByText(CARD.items[2]?.link ?? '', { exact: true }).count()).toBe(1);
  expect(await item.locator('mark').count()).toBe(0);
});

test('a placed text is never markup, nor endless', async () => {
  const link = HOSTILE + 'a'.repeat(49000);
  const items = AUDITED_CARD.items.slice(0, 1).map((item) => ({
    ...item,
    placed: item.placed.map((placed) => ({ ...placed, link, pieces: [HOSTILE] })),
  }));
  const page = await openCard({ ...AUDITED_CARD, items });
  await page.getByText(`…ещё ${(link.length - 600).toLocaleString('ru')} знаков`).waitFor();
  expect(await page.locator('mark').first().textContent()).toBe(HOSTILE);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

const HISTORY = { ...OVERVIEW, history: [{ ...AUDIT_RECORD, sheetName: LONG_NAME }] };
const SCREENS: readonly (readonly [name: string, make: () => Promise<Page>])[] = [
  ['setup', () => open({ overview: { ...HISTORY, run: { ...UNFINISHED, sheetName: LONG_NAME } } })],
  [
    'auditing',
    async () => {
      const page = await open({ faults: [{ on: 'previewRun', how: 'never' }] });
      await page.getByRole('button', { name: 'Проверить ссылки' }).click();
      await page.getByRole('heading', { name: 'Проверяем ссылки' }).waitFor();
      return page;
    },
  ],
  ['result of an audit', () => audit({ previews: { audit: { ...auditOf(), compared: false } } })],
  [
    'written',
    async () => {
      const page = await audit();
      await write(page);
      await page.getByRole('heading', { name: 'Готово' }).waitFor();
      return page;
    },
  ],
  ['card with placed links', () => openCard({ ...AUDITED_CARD, name: CARD.name })],
];

test.each(SCREENS)(
  '%s: no axe violation, no horizontal scroll at 300 px and at 200 %% zoom',
  async (_name, make) => {
    const page = await make();
    await openAll(page);
    expect(await violations(page)).toEqual([]);
    await expectNoSideScroll(page);
  },
);

test('the keyboard alone audits, changes a column, writes and takes back', async () => {
  const page = await host.open(WRITTEN);
  await page.getByLabel('Лист с организациями').waitFor();
  await page.keyboard.press('Tab');
  await expectFocus(page, 'К главной кнопке');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expectFocus(page, 'Ещё');
  await tabTo(page, /^Размещённые ссылки/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Проверить ссылки$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Результат проверки ссылок' }).waitFor();
  await expectFocus(page, 'Результат проверки ссылок');
  await tabTo(page, /^Столбцы со ссылками/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^Проверить с этими столбцами$/);
  await page.keyboard.press('Enter');
  await waitForCalls(page, 'previewRun', 2);
  expect(await choices(page)).toEqual([
    undefined,
    [
      { column: 3, item: 'poll' },
      { column: 4, item: null },
    ],
  ]);
  await page.getByRole('heading', { name: 'Результат проверки ссылок' }).waitFor();
  await tabTo(page, /^Записать в/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  await expectFocus(page, 'Готово');
  await tabTo(page, /^Убрать проверку$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Вернуть прежние значения$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Записанная проверка убрана' }).waitFor();
});

/** An audit whose first reason has one row, with what it is about. */
const auditFinding = (found: FoundLinks): AuditPreview => {
  const [group] = auditOf().groups;
  const [, row] = group!.rows;
  return { ...auditOf(), groups: [wholeGroup({ ...group!, rows: [{ ...row!, found }] })] };
};
const BASIS = [
  { row: 5, mark: 'm5' },
  { row: 2, mark: 'm2' },
];
const shownRow = (...marks: string[]) => ({
  row: 5,
  cell: null,
  mark: '',
  basis: BASIS.map(({ row }, at) => ({ row, mark: marks[at] ?? '' })),
});

test('a finding shows its menu item, the placed and the right link with what differs marked, and copies the right one', async () => {
  const [form] = CARD.items;
  const links = [
    { item: 'Сообщить о проблеме', link: WRONG_FORM, right: form!.link, pieces: ['utm_me\ndium=54'] },
    { item: 'Госуслуги', link: '', right: '', pieces: [] },
  ];
  const page = await audit({
    previews: { audit: auditFinding({ links, column: 3, basis: BASIS }) },
    values: { selectRow: shownRow('m5', 'm2') },
  });
  await page.locator('.group > summary').first().click();
  await page.getByRole('button', { name: 'Строка 5 Школа № 2' }).click();
  const first = page.locator('.found-link').first();
  await first.getByText('Пункт меню «Сообщить о проблеме»').waitFor();
  expect(await first.locator('.placed-text').textContent()).toBe(WRONG_FORM);
  expect(await first.locator('mark.piece-wrong').allTextContents()).toEqual(['utm_me\ndium=54']);
  expect(await first.locator('mark.piece-right').allTextContents()).toEqual(['&utm_medium=50']);
  await page.locator('.found-link').nth(1).getByText('Верную ссылку собрать не из чего').waitFor();
  expect(await violations(page)).toEqual([]);
  await expectNoSideScroll(page);
  await openClipboard(page, ['clipboard-read', 'clipboard-write']);
  await first.getByRole('button', { name: 'Копировать исправленную ссылку' }).click();
  await first.getByRole('button', { name: 'Скопировано' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(form!.link);
});

test.each([
  { what: 'the row itself', marks: ['other', 'm2'] },
  { what: 'the organisation above', marks: ['m5', 'other'] },
])(
  '$what was changed since: that is said, and no link is shown that may be wrong by now',
  async ({ marks }) => {
    const links = [{ item: 'Сообщить о проблеме', link: WRONG_FORM, right: CARD.items[0]!.link, pieces: [] }];
    const page = await audit({
      previews: { audit: auditFinding({ links, column: 3, basis: BASIS }) },
      values: { selectRow: shownRow(...marks) },
    });
    await page.locator('.group > summary').first().click();
    await page.getByRole('button', { name: 'Строка 5 Школа № 2' }).click();
    await page.getByText('Строка изменена, проверить').waitFor();
    expect(await page.locator('.found-link').count()).toBe(0);
    expect(await requests(page, 'selectRow')).toEqual([
      {
        sheetId: 0,
        row: 5,
        code: 'link-space',
        basis: [5, 2],
        column: 3,
        text: 'В середине ссылки пробел («utm_me dium=50»)',
      },
    ]);
  },
);

test('the links of a finding are there before the sheet has answered', async () => {
  const links = [{ item: 'Сообщить о проблеме', link: WRONG_FORM, right: '', pieces: [] }];
  const page = await audit({
    previews: { audit: auditFinding({ links, column: 3, basis: BASIS }) },
    faults: [{ on: 'selectRow', how: 'never' }],
  });
  await page.locator('.group > summary').first().click();
  await page.getByRole('button', { name: 'Строка 5 Школа № 2' }).click();
  await page.locator('.found-link').waitFor();
  await page.getByText('Смотрим ячейку…').waitFor();
});
