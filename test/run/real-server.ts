import type { Host } from '../../host/host';
import type { Call } from '../../src/run/call';

/** The handlers themselves, as a page meets them. */
export class RealServer {
  /** @param portion tickets a portion, so that a short sheet has several */
  constructor(
    readonly host: Host,
    private readonly portion: number,
  ) {}

  answer({ name, request }: Call): unknown {
    const text = JSON.stringify(this.host.call(name, request));
    return JSON.parse(text.replace(/"portion":\d+/, `"portion":${this.portion}`));
  }

  edit(): void {
    throw new Error('nobody edits this sheet');
  }
}
