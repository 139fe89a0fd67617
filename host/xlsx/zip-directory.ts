/** An entry of a zip archive's directory; sizes in bytes as the archive claims them. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  /** Where the entry's own header lies: an offset in the archive. */
  readonly header: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65535;

/**
 * Reads the directory of a zip archive without unpacking anything.
 * @returns null when there is no readable directory
 */
export function zipDirectory(data: Buffer): ZipEntry[] | null {
  const end = endOf(data);
  if (end < 0) return null;
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY) return null;
    const nameLength = data.readUInt16LE(at + 28);
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      method: data.readUInt16LE(at + 10),
      header: data.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(data: Buffer): number {
  const lowest = Math.max(0, data.length - END_SIZE - LONGEST_COMMENT);
  for (let at = data.length - END_SIZE; at >= lowest; at -= 1) if (data.readUInt32LE(at) === END) return at;
  return -1;
}
