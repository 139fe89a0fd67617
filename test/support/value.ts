import type { Answer, Failure } from '../../src/shared/answer';

/** The value of an answer; a failure fails the test with its text. */
export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.failure.code}: ${answer.failure.text}`);
  return answer.value;
}

/** The failure of an answer; a success fails the test. */
export function failure(answer: Answer<unknown>): Failure {
  if (answer.ok) throw new Error(`expected a failure, got ${JSON.stringify(answer.value)}`);
  return answer.failure;
}
