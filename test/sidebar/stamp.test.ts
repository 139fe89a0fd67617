import type { Call } from '../../src/run/call';
import { newPage, stamper } from '../../src/sidebar/stamp';
import { CALLS } from './call-cases';

const stampOf = (call: Call) => ('stamp' in call.request ? call.request.stamp : null);

test('what keeps or starts something is stamped, and nothing else', () => {
  const stamp = stamper('p1');
  const stamped = CALLS.filter((call) => stampOf(stamp(call)) !== null);
  expect(stamped.map(({ name }) => name)).toEqual([
    'saveChoice',
    'saveSettings',
    'savePlacedColumns',
    'saveReadiness',
    'startRun',
  ]);
});

test('a repeat has the stamp of its call; a new call, even of the same words, the next', () => {
  const stamp = stamper('p1');
  const call: Call = { name: 'startRun', request: { sheetId: 7, kind: 'fill', runId: '', total: 3 } };
  expect(stamp(call)).toEqual({
    name: 'startRun',
    request: { ...call.request, stamp: { page: 'p1', count: 1 } },
  });
  expect(stamp({ ...call })).toMatchObject({ request: { stamp: { page: 'p1', count: 2 } } });
  expect(stamp(call)).toMatchObject({ request: { stamp: { page: 'p1', count: 1 } } });
  expect('stamp' in call.request).toBe(false);
});

test('opened pages have names of their own, short and plain', () => {
  const names = Array.from({ length: 50 }, newPage);
  expect(new Set(names).size).toBe(50);
  for (const name of names) expect(name).toMatch(/^[0-9a-z]{1,16}$/);
});
