import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { PROJECT_ROOT } from './project-root';

/**
 * Licence texts of the packages in a bundle, as one block comment: MIT asks that each copy holds its notice.
 *
 * @param metafile what esbuild tells about the bundle
 * @returns '' when the bundle holds no package
 * @throws Error when a package has no LICENSE file, or its text would end the comment
 */
export function licenceNotices(metafile: Metafile): string {
  const notices = packagesOf(metafile).map((name) => {
    const text = readFileSync(resolve(PROJECT_ROOT, 'node_modules', name, 'LICENSE'), 'utf8').trim();
    if (text.includes('*/')) throw new Error(`${name}: its LICENSE holds the end of a comment`);
    return `${name}\n\n${text}`;
  });
  return notices.length === 0 ? '' : `/*!\n${notices.join('\n\n---\n\n')}\n*/`;
}

function packagesOf({ inputs }: Metafile): string[] {
  const names = Object.keys(inputs).map(
    (input) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? '',
  );
  return [...new Set(names)].filter(Boolean).sort();
}
