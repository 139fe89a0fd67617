import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Quiet zone that scanners need around a code, in modules. Source: ISO/IEC 18004. */
const QUIET_ZONE = 4;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A QR code as a picture of black and white, a module a pixel: programs enlarge it without a blur of their own, and a
 * camera does not mind.
 *
 * @returns null for a text that does not fit into a code
 */
export function qrPng(text: string, scale = 4): Buffer | null {
  let data: readonly (readonly boolean[])[];
  try {
    data = encode(text, { ecc: 'M', border: QUIET_ZONE }).data;
  } catch {
    return null;
  }
  return pngOf(data.flatMap((line) => Array(scale).fill(line.flatMap((dark) => Array(scale).fill(dark)))));
}

/** Source: PNG, third edition: greyscale of one bit, rows without a filter. */
function pngOf(rows: readonly (readonly boolean[])[]): Buffer {
  const width = rows[0]?.length ?? 0;
  const lines = rows.map((row) => {
    const line = Buffer.alloc(1 + Math.ceil(width / 8));
    row.forEach((dark, x) => {
      if (!dark) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    });
    return line;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header[8] = 1;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
