import type { Host } from '../../host/host';
import type { Answer, Failure } from '../../src/shared/answer';
import type { Handlers } from '../../src/shared/handlers';
import type { Overview } from '../../src/shared/overview';
import type { RunKind, SheetTrouble } from '../../src/shared/run';
import type { PreviewOf } from '../../src/shared/run-kinds';
import { NO_SHEET } from '../../src/shared/setup';
import { keyOf, OPTIONS, preview, startOf } from './runs';

const TRIES = 4;

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
  run(kind: RunKind): string {
    this.overview();
    return this.rows(kind);
  }

  /** Opens the page anew and goes on with the run that was left. */
  resume(kind: RunKind): string {
    const { run } = this.overview();
    return this.rows(kind, run?.runId);
  }

  /** Does the first batch of a run and leaves it, as a window that is closed. */
  leave(kind: RunKind): void {
    this.overview();
    this.rows(kind, '', 1);
  }

  /** Previews, starts, and goes on batch by batch: to the end, or until so many are done. */
  private rows(kind: RunKind, known = '', batches = Number.POSITIVE_INFINITY): string {
    const options = OPTIONS[kind];
    let previewed = this.preview(kind);
    const start = (runId: string) => {
      const wish = startOf(previewed, { runId });
      return this.ask(({ startRun }) => startRun(wish));
    };
    let { runId } = start(known);
    for (let from = 0, done = 0; done < batches; done++) {
      const { layout, tokens } = previewed;
      const part = { from, tokens: tokens.slice(from, from + this.batch), total: tokens.length, layout };
      const answer = this.tried(() => this.handlers.writeBatch({ runId, options, ...part }));
      if (answer.ok) {
        this.told(answer.value.troubles);
        if (answer.value.finished) break;
        from = answer.value.done;
        continue;
      }
      if (answer.failure.code !== 'changed') throw new GaveUp(this.failures);
      previewed = this.preview(kind);
      ({ runId } = start(runId));
      from = 0;
    }
    return keyOf(runId);
  }

  handOut(): string {
    return this.run('handOut');
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

  /** Takes back what made sheets last, unless that is done: as the history offers it. */
  undoMade(): void {
    const record = this.overview().history.find(({ made }) => made !== undefined);
    if (record?.undoable) this.undo(record.runId);
  }

  list(): void {
    this.overview();
    const { sheetId } = this;
    this.ask(({ listFindings }) => listFindings({ sheetId, kind: 'fill', options: OPTIONS.fill }));
  }

  requests(): void {
    this.overview();
    this.ask(({ makeRequests }) => makeRequests({ sheetId: this.sheetId }));
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

  private preview<K extends RunKind>(kind: K): PreviewOf<K> {
    const { sheetId } = this;
    return this.ask((handlers) => preview({ handlers }, kind, { sheetId }));
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

/** A sentence for a person: Russian, whole, nothing of the program in it; «ID», «Google» and addresses of cells are theirs. */
export const PLAIN =
  /^(?=Google |[А-ЯЁ])(?:[^<>{}a-zA-Z]|\bID\b|\bGoogle\b|(?<=ячейки )[A-Z]+\d+:[A-Z]+\d+)*[.]$/;
