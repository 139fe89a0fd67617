import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildDist } from '../build/dist';
import { PROJECT_ROOT } from '../build/project-root';
import { packed, releaseFiles } from './archive';

/** Writes pos-links-<version>.zip into release/ or the named folder: all that a person without Node needs. */
async function main(folder = resolve(PROJECT_ROOT, 'release')): Promise<void> {
  await buildDist();
  const { version } = JSON.parse(readFileSync(resolve(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder, `pos-links-${version}.zip`);
  writeFileSync(path, packed(releaseFiles()));
  console.log(`Готово: ${relative(process.cwd(), path)}`);
}

main(process.argv[2]).catch((error: Error) => {
  console.error(`Архив не собран: ${error.message}`);
  process.exitCode = 2;
});
