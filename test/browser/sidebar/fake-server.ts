import type { Failure } from '../../../src/shared/answer';
import type { Card } from '../../../src/shared/card';
import type { Overview } from '../../../src/shared/overview';
import type { RunKind, RunRecord, RunState, SheetTrouble } from '../../../src/shared/run';
import type { PreviewOf } from '../../../src/shared/run-kinds';

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
  readonly previews: { readonly [K in RunKind]: PreviewOf<K> };
  readonly card: Card;
  readonly record: RunRecord;
  /** Where a stopped run was. */
  readonly left: RunState;
  /** Cells that a batch writes for each of its tokens. */
  readonly written: number;
  /** What every batch says beside its figures. */
  readonly troubles: readonly SheetTrouble[];
  /** Good answers of other handlers, by name. */
  readonly values?: { readonly [handler: string]: unknown };
  readonly faults: readonly Fault[];
  readonly delay: number;
}

/** The fake as a test sees it inside the page. */
export interface FakeServer {
  readonly calls: { readonly name: string; readonly request: unknown }[];
  /** Keys of the starts, in order. They are not in the requests, which each test gives letter by letter. */
  readonly keys: string[];
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
    keys: [],
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
  let { access } = seed.previews.vk;
  const ok = (value: unknown) => ({ ok: true, value });
  type Placed = readonly { column: number; item: string | null }[];
  const placed = (choice: Placed) =>
    choice.map(({ column, item }) => ({
      column,
      item,
      header: fake.seed.previews.audit.reading.headers.find((one) => one.column === column)?.header ?? '',
      chosen: true,
      why: '',
    }));
  const handlers: { [name: string]: (request: never) => unknown } = {
    getOverview: () => ok(overview),
    takeSheet: ({ job, sheetId }: { job: string; sheetId: number }) => {
      const { register, sheets, jobs } = overview;
      const sheetName = sheets.find(({ id }) => id === sheetId)?.name ?? '';
      overview = { ...overview, jobs: { ...jobs, [job]: sheetId } };
      return ok({ ...overview, register: { ...register, sheetId, sheetName } });
    },
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
    previewRun: ({ kind, options, choice }: { kind: RunKind; options: object; choice?: unknown }) => {
      const { previews } = fake.seed;
      switch (kind) {
        case 'fill':
          return ok({ ...previews.fill, optionsNow: options });
        case 'audit':
          return ok(choice ? { ...previews.audit, columns: placed(choice as Placed) } : previews.audit);
        case 'handOut': {
          const { chosen } = options as { chosen: readonly string[] | null };
          const tokens = previews.handOut.tokens.filter((id) => chosen?.includes(id) ?? true);
          return ok({ ...previews.handOut, options, tokens });
        }
        case 'vk': {
          const { from } = options as { from: number | null };
          const token = (choice as { token: string } | undefined)?.token;
          if (token !== undefined) access = token === '' ? 'no-token' : 'ready';
          return ok({ ...previews.vk, access, from: from ?? previews.vk.from });
        }
        default:
          return ok(previews[kind]);
      }
    },
    startRun: (request: { total: number; kind: string; options: unknown }) => {
      total = request.total;
      return ok({
        runId: 'r1.1',
        kind: request.kind,
        sheetId: 0,
        sheetName: 'Выгрузка по ЛКО',
        options: request.options,
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
      const { troubles } = seed;
      return ok({ done, total, written: done * seed.written, finished, troubles });
    },
    stopRun: () => {
      const stopped = { ...seed.record, outcome: 'stopped' as const, left: seed.left };
      overview = { ...overview, run: null, history: [stopped] };
      return ok(stopped);
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
    selectRow: (request: { row: number }) => ok({ row: request.row, cell: null, mark: '' }),
    findCards: () => ok({ rows: [{ row: 15, name: seed.card.name, text: '' }], total: 1 }),
    getSelectedRow: () => ok({ row: 0 }),
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
      target[name] = ({ key, ...request }: { key?: string }) => {
        const fault = faultOf(name);
        if (key !== undefined) fake.keys.push(key);
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
