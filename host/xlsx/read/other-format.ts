import path from 'node:path';
import { TEXTS } from '../../texts';

/** How far into a file one looks for what it is. */
const HEAD = 2000;
/** What files begin with that hold no cells: PDF, RTF, pictures. */
const NO_TABLE = /^(?:%PDF|\{\\rtf|\x89PNG|\xff\xd8\xff)/;
const ARCHIVE = /^(?:Rar!|7z\xbc\xaf)/;
/** Tables in letters that are no .csv: SYLK and DIF. */
const LETTERED = /^(?:ID;|TABLE\r?\n)/;
/** Excel keeps a file of that name beside a book that is open. */
const OWNER_FILE = /^~\$/;

/** What a file is that is no archive: a sentence with the way out. */
export function otherFormat(data: Buffer, name: string): string {
  if (OWNER_FILE.test(path.basename(name))) return TEXTS.ownerFile(name);
  const head = headOf(data);
  if (NO_TABLE.test(head)) return TEXTS.noTable(name);
  if (ARCHIVE.test(head)) return TEXTS.archive(name);
  if (/^\s*\{[^}]{0,400}"(?:doc_id|url)"/.test(head)) return TEXTS.shortcut(name);
  if (/^\s{0,99}<\?xml/.test(head) && head.includes('urn:schemas-microsoft-com:office'))
    return TEXTS.xmlSpreadsheet(name);
  if (/<(?:!doctype html|html|table|meta|head)\b/i.test(head)) return TEXTS.webPage(name);
  const isTable = !head.includes('\0') && /[;,\t]/.test(head) && !LETTERED.test(head);
  return isTable ? TEXTS.textTable(name) : TEXTS.notXlsx(name);
}

/** Parts by which archives are known that hold something else; letters and slides are written by Word and PowerPoint. */
const OTHERS: readonly { readonly part: RegExp; readonly said: (name: string) => string }[] = [
  { part: /^content\.xml$/, said: TEXTS.openDocument },
  { part: /^xl\/workbook\.bin$/, said: TEXTS.binaryExcel },
  { part: /^index\/document\.iwa$/, said: TEXTS.numbers },
  { part: /^(?:word|ppt)\//, said: TEXTS.noTable },
];

/**
 * What an archive is that holds no workbook: a sentence with the way out.
 * @param names of its files, in lower case
 * @returns '' for one that may be a workbook
 */
export function otherArchive(names: ReadonlySet<string>, name: string): string {
  if (names.has('xl/workbook.xml')) return '';
  const all = [...names];
  const other = OTHERS.find(({ part }) => all.some((one) => part.test(one)));
  if (other) return other.said(name);
  if (names.has('[content_types].xml')) return '';
  // Google gives a sheet as web pages in an archive, their looks in `resources`.
  return all.some((one) => one.endsWith('.html')) ? TEXTS.webArchive(name) : TEXTS.archive(name);
}

function headOf(data: Buffer): string {
  const isWide = data[0] === 0xff && data[1] === 0xfe;
  const head = isWide ? data.toString('utf16le', 2, HEAD) : data.toString('latin1', 0, HEAD);
  return head.replace(/^\xef\xbb\xbf/, '');
}
