import { textHash } from '../../register/rows/row-hash';
import type { Token } from '../../shared/run';

/** Thousands of them travel: forty bits notice every edit that people make. */
const HASH_LENGTH = 10;

/**
 * The token of a row: a hash of its number, of what it holds and of what the run makes of it.
 *
 * @param row counted from 1
 * @param sourceHash hash of the row's source cells
 * @param texts what the run's columns are to show
 * @example rowToken(7, hash, ['https://…']) // '5f0c6d2e9a'
 */
export function rowToken(row: number, sourceHash: string, texts: readonly string[]): Token {
  return textHash(JSON.stringify([row, sourceHash, texts])).slice(0, HASH_LENGTH);
}
