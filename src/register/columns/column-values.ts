import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { readInn } from '../../core/codes/inn';
import { readOgrn } from '../../core/codes/ogrn';
import { readOktmo } from '../../core/codes/oktmo';
import { readRegion } from '../../core/codes/region';
import { readSection } from '../../core/pos/app-link';
import { readKind } from '../../core/pos/kind';
import { VK_PAGE_HOST } from '../../core/vk/vk-hosts';
import type { Role } from '../../shared/roles';
import { kindsByName } from '../rows/kind-by-name';

/** What the values below a header look like. Counts are of filled cells. */
export interface ColumnValues {
  readonly filled: number;
  /** Cells that fit a role, by role; a role whose values have no shape has no entry. */
  readonly fits: { readonly [role in ShapedRole]: number };
  /** Two sample values, as text. */
  readonly samples: readonly [string, string];
  /** All values in one text: equal columns have equal hashes. */
  readonly hash: string;
}

/** Roles that values alone can show or refute. */
export type ShapedRole = Extract<
  Role,
  | 'ogrn'
  | 'inn'
  | 'oktmo'
  | 'id'
  | 'name'
  | 'kind'
  | 'field'
  | 'region'
  | 'vkPage'
  | 'vkId'
  | 'readyAppLink'
  | 'site'
>;

const MOST_ROWS = 200;
const VK_LINK = new RegExp(`(?:^|//|\\.)${VK_PAGE_HOST}/`, 'i');

type Test = (text: string, raw: CellValue) => boolean;

/** What fits a role. Codes count when they are right or at least have the shape: a wrong digit is the row's fault. */
const TESTS: { readonly [role in ShapedRole]: Test } = {
  ogrn: (text, raw) => /\d/.test(text) && (readOgrn(raw).ok || /^[15]\d{12}$/.test(text)),
  inn: (text, raw) => /\d/.test(text) && readInn(raw).ok,
  oktmo: (text, raw) => /\d{7,}/.test(text) && readOktmo(raw).ok,
  id: (text) => /^\d{1,9}(?:[.,]0+)?$/.test(text),
  name: (text) => text.length > 6 && /[а-яё]{4}/i.test(text) && !/^https?:/i.test(text),
  kind: (text, raw) => !/^\d+$/.test(text) && readKind(raw).ok,
  field: (_, raw) => readSection(raw).ok,
  region: (_, raw) => readRegion(raw).ok,
  vkPage: (text) => VK_LINK.test(text) && !/app\d+/.test(text),
  vkId: (text) => /^-?\d{4,12}(?:[.,]0+)?$/.test(text) || /(?:club|public)\d+/i.test(text),
  readyAppLink: (text) => /app8181405/.test(text),
  site: (text) => /^(?:https?:\/\/|www\.)|^[а-яёa-z0-9.-]+\.(?:ru|рф|com|org|net|su)(?:\/|$)/i.test(text),
};

const SHAPED = Object.keys(TESTS) as ShapedRole[];

/**
 * Looks at one column's values below the header.
 *
 * @param cells the column's cells, top first; at most 200 are read
 */
export function columnValues(cells: readonly CellValue[]): ColumnValues {
  const fits: { [role in ShapedRole]: number } = {
    ogrn: 0,
    inn: 0,
    oktmo: 0,
    id: 0,
    name: 0,
    kind: 0,
    field: 0,
    region: 0,
    vkPage: 0,
    vkId: 0,
    readyAppLink: 0,
    site: 0,
  };
  const seen = cells.slice(0, MOST_ROWS);
  const samples: string[] = [];
  let filled = 0;
  for (const raw of seen) {
    if (raw === '' || isEmptyMark(raw)) continue;
    const text = cellText(raw);
    filled += 1;
    if (samples.length < 2) samples.push(text.slice(0, 100));
    for (const role of SHAPED) if (TESTS[role](text, raw)) fits[role] += 1;
  }
  return {
    filled,
    fits,
    samples: [samples[0] ?? '', samples[1] ?? ''],
    hash: seen.map((raw) => cellText(raw)).join('\n'),
  };
}

/** Share of the filled cells that fit a role, 0 to 1; 0 for an empty column. */
export function share(values: ColumnValues, role: ShapedRole): number {
  return values.filled === 0 ? 0 : values.fits[role] / values.filled;
}

/** Whether most of a column's values are names of institutions or bodies. */
export function looksLikeNames(cells: readonly CellValue[]): boolean {
  const texts = cells
    .slice(0, MOST_ROWS)
    .map(cellText)
    .filter((text) => text !== '');
  const named = texts.filter((text) => text.length > 10 && kindsByName(text).length > 0);
  const distinct = new Set(texts).size;
  return texts.length >= 3 && named.length >= 0.7 * texts.length && distinct >= 0.8 * texts.length;
}
