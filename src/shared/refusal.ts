import type { Failure } from './answer';

/** A failure on its way to the page: thrown where it is found, answered where the handler ends. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.text);
    // Without it `instanceof` fails for classes compiled down to es2019's Error.
    Object.setPrototypeOf(this, Refusal.prototype);
    this.failure = failure;
  }
}
