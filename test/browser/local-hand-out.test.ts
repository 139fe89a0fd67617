import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { handOut, TOWN, TWO_DISTRICTS } from '../server/hand-out/hand-out-cycle';
import { fill, registerHost } from '../support/register';
import { filesOf } from '../support/xlsx-files';
import { PageHost } from './local/page-host';

let host: PageHost;
beforeAll(async () => {
  host = await PageHost.start();
  const { book } = await registerHost(TWO_DISTRICTS);
  await writeFile(resolve(host.folder, 'register.xlsx'), await bytesOfWorkbook(book));
});
afterAll(() => host.stop());

test('files go out as an archive and come back as sheets, picked or dropped; a foreign one is named', async () => {
  await host.serve(resolve(host.folder, 'register.xlsx'));
  const { page, errors } = await host.open();
  await page.getByRole('button', { name: 'Файлы раздачи .zip' }).click();
  await page.getByText('Листов раздачи ещё нет.').waitFor();
  fill(host.host);
  handOut(host.host);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Файлы раздачи .zip' }).click();
  const archive = resolve(host.folder, 'out.zip');
  const got = await download;
  expect(got.suggestedFilename()).toBe('register-раздача.zip');
  await got.saveAs(archive);
  const file = filesOf(await readFile(archive)).get(`${TOWN}.xlsx`);
  if (file === undefined) throw new Error('no file of the town');
  await page.getByLabel('Вернувшиеся файлы').setInputFiles([
    { name: 'Бердск.xlsx', mimeType: 'application/octet-stream', buffer: file },
    { name: 'смета.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('%PDF') },
  ]);
  await page.getByText('Файлов принято: 1, их листы стоят в таблице.').waitFor();
  expect(await page.locator('#message').textContent()).toContain('смета.xlsx');
  await page.getByRole('tab', { name: 'Бердск', exact: true }).waitFor();
  const dropped = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(bytes)], 'Бердск ещё раз.xlsx'));
    return transfer;
  }, Array.from(file));
  await page.dispatchEvent('#grid', 'drop', { dataTransfer: dropped });
  await page.getByRole('tab', { name: 'Бердск ещё раз' }).waitFor();
  expect(errors).toEqual([]);
});
