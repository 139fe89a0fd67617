import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookOf } from '../../host/book/book';
import type { State } from '../../host/page/protocol';
import { readBook } from '../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { PROJECT_ROOT } from '../../tools/build/project-root';

let folder = '';
let running: ChildProcess | null = null;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pos-stopped-'));
  writeFileSync(join(folder, 'школы.xlsx'), await bytesOfWorkbook(bookOf({ Лист: [['было']] })));
});
afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Program {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it has printed, once it has ended. */
  readonly ended: Promise<string>;
}

/** `pos serve` in a process of its own. */
async function started(): Promise<Program> {
  // Without a starter in between, which a signal would end alone.
  const args = ['--import', 'tsx', 'host/main.ts', 'serve', join(folder, 'школы.xlsx'), '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  running = child;
  let printed = '';
  const ended = new Promise<string>((done) => child.once('close', () => done(printed)));
  const address = await new Promise<string>((done, fail) => {
    const heard = (data: Buffer): void => {
      printed += data.toString();
      const found = /http:\/\/\S+/.exec(printed)?.[0];
      if (found) done(found);
    };
    child.stdout?.on('data', heard);
    child.stderr?.on('data', heard);
    child.once('close', () => fail(new Error(printed)));
  });
  return { child, address, ended };
}

async function stateOf({ address }: Pick<Program, 'address'>): Promise<State> {
  return (await fetch(`${address}state`)).json() as Promise<State>;
}

async function typeInto({ address }: Program, text: string): Promise<void> {
  const headers = { origin: new URL(address).origin };
  const { sheets } = await stateOf({ address });
  const body = JSON.stringify({ sheet: sheets[0]?.id, row: 1, column: 1, text });
  const { status } = await fetch(`${address}edit`, { method: 'POST', headers, body });
  expect(status).toBe(200);
}

test.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  '%s: what is unsaved lies beside the original, under a name of its own',
  async (signal) => {
    const original = readFileSync(join(folder, 'школы.xlsx'));
    const program = await started();
    await typeInto(program, 'стало');
    program.child.kill(signal);
    expect(await program.ended).toContain(`Несохранённые изменения записаны: ${folder}`);
    expect(readdirSync(folder).sort()).toEqual(['школы-несохранённое.xlsx', 'школы.xlsx'].sort());
    const rescued = await readBook(join(folder, 'школы-несохранённое.xlsx'));
    expect(rescued.sheets[0]?.value(1, 1)).toBe('стало');
    expect(readFileSync(join(folder, 'школы.xlsx')).equals(original)).toBe(true);
  },
  60_000,
);

test('without unsaved changes nothing is written', async () => {
  const program = await started();
  await typeInto(program, 'стало');
  await typeInto(program, 'было');
  program.child.kill('SIGINT');
  await program.ended;
  expect(readdirSync(folder)).toEqual(['школы.xlsx']);
}, 60_000);
