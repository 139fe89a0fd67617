import type { Area } from './a1';

/** A range or sheet that is protected; unless it is the script's own, the façade refuses to write into it. */
export interface ProtectedArea {
  readonly area: Area;
  description: string;
  readonly wholeSheet: boolean;
  /** Set by the script: whoever runs it stays an editor, as at Google. */
  readonly own?: boolean;
  /** Everybody may edit after a warning. */
  warningOnly?: boolean;
  /** Open parts of a protected sheet. */
  unprotected?: readonly Area[];
}
