import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildDist } from '../build/dist';
import { buildOptions } from '../build/options';
import { PROJECT_ROOT } from '../build/project-root';

/** Builds, and puts the build into the Apps Script project of .clasp.json: `npm run push`, `npm run push -- --with-vk`. */
async function push(args: readonly string[]): Promise<number> {
  await buildDist(buildOptions(args).withVk);
  const clasp = resolve(PROJECT_ROOT, 'node_modules/@google/clasp/build/src/index.js');
  // Without -f a changed manifest is passed over in silence.
  const { status } = spawnSync(process.execPath, [clasp, 'push', '-f'], {
    cwd: PROJECT_ROOT,
    stdio: 'inherit',
  });
  return status ?? 1;
}

push(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`Не отправлено: ${error.message}`);
    process.exitCode = 2;
  },
);
