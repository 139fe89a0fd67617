import type { Host } from '../../host/host';
import type { Call } from '../../src/run/call';

/** The handlers themselves, as a page meets them. */
export class RealServer {
  /** @param batch tokens a batch, so that a short sheet has several */
  constructor(
    readonly host: Host,
    private readonly batch: number,
  ) {}

  answer({ name, request }: Call): unknown {
    const text = JSON.stringify(this.host.call(name, request));
    return JSON.parse(text.replace(/"batch":\d+/, `"batch":${this.batch}`));
  }

  edit(): void {
    throw new Error('nobody edits this sheet');
  }
}
