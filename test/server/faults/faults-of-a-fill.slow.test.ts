import { testEveryCall } from '../../support/every-call';
import { QUOTA_GONE } from '../../support/fault-kinds';

testEveryCall('a fill', QUOTA_GONE);
