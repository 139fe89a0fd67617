import type { Host } from '../../src/local/host';
import type { Answer, Failure, RowTicket } from '../../src/shared/contract';
import { NO_SHEET } from '../../src/shared/contract';
import type { RunKind } from '../../src/shared/run-kinds';
import { sheetOf } from './register';

/** What drives a run whose portions are rows. */
interface RowCheck {
  readonly sheetId: number;
  readonly tickets: readonly RowTicket[];
  readonly layout: unknown;
}

const TRIES = 4;

/** What a page does: asks again after a failure that may pass, checks again after `changed`, goes on with its run. */
export class Page {
  readonly failures: Failure[] = [];

  constructor(
    readonly host: Host,
    readonly afterFailure: () => void,
    readonly portion = 6,
  ) {}

  ask<T>(call: () => Answer<T>): T {
    const answer = this.tried(call);
    if (!answer.ok) throw new Error(`gave up: ${JSON.stringify(this.failures)}`);
    return answer.value;
  }

  fill(): string {
    const { handlers } = this.host;
    this.ask(() => handlers.getOverview({ sheetId: NO_SHEET }));
    return this.rows('fill', () => handlers.checkRegister({ sheetId: NO_SHEET }));
  }

  audit(): string {
    return this.rows('audit', () => this.host.handlers.checkLinks({ sheetId: NO_SHEET }));
  }

  readiness(): string {
    return this.rows('readiness', () => this.host.handlers.checkReadiness({ sheetId: NO_SHEET }));
  }

  collect(): string {
    const sheetId = sheetOf(this.host).id;
    return this.rows('collect', () =>
      this.host.handlers.checkCollect({ sheetId, decisions: {}, brought: [] }),
    );
  }

  handOut(): string {
    const { handlers } = this.host;
    const level = 'municipality';
    const check = this.ask(() => handlers.checkHandOut({ sheetId: sheetOf(this.host).id, level }));
    const { groups, sheetId } = check;
    const total = groups.length;
    const { runId } = this.ask(() => handlers.startRun({ sheetId, kind: 'handOut', runId: '', total }));
    const chosen = groups.map(({ id }) => id);
    for (let from = 0; ; ) {
      const part = { from, groups: groups.slice(from, from + this.portion) };
      const { done, finished, troubles } = this.ask(() =>
        handlers.handOutPortion({ runId, total, level, guard: 'warning', chosen, ...part }),
      );
      if (troubles.length > 0) throw new Error(JSON.stringify(troubles));
      if (finished) return runId.split('.')[0] as string;
      from = done;
    }
  }

  undo(run: string): void {
    for (let from = 0; ; ) {
      const result = this.ask(() => this.host.handlers.undoPortion({ runId: run, from }));
      if (result.finished) return;
      from = result.done;
    }
  }

  private rows(kind: RunKind, check: () => Answer<RowCheck>): string {
    let checked = this.ask(check);
    const start = (runId: string) =>
      this.ask(() =>
        this.host.handlers.startRun({ sheetId: checked.sheetId, kind, runId, total: checked.tickets.length }),
      );
    let { runId } = start('');
    for (let from = 0; ; ) {
      const { layout, tickets } = checked;
      const part = { from, tickets: tickets.slice(from, from + this.portion), layout };
      const answer = this.tried(() => this.host.handlers.fillPortion({ runId, ...part }));
      if (answer.ok) {
        if (answer.value.finished) return runId.split('.')[0] as string;
        from = answer.value.done;
        continue;
      }
      if (answer.failure.code !== 'changed') throw new Error(`gave up: ${JSON.stringify(this.failures)}`);
      checked = this.ask(check);
      ({ runId } = start(runId));
      from = 0;
    }
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

/** A sentence for a person: Russian, whole, nothing of the program in it. */
export const PLAIN = /^(Google )?[А-ЯЁ][^<>{}a-zA-Z]*[.]$/;
