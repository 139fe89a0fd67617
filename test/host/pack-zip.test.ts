import { Workbook } from 'exceljs';
import { packZip, storeZip } from '../../host/xlsx/pack-zip';
import { unpackZip } from '../../host/xlsx/unpack-zip';
import { zipDirectory } from '../../host/xlsx/zip-directory';

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

test('what was packed is unpacked, whoever packed it', async () => {
  const files = [
    { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
    { name: 'xl/имя.xml', content: Buffer.from('Школа '.repeat(1000)) },
    { name: 'пусто.txt', content: Buffer.alloc(0) },
  ];
  expect(unpackZip(await packZip(files))).toEqual(files);
  expect(unpackZip(storeZip(files))).toEqual(files);
  const theirs = unpackZip(await zipOf('DEFLATE')).map(({ name }) => name);
  expect(theirs).toContain('xl/worksheets/sheet1.xml');
  expect(theirs).not.toContain('xl/');
});

test('a packed archive holds the same cells in less room', async () => {
  const stored = await zipOf('STORE');
  const packed = await packZip(unpackZip(stored));
  expect(await rowsOf(packed)).toEqual(await rowsOf(stored));
  expect(await rowsOf(storeZip(unpackZip(packed)))).toEqual(await rowsOf(stored));
  expect(packed.length).toBeLessThan(stored.length / 3);
});

test('no archive, damaged bytes and a file larger than it claims are refused', async () => {
  expect(() => unpackZip(Buffer.from('PK, but no archive'))).toThrow('no zip archive');
  const content = Buffer.from('Школа № 1 '.repeat(100));
  const damaged = await packZip([{ name: 'a', content }]);
  damaged.fill(0xff, 31, 45);
  expect(() => unpackZip(damaged)).toThrow();
  const boasting = await packZip([{ name: 'a', content }]);
  boasting.writeUInt32LE(10, boasting.length - 22 - 47 + 24);
  expect(zipDirectory(boasting)![0]!.size).toBe(10);
  expect(() => unpackZip(boasting)).toThrow();
});
