import { Workbook } from 'exceljs';
import { packZip } from '../../src/local/xlsx/pack-zip';
import { zipDirectory } from '../../src/local/xlsx/zip-directory';

async function zipOf(compression: 'STORE' | 'DEFLATE'): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Лист');
  for (let row = 1; row <= 300; row += 1) sheet.addRow([`Школа № ${row}`, '001', row]);
  return Buffer.from(await workbook.xlsx.writeBuffer({ zip: { compression } } as object));
}

async function rowsOf(data: Buffer): Promise<unknown[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(data as unknown as ArrayBuffer);
  return workbook.getWorksheet('Лист')!.getSheetValues();
}

test('a packed archive holds the same entries and cells in less room', async () => {
  const stored = await zipOf('STORE');
  const packed = await packZip(stored);
  const sizes = (data: Buffer) => zipDirectory(data)!.map(({ name, size }) => [name, size]);
  expect(sizes(packed)).toEqual(sizes(stored));
  expect(await rowsOf(packed)).toEqual(await rowsOf(stored));
  expect(packed.length).toBeLessThan(stored.length / 3);
});

test('what is packed already, or no archive, is refused', async () => {
  await expect(packZip(await zipOf('DEFLATE'))).rejects.toThrow('not a stored zip');
  await expect(packZip(Buffer.from('PK, but no archive'))).rejects.toThrow('not a stored zip');
});
