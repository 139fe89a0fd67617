import type { Answer } from '../shared/answer';
import { Refusal } from '../shared/refusal';
import { FAILURES } from './texts';

/** Google says it in the language of the account. */
const LACKS_PERMISSION =
  /permissions are not sufficient|do not have permission to call|authori[sz]ation is required|требуется авторизация|недостаточно разрешений/i;

/**
 * Runs a handler's work and answers the page: a value, or one plain sentence. What a service throws is logged for
 * the developer and never shown.
 */
export function answer<T>(work: () => T): Answer<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure };
    console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const isRefused = LACKS_PERMISSION.test(error instanceof Error ? error.message : String(error));
    return { ok: false, failure: isRefused ? FAILURES.permission() : FAILURES.google() };
  }
}
