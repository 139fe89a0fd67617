import type { RunKind } from '../../../src/shared/run';
import { dirtyRows } from '../../support/dirty-rows';
import { registerHost, SHEET, sheetOf, value } from '../../support/register';
import { preview } from '../../support/runs';

/** Google does not say how much google.script.run carries: nothing here comes near to what has been seen to fail. */
const MOST_BYTES = 1_000_000;
const ROWS = 20_000;

const bytes = (carried: unknown): number => Buffer.byteLength(JSON.stringify(carried));

const DIRTY = dirtyRows(ROWS);

test('answers and requests of a run over 20,000 dirty rows stay small', async () => {
  const host = await registerHost(DIRTY);
  const sheetId = sheetOf(host, SHEET).id;
  for (const kind of ['fill', 'audit', 'handOut', 'readiness'] satisfies RunKind[]) {
    const previewed = value(preview(host, kind, { sheetId }));
    expect({ kind, small: bytes(previewed) < MOST_BYTES }).toEqual({ kind, small: true });
    if (kind !== 'fill') continue;
    const { tokens, batch, layout } = previewed;
    const request = { runId: 'k', from: 0, tokens: tokens.slice(0, batch), total: ROWS, layout, options: {} };
    expect(bytes(request)).toBeLessThan(MOST_BYTES / 4);
  }
});
