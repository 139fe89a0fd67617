import { Refusal } from '../../shared/refusal';
import { SHEET_FAILURES } from '../texts';
import { flushWrites } from './document';
import { forgetRead } from './document-store';

/** A batch of another run may last this long; waiting longer would only look like a hang. */
const WAIT_MS = 10000;

/**
 * Runs `work` while nobody else writes through the add-on into this document.
 *
 * @throws Refusal `busy` when another run holds the document for longer than ten seconds
 */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) throw new Refusal(SHEET_FAILURES.locked());
  // Whoever held it may have changed what the document remembers.
  forgetRead();
  try {
    const done = work();
    // What Google has accepted may still be refused, and until it is carried out the next one would read the old cells.
    flushWrites();
    return done;
  } catch (error) {
    flushQuietly();
    throw error;
  } finally {
    try {
      lock.releaseLock();
    } catch {
      // Google releases it anyway when the call ends; the work is done and its answer must not be lost.
    }
  }
}

/** Carries out what work that failed has left pending: its own failure is the one that is told. */
function flushQuietly(): void {
  try {
    flushWrites();
  } catch {
    // Refused writes change nothing.
  }
}
