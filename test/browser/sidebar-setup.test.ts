import { eventually } from '../support/eventually';
import { HOSTILE, LONG_NAME, OVERVIEW } from './sidebar/data';
import { callsOf, Host, release, waitForCalls } from './sidebar/host';

let host: Host;
beforeAll(async () => {
  host = await Host.start();
});
afterAll(() => host.stop());

test('there is something to read and do before any server answer', async () => {
  const page = await host.open({ faults: [{ on: 'getOverview', how: 'never' }] });
  await page.getByText('Читаем таблицу…').waitFor();
  await page.getByText('Панель найдёт столбцы выгрузки').waitFor();
  expect(await page.getByRole('button', { name: 'Проверить таблицу' }).isDisabled()).toBe(true);
  await page.getByRole('tab', { name: 'Справка' }).click();
  await page.getByRole('heading', { name: 'Как работать' }).waitFor();
});

test('a server that never answers is spoken of after a minute; retrying asks again, the late answer does no harm', async () => {
  const page = await host.open({ faults: [{ on: 'getOverview', how: 'hold' }] });
  await waitForCalls(page, 'getOverview');
  // The clock goes on by itself as well: half a minute is left for that.
  await page.clock.fastForward(30_000);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.clock.fastForward(31_000);
  await page.getByText('Google не отвечает дольше минуты.').waitFor();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByLabel('Лист с организациями').waitFor();
  await page.getByLabel('Регион', { exact: true }).selectOption('50');
  await release(page);
  await waitForCalls(page, 'saveSettings');
  await page.waitForFunction(() => document.querySelector('.saving')?.textContent === '');
  expect(await page.getByLabel('Регион', { exact: true }).inputValue()).toBe('50');
});

test('waiting on hides the notice, and speaks again after another minute', async () => {
  const page = await host.open({ faults: [{ on: 'getOverview', how: 'never' }] });
  await waitForCalls(page, 'getOverview');
  await page.clock.fastForward(61_000);
  await page.getByRole('button', { name: 'Ждать дальше' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  // The new wait starts with the next frame.
  await page.clock.runFor(1_000);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.clock.fastForward(61_000);
  await page.getByRole('alert').waitFor();
});

test.each([
  ['PERMISSION_DENIED', 'в браузере открыто несколько аккаунтов'],
  ['TypeError: x is not a function', 'Google не выполнил запрос.'],
])(
  'a rejected call (%s) is explained and can be repeated; the raw text is nowhere',
  async (message, text) => {
    const page = await host.open({ faults: [{ on: 'getOverview', how: 'reject', message }] });
    await page.getByText(text).waitFor();
    expect(await page.locator('#app').textContent()).not.toContain(message);
    await page.getByRole('button', { name: 'Повторить' }).click();
    await page.getByLabel('Лист с организациями').waitFor();
  },
);

test('columns in one line: the doubtful ones open, the sure ones folded, each with two samples', async () => {
  const page = await host.open();
  const fields = page.locator('section .field');
  await page.getByText('Узнано 5 столбцов, проверьте 2.').waitFor();
  expect(await page.getByLabel('ОГРН', { exact: true }).isVisible()).toBe(false);
  await page.getByText('Узнаны уверенно: 4').click();
  const texts = (await fields.allInnerTexts()).map((text) => text.split('\n'));
  expect(texts[0]).toEqual(expect.arrayContaining(['Страница ВКонтакте', '! выберите']));
  expect(texts[1]).toEqual(expect.arrayContaining(['ID организации', '? проверьте', '219141']));
  expect(texts[2]).toEqual(expect.arrayContaining(['Наименование', '✓ уверенно']));
  expect(texts[2]?.pop()).toBe('Администрация района · Детский сад № 1');
  expect(texts[4]).toEqual(expect.arrayContaining(['Вышестоящая организация', '✎ выбрано вами']));
  const ogrn = page.getByLabel('ОГРН', { exact: true });
  expect(await ogrn.locator('option:checked').textContent()).toBe('D: ОГРН');
});

test('a doubtful column stays open and keeps the focus once it is chosen', async () => {
  const page = await host.open();
  const id = page.getByLabel('ID организации');
  await id.focus();
  await id.selectOption('7');
  await page.locator('section .field', { hasText: 'ID организации' }).getByText('выбрано вами').waitFor();
  expect(await id.isVisible()).toBe(true);
  await eventually(() => id.evaluate((list) => list === document.activeElement), true);
});

test('what cannot be made for want of a column is said before the check', async () => {
  const { register } = OVERVIEW;
  const columns = register.columns.filter(({ role }) => role !== 'oktmo');
  const page = await host.open({ overview: { ...OVERVIEW, register: { ...register, columns } } });
  await page.getByText('Чего не хватает для ссылок').waitFor();
  await page.getByText('Нет столбца ОКТМО: ссылка «Высказать мнение» будет только у РОИВ.').waitFor();
  expect(await page.getByText('Нет столбца ОГРН').count()).toBe(0);
});

test('a button that cannot be pressed says why', async () => {
  const register = { ...OVERVIEW.register, headerRow: 0, columns: [], ambiguous: [] };
  const page = await host.open({ overview: { ...OVERVIEW, register } });
  await page.getByText('Шапка не узнана: укажите строку заголовков.').waitFor();
  expect(await page.getByRole('button', { name: 'Проверить таблицу' }).isDisabled()).toBe(true);
});

test('a column that must be chosen first keeps the button grey, which names it', async () => {
  const { register } = OVERVIEW;
  const columns = [
    { column: 1, header: 'ID ЛКО' },
    { column: 8, header: 'opaId' },
  ];
  const why = 'ID ЛКО может стоять в нескольких столбцах («ID ЛКО», «opaId»), и номера там разные';
  const ambiguous = [{ role: 'id' as const, why, columns, stops: true }];
  const known = register.columns.filter(({ role }) => role !== 'id');
  const page = await host.open({
    overview: { ...OVERVIEW, register: { ...register, columns: known, ambiguous } },
  });
  await page.getByText('Сначала выберите столбец «ID организации».').waitFor();
  await page.getByText(why).waitFor();
  await page.getByText(/^Столбец с ID ЛКО не выбран: до этого все считаются без своего ЛКО/).waitFor();
  expect(await page.getByText('Нет столбца с ID ЛКО').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Проверить таблицу' }).isDisabled()).toBe(true);
});

test('choosing a column keeps it together with the choices made before', async () => {
  const page = await host.open({
    overview: { ...OVERVIEW, register: { ...OVERVIEW.register, absent: ['inn'] } },
  });
  await page.getByText('Узнаны уверенно: 4').click();
  await page.getByLabel('ОГРН', { exact: true }).selectOption('5');
  await page.getByText('✎ выбрано вами').nth(1).waitFor();
  const calls = await callsOf(page);
  expect(calls[1]).toEqual({
    name: 'saveChoice',
    request: { sheetId: 0, headerRow: 0, columns: { parentName: 3, inn: 0, ogrn: 5 }, directorySheetId: -1 },
  });
});

test('sheet, directory and header row can be changed', async () => {
  const page = await host.open();
  await page.getByLabel('Лист с ID (справочник ЛКО)').selectOption('77');
  await page.getByLabel('Строка заголовков').fill('5');
  await page.getByLabel('Строка заголовков').press('Enter');
  await page.getByLabel('Лист с организациями').selectOption('77');
  await waitForCalls(page, 'takeSheet');
  const calls = await callsOf(page);
  expect(calls.slice(1)).toEqual([
    {
      name: 'saveChoice',
      request: { sheetId: 0, headerRow: 0, columns: { parentName: 3 }, directorySheetId: 77 },
    },
    {
      name: 'saveChoice',
      request: { sheetId: 0, headerRow: 5, columns: { parentName: 3 }, directorySheetId: -1 },
    },
    { name: 'takeSheet', request: { job: 'fill', sheetId: 77 } },
  ]);
});

test('a directory column is kept for the directory, and the register is shown again', async () => {
  const directory = { ...OVERVIEW.register, sheetId: 77, sheetName: 'Справочник', ambiguous: [] };
  const page = await host.open({ overview: { ...OVERVIEW, directory } });
  const section = page.locator('section', { hasText: 'Столбцы справочника «Справочник»' });
  await section.getByText('Узнаны уверенно').click();
  await section.getByLabel('ОКТМО').selectOption('6');
  await waitForCalls(page, 'getOverview', 2);
  expect((await callsOf(page)).slice(1)).toEqual([
    {
      name: 'saveChoice',
      request: { sheetId: 77, headerRow: 0, columns: { parentName: 3, oktmo: 6 }, directorySheetId: -1 },
    },
    { name: 'getOverview', request: { sheetId: 0 } },
  ]);
});

test('a preview waits until the settings chosen before it are kept', async () => {
  const page = await host.open({ faults: [{ on: 'saveSettings', how: 'hold' }] });
  await page.getByText('Настройки заполнения').click();
  await page.getByLabel('Какие ячейки заполнять').selectOption('all');
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByText('Сохраняем…').waitFor();
  expect((await callsOf(page)).map(({ name }) => name)).toEqual(['getOverview', 'saveSettings']);
  await release(page);
  await page.getByRole('heading', { name: 'Результат проверки' }).waitFor();
  const calls = await callsOf(page);
  expect(calls[1]?.request).toEqual({ sheetId: 0, settings: { ...OVERVIEW.settings, mode: 'all' } });
  expect(calls[2]).toEqual({ name: 'previewRun', request: { sheetId: 0, kind: 'fill', options: {} } });
});

test.each([
  ['Чей ОГРН, если ID вышестоящего ЛКО', 'ogrnOnFallback', 'own', 'parent'],
  ['Чей ОКТМО в ссылке на опросы', 'municipality', 'subordinate', 'row', 'district'],
  ['Опросы учреждений при РОИВ', 'regionalInstitutions', 'municipality', 'region'],
  ['Код автономного округа (НАО, ХМАО, ЯНАО)', 'okrugCode', 'long', 'short'],
] as const)('«%s» says what follows from each choice, and is kept', async (label, setting, ...values) => {
  const page = await host.open();
  await page.getByText('Настройки заполнения').click();
  const field = page.locator('.field').filter({ hasText: label });
  const said = new Set<string>();
  for (const value of values) {
    await page.getByLabel(label).selectOption(value);
    said.add((await field.locator('.hint').textContent()) ?? '');
  }
  expect(said.size).toBe(values.length);
  await eventually(
    async () => {
      const kept = (await callsOf(page)).filter(({ name }) => name === 'saveSettings').pop();
      return (kept?.request as { settings: { [name: string]: string } } | undefined)?.settings[setting];
    },
    values[values.length - 1],
  );
});

test('a refused setting goes back to what it was and says why', async () => {
  const failure = {
    code: 'bad-settings' as const,
    text: 'Настройка не сохранена: кода региона нет.',
    retry: false,
  };
  const page = await host.open({ faults: [{ on: 'saveSettings', how: 'fail', failure }] });
  await page.getByLabel('Регион', { exact: true }).selectOption('50');
  await page.getByText(failure.text).waitFor();
  expect(await page.getByLabel('Регион', { exact: true }).inputValue()).toBe('');
  expect(await page.getByRole('button', { name: 'Повторить' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
});

test('notices of moved columns are shown', async () => {
  const notices = ['Столбец «ОГРН» переместили: он найден на новом месте.'];
  const page = await host.open({ overview: { ...OVERVIEW, register: { ...OVERVIEW.register, notices } } });
  await page.getByText(notices[0] ?? '').waitFor();
});

test('texts from cells are only ever texts', async () => {
  const register = {
    ...OVERVIEW.register,
    sheetName: HOSTILE,
    notices: [HOSTILE],
    columns: OVERVIEW.register.columns.map((column, index) =>
      index === 0 ? { ...column, header: HOSTILE, samples: [HOSTILE, LONG_NAME] as const } : column,
    ),
    headers: [{ column: 1, header: HOSTILE }, ...OVERVIEW.register.headers.slice(1)],
  };
  const page = await host.open({
    overview: { ...OVERVIEW, register, directory: register, sheets: [{ id: 0, name: HOSTILE }] },
  });
  await page.getByText(HOSTILE).first().waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
