import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { ogrnFns } from '../../core/codes/ogrn';
import { REGIONS, type Region, readRegion, regionByFns, regionByOktmo } from '../../core/codes/region';
import { regionsInName } from '../../core/codes/region-in-name';
import { KIND_NAMES } from '../../core/pos/kind';
import { SECTION_NAMES } from '../../core/pos/section';
import type { Role } from '../../shared/roles';
import type { Organisation } from '../model';
import { kindsByName } from '../rows/kind-by-name';
import { nameLikeness } from '../rows/name-likeness';
import { organisationName } from '../rows/organisation-name';
import { plainName } from '../rows/plain-name';
import { sectionsByName } from '../rows/section-by-name';

const MOST = 3;
const LIKE = 0.5;

/**
 * What a cell of a kind, a field or a region most likely should hold: by the row's name and codes, by what stands in the
 * cell, and by the cells of other rows.
 *
 * @param role of the cell's column
 * @param text what the cell holds
 * @param column the cells of its column, read when nothing nearer tells
 * @returns values as the rules read them, the likeliest first; [] where nothing tells
 * @example likelyValues('kind', school, 'бюджетное', () => []) // ['подведомственная']
 */
export function likelyValues(
  role: Role,
  organisation: Organisation,
  text: string,
  column: () => readonly CellValue[],
): string[] {
  const name = organisationName(organisation);
  switch (role) {
    case 'kind':
      return kindsByName(name).map((kind) => KIND_NAMES[kind]);
    case 'field':
    case 'field2':
    case 'field3': {
      const [only, second] = kindsByName(name);
      const kind = organisation.kind?.ok
        ? organisation.kind.value
        : second === undefined
          ? (only ?? null)
          : null;
      return sectionsByName(name, kind).map((section) => SECTION_NAMES[section]);
    }
    case 'region':
      return likelyRegions(organisation, text, column).map((region) => region.name);
    default:
      return [];
  }
}

function likelyRegions(
  { name, shortName, oktmo, ogrn }: Organisation,
  text: string,
  column: () => readonly CellValue[],
): Region[] {
  const alike = nameLikeness(REGIONS.map((region) => plainName(region.name)))(plainName(text));
  const [nearest] = alike.filter(({ likeness }) => likeness >= LIKE).sort((a, b) => b.likeness - a.likeness);
  const told = [
    oktmo?.ok ? regionByOktmo(oktmo.value) : null,
    nearest === undefined ? null : REGIONS[nearest.at],
    ...regionsInName(`${name} ${shortName}`),
    ogrn?.ok ? regionByFns(ogrnFns(ogrn.value)) : null,
  ].filter((region): region is Region => region !== null && region !== undefined);
  const regions = told.length > 0 ? told : usual(column());
  return Array.from(new Set(regions)).slice(0, MOST);
}

/** The region of most other rows. */
function usual(cells: readonly CellValue[]): Region[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cellText(cell), (counts.get(cellText(cell)) ?? 0) + 1);
  const byCount = Array.from(counts).sort(([, a], [, b]) => b - a);
  const read = byCount.map(([value]) => readRegion(value)).find((region) => region.ok);
  return read?.ok ? [read.value] : [];
}
