import { getHeapStatistics } from 'node:v8';
import { TEXTS } from '../../texts';
import { keyOf } from '../parts';
import { isCompound, isLocked } from '../password';
import { Refusal } from '../refusal';
import { type ZipEntry, zipDirectory } from '../zip/zip-directory';
import { otherArchive, otherFormat } from './other-format';

const MOST_UNPACKED = 512 * 1024 * 1024;
/** A byte of a sheet becomes so many of memory by the time that a run has written it. */
const MEMORY_A_BYTE = 16;
const MOST_ENTRIES = 10000;
// A long column of one value packs 1:200 or so; bombs start at 1:1000.
const HIGHEST_RATIO = 500;
const RATIO_MATTERS_FROM = 100 * 1024 * 1024;

/**
 * Looks at the bytes of a file before anything is unpacked.
 * @param name the file's name, for the sentence
 * @throws Refusal: empty, under a password, another format, damaged, signed, too large
 */
export function assertXlsx(data: Buffer, name: string): void {
  if (data.length === 0) throw new Refusal(TEXTS.empty(name));
  if (isLocked(data)) throw new Refusal(TEXTS.password(name));
  if (isCompound(data)) throw new Refusal(TEXTS.oldExcel(name));
  if (data.subarray(0, 2).toString('latin1') !== 'PK') throw new Refusal(otherFormat(data, name));
  const entries = zipDirectory(data);
  if (!entries) throw new Refusal(TEXTS.damaged(name));
  assertSmall(entries, data.length, name);
  const names = new Set(entries.map((entry) => keyOf(entry.name)));
  const other = otherArchive(names, name);
  if (other !== '') throw new Refusal(other);
  // The signature would be void, and Excel would say that somebody tampered with the file.
  if ([...names].some((entry) => entry.startsWith('_xmlsignatures/'))) throw new Refusal(TEXTS.signed(name));
}

function assertSmall(entries: readonly ZipEntry[], packed: number, name: string): void {
  const unpacked = entries.reduce((total, entry) => total + entry.size, 0);
  const bomb = unpacked > RATIO_MATTERS_FROM && unpacked > packed * HIGHEST_RATIO;
  const most = Math.min(MOST_UNPACKED, getHeapStatistics().heap_size_limit / MEMORY_A_BYTE);
  if (bomb || unpacked > most || entries.length > MOST_ENTRIES) throw new Refusal(TEXTS.tooLarge(name));
}
