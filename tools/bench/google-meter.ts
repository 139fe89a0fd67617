import type { Gate } from '../../host/google/execution/gate';
import { type GoogleUse, isFormatting, isTrip } from './google-costs';

/** Sorts the calls that go through a gate. */
export class GoogleMeter {
  private calls = 0;
  private trips = 0;
  private formatted = 0;
  private member = '';
  private written = 0;

  constructor(private readonly gate: Gate) {}

  /** Resets the gate, and watches from now on. */
  start(): void {
    this.gate.reset();
    this.calls = 0;
    this.trips = 0;
    this.formatted = 0;
    this.member = '';
    this.written = 0;
    this.gate.before = (member) => {
      this.settle();
      this.member = member;
      this.calls += 1;
      if (isTrip(member)) this.trips += 1;
    };
  }

  /** What was used since the start. */
  get use(): GoogleUse {
    this.settle();
    const { cellsRead, cellsWritten } = this.gate.counts;
    return {
      calls: this.calls,
      trips: this.trips,
      cellsRead,
      cellsWritten: cellsWritten - this.formatted,
    };
  }

  /** The gate counts cells after it names the call: they belong to the last call. */
  private settle(): void {
    const { cellsWritten } = this.gate.counts;
    if (isFormatting(this.member)) this.formatted += cellsWritten - this.written;
    this.written = cellsWritten;
  }
}
