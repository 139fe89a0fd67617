import { spoil } from './dirt/spoil';
import { type ExpectedCells, expectedCells } from './expected';
import { hierarchyBlock } from './hierarchy-cases';
import { known } from './known';
import { type RawCell, SAMPLE_HEADER_ROW } from './layout';
import { DISTRICTS } from './names';
import type { SampleOrganisation } from './organisation';
import { type PlacedRow, placeLinks } from './placed/placed-links';
import { seededRandom } from './random';
import { organisationCells } from './sample-cells';
import { SAMPLE_REGIONS, type SampleRegion } from './sample-region';
import { type SampleBlock, SampleTree } from './sample-tree';
import { workedExamples } from './worked-examples';

export interface SampleOptions {
  /** Organisations; titles, totals and empty rows come on top. At least `LEAST_ROWS`. */
  readonly rows: number;
  /** Whole number: the same seed gives the same sample. */
  readonly seed: number;
  /** OKATO of the region: 50 by default, 01 for codes with a leading zero. */
  readonly okato?: string;
}

/** A row below the header: an organisation with its expected outcome, or a row that a run leaves alone. */
export type SampleLine =
  | { readonly type: 'title' | 'empty'; readonly row: number; readonly text: string }
  | {
      readonly type: 'organisation';
      readonly row: number;
      readonly cells: readonly RawCell[];
      readonly organisation: SampleOrganisation;
      readonly expected: ExpectedCells;
      /** What the community's menu holds, and what an audit must say about it. */
      readonly placed: PlacedRow;
    };

export interface Sample {
  readonly region: SampleRegion;
  /** Districts with their OKTMO, for the sheet «Справочник». */
  readonly districts: readonly (readonly [name: string, oktmo: string])[];
  readonly lines: readonly SampleLine[];
}

/** Fewer organisations cannot show every kind of fault. */
export const LEAST_ROWS = 200;

/**
 * An export as a region would send it, with every kind of dirt and fault, and what a run must make of each row.
 * @throws Error when fewer than `LEAST_ROWS` rows or an unknown region are asked for
 * @example buildSample({ rows: 300, seed: 1 }).lines.length // over 300: titles between the districts
 */
export function buildSample({ rows, seed, okato = '50' }: SampleOptions): Sample {
  if (!Number.isInteger(rows) || rows < LEAST_ROWS) {
    throw new Error(`rows: ${rows}, needed is a whole number of at least ${LEAST_ROWS}`);
  }
  const region = SAMPLE_REGIONS.find((one) => one.okato === okato);
  if (!region)
    throw new Error(`okato: ${okato}, known are ${SAMPLE_REGIONS.map((one) => one.okato).join(', ')}`);
  const random = seededRandom(seed);
  const tree = new SampleTree(region, random);
  const blocks = buildBlocks(tree, rows);
  const members = blocks.flatMap((block) => block.members);
  // The worked examples stay as the instruction prints them.
  const examples = region.okato === '50' ? known(blocks[0]).members.length : 0;
  spoil(members.slice(examples), region, random);
  return {
    region,
    districts: DISTRICTS.map((_, at) => [tree.districtName(at), tree.districtOktmo(at)] as const),
    lines: toLines(blocks, tree, seed),
  };
}

/** Shares the rows out: examples and hard cases first, a sixth to the region, the rest to the districts. */
function buildBlocks(tree: SampleTree, rows: number): SampleBlock[] {
  const examples = tree.region.okato === '50' ? [workedExamples(tree)] : [];
  const hierarchy = hierarchyBlock(tree);
  let left = rows - hierarchy.members.length - examples.reduce((sum, one) => sum + one.members.length, 0);
  const regional = tree.regionalBlock(Math.floor(left / 6));
  left -= regional.members.length;
  const count = Math.min(DISTRICTS.length, Math.max(3, Math.floor(left / 40)));
  const districts: SampleBlock[] = [];
  for (let at = 0; at < count; at++) {
    const size = Math.ceil(left / (count - at));
    districts.push(tree.districtBlock(at, size - 2));
    left -= size;
  }
  return [...examples, regional, ...districts.map(childrenFirstInSome), hierarchy];
}

/** A real export is not sorted from the top down. */
function childrenFirstInSome(block: SampleBlock, at: number): SampleBlock {
  return at % 3 === 1 ? { ...block, members: [...block.members].reverse() } : block;
}

type UnplacedLine =
  | Exclude<SampleLine, { type: 'organisation' }>
  | Omit<Extract<SampleLine, { type: 'organisation' }>, 'placed'>;

function toLines(
  blocks: readonly SampleBlock[],
  { region, random }: SampleTree,
  seed: number,
): readonly SampleLine[] {
  const lines: UnplacedLine[] = [];
  let number = 0;
  const nextRow = (): number => SAMPLE_HEADER_ROW + 1 + lines.length;
  for (const block of blocks) {
    if (lines.length > 0) lines.push({ type: 'empty', row: nextRow(), text: '' });
    lines.push({ type: 'title', row: nextRow(), text: block.title });
    for (const organisation of block.members) {
      number += 1;
      const cells = organisationCells(organisation, number, region, random);
      const expected = expectedCells(organisation, region);
      lines.push({ type: 'organisation', row: nextRow(), cells, organisation, expected });
    }
  }
  const placed = placeLinks(
    lines.flatMap((line) => (line.type === 'organisation' ? [line] : [])),
    region,
    seed,
  );
  let next = 0;
  return lines.map((line) =>
    line.type === 'organisation' ? { ...line, placed: known(placed[next++]) } : line,
  );
}
