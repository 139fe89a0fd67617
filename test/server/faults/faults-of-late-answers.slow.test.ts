import { testEveryCall } from '../../support/every-call';
import { LATE_TIME_OUT } from '../../support/fault-kinds';

testEveryCall('a fill', LATE_TIME_OUT);
