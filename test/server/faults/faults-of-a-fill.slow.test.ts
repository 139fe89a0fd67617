import { changesAnd, testCalls } from '../../support/faults/every-call';
import { QUOTA_GONE } from '../../support/faults/fault-kinds';

testCalls('a fill', QUOTA_GONE, changesAnd(4));
