/**
 * A key that tells one person from another without knowing who they are (needs no scope, changes every 30 days);
 * '' where Google gives none.
 * Source: Apps Script reference, Session.getTemporaryActiveUserKey.
 */
export function personKey(): string {
  return Session.getTemporaryActiveUserKey() || '';
}
