import { driveRun } from '../../src/run/drive-run';
import { noRun, type Run } from '../../src/run/run-state';
import { ModelServer, SHEET } from './model-server';

const PREVIEW = { type: 'preview', sheetId: SHEET } as const;
const NONE = noRun('fill', 'p1', {});

test('a run is driven to where a person decides, and then to its end', () => {
  const { handlers } = new ModelServer(5, 2);
  const previewed = driveRun(handlers, NONE, PREVIEW);
  expect(previewed).toMatchObject({ phase: 'previewed', call: null });
  const seen: Run[] = [];
  const done = driveRun(handlers, previewed, { type: 'start' }, (run) => seen.push(run));
  expect(done).toMatchObject({ phase: 'done', written: 5, failure: null });
  expect(seen.map(({ phase, peak }) => [phase, peak])).toEqual([
    ['writing', 0],
    ['writing', 2],
    ['writing', 4],
    ['done', 5],
  ]);
});

test('hand-typed cells are asked about', () => {
  const server = new ModelServer(5, 2);
  server.overwrites = 1;
  const { handlers } = server;
  const asked = driveRun(handlers, driveRun(handlers, NONE, PREVIEW), { type: 'start' });
  expect(asked.phase).toBe('confirm');
  expect(driveRun(handlers, asked, { type: 'agree' }).phase).toBe('done');
});

test('a sheet that changes in the middle is previewed again by itself', () => {
  const server = new ModelServer(5, 2);
  const { handlers } = server;
  let edited = false;
  const done = driveRun(handlers, driveRun(handlers, NONE, PREVIEW), { type: 'start' }, ({ peak }) => {
    if (peak === 2 && !edited) {
      edited = true;
      server.edit();
    }
  });
  expect(done).toMatchObject({ phase: 'done', runId: 'p1fill1.p1fill2' });
  expect(server.written).toEqual([2, 2, 2, 2, 2]);
});

test('a failure ends the drive with the call that met it', () => {
  const server = new ModelServer(5, 2);
  server.left(2);
  const { handlers } = server;
  const busy = driveRun(handlers, driveRun(handlers, NONE, PREVIEW), { type: 'start' });
  expect(busy).toMatchObject({ phase: 'starting', failure: { code: 'busy' }, call: { name: 'startRun' } });
});
