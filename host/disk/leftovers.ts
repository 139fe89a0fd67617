import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const LEFTOVER = /^\.pos-links-([\da-f]{8})-(\d+)-[\da-f]+\.tmp$/;

/**
 * A name for a file that is being written: of this machine and process, short whatever the file itself is called.
 * @param mark unlike that of any other
 */
export function leftoverName(mark: string): string {
  return `.pos-links-${MACHINE}-${process.pid}-${mark}.tmp`;
}

/** Removes what killed runs of this machine left in a folder; another machine's may still be under way. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, machine, id] = LEFTOVER.exec(name) ?? [];
    if (machine === MACHINE && !isAlive(Number(id))) await rm(path.join(folder, name), { force: true });
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
