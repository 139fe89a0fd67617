import { findBrowser, installBrowser } from '../build/browser';
import { welcomeRows } from '../sample/welcome/welcome-rows';
import { onRealPage } from '../screenshots/real-page';
import { mendByKeyboard } from '../walk/by-keyboard';
import { mendByMouse } from '../walk/by-mouse';
import type { Effort } from '../walk/hand';
import { mendInTheSheet } from '../walk/in-the-sheet';
import { bench } from './bench';

const WINDOW = { width: 1400, height: 850 };
const WALKS = { keyboard: mendByKeyboard, mouse: mendByMouse, sheet: mendInTheSheet };

/** null: there is no browser, and none can be installed. */
export type Walks = { readonly [walk in keyof typeof WALKS]: Effort } | { readonly keyboard: null };

/** The shipped sample, its findings mended and its links filled: what a hand does, three ways. */
export const walks = bench<Walks>(
  'walk',
  'samples/region.xlsx: проверить, исправить всё, что требует внимания, и заполнить',
  async () => {
    if (!(findBrowser() ?? installBrowser())) return { keyboard: null };
    return {
      keyboard: await effortOf('keyboard'),
      mouse: await effortOf('mouse'),
      sheet: await effortOf('sheet'),
    };
  },
  (figures) =>
    figures.keyboard === null
      ? ['браузер не найден: путь не пройден']
      : [
          `клавиатурой, в панели: ${words(figures.keyboard)}`,
          `мышью, в панели: ${words(figures.mouse)}`,
          `мышью, без полей панели, в листе: ${words(figures.sheet)}`,
        ],
);

async function effortOf(walk: keyof typeof WALKS): Promise<Effort> {
  const { mistakes } = welcomeRows();
  const efforts: Effort[] = [];
  await onRealPage(WINDOW, async (page, sidebar) => {
    await sidebar.getByRole('button', { name: 'Проверить таблицу', exact: true }).waitFor();
    await page.locator('#grid .slick-cell.active').waitFor();
    const { effort } = await WALKS[walk]({ page, sidebar }, mistakes);
    efforts.push(effort);
  });
  const [effort] = efforts;
  if (!effort) throw new Error('bench: nobody walked');
  return effort;
}

function words({ keys, clicks, turns, characters }: Effort): string {
  const parts = [
    [clicks, 'щелчков'],
    [turns, 'оборотов колеса'],
    [keys, 'клавиш'],
    [characters, 'знаков новых значений'],
  ] as const;
  return parts.flatMap(([count, name]) => (count > 0 ? [`${name} ${count}`] : [])).join(', ');
}
