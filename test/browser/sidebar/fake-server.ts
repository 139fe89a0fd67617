import type { Failure } from '../../../src/shared/answer';
import type { AuditPreview } from '../../../src/shared/audit';
import type { Card } from '../../../src/shared/card';
import type { FillPreview } from '../../../src/shared/fill';
import type { Overview } from '../../../src/shared/overview';
import type { RunRecord } from '../../../src/shared/run';

/** What a fake call does instead of answering well. `hold`: answers when the test lets it go. */
export interface Fault {
  readonly on: string;
  readonly how: 'fail' | 'reject' | 'never' | 'twice' | 'hold';
  readonly failure?: Failure;
  readonly message?: string;
  /** How many calls of this handler go well first. */
  readonly after?: number;
  /** How many calls then go wrong; 1 unless told. */
  readonly times?: number;
}

export interface Seed {
  readonly overview: Overview;
  readonly check: FillPreview;
  readonly audit: AuditPreview;
  readonly card: Card;
  readonly record: RunRecord;
  /** Good answers of other handlers, by name. */
  readonly values?: { readonly [handler: string]: unknown };
  readonly faults: readonly Fault[];
  readonly delay: number;
}

/** The fake as a test sees it inside the page. */
export interface FakeServer {
  readonly calls: { readonly name: string; readonly request: unknown }[];
  /** Their stamps, call by call; null: none. They are not in the requests, which each test gives letter by letter. */
  readonly stamps: ({ readonly page: string; readonly count: number } | null)[];
  faults: Fault[];
  seed: Seed;
  /** Lets held answers go, and those of calls that were still to be held. */
  release(): void;
}

/**
 * A server inside the page: answers as the contract says, with faults on demand. Sent to the browser as text, so it
 * may use nothing from outside.
 */
export function installFakeServer(seed: Seed): void {
  const held: (() => void)[] = [];
  let released = false;
  const seen: { [name: string]: number } = {};
  const fake: FakeServer = {
    calls: [],
    stamps: [],
    faults: [...seed.faults],
    seed,
    release: () => {
      released = true;
      held.splice(0).forEach((go) => {
        go();
      });
    },
  };
  let overview = seed.overview;
  let total = 0;
  const ok = (value: unknown) => ({ ok: true, value });
  const handlers: { [name: string]: (request: never) => unknown } = {
    getOverview: () => ok(overview),
    saveChoice: (choice: { columns: { [role: string]: number } }) => {
      const { register } = overview;
      const columns = register.columns.map((known) => {
        const column = choice.columns[known.role];
        return column ? { ...known, column, confidence: 'chosen' as const } : known;
      });
      overview = { ...overview, register: { ...register, columns } };
      return ok(overview);
    },
    saveSettings: (request: { settings: Overview['settings'] }) => {
      overview = { ...overview, settings: request.settings };
      return ok(overview);
    },
    checkRegister: () => ok(fake.seed.check),
    checkLinks: () => ok(fake.seed.audit),
    savePlacedColumns: ({ columns }: { columns: { column: number; place: string | null }[] | null }) => {
      const { audit } = fake.seed;
      const kept = (columns ?? []).map(({ column, place }) => ({
        column,
        place,
        header: audit.headers.find((one) => one.column === column)?.header ?? '',
        chosen: true,
        why: '',
      }));
      return ok(columns === null ? audit : { ...audit, columns: kept });
    },
    startRun: (request: { total: number; kind: string }) => {
      total = request.total;
      return ok({
        runId: 'r1.1',
        kind: request.kind,
        sheetId: 0,
        sheetName: 'Выгрузка по ЛКО',
        mode: 'empty',
        started: '',
        total,
        done: 0,
        idle: true,
      });
    },
    writeBatch: (request: { from: number; tokens: unknown[] }) => {
      const done = request.from + request.tokens.length;
      const finished = done >= total;
      if (finished) overview = { ...overview, run: null, history: [seed.record] };
      return ok({ done, total, written: request.tokens.length * 8, finished });
    },
    stopRun: () => {
      overview = { ...overview, run: null, history: [{ ...seed.record, outcome: 'stopped' }] };
      return ok({ ...seed.record, outcome: 'stopped' });
    },
    undoBatch: (request: { from: number }) => {
      const done = Math.min(request.from + 200, 312);
      const finished = done >= 312;
      const skipped = finished
        ? [{ row: 9, name: 'Школа № 2', text: 'Ячейку изменили после заполнения.' }]
        : [];
      if (finished)
        overview = { ...overview, history: [{ ...seed.record, outcome: 'undone', undoable: false }] };
      return ok({ done, total: 312, restored: 800, skipped, finished });
    },
    selectRow: (request: { row: number }) => ok({ row: request.row }),
    getCard: (request: { row: number }) =>
      ok(request.row === 0 ? seed.card : { ...seed.card, row: request.row }),
  };
  for (const name of Object.keys(seed.values ?? {})) handlers[name] = () => ok(fake.seed.values?.[name]);
  const faultOf = (name: string): Fault | undefined => {
    const count = (seen[name] ?? 0) + 1;
    seen[name] = count;
    return fake.faults.find(
      ({ on, after = 0, times = 1 }) => on === name && count > after && count <= after + times,
    );
  };
  const runner = (done: (value: unknown) => void, failed: (reason: unknown) => void) => {
    const target: { [name: string]: unknown } = {
      withSuccessHandler: (next: typeof done) => runner(next, failed),
      withFailureHandler: (next: typeof failed) => runner(done, next),
    };
    for (const name of Object.keys(handlers)) {
      target[name] = ({ stamp = null, ...request }: { stamp?: FakeServer['stamps'][number] }) => {
        const fault = faultOf(name);
        fake.stamps.push(stamp);
        fake.calls.push({ name, request });
        const answer = () => done(JSON.parse(JSON.stringify(handlers[name]?.(request as never))));
        switch (fault?.how) {
          case 'never':
            return;
          case 'hold':
            if (released) setTimeout(answer, seed.delay);
            else held.push(answer);
            return;
          case 'fail':
            setTimeout(() => done({ ok: false, failure: fault.failure }), seed.delay);
            return;
          case 'reject':
            setTimeout(() => failed(new Error(fault.message)), seed.delay);
            return;
          case 'twice':
            setTimeout(() => {
              answer();
              answer();
            }, seed.delay);
            return;
          default:
            setTimeout(answer, seed.delay);
        }
      };
    }
    return target;
  };
  const page = window as unknown as { google: unknown; fake: FakeServer };
  page.google = {
    script: {
      run: runner(
        () => undefined,
        () => undefined,
      ),
    },
  };
  page.fake = fake;
}
