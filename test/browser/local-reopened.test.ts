import { resolve } from 'node:path';
import { readDist } from '../../host/dist-files';
import { type Host, openHost } from '../../host/host';
import { NO_SHEET } from '../../src/shared/setup';
import { PROJECT_ROOT } from '../../tools/build/project-root';
import { OpenPage } from '../sidebar/reopened';
import { documentOf } from '../support/document-state';
import { PageHost, type PageWindow } from './local/page-host';
import { openSection } from './sidebar/sections';

const SAMPLE = resolve(PROJECT_ROOT, 'test/samples/exhaustive.xlsx');
/** Sheets a batch: a hand-out of 27 takes three. */
const BATCH = 9;

let pageHost: PageHost;
beforeAll(async () => {
  pageHost = await PageHost.start();
});
afterAll(() => pageHost.stop());

async function opened(): Promise<PageWindow> {
  const window = await pageHost.open(BATCH);
  await openSection(window.sidebar, 'Раздача');
  return window;
}

/** Closes a window as soon as it says so much; a call is then under way. */
async function closeAt({ page, sidebar }: PageWindow, text: RegExp): Promise<void> {
  await sidebar.getByText(text).first().waitFor();
  await page.close();
}

/** What an undisturbed page hands out, and what it leaves when that is taken back. */
async function undisturbed() {
  const host = await openHost({ file: SAMPLE, code: readDist().code });
  const page = new OpenPage(host, BATCH);
  page.open();
  page.start('handOut', page.store.state.first);
  page.open();
  const handedOut = documentOf(host);
  page.takeBack(page.newest);
  expect(page.undo.state.phase).toBe('done');
  return { handedOut, takenBack: documentOf(host) };
}

const overviewOf = (host: Host) => {
  const answer = host.handlers.getOverview({ sheetId: NO_SHEET });
  return answer.ok ? answer.value : null;
};

test('a hand-out and its undo, the panel closed in the middle of each: the same sheets in the end', async () => {
  const { handedOut, takenBack } = await undisturbed();
  await pageHost.serve(SAMPLE);
  const first = await opened();
  await first.sidebar.getByRole('button', { name: 'Раздать листы' }).click();
  first.holdAfter(1);
  await first.sidebar.getByRole('button', { name: /^Раздать \d+ лист/ }).click();
  await closeAt(first, /^\d+\sиз\s27\sлистов/);
  expect(documentOf(pageHost.host)).not.toEqual(handedOut);
  expect(overviewOf(pageHost.host)?.run).toMatchObject({ kind: 'handOut', total: 27, idle: true });

  const second = await opened();
  await second.sidebar.getByText('Раздача не закончена').waitFor();
  await second.sidebar.getByRole('button', { name: 'Продолжить' }).click();
  await second.sidebar.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(documentOf(pageHost.host)).toEqual(handedOut);
  second.holdAfter(1);
  await second.sidebar.getByRole('button', { name: 'Отменить раздачу' }).click();
  await second.sidebar.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await closeAt(second, /^\d+\sиз\s27\sлистов/);
  expect(documentOf(pageHost.host)).not.toEqual(takenBack);

  const third = await opened();
  await third.sidebar.getByText('История').click();
  await third.sidebar.getByRole('button', { name: 'Отменить раздачу' }).click();
  await third.sidebar.getByRole('button', { name: 'Вернуть прежние значения' }).click();
  await third.sidebar.getByRole('heading', { name: 'Раздача отменена' }).waitFor();
  expect(documentOf(pageHost.host)).toEqual(takenBack);
  expect(overviewOf(pageHost.host)).toMatchObject({ run: null, history: [{ outcome: 'undone' }] });
  for (const { errors } of [first, second, third]) expect(errors).toEqual([]);
});
