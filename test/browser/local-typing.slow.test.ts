import { join } from 'node:path';
import { writeHabitsFile } from './local/habits-file';
import { firstSheet, PageHost } from './local/page-host';
import { goTo, typeNumbers } from './local/sheet-keys';

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
});
afterAll(() => host.stop());

test('a hundred cells typed at 30 ms a key: none is lost', async () => {
  const file = join(host.folder, 'школы.xlsx');
  await writeHabitsFile(file);
  await host.serve(file);
  const { page, errors } = await host.open();
  await goTo(page, 2, 8);
  await typeNumbers(page, firstSheet(host.host.book), 100);
  expect(errors).toEqual([]);
}, 120000);
