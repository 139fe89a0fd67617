import { COLUMN_OF_LINK, MENU_ITEM_KEYS, MENU_ITEM_TITLES } from '../../register/audit/audit-columns';
import type { FoundLink } from '../../shared/mend';
import type { ReadSheet } from '../setup/register-reading';
import { type AuditedSheet, auditSheet } from './audit-sheet';

/**
 * The placed links that a finding of an audit is about, as they stand now, and the column of the first one. The whole
 * sheet is audited again, since some findings compare a link with other rows.
 *
 * @param row counted from 1
 * @param code of the finding
 * @returns column null when no column is for the item
 */
export function findingLinks(
  read: ReadSheet,
  row: number,
  code: string,
): { readonly links: readonly FoundLink[]; readonly column: number | null } {
  const audited = auditSheet(read);
  const index = row - read.reading.headerRow - 1;
  const pairs = audited?.result.rows[index]?.pairs ?? [];
  if (!audited) return { links: [], column: null };
  const due = (item: (typeof MENU_ITEM_KEYS)[number]): string =>
    audited.planned?.plan.outcomes[index]?.cells[COLUMN_OF_LINK[item]] ?? '';
  const found =
    code === 'link-missing'
      ? MENU_ITEM_KEYS.filter((item) => pairs.every((pair) => pair.item !== item)).map((item) => ({
          item,
          placed: '',
          right: due(item),
          findings: [],
        }))
      : pairs.filter(({ findings }) => findings.some((finding) => finding.code === code));
  const [first] = found;
  return {
    links: found.map(({ item, placed, right, findings }) => ({
      item: MENU_ITEM_TITLES[item],
      link: placed,
      right: right === '' ? due(item) : right,
      pieces: findings.map(({ piece }) => piece).filter((piece) => piece !== ''),
    })),
    column: first ? columnOf(audited, index, first.item, first.placed) : null,
  };
}

/** The column that holds a link; for one that is missing, the column of its item. */
function columnOf(
  { columns, placed }: AuditedSheet,
  index: number,
  item: (typeof MENU_ITEM_KEYS)[number],
  link: string,
): number | null {
  const holds = columns.find((_, at) => link !== '' && String(placed[at]?.cells[index] ?? '').includes(link));
  return (holds ?? columns.find((one) => one.item === item) ?? columns[0])?.column ?? null;
}
