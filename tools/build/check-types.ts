import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { PROJECT_ROOT } from './project-root';

/** Each part has its own globals: Apps Script none, the sidebar a DOM, the local host Node. */
const PARTS = [
  'tsconfig.json',
  'src/server/tsconfig.json',
  'src/sidebar/tsconfig.json',
  'host/tsconfig.json',
  'host/page/tsconfig.json',
  'tools/tsconfig.json',
  'test/tsconfig.json',
];

function check(part: string): Promise<number> {
  return new Promise((done) => {
    const tsc = resolve(PROJECT_ROOT, 'node_modules/typescript/bin/tsc');
    spawn(process.execPath, [tsc, '--noEmit', '-p', resolve(PROJECT_ROOT, part)], { stdio: 'inherit' }).on(
      'exit',
      (code) => done(code ?? 1),
    );
  });
}

async function main(): Promise<void> {
  for (const part of PARTS) {
    if ((await check(part)) !== 0) {
      console.error(`types: ${part} failed`);
      process.exitCode = 1;
    }
  }
}

void main();
