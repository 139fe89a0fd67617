import { changesAnd, testCalls } from '../../support/every-call';
import { QUOTA_GONE } from '../../support/fault-kinds';

testCalls('a fill', QUOTA_GONE, changesAnd(4));
