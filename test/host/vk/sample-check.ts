import { rmSync } from 'node:fs';
import { vkSample } from '../../support/vk-sample';
import type { Mishap } from '../../support/vk-server';
import { VkFolder, withVk } from './vk-run';

/**
 * Asks about a made-up region and audits it: every seeded defect must be found, as often as it was seeded, and none else.
 *
 * @returns the command's report and the sizes of the requests
 */
export async function checkSample(count: number, each: number, mishaps: readonly (Mishap | undefined)[]) {
  const folder = new VkFolder();
  const sample = vkSample(count, each);
  await folder.put(sample.sheets);
  try {
    return await withVk(sample.communities, { mishaps }, async (api, standIn) => {
      const { report } = await folder.vk(api);
      const audited = await folder.audit();
      expect(audited.report.findings).toEqual(sample.seeded);
      expect(audited.code).toBe(1);
      return { report, sizes: standIn.asked.map((names) => names.length) };
    });
  } finally {
    rmSync(folder.folder, { recursive: true });
  }
}
