import { readFile } from 'node:fs/promises';
import { TEXTS } from '../texts';
import { Refusal } from './refusal';

/** Streams of a compound file that holds a workbook under a password. Source: MS-OFFCRYPTO, 2.3.4 */
const PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';
/** Excel writes 100,000; a number that keeps a processor busy for hours is no file of Excel. */
const MOST_SPINS = 1_000_000;
/** As long as Excel allows. */
const LONGEST = 255;

/** Whether a file is a compound file: .xls, or a workbook under a password. */
export function isCompound(data: Buffer): boolean {
  return data.subarray(0, 8).toString('hex') === COMPOUND_FILE;
}

/** Whether a workbook lies in the file under a password. */
export function isLocked(data: Buffer): boolean {
  return isCompound(data) && data.includes(PACKAGE);
}

/**
 * The password that a file holds in its first line.
 * @throws Refusal when there is none; no sentence repeats what stands there
 */
export async function readPassword(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(TEXTS.noPasswordFile);
  });
  const password = text.replace(/^\ufeff/, '').split(/\r?\n/)[0] ?? '';
  if (password === '' || password.length > LONGEST) throw new Refusal(TEXTS.noPassword);
  return password;
}

/**
 * The workbook that lies under a password.
 * @param name the file's name, for the sentence
 * @throws Refusal when the password is another one, or something else than a password protects the file
 */
export async function unlocked(data: Buffer, password: string, name: string): Promise<Buffer> {
  if (spins(data) > MOST_SPINS) throw new Refusal(TEXTS.lockedOtherwise(name));
  try {
    return await library().decrypt(data, { password });
  } catch (error) {
    const isWrong = /password is incorrect/i.test((error as Error).message);
    throw new Refusal(isWrong ? TEXTS.wrongPassword(name) : TEXTS.lockedOtherwise(name));
  }
}

/** The workbook under a password, as Excel itself protects it. */
export function locked(data: Buffer, password: string): Buffer {
  return library().encrypt(data, { password });
}

/** Loaded only for files that need it. */
function library(): typeof import('officecrypto-tool') {
  return require('officecrypto-tool');
}

function spins(data: Buffer): number {
  const at = data.indexOf('spinCount="');
  return at < 0 ? 0 : Number.parseInt(data.toString('latin1', at + 11, at + 31), 10);
}
