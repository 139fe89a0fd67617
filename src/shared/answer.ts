/** Each handler answers with a value or with one plain Russian sentence; nothing is ever thrown at the page. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export interface Failure {
  /** Stable, for the page's decisions and for tests. */
  readonly code:
    | 'bad-request' // the page sent something unreadable: a defect or an old page
    | 'no-sheet' // the sheet was deleted or there is no table in it
    | 'no-organisation' // the selected row is a header, a title, a total or empty
    | 'no-columns' // no header could be recognised; columns are to be chosen by hand
    | 'busy' // another run is under way, `text` says whose rows and since when
    | 'taken-over' // this run was continued from another window
    | 'run-gone' // no such run (finished, stopped or undone elsewhere)
    | 'changed' // the sheet changed since the check: check again, then go on
    | 'protected' // a protected range stopped it; `text` names it
    | 'bad-settings' // a setting is not valid
    | 'vk' // VK has refused, or does not answer
    | 'google'; // a Google service failed; trying again may help
  readonly text: string;
  /** Whether «Повторить» makes sense. */
  readonly retry: boolean;
}
