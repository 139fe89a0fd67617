import { Refusal } from '../../shared/refusal';
import type { RunRules } from '../run/run-rules';
import { demandRegister } from '../setup/register-reading';
import { FAILURES } from '../texts';
import { LEGENDS } from './hand-out-texts';

/** A hand-out in the register itself: whom each row went to, and the key by which its answers come back. */
export const HAND_OUT_RULES: RunRules = {
  format: {
    textColumns: ['group', 'rowKey'],
    colours: [],
    widths: { group: 200, rowKey: 60 },
    hidden: ['rowKey'],
    legend: { column: 'group', text: LEGENDS.handOut },
  },
  demand: demandRegister,
  // Its batches are sheets, not rows: handOutBatch writes them.
  plan: () => {
    throw new Refusal(FAILURES.badRequest());
  },
};
