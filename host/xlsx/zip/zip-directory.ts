/** An entry of a zip archive's directory; sizes in bytes as the archive claims them. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  /** Checksum of the unpacked bytes. */
  readonly crc: number;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  /** Under a password of the archive itself. */
  readonly encrypted: boolean;
  /** Where the entry's own header lies: an offset in the archive. */
  readonly header: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65535;
const END64_PLACE = 0x07064b50;
const END64 = 0x06064b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const WIDE_FIELD = 0x0001;
/** What stands in a field of 32 bits when the number is kept in 64. */
const WIDE = 0xffffffff;
const ENCRYPTED = 0x0001;

/**
 * Reads the directory of a zip archive, zip64 included, without unpacking anything.
 * @returns null when there is no readable directory
 */
export function zipDirectory(data: Buffer): ZipEntry[] | null {
  try {
    const end = endOf(data);
    return end < 0 ? null : entriesFrom(data, directoryPlace(data, end));
  } catch (error) {
    // A number that leads out of the archive.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function endOf(data: Buffer): number {
  const lowest = Math.max(0, data.length - END_SIZE - LONGEST_COMMENT);
  let last = -1;
  for (let at = data.length - END_SIZE; at >= lowest; at -= 1) {
    if (data.readUInt32LE(at) !== END) continue;
    // The comment reaches to the end of the file, and may itself look like an end.
    if (at + END_SIZE + data.readUInt16LE(at + 20) === data.length) return at;
    if (last < 0) last = at;
  }
  return last;
}

function directoryPlace(data: Buffer, end: number): { at: number; count: number } {
  const at = data.readUInt32LE(end + 16);
  const count = data.readUInt16LE(end + 10);
  const place = end - 20;
  if ((at !== WIDE && count !== 0xffff) || place < 0 || data.readUInt32LE(place) !== END64_PLACE)
    return { at, count };
  const wide = number64(data, place + 8);
  if (data.readUInt32LE(wide) !== END64) return { at, count };
  return { at: number64(data, wide + 48), count: number64(data, wide + 32) };
}

function entriesFrom(data: Buffer, { at: first, count }: { at: number; count: number }): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = first;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > data.length || data.readUInt32LE(at) !== ENTRY) return null;
    const nameEnd = at + ENTRY_SIZE + data.readUInt16LE(at + 28);
    const extraEnd = nameEnd + data.readUInt16LE(at + 30);
    const [size, packed, header] = widened(data, nameEnd, extraEnd, [at + 24, at + 20, at + 42]);
    entries.push({
      name: data.toString('utf8', at + ENTRY_SIZE, nameEnd),
      packed,
      size,
      crc: data.readUInt32LE(at + 16),
      method: data.readUInt16LE(at + 10),
      encrypted: (data.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
      header,
    });
    at = extraEnd + data.readUInt16LE(at + 32);
  }
  return entries;
}

/** Numbers of 32 bits; those that did not fit stand in the extra field in the same order. */
function widened(
  data: Buffer,
  from: number,
  to: number,
  fields: readonly [number, number, number],
): [number, number, number] {
  let wide = wideField(data, from, to);
  const numbers = fields.map((field) => {
    const narrow = data.readUInt32LE(field);
    if (narrow !== WIDE || wide < 0) return narrow;
    wide += 8;
    return number64(data, wide - 8);
  });
  return numbers as [number, number, number];
}

function wideField(data: Buffer, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + data.readUInt16LE(at + 2)) {
    if (data.readUInt16LE(at) === WIDE_FIELD) return at + 4;
  }
  return -1;
}

function number64(data: Buffer, at: number): number {
  return Number(data.readBigUInt64LE(at));
}
