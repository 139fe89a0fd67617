import { readFile } from 'node:fs/promises';
import { Refusal } from '../xlsx/refusal';
import { VK_TEXTS } from './vk-texts';

const TOKEN = /^[\w.-]{10,4000}$/;

/**
 * The token of VK's API. It goes into requests and nowhere else; no sentence names the file either, as a token may have been
 * written in its place.
 *
 * @param file '' for the environment's VK_TOKEN
 * @throws Refusal when there is none
 */
export async function readToken(file: string, environment: string | undefined): Promise<string> {
  const text = file === '' ? (environment ?? '') : await textOf(file);
  const token = text.replace(/^\ufeff/, '').trim();
  if (token === '') throw new Refusal(VK_TEXTS.noToken);
  if (!TOKEN.test(token)) throw new Refusal(VK_TEXTS.badToken);
  return token;
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Refusal(VK_TEXTS.noTokenFile);
  });
}
