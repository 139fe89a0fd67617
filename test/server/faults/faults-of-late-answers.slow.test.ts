import { changesAnd, testCalls } from '../../support/every-call';
import { LATE_TIME_OUT } from '../../support/fault-kinds';

// A call that reads, done or not, leaves the same: those are tried with the quota gone.
testCalls('a fill', LATE_TIME_OUT, changesAnd(0));
