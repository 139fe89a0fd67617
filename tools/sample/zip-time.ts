const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 1 January 2026, 0:00 as zip writes dates: year since 1980, month, day. */
const FIXED_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;

/**
 * Sets the time of every entry of a zip archive to one fixed moment, in place, so that the same content gives the
 * same bytes on every day.
 * @throws Error when the bytes are no zip archive
 * Source: PKWARE's APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function fixZipTimes(zip: Buffer): void {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('fixZipTimes: not a zip archive');
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  for (let at = 0; at < count; at++) {
    if (zip.readUInt32LE(entry) !== DIRECTORY_ENTRY) throw new Error('fixZipTimes: damaged directory');
    zip.writeUInt16LE(0, entry + 12);
    zip.writeUInt16LE(FIXED_DATE, entry + 14);
    const local = zip.readUInt32LE(entry + 42);
    zip.writeUInt16LE(0, local + 10);
    zip.writeUInt16LE(FIXED_DATE, local + 12);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
}
