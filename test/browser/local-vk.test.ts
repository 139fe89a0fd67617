import { join } from 'node:path';
import { bookOf, type SheetData } from '../../host/book/book';
import { NO_WISHES } from '../../host/cli/columns/column-wishes';
import { vk } from '../../host/cli/vk/vk';
import { readDist } from '../../host/dist-files';
import { readBook } from '../../host/xlsx/read-book';
import { writeWorkbook } from '../../host/xlsx/write-book';
import { ogrnOf } from '../support/register';
import { vkBuild } from '../support/vk-host';
import { type StandInCommunity, TOKEN, VkStandIn } from '../support/vk-server';
import { PageHost, type PageWindow, values } from './local/page-host';
import { openSection } from './sidebar/sections';

let pageHost: PageHost;
beforeAll(async () => {
  pageHost = await PageHost.start();
});
afterAll(() => pageHost.stop());

const form = (n: number) =>
  `https://pos.gosuslugi.ru/form/?opaId=81${n}&utm_source=vk&utm_medium=50&utm_campaign=${ogrnOf(n)}`;
const REGISTER: SheetData = {
  Выгрузка: [
    ['Наименование организации', 'ОГРН', 'ID ЛКО', 'Страница ВК'],
    ...[1, 2, 3, 4, 5].map((n) => [`Школа № ${n}`, ogrnOf(n), 810 + n, `https://vk.com/School_${n}`]),
  ],
};
const COMMUNITIES: readonly StandInCommunity[] = [
  { id: 1001, screen_name: 'school_1', menu: [{ title: 'Решаем вместе', url: form(1) }] },
  { id: 1002, screen_name: 'school_2', is_closed: 1 },
  { id: 1003, screen_name: 'school_3', is_government_organization: false },
  {
    id: 1005,
    screen_name: 'new_school_5',
    formerly: ['school_5'],
    menu: [{ title: 'Сайт', url: 'https://a.ru' }],
  },
];

async function fileOf(name: string, sheets: SheetData): Promise<string> {
  const file = join(pageHost.folder, name);
  await writeWorkbook(bookOf(sheets), file);
  return file;
}

async function openStep({ sidebar }: PageWindow): Promise<void> {
  await openSection(sidebar, 'Размещённые ссылки');
  await sidebar.getByRole('button', { name: 'Взять из ВКонтакте' }).click();
  await sidebar.getByRole('heading', { name: 'Взять из ВКонтакте' }).waitFor();
}

const finished = ({ sidebar }: PageWindow) => sidebar.getByRole('heading', { name: 'Готово' }).waitFor();

test('with a key: stopped and gone on with, the panel writes what the command writes; undo takes it back', async () => {
  const input = await fileOf('выгрузка.xlsx', REGISTER);
  const output = join(pageHost.folder, 'ответы.xlsx');
  const standIn = new VkStandIn(COMMUNITIES);
  const quiet = { print: () => undefined, complain: () => undefined, progress: () => undefined };
  const api = await standIn.start();
  try {
    const command = {
      name: 'vk',
      input,
      output,
      sheet: '',
      tokenFile: '',
      from: '',
      onlyMissing: false,
      wishes: NO_WISHES,
      json: true,
      passwordFile: '',
    } as const;
    const environment = { VK_TOKEN: TOKEN, VK_API_URL: api };
    await vk(command, readDist(), quiet, { environment, pace: { between: 0, repeats: [], timeout: 5000 } });
  } finally {
    await standIn.stop();
  }

  standIn.asked.length = 0;
  const dist = { ...readDist(), ...(await vkBuild()), network: standIn.network };
  await pageHost.serve(input, dist);
  const window = await pageHost.open(2);
  const { sidebar } = window;
  await openStep(window);
  await sidebar.getByLabel('Сервисный ключ доступа ВК').fill(TOKEN);
  await sidebar.getByRole('button', { name: 'Сохранить ключ' }).click();
  const columns = values(pageHost.host.book)[0]?.length ?? 0;
  const goOn = window.holdAfter(1);
  await sidebar.locator('.count-main', { hasText: 'Спросим страниц5' }).waitFor();
  await sidebar.getByRole('button', { name: 'Спросить ВКонтакте' }).click();
  await sidebar.getByText('2 из 5 строк').waitFor();
  await sidebar.getByRole('button', { name: 'Остановить' }).click();
  await sidebar.getByText('Останавливаем после этой порции…').waitFor();
  goOn();
  await sidebar.getByRole('heading', { name: 'Сбор ответов остановлен' }).waitFor();
  await sidebar.getByRole('button', { name: 'Продолжить' }).click();
  await finished(window);
  // Nobody is asked about twice, but for the halves that tell a renamed page.
  expect(new Set(standIn.asked.flat()).size).toBe(5);
  expect(values(pageHost.host.book)).toEqual(values(await readBook(output)));
  expect(await sidebar.content()).not.toContain(TOKEN);

  await sidebar.getByRole('button', { name: 'Проверить ссылки' }).click();
  await sidebar.getByRole('heading', { name: 'Результат проверки ссылок' }).waitFor();
  await sidebar.getByText('Страницы нет в ВК').first().waitFor();
  await sidebar.getByRole('button', { name: 'Назад' }).click();
  await sidebar.getByText('История').click();
  await sidebar.getByRole('button', { name: 'Убрать ответы ВКонтакте' }).first().click();
  await sidebar.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await sidebar.getByRole('heading', { name: 'Ответы ВКонтакте убраны' }).waitFor();
  expect(window.errors).toEqual([]);
  // What went on after «Остановить» is the same run, and taken back whole.
  const written = (rows: unknown[][]) =>
    rows.slice(1).map((row) => row.slice(columns).filter((cell) => cell !== ''));
  expect(written(values(pageHost.host.book)).flat()).toEqual([]);
});

test('without one: the public checker’s sheet in the document is taken by the usual build', async () => {
  const checker = [['url', 'pos_link1'], ...[1, 2].map((n) => [`https://vk.com/school_${n}`, form(n)])];
  await pageHost.serve(await fileOf('две.xlsx', { ...REGISTER, result: checker }));
  const window = await pageHost.open();
  await openStep(window);
  await window.sidebar.getByRole('button', { name: 'Взять 2 ответа' }).click();
  await finished(window);
  const [header = [], ...rows] = values(pageHost.host.book);
  const placed = header.indexOf('Размещено: пункт 1');
  expect(rows.map((row) => row[placed])).toEqual([form(1), form(2), '', '', '']);
  expect(window.errors).toEqual([]);
});
