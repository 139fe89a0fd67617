import { TEXTS } from '../texts';
import { Refusal } from './refusal';
import { zipDirectory } from './zip-directory';

const MOST_UNPACKED = 512 * 1024 * 1024;
const MOST_ENTRIES = 10000;
// A long column of one value packs 1:200 or so; bombs start at 1:1000.
const HIGHEST_RATIO = 500;
const RATIO_MATTERS_FROM = 100 * 1024 * 1024;

/**
 * Looks at the bytes of a file before anything is unpacked.
 * @param name the file's name, for the sentence
 * @throws Refusal: empty, password-protected, another format, damaged, with macros or links to other books, too large
 */
export function assertXlsx(data: Buffer, name: string): void {
  if (data.length === 0) throw new Refusal(TEXTS.empty(name));
  // A compound file: .xls, or an .xlsx under a password.
  if (data.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') throw new Refusal(TEXTS.oldExcel(name));
  if (data.subarray(0, 2).toString('latin1') !== 'PK') throw new Refusal(TEXTS.notXlsx(name));
  const entries = zipDirectory(data);
  if (!entries) throw new Refusal(TEXTS.damaged(name));
  const names = new Set(entries.map((entry) => entry.name.replace(/\\/g, '/')));
  if (names.has('content.xml') && names.has('mimetype')) throw new Refusal(TEXTS.openDocument(name));
  if (!names.has('xl/workbook.xml')) throw new Refusal(TEXTS.notXlsx(name));
  // Neither survives the way through exceljs: better said than lost.
  if (names.has('xl/vbaProject.bin')) throw new Refusal(TEXTS.macros(name));
  if ([...names].some((entry) => entry.startsWith('xl/externalLinks/')))
    throw new Refusal(TEXTS.otherBooks(name));
  const unpacked = entries.reduce((total, entry) => total + entry.size, 0);
  const bomb = unpacked > RATIO_MATTERS_FROM && unpacked > data.length * HIGHEST_RATIO;
  if (bomb || unpacked > MOST_UNPACKED || entries.length > MOST_ENTRIES)
    throw new Refusal(TEXTS.tooLarge(name));
}
