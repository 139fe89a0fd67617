import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import type { ZipFile } from './zip-file';

const deflate = promisify(deflateRaw);
/** The usual level 6 takes twice the time for a tenth of the size. */
const LEVEL = 3;
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, where the dates of zip begin. */
const NO_DATE = 0x0021;

/**
 * Packs files into a zip archive. Node's own packing takes a quarter of the time of the JavaScript that exceljs packs
 * with, and runs beside other work.
 *
 * @example await packZip([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }])
 */
export async function packZip(files: readonly ZipFile[]): Promise<Buffer> {
  const bodies = await Promise.all(files.map(({ content }) => deflate(content, { level: LEVEL })));
  return archive(files, bodies, DEFLATED);
}

/**
 * Puts files into a zip archive as they are, for a reader that unpacks slowly.
 * @example storeZip([{ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') }])
 */
export function storeZip(files: readonly ZipFile[]): Buffer {
  return archive(
    files,
    files.map(({ content }) => content),
    0,
  );
}

function archive(files: readonly ZipFile[], bodies: readonly Buffer[], method: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  files.forEach(({ name, content }, at) => {
    const body = bodies[at] ?? Buffer.alloc(0);
    const shape = shapeOf(name, content, body.length, method);
    const local = Buffer.concat([markOf(LOCAL_HEADER), shape, Buffer.from(name)]);
    directory.push(directoryHeader(shape, name, offset));
    parts.push(local, body);
    offset += local.length + body.length;
  });
  const size = directory.reduce((total, header) => total + header.length, 0);
  return Buffer.concat([...parts, ...directory, end(files.length, size, offset)]);
}

/** The 26 bytes that both headers of a file have in common: from the version to the lengths. */
function shapeOf(name: string, content: Buffer, packed: number, method: number): Buffer {
  const shape = Buffer.alloc(26);
  shape.writeUInt16LE(VERSION, 0);
  shape.writeUInt16LE(UTF8_NAMES, 2);
  shape.writeUInt16LE(method, 4);
  shape.writeUInt16LE(NO_DATE, 8);
  shape.writeUInt32LE(crc32(content), 10);
  shape.writeUInt32LE(packed, 14);
  shape.writeUInt32LE(content.length, 18);
  shape.writeUInt16LE(Buffer.byteLength(name), 22);
  return shape;
}

function directoryHeader(shape: Buffer, name: string, offset: number): Buffer {
  const made = Buffer.from([VERSION, 0]);
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  return Buffer.concat([markOf(DIRECTORY_HEADER), made, shape, place, Buffer.from(name)]);
}

function markOf(mark: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark, 0);
  return bytes;
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
