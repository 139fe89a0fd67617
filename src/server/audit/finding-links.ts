import { COLUMN_OF_LINK, MENU_ITEM_KEYS, MENU_ITEM_TITLES } from '../../register/audit/audit-columns';
import { findingSubject } from '../../register/findings/catalogue';
import type { FoundLinks } from '../../shared/findings';
import { basisOf } from './audit-basis';
import type { AuditedSheet } from './audit-sheet';

/**
 * What the findings of an audit are about: the placed links beside the right ones, the column of the first one, and what
 * they were judged by, so that a page can show them without another audit of the whole sheet.
 *
 * @returns takes a row, counted from 1, and a finding's code; undefined for a finding that is not about links
 */
export function findingLinks(audited: AuditedSheet): (row: number, code: string) => FoundLinks | undefined {
  const basis = basisOf(audited);
  const firstRow = audited.read.reading.headerRow + 1;
  return (row, code) =>
    findingSubject(code) === 'placedLink'
      ? { ...linksOf(audited, row - firstRow, code), basis: basis(row - firstRow) }
      : undefined;
}

function linksOf(audited: AuditedSheet, index: number, code: string): Omit<FoundLinks, 'basis'> {
  const pairs = audited.result.rows[index]?.pairs ?? [];
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
