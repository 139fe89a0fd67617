import type { FindingPlace, KnownGroup, KnownRow } from './findings-state';

/** What the parts of the list do with a finding. */
export interface FindingActions {
  readonly open: (place: FindingPlace) => void;
  /** To the next or the previous open finding. */
  readonly step: (direction: 1 | -1) => void;
  /** The last step found nothing open on its way. */
  readonly isEnd: boolean;
  readonly more: (group: KnownGroup) => void;
  /** Shows the cell again: it holds something else now. */
  readonly look: (row: KnownRow, code: string) => void;
}
