import type { Failure } from '../shared/answer';
import { REJECTIONS } from './ui/texts';

// Google words these in the language of the account; the codes and stems below are those of English and Russian.
const SEVERAL_ACCOUNTS =
  /permission[ _]denied|authori[sz]ation|authori[sz]ed|not have permission|авториз|нет доступа|разрешени/i;
const CONNECTION = /network|connection|http 0|offline|соединени|сеть|подключени/i;
const TOO_LONG = /maximum execution time|timed? ?out|deadline|превышено .*врем|время ожидания/i;

/** A call that was not answered while Google could still answer it. */
export const NEVER_ANSWERED: Failure = { code: 'google', text: REJECTIONS.neverAnswered, retry: true };

/**
 * Turns what google.script.run rejects with into a plain sentence: the raw message is never shown.
 *
 * @param reason what the failure handler was given: usually an Error
 * @returns a failure that may be tried again
 * @example rejection(new Error('PERMISSION_DENIED')).text // 'Google не пустил к таблице…'
 */
export function rejection(reason: unknown): Failure {
  // The error may come from another frame, where Error is another class.
  const message = (reason as { message?: unknown } | null | undefined)?.message ?? reason;
  return { code: 'google', text: sentence(String(message)), retry: true };
}

function sentence(message: string): string {
  if (SEVERAL_ACCOUNTS.test(message)) return REJECTIONS.accounts;
  if (TOO_LONG.test(message)) return REJECTIONS.tooLong;
  if (CONNECTION.test(message)) return REJECTIONS.connection;
  return REJECTIONS.other;
}
