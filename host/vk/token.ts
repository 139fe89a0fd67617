import { readFile } from 'node:fs/promises';
import { readVkToken } from '../../src/core/vk/vk-token';
import { Refusal } from '../xlsx/refusal';
import { VK_TEXTS } from './vk-texts';

/**
 * The token of VK's API. It goes into requests and nowhere else; no sentence names the file either, as a token may have been
 * written in its place.
 *
 * @param file '' for the environment's VK_TOKEN
 * @throws Refusal when there is none
 */
export async function readToken(file: string, environment: string | undefined): Promise<string> {
  const text = file === '' ? (environment ?? '') : await textOf(file);
  if (text.replace(/^\ufeff/, '').trim() === '') throw new Refusal(VK_TEXTS.noToken);
  const token = readVkToken(text);
  if (token === '') throw new Refusal(VK_TEXTS.badToken);
  return token;
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Refusal(VK_TEXTS.noTokenFile);
  });
}
