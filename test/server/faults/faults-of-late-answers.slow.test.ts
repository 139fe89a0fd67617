import { changesAnd, testCalls } from '../../support/faults/every-call';
import { LATE_TIME_OUT } from '../../support/faults/fault-kinds';

// A call that reads, done or not, leaves the same: those are tried with the quota gone.
testCalls('a fill', LATE_TIME_OUT, changesAnd(0));
