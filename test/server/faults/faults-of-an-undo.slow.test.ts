import { testEveryCall } from '../../support/every-call';
import { QUOTA_GONE } from '../../support/fault-kinds';

testEveryCall('the undo of a fill', QUOTA_GONE);
