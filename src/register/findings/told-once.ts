import type { Finding } from '../../core/findings/finding';

/**
 * Notes that are the same for whole groups of rows: the panel and the command line tell them once, with their rows.
 * In «Замечания» they would stand in every other cell and hide what is a row's own.
 */
const TOLD_ONCE: ReadonlySet<string> = new Set([
  'app-template-health',
  'app-template-education',
  'ready-app-link-listed',
  'regional-by-municipality',
  'regional-by-region',
  'okrug-code',
]);

/** Whether findings of this code are told once for all their rows. @example isToldOnce('ogrn-missing') // false */
export function isToldOnce(code: Finding['code']): boolean {
  return TOLD_ONCE.has(code);
}
