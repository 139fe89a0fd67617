import { type Host, openHost } from '../../host/host';
import { distFiles } from '../../tools/build/dist';
import { HEADER, SHEET } from './register';
import { type StandInCommunity, type StandInOptions, TOKEN, VkStandIn } from './vk-server';

let built: Promise<{ readonly code: string; readonly manifest: string }> | undefined;

/** The build that may ask VK; the one in dist/ may not. */
export function vkBuild() {
  built ??= distFiles(true).then((files) => ({
    code: files['Code.js'] ?? '',
    manifest: files['appsscript.json'] ?? '',
  }));
  return built;
}

/** A register in the build that may ask VK, and the VK that it asks. */
export async function vkHost(
  rows: readonly (readonly (string | number)[])[],
  communities: readonly StandInCommunity[],
  options: StandInOptions & { readonly token?: string; readonly header?: readonly string[] } = {},
): Promise<{ readonly host: Host; readonly standIn: VkStandIn }> {
  const standIn = new VkStandIn(communities, options);
  const host = await openHost({
    ...(await vkBuild()),
    sheets: { [SHEET]: [options.header ?? HEADER, ...rows] },
    network: standIn.network,
  });
  return { host, standIn };
}

/** Gives the person's key, as the panel does. */
export function keepKey(host: Host, token: string = TOKEN) {
  const sheetId = host.book.sheets[0]?.id ?? 0;
  return host.handlers.previewRun({
    sheetId,
    kind: 'vk',
    options: { from: null, again: false },
    choice: { token },
  });
}
