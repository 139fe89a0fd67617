import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { formulaSafe } from '../../core/cells/formula-safe';
import { valueOrEmpty } from '../../core/findings/result';
import { appItem, FORM_ITEM, type MenuItem, POLL_ITEM } from '../../core/pos/menu-item';
import type { LinkColumn, OutputColumn } from '../../shared/fill';
import type { Organisation, RowOutcome } from '../model';
import { missingReason } from '../plan/missing-reason';
import { organisationName } from '../rows/organisation-name';
import { sectionOfMenuName } from '../rows/section-of-menu-name';
import type { Computed } from './model';
import { NOTES, OWN_COVER } from './texts';

/** A row of the register as far as a hand-out sheet shows it. */
export interface HandedInput {
  readonly organisation: Organisation;
  readonly outcome: RowOutcome;
  /** The written cells as the register holds them: what the coordinator sees is what is handed out. */
  readonly cell: (column: OutputColumn) => CellValue;
  readonly ogrn: CellValue;
  readonly vkPage: CellValue;
}

/** Longer than any note with a parent's whole name. */
const LONGEST_NOTE = 1500;

/**
 * What a hand-out sheet shows of an organisation: its links as the register holds them, each with cover and name, and
 * why one is missing. Nothing of it can become a formula.
 *
 * @example handedRow(input).formName // 'Решаем вместе'
 * Source: Mintsifry's instruction for official pages.
 */
export function handedRow(input: HandedInput): Computed {
  const { organisation, outcome, cell } = input;
  const text = (column: OutputColumn): string => cellText(cell(column));
  const app = appItem(sectionOfMenuName(text('appMenuName') || outcome.cells.appMenuName));
  const items: readonly (readonly [LinkColumn, MenuItem])[] = [
    ['formLink', FORM_ITEM],
    ['pollLink', POLL_ITEM],
    ['appLink', app],
  ];
  const notes = items
    .filter(([column]) => text(column) === '')
    .map(([column, { title }]) =>
      NOTES.missing(
        title,
        outcome.cells[column] === '' ? missingReason(column, outcome.findings) : NOTES.notFilled,
      ),
    );
  const parent = text('parentAccount');
  if (parent !== '' && text('formLink') !== '') notes.unshift(NOTES.fallback(parent));
  const ogrn = valueOrEmpty(organisation.ogrn) || cellText(input.ogrn);
  return {
    name: formulaSafe(organisationName(organisation)),
    ogrn: formulaSafe(ogrn),
    vkPage: formulaSafe(cellText(input.vkPage)),
    formCover: FORM_ITEM.cover,
    formName: FORM_ITEM.name,
    formLink: formulaSafe(text('formLink')),
    pollCover: POLL_ITEM.cover,
    pollName: POLL_ITEM.name,
    pollLink: formulaSafe(text('pollLink')),
    appCover: OWN_COVER,
    appName: app.name,
    appLink: formulaSafe(text('appLink')),
    note: formulaSafe(notes.join('\n').slice(0, LONGEST_NOTE)),
  };
}
