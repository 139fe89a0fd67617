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
/** Each one that does not fit costs a tenth of a second for each file. */
const MOST_WORDS = 100;

/** Whether a file is a compound file: .xls, or a workbook under a password. */
export function isCompound(data: Buffer): boolean {
  return data.subarray(0, 8).toString('hex') === COMPOUND_FILE;
}

/** Whether a workbook lies in the file under a password. */
export function isLocked(data: Buffer): boolean {
  return isCompound(data) && data.includes(PACKAGE);
}

/** Passwords, and the option that named their file: a sentence says where to look. */
export interface Passwords {
  /** Tried one after the other. */
  readonly words: readonly string[];
  readonly option: string;
}

/**
 * The passwords that a file holds, a line each.
 * @param option that named the file, for the sentence
 * @throws Refusal when the first line holds none; no sentence repeats what stands there
 */
export async function readPasswords(file: string, option = '--password-file'): Promise<Passwords> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(TEXTS.noPasswordFile(option));
  });
  const [first = '', ...rest] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (first === '' || first.length > LONGEST) throw new Refusal(TEXTS.noPassword(option));
  return { words: [first, ...rest.filter((word) => word !== '').slice(0, MOST_WORDS)], option };
}

/**
 * The workbook that lies under one of some passwords.
 * @param name the file's name, for the sentence
 * @returns its bytes, and the password that opened it
 * @throws Refusal when none of them does, or something else than a password protects the file
 */
export async function unlocked(
  data: Buffer,
  { words, option }: Passwords,
  name: string,
): Promise<{ readonly data: Buffer; readonly password: string }> {
  if (spins(data) > MOST_SPINS) throw new Refusal(TEXTS.lockedOtherwise(name));
  for (const password of words) {
    try {
      return { data: await library().decrypt(data, { password }), password };
    } catch (error) {
      if (!/password is incorrect/i.test((error as Error).message))
        throw new Refusal(TEXTS.lockedOtherwise(name));
    }
  }
  throw new Refusal(TEXTS.wrongPassword(name, option));
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
