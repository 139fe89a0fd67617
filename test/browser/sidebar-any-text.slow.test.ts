import fc from 'fast-check';
import type { Page } from 'playwright-core';
import type { Preview } from '../../src/shared/run';
import { anyText, longText, withTexts } from './sidebar/any-text';
import { openAll } from './sidebar/axe';
import { CARD, fillOf, OVERVIEW, RECORD, UNFINISHED, wholeGroup } from './sidebar/data';
import { Host } from './sidebar/host';
import { PREVIEWS } from './sidebar/previews';
import { DUE } from './sidebar/readiness-data';
import { openSection } from './sidebar/sections';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

const row = { row: 9, name: '', text: '' };
const trouble = { title: '', text: '' };
const UNDONE = { done: 312, total: 312, restored: 800, skipped: [row, row, row], finished: true };

/** Everything of the page that would be there only if a text had become markup; nothing of it is the page's own. */
function intruders(): string[] {
  const found: string[] = 'hacked' in window ? ['a text was run'] : [];
  for (const element of document.querySelectorAll('#app *')) {
    const { localName } = element;
    if (element.matches('.finding-search form, .card-search form, form.mend-form')) continue;
    if (/^(script|img|iframe|object|embed|style|link|base|meta|video|audio|form)$/.test(localName))
      found.push(localName);
    for (const { name, value } of element.attributes) {
      const foreign = name === 'href' && !/^https?:/i.test(value);
      if (/^on/i.test(name) || name === 'srcdoc' || foreign) found.push(`${localName} ${name}`);
    }
  }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`${scrollWidth} px wide`);
  return found;
}

/** The view is nothing but texts, no wider than the panel; which of these stand in it letter by letter. */
async function textsIn(page: Page, view: string, texts: readonly string[]): Promise<string[]> {
  await openAll(page);
  expect([view, await page.evaluate(intruders)]).toEqual([view, []]);
  return page.evaluate(
    (all) => all.filter((text) => (document.getElementById('app')?.textContent ?? '').includes(text)),
    [...texts],
  );
}

/** Every view shows some rows; what the browser needs for a hundred more says nothing. */
function withFewRows<T extends Pick<Preview, 'groups'>>(preview: T): T {
  const groups = preview.groups.map((group) => wholeGroup({ ...group, rows: group.rows.slice(0, 6) }));
  return { ...preview, groups };
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

/** Goes through the views of every tab, each filled with the texts; `least`: so many stand in it. */
async function visit(page: Page, check: (view: string, least?: number) => Promise<void>): Promise<void> {
  await heading(page, 'Что заполняем');
  await check('setup');
  await press(page, 'Проверить таблицу');
  await heading(page, 'Результат проверки');
  await check('check');
  await press(page, /^Заполнить/);
  await heading(page, 'Готово');
  await check('filled');
  await press(page, 'Отменить заполнение');
  await heading(page, 'Отменить заполнение?');
  await check('undo asked about', 1);
  await press(page, 'Вернуть прежние значения');
  await heading(page, 'Заполнение отменено');
  await check('undone');
  await openSection(page, 'Размещённые ссылки');
  await press(page, 'Проверить ссылки');
  await heading(page, 'Результат проверки ссылок');
  await check('audit');
  await press(page, 'Назад');
  await press(page, 'Взять из ВКонтакте');
  await heading(page, 'Взять из ВКонтакте');
  await check('answers of VK');
  await openSection(page, 'Раздача');
  await press(page, 'Раздать листы');
  await heading(page, 'Кому раздать');
  await check('hand-out');
  await press(page, /^Раздать \d/);
  await heading(page, 'Готово');
  await check('handed out');
  await press(page, 'Готово');
  await press(page, 'Собрать ответы');
  await heading(page, 'Что вернулось');
  await check('collect');
  await openSection(page, 'Готовность');
  await press(page, 'Посчитать готовность');
  await heading(page, 'Готовность по шагам');
  await check('readiness');
  await press(page, /^Записать в/);
  await heading(page, 'Готово');
  await check('readiness written');
  await press(page, 'Готово');
  await heading(page, 'Готовность организаций');
  await page.getByText('Сроки сообщений').click();
  await press(page, 'Посчитать сроки');
  await heading(page, 'Сроки ответов');
  await check('deadlines');
  await press(page, /^Записать в/);
  await heading(page, 'Готово');
  await check('deadlines written');
  await tab(page, 'Карточка');
  await page.getByText('Пункты меню сообщества').waitFor();
  await check('card');
}

test('any text of a cell is a text in every view: nothing is run, nothing is wider than the panel', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyText, { minLength: 8, maxLength: 8 }),
      longText,
      async (short, long) => {
        // One text of nine is long: a page of nothing else would only measure the browser.
        const texts = [...short, long];
        let turn = 0;
        const next = () => {
          turn += 1;
          return (turn % 9 === 0 ? long : short[turn % short.length]) as string;
        };
        const dirty = <T>(answer: T): T => withTexts(answer, next);
        const page = await host.open({
          overview: dirty({ ...OVERVIEW, run: { ...UNFINISHED, sheetName: '' }, history: [RECORD] }),
          previews: dirty({
            ...PREVIEWS,
            fill: withFewRows(fillOf(10)),
            audit: withFewRows(PREVIEWS.audit),
            deadlines: { ...DUE, groups: PREVIEWS.readiness.groups },
          }),
          troubles: dirty([trouble, trouble, trouble]),
          card: dirty(CARD),
          record: dirty(RECORD),
          values: dirty({ undoBatch: UNDONE }),
        });
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        const seen = new Set<string>();
        await visit(page, async (view, least = 3) => {
          const shown = await textsIn(page, view, texts);
          expect([view, shown.length >= least]).toEqual([view, true]);
          for (const text of shown) seen.add(text);
        });
        expect(seen.size).toBe(texts.length);
        expect(errors).toEqual([]);
      },
    ),
    { numRuns: 3, endOnFailure: true },
  );
});
