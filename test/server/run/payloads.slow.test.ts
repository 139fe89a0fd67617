import type { RunKind } from '../../../src/shared/run';
import { registerHost, SHEET, sheetOf, value } from '../../support/register';
import { preview } from '../../support/runs';

/** Google does not say how much google.script.run carries: nothing here comes near to what has been seen to fail. */
const MOST_BYTES = 1_000_000;
const ROWS = 20_000;

const bytes = (carried: unknown): number => Buffer.byteLength(JSON.stringify(carried));

/** Rows of which each has several findings: no OGRN that passes, no page, a parent that is not there, long names. */
const DIRTY = Array.from({ length: ROWS }, (_, at) => [
  `Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № ${at}»`,
  `10454054306${String(at % 100).padStart(2, '0')}`,
  '',
  `Отдел образования № ${at % 300} администрации Дальнего района`,
  '50657999',
  'Образование',
  `https://vk.com/school_${at}`,
]);

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
}, 120_000);
