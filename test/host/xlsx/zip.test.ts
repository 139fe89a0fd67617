import { Workbook } from 'exceljs';
import { packZip } from '../../../host/xlsx/zip/pack-zip';
import { unpacked } from '../../../host/xlsx/zip/unpack-zip';
import { zipDirectory } from '../../../host/xlsx/zip/zip-directory';
import { archiveOf, filesOf } from '../../support/xlsx-files';

async function zipOf(compression: 'STORE' | 'DEFLATE'): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Лист');
  for (let row = 1; row <= 300; row += 1) sheet.addRow([`Школа № ${row}`, '001', row]);
  return Buffer.from(await workbook.xlsx.writeBuffer({ zip: { compression } } as object));
}

test('what was packed is unpacked, whoever packed it', async () => {
  const files = new Map([
    ['xl/workbook.xml', Buffer.from('<workbook/>')],
    ['xl/имя.xml', Buffer.from('Школа '.repeat(1000))],
    ['пусто.txt', Buffer.alloc(0)],
  ]);
  expect(filesOf(await archiveOf(files))).toEqual(files);
  for (const compression of ['STORE', 'DEFLATE'] as const)
    expect([...filesOf(await zipOf(compression)).keys()]).toContain('xl/worksheets/sheet1.xml');
});

test('files are taken over as they are packed', async () => {
  const data = await zipOf('DEFLATE');
  const entries = zipDirectory(data)!.filter(({ name }) => !name.endsWith('/'));
  const copy = await packZip(entries.map((entry) => ({ name: entry.name, from: data, entry })));
  const now = zipDirectory(copy)!;
  expect(now.map(({ name, packed, crc }) => [name, packed, crc])).toEqual(
    entries.map(({ name, packed, crc }) => [name, packed, crc]),
  );
  expect(now.map((entry) => unpacked(copy, entry))).toEqual(entries.map((entry) => unpacked(data, entry)));
});

test('zip64 and data behind the last entry are read as any other', async () => {
  const plain = await archiveOf([
    ['a', 'один'],
    ['b', 'два'],
  ]);
  const end = plain.length - 22;
  const wide = Buffer.alloc(56 + 20);
  wide.writeUInt32LE(0x06064b50, 0);
  wide.writeBigUInt64LE(2n, 32);
  wide.writeBigUInt64LE(BigInt(plain.readUInt32LE(end + 16)), 48);
  wide.writeUInt32LE(0x07064b50, 56);
  wide.writeBigUInt64LE(BigInt(end), 64);
  const last = Buffer.from(plain.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 16);
  last.writeUInt16LE(3, 20);
  const data = Buffer.concat([plain.subarray(0, end), wide, last, Buffer.from('ещё')]);
  expect([...filesOf(data).values()].map(String)).toEqual(['один', 'два']);
});

test('no archive, damaged bytes, a changed digit and a file larger than it claims are refused', async () => {
  expect(zipDirectory(Buffer.from('PK, but no archive'))).toBeNull();
  const content = Buffer.from('Школа № 1 '.repeat(100));
  const damaged = await archiveOf([['a', content]]);
  damaged.fill(0xff, 31, 45);
  expect(() => filesOf(damaged)).toThrow();
  const boasting = await archiveOf([['a', content]]);
  boasting.writeUInt32LE(10, boasting.length - 22 - 47 + 24);
  expect(zipDirectory(boasting)![0]!.size).toBe(10);
  expect(() => filesOf(boasting)).toThrow();
  const stored = await zipOf('STORE');
  const at = stored.indexOf('Школа № 17');
  stored.write('Школа № 71', at);
  expect(() => filesOf(stored)).toThrow('another checksum');
});

test.each([
  {
    name: 'a comment that looks like an end of the directory',
    behind: `PK\u0005\u0006${'x'.repeat(40)}`,
    told: true,
  },
  { name: 'a few bytes that nothing tells of', behind: '\0'.repeat(300), told: false },
])('an archive with $name is read', async ({ behind, told }) => {
  const plain = await archiveOf([['a', 'один']]);
  const data = Buffer.concat([plain, Buffer.from(behind)]);
  if (told) data.writeUInt16LE(behind.length, plain.length - 2);
  expect(filesOf(data)).toEqual(new Map([['a', Buffer.from('один')]]));
});
