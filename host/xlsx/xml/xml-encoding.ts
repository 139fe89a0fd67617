import { isUtf8 } from 'node:buffer';

const DECLARED = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.-]{1,40})["']/;

/**
 * Text of an XML part, whatever it is encoded in.
 * @throws Error when the bytes are no text in the encoding that they claim
 */
export function decodedXml(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (!isUtf8(bytes)) throw new Error('No UTF-8');
  return bytes.toString('utf8');
}

/** The bytes of a changed part: UTF-8, with or without the mark at the start as it was. */
export function encodedXml(text: string): Buffer {
  const declared = DECLARED.exec(text.slice(0, 300));
  if (!declared?.[1] || /^utf-?8$/i.test(declared[1])) return Buffer.from(text);
  return Buffer.from(text.replace(declared[0], declared[0].replace(declared[1], 'UTF-8')));
}

function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  // The mark at the start is right where a declaration is left over from another encoding.
  if (first === 0xef) return 'utf-8';
  const declared = DECLARED.exec(bytes.toString('latin1', 0, 300))?.[1]?.toLowerCase();
  return declared === undefined || declared === 'utf8' ? 'utf-8' : declared;
}
