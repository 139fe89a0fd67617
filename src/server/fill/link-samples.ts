import { organisationName } from '../../register/rows/organisation-name';
import { LINK_COLUMNS, type LinkSample, OUTPUT_HEADERS } from '../../shared/fill';
import type { PlannedSheet } from '../setup/plan-sheet';

const MOST_SAMPLES = 3;

/** Some rows with all links, unlike each other: by the source of the ID and the item of the mini-app. */
export function linkSamples({ plan: { organisations, outcomes } }: PlannedSheet): readonly LinkSample[] {
  const seen = new Set<string>();
  const samples: LinkSample[] = [];
  for (const [index, { cells, row }] of outcomes.entries()) {
    const organisation = organisations[index];
    const kind = `${cells.idSource} ${cells.appMenuName}`;
    if (samples.length === MOST_SAMPLES || !organisation) break;
    if (seen.has(kind) || LINK_COLUMNS.some((column) => cells[column] === '')) continue;
    seen.add(kind);
    samples.push({
      row,
      name: organisationName(organisation),
      source: cells.idSource,
      links: LINK_COLUMNS.map((column) => ({ header: OUTPUT_HEADERS[column], link: cells[column] })),
    });
  }
  return samples;
}
