import type { Host } from '../../host/host';
import type { Answer, Failure } from '../../src/shared/answer';
import type { Stamp } from '../../src/shared/contract';
import type { Handlers } from '../../src/shared/handlers';
import type { RunKind, SheetTrouble, Token } from '../../src/shared/run';
import type { Overview } from '../../src/shared/setup';
import { NO_SHEET } from '../../src/shared/setup';

/** What drives a run whose batches are rows. */
interface RowCheck {
  readonly sheetId: number;
  readonly tokens: readonly Token[];
  readonly layout: unknown;
}

type RowRun = Exclude<RunKind, 'handOut'>;

const TRIES = 4;

/** Starts of all drivers: each is another press. */
let starts = 0;

/** What a page does: asks again after a failure that may pass, checks again after `changed`, goes on with its run. */
export class Page {
  readonly failures: Failure[] = [];
  /** Sheets of a hand-out or a summary that were passed over. */
  readonly troubles: SheetTrouble[] = [];
  /** The sheet that was open when the page was. */
  private sheetId = NO_SHEET;

  constructor(
    readonly host: Host,
    /** Called whenever the person is told that something failed. */
    readonly afterFailure: () => void,
    readonly batch = 6,
    private readonly handlers: Handlers = host.handlers,
  ) {}

  ask<T>(call: (handlers: Handlers) => Answer<T>): T {
    const answer = this.tried(() => call(this.handlers));
    if (!answer.ok) throw new GaveUp(this.failures);
    return answer.value;
  }

  overview(): Overview {
    const overview = this.ask(({ getOverview }) => getOverview({ sheetId: this.sheetId }));
    this.sheetId = overview.register.sheetId;
    return overview;
  }

  /** A run of a page that was just opened. */
  run(kind: RowRun): string {
    this.overview();
    return this.rows(kind);
  }

  /** Opens the page anew and goes on with the run that was left. */
  resume(kind: RowRun): string {
    const { run } = this.overview();
    return this.rows(kind, run?.runId);
  }

  /** Does the first batch of a run and leaves it, as a window that is closed. */
  leave(kind: RowRun): void {
    this.overview();
    this.rows(kind, '', 1);
  }

  /** Checks, starts, and goes on batch by batch: to the end, or until so many are done. */
  private rows(kind: RowRun, known = '', batches = Number.POSITIVE_INFINITY): string {
    let checked = this.check(kind);
    const start = (runId: string) => {
      const { sheetId, tokens } = checked;
      const stamp = this.stamp();
      return this.ask(({ startRun }) => startRun({ sheetId, kind, runId, total: tokens.length, stamp }));
    };
    let { runId } = start(known);
    for (let from = 0, done = 0; done < batches; done++) {
      const { layout, tokens } = checked;
      const part = { from, tokens: tokens.slice(from, from + this.batch), layout };
      const answer = this.tried(() => this.handlers.writeBatch({ runId, ...part }));
      if (answer.ok) {
        if (answer.value.finished) break;
        from = answer.value.done;
        continue;
      }
      if (answer.failure.code !== 'changed') throw new GaveUp(this.failures);
      checked = this.check(kind);
      ({ runId } = start(runId));
      from = 0;
    }
    return keyOf(runId);
  }

  handOut(): string {
    const level = 'municipality';
    this.overview();
    const check = this.ask(({ checkHandOut }) => checkHandOut({ sheetId: this.sheetId, level }));
    const { groups, sheetId } = check;
    const total = groups.length;
    const start = { sheetId, kind: 'handOut' as const, runId: '', total, stamp: this.stamp() };
    const { runId } = this.ask(({ startRun }) => startRun(start));
    const chosen = groups.map(({ id }) => id);
    for (let from = 0; ; ) {
      const part = { from, groups: groups.slice(from, from + this.batch) };
      const { done, finished, troubles } = this.ask(({ handOutBatch }) =>
        handOutBatch({ runId, total, level, guard: 'warning', chosen, ...part }),
      );
      this.told(troubles);
      if (finished) return keyOf(runId);
      from = done;
    }
  }

  undo(runId: string): void {
    for (let from = 0; ; ) {
      const result = this.ask(({ undoBatch }) => undoBatch({ runId, from }));
      if (result.finished) return;
      from = result.done;
    }
  }

  /** Takes back the newest run of a kind, as the history offers it. */
  undoNewest(kind: RunKind): void {
    const { history } = this.overview();
    const record = history.find((one) => one.kind === kind && one.undoable);
    if (record) this.undo(record.runId);
  }

  summary(): void {
    this.overview();
    const { troubles } = this.ask(({ updateSummary }) =>
      updateSummary({ sheetId: this.sheetId, level: 'municipality' }),
    );
    this.told(troubles);
  }

  report(): void {
    this.overview();
    this.ask(({ reportReadiness }) => reportReadiness({ sheetId: this.sheetId }));
  }

  applications(rows: readonly number[]): void {
    this.overview();
    this.ask(({ makeApplications }) => makeApplications({ sheetId: this.sheetId, kind: 'create', rows }));
  }

  /** As the page's api stamps a call: a repeat has the same. */
  private stamp(): Stamp {
    starts += 1;
    return { page: 'driver', count: starts };
  }

  private check(kind: RowRun): RowCheck {
    const { sheetId } = this;
    switch (kind) {
      case 'fill':
        return this.ask(({ checkRegister }) => checkRegister({ sheetId }));
      case 'audit':
        return this.ask(({ checkLinks }) => checkLinks({ sheetId }));
      case 'readiness':
        return this.ask(({ checkReadiness }) => checkReadiness({ sheetId }));
      case 'deadlines':
        return this.ask(({ checkMessages }) => checkMessages({ sheetId }));
      case 'collect':
        return this.ask(({ checkCollect }) => checkCollect({ sheetId, decisions: {}, brought: [] }));
    }
  }

  private told(troubles: readonly SheetTrouble[]): void {
    if (troubles.length === 0) return;
    this.troubles.push(...troubles);
    this.afterFailure();
  }

  private tried<T>(call: () => Answer<T>): Answer<T> {
    for (let tries = 1; ; tries++) {
      const answer = call();
      if (answer.ok) return answer;
      this.failures.push(answer.failure);
      this.afterFailure();
      if (!answer.failure.retry || answer.failure.code === 'changed' || tries === TRIES) return answer;
    }
  }
}

/** The page has shown its last failure, and the person would have to begin again. */
export class GaveUp extends Error {
  constructor(failures: readonly Failure[]) {
    super(`gave up: ${JSON.stringify(failures)}`);
  }
}

function keyOf(runId: string): string {
  return runId.split('.')[0] as string;
}

/** A sentence for a person: Russian, whole, nothing of the program in it; the word «ID» and addresses of cells are theirs. */
export const PLAIN = /^(Google )?[А-ЯЁ](?:[^<>{}a-zA-Z]|\bID\b|(?<=ячейки )[A-Z]+\d+:[A-Z]+\d+)*[.]$/;
