import type { BookSheet } from '../../../host/book/book-sheet';
import type { Host } from '../../../host/host';
import { hostOn } from '../host-on';
import { GaveUp } from '../page-driver';
import { sheetOf } from '../register';
import type { FaultCase } from './fault-cases';
import { calmPage } from './fault-documents';

/** What may happen at a call to Google. */
export interface FaultKind {
  readonly name: string;
  /** Puts it at the k-th call from now; what takes it away again, when a person has been told. */
  readonly arm: (host: Host, k: number, one: FaultCase) => () => void;
  /** Handlers in which it may happen; any without it. */
  readonly within?: RegExp;
  /** Nothing could be put back: rows may be half done, and another sheet in front, until the page goes on. */
  readonly half?: boolean;
}

const TIMED_OUT = 'Service Spreadsheets timed out while accessing document with id 1A2b3C.';
const QUOTA = 'Service invoked too many times for one day: spreadsheets.';
const NO_LOCK = 'Lock timeout: another process was holding the lock for too long.';

function once(name: string, message: string, when: 'before' | 'after'): FaultKind {
  return {
    name,
    arm: (host, k) => {
      host.gate.failAt(k, { when, message });
      return () => undefined;
    },
  };
}

/** Does something just before the k-th call; nothing when the run ends sooner. */
function before(host: Host, k: number, act: () => void): void {
  host.gate.before = (_member, call) => {
    if (call === k) act();
  };
}

export const QUOTA_GONE = once('the quota is used up', QUOTA, 'before');
export const TIME_OUT = once('a time-out, nothing done', TIMED_OUT, 'before');
export const LATE_TIME_OUT = once('a time-out, done all the same', TIMED_OUT, 'after');

/** Every call fails from then on, the mending ones too, until the person asks again. */
export const OUTAGE: FaultKind = {
  name: 'an outage',
  half: true,
  arm: (host, k) => {
    let over = false;
    host.gate.before = (_member, call) => {
      if (call >= k && !over) throw new Error(QUOTA);
    };
    return () => {
      over = true;
    };
  },
};

export const LOCK_THROWS: FaultKind = {
  name: 'a lock that throws',
  arm: (host, k) => {
    let thrown = false;
    host.gate.before = (member, call) => {
      if (thrown || call < k || !/^Lock/.test(member)) return;
      thrown = true;
      throw new Error(NO_LOCK);
    };
    return () => undefined;
  },
};

export const LOCK_BUSY: FaultKind = {
  name: 'a lock that another holds',
  arm: (host, k) => {
    before(host, k, () => {
      host.locks.heldElsewhere = true;
    });
    return () => {
      host.locks.heldElsewhere = false;
    };
  },
};

/** In the middle of a start or a batch another window does the run to its end, or does the same undo. */
export const LOCK_LOST: FaultKind = {
  name: 'a lock that is lost to another window',
  within: /^(startRun|writeBatch|undoBatch)$/,
  arm: (host, k, one) => {
    before(host, k, () => {
      try {
        const page = calmPage(hostOn(host.book));
        const { run } = page.overview();
        if (run && run.kind !== 'handOut') page.resume(run.kind);
        else one.drive(page);
      } catch (error) {
        // The other window was told that there is nothing to do.
        if (!(error instanceof GaveUp)) throw error;
      }
    });
    return () => undefined;
  },
};

/** Which sheet something happens to, of those that are there when it does; undefined: none. */
type FindSheet = (host: Host, one: FaultCase, known: readonly BookSheet[]) => BookSheet | undefined;

const registerOf: FindSheet = (host, { sheet }) => sheetOf(host, sheet);
/** The sheet that the call has made last. */
const madeOf: FindSheet = (host, _one, known) =>
  host.book.sheets.filter((sheet) => !sheet.hidden && !known.includes(sheet)).pop();

function protectedBy(name: string, find: FindSheet, whole: boolean): FaultKind {
  return {
    name,
    // What was written before the protection came cannot be put back under it.
    half: true,
    arm: (host, k, one) => {
      let open: () => void = () => undefined;
      const known = [...host.book.sheets];
      before(host, k, () => {
        const sheet = find(host, one, known);
        if (!sheet) return;
        const { protections, maxRows, maxColumns } = sheet;
        const [row, rows] = whole ? [1, maxRows] : [6, 2];
        const area = { row, column: 1, rows, columns: maxColumns };
        const guard = { area, description: 'Бухгалтерия', wholeSheet: whole };
        protections.push(guard);
        open = () => {
          if (protections.includes(guard)) protections.splice(protections.indexOf(guard), 1);
        };
      });
      return () => open();
    },
  };
}

export const ROWS_PROTECTED = protectedBy('rows that a person protects', registerOf, false);
export const MADE_PROTECTED = protectedBy('a new sheet that a person protects', madeOf, true);

function deleted(name: string, find: FindSheet): FaultKind {
  return {
    name,
    arm: (host, k, one) => {
      let undelete: () => void = () => undefined;
      const known = [...host.book.sheets];
      before(host, k, () => {
        const { book } = host;
        const sheet = find(host, one, known);
        if (!sheet) return;
        const [at, front] = [book.sheets.indexOf(sheet), book.active];
        book.sheets.splice(at, 1);
        if (front === sheet) book.active = book.sheets.find(({ hidden }) => !hidden) ?? sheet;
        undelete = () => {
          if (book.sheets.includes(sheet)) return;
          book.sheets.splice(at, 0, sheet);
          book.active = front;
        };
      });
      return () => undelete();
    },
  };
}

/** Deleted, and brought back with Ctrl+Z when the person is told. */
export const REGISTER_DELETED = deleted('the sheet of the run deleted', registerOf);
export const MADE_DELETED = deleted('a new sheet deleted', madeOf);

/** What a service does by itself, at any call. */
export const OF_SERVICE: readonly FaultKind[] = [QUOTA_GONE, LATE_TIME_OUT, TIME_OUT];

/** What persons do meanwhile, and what leaves no call to mend with. */
export function ofPersons({ makesSheets }: FaultCase): readonly FaultKind[] {
  const all = [OUTAGE, ROWS_PROTECTED, REGISTER_DELETED, LOCK_BUSY, LOCK_THROWS];
  // A run that makes sheets would make them twice: only the lock keeps two of them apart.
  return makesSheets ? [...all, MADE_PROTECTED, MADE_DELETED] : [...all, LOCK_LOST];
}
