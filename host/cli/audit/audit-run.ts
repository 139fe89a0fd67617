import type { AuditPreview } from '../../../src/shared/audit';
import type { Settings } from '../../../src/shared/settings';
import type { BookSheet } from '../../book/book-sheet';
import type { Host } from '../../host';
import { TEXTS } from '../../texts';
import { Refusal } from '../../xlsx/refusal';
import { chosenSheet } from '../chosen-sheet';
import { answered, runToEnd } from '../drive';
import { keepSettings } from '../fill/settings-options';

export interface AuditWishes {
  /** '' = the open sheet, else the first one that holds placed links. */
  readonly sheet: string;
  /** '' = by the sheet's own majority. */
  readonly region: string;
  readonly settings?: Partial<Settings> | undefined;
  /** Whether what was found is written into the sheet. */
  readonly write: boolean;
}

/**
 * Audits the placed links of a file through the bundle's handlers, and writes what was found, as the sidebar does.
 *
 * @param progress told after each batch: rows done, rows in all
 * @throws Refusal with the handler's own sentence, or when no sheet holds placed links
 */
export function auditRun(
  host: Host,
  wishes: AuditWishes,
  progress: (done: number, total: number) => void,
): AuditPreview {
  const { handlers } = host;
  if (wishes.region !== '') keepSettings(host, { regCode: wishes.region });
  keepSettings(host, wishes.settings);
  const { sheet, preview } = auditedSheet(host, wishes.sheet);
  host.book.active = sheet;
  if (!wishes.write) return preview;
  return runToEnd(handlers, { kind: 'audit', sheetId: sheet.id, options: {} }, progress);
}

/** The named sheet; unnamed, the open one or the first other that holds placed links. */
function auditedSheet(
  host: Host,
  name: string,
): { readonly sheet: BookSheet; readonly preview: AuditPreview } {
  const first = chosenSheet(host, name);
  const others = name === '' ? host.book.sheets.filter((one) => one !== first && !one.hidden) : [];
  for (const sheet of [first, ...others]) {
    const answer = host.handlers.previewRun({ sheetId: sheet.id, kind: 'audit', options: {} });
    // A sheet without a header, such as an empty one, holds no links either.
    if (!answer.ok && answer.failure.code === 'no-columns') continue;
    const preview = answered(answer);
    if (preview.columns.length > 0) return { sheet, preview };
  }
  throw new Refusal(TEXTS.noPlaced(name === '' ? '' : first.name));
}
