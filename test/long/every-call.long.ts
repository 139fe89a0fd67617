import { everyCall, testCalls } from '../support/faults/every-call';
import { LATE_TIME_OUT, QUOTA_GONE } from '../support/faults/fault-kinds';

testCalls('a fill', QUOTA_GONE, everyCall);
testCalls('a fill', LATE_TIME_OUT, everyCall);
testCalls('the undo of a fill', QUOTA_GONE, everyCall);
