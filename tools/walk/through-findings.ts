import type { Frame } from 'playwright-core';
import type { WelcomeMistake } from '../sample/welcome/welcome-rows';
import { attention, type Found, openedFinding, settled } from './found';
import type { Effort } from './hand';

/** What a walk has done. */
export interface Walk {
  readonly effort: Effort;
  /** Rows whose finding was opened and mended, in order. */
  readonly mended: readonly number[];
}

/** How a hand does one step. */
export interface Steps {
  readonly mend: (found: Found) => Promise<void>;
  readonly next: () => Promise<void>;
}

/**
 * Mends finding after finding in the panel until none needs attention; the first one is open.
 *
 * @returns the rows that were mended, in order
 */
export async function throughFindings(
  sidebar: Frame,
  mistakes: readonly WelcomeMistake[],
  { mend, next }: Steps,
): Promise<number[]> {
  const mended: number[] = [];
  while (mended.length <= mistakes.length) {
    const found = await openedFinding(sidebar, mistakes);
    await mend(found);
    await settled(sidebar);
    mended.push(found.mistake.row);
    if ((await attention(sidebar)) === 0) break;
    await next();
  }
  return mended;
}
