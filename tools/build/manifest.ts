import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT_ROOT } from './project-root';

/** What the build that may ask VK needs beside the rest. */
const WITH_VK = {
  scope: 'https://www.googleapis.com/auth/script.external_request',
  urlFetchWhitelist: ['https://api.vk.com/'],
};

/**
 * The text of the manifest, appsscript.json.
 *
 * @param withVk adds the scope for requests outside, and the only address to which they may go
 */
export function manifest(withVk: boolean): string {
  const text = readFileSync(resolve(PROJECT_ROOT, 'appsscript.json'), 'utf8');
  if (!withVk) return text;
  const { oauthScopes, ...others } = JSON.parse(text) as { readonly oauthScopes: readonly string[] };
  const { scope, urlFetchWhitelist } = WITH_VK;
  return `${JSON.stringify({ ...others, oauthScopes: [...oauthScopes, scope], urlFetchWhitelist }, null, 2)}\n`;
}
