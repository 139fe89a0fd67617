/** A request of the script's to the world outside. */
export interface NetworkRequest {
  readonly url: string;
  readonly method: string;
  readonly payload: string;
}

/** What comes back; `took`: milliseconds. */
export interface NetworkAnswer {
  readonly code: number;
  readonly text: string;
  readonly took?: number;
}

/**
 * The world outside, as a test makes it: the local host itself calls nobody.
 *
 * @returns null when nobody is at the address
 */
export type Network = (request: NetworkRequest) => NetworkAnswer | null;

/** Requests that a person's scripts may still make on this day. Source: Apps Script, quotas, consumer accounts. */
export class FetchQuota {
  left = 20_000;

  /** @throws Error in Google's words when none is left */
  take(): void {
    if (this.left <= 0) throw new Error('Service invoked too many times for one day: urlfetch.');
    this.left -= 1;
  }
}
