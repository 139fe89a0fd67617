import { FAULT_CASES } from '../support/faults/fault-cases';
import { testThousandRows } from './thousand-rows';

testThousandRows(FAULT_CASES.filter(({ name }) => !/hand-out|collect|summary/.test(name)));
