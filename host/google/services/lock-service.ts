import type { Execution } from '../execution/execution';
import { facade } from '../execution/facade';

type GoogleLock = GoogleAppsScript.Lock.Lock;
const UNFLUSHED = 'The lock was released before the writes were flushed.';
const MEMBERS = ['tryLock', 'waitLock', 'hasLock', 'releaseLock'] as const;

/** The document's lock. */
class Lock implements Pick<GoogleLock, (typeof MEMBERS)[number]> {
  constructor(private readonly execution: Execution) {}

  tryLock(): boolean {
    if (this.execution.locks.heldElsewhere) return false;
    this.execution.held.add('document');
    return true;
  }

  waitLock(): void {
    if (!this.tryLock()) throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.execution.held.has('document');
  }

  releaseLock(): void {
    // Google lets this pass, and another execution then reads what is not yet written.
    if (!this.execution.pending.isEmpty) this.execution.pending.refuse(UNFLUSHED);
    this.execution.held.delete('document');
  }
}

/** LockService as the script sees it. */
export function newLockService(execution: Execution): GoogleAppsScript.Lock.LockService {
  const service: Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock'> = {
    getDocumentLock: () => facade<GoogleLock>(execution, 'Lock', new Lock(execution), MEMBERS),
  };
  return facade(execution, 'LockService', service, ['getDocumentLock']);
}
