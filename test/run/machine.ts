import { type Call, type CallEvent, isAsking, type Reply, type Waiting } from '../../src/run/call';
import type { HandlerName } from '../../src/shared/handlers';

/** Takes a call on its way; the answer reaches the turn that has asked. */
export type Send = (call: Call, settle: (reply: Reply) => void) => void;

/** A machine as the page runs it: the call of each turn goes out once. */
export class Machine<S extends Waiting, E> {
  private sent: number;

  constructor(
    private readonly step: (state: S, event: E | CallEvent) => S,
    public state: S,
    private readonly send: Send,
    /** Sees every change. */
    private readonly watch: (before: S, after: S, event: E | CallEvent) => void = () => undefined,
  ) {
    this.sent = state.turn;
  }

  dispatch(event: E | CallEvent): void {
    const before = this.state;
    this.state = this.step(before, event);
    this.watch(before, this.state, event);
    const { turn, call } = this.state;
    if (turn === this.sent) return;
    this.sent = turn;
    if (call === null || !isAsking(this.state)) return;
    this.send(call, (reply) => this.dispatch({ type: 'answered', turn, reply, at: 0 }));
  }

  /** Nobody answers for a minute, and the person sends it again. */
  retry(): void {
    this.dispatch({ type: 'silence', turn: this.state.turn });
    this.dispatch({ type: 'retry' });
  }
}

/** An answer as a reply to a call. */
export function replyTo({ name }: { readonly name: HandlerName }, answer: unknown): Reply {
  return { name, answer } as Reply;
}
