import type { Gate } from '../../host/google/gate';
import { isFormatting, isTrip, type ServiceUse } from './service-costs';

/** Sorts what runs through a gate, call by call. */
export class ServiceMeter {
  private calls = 0;
  private trips = 0;
  private formatted = 0;
  private member = '';
  private written = 0;

  constructor(private readonly gate: Gate) {}

  /** Starts at nought, and watches from now on. */
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
  get use(): ServiceUse {
    this.settle();
    const { cellsRead, cellsWritten } = this.gate.counts;
    return {
      calls: this.calls,
      trips: this.trips,
      cellsRead,
      cellsWritten: cellsWritten - this.formatted,
      cellsFormatted: this.formatted,
    };
  }

  /** The gate counts cells after it names the call: they are the last call's. */
  private settle(): void {
    const { cellsWritten } = this.gate.counts;
    if (isFormatting(this.member)) this.formatted += cellsWritten - this.written;
    this.written = cellsWritten;
  }
}
