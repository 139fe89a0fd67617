import type { ExpectedCells } from '../expected';
import { known } from '../known';
import type { RawCell } from '../layout';
import type { SampleOrganisation } from '../organisation';
import { type Random, seededRandom } from '../random';
import type { SampleRegion } from '../sample-region';
import type { PlacedDefect, PlacedItem, PlacedLinks, PlacedPage } from './placed-case';
import { PLACED_DAMAGE } from './placed-damage';
import { PLACED_FORMS, PLACED_MIXUPS } from './placed-mixups';

/** Every way in which a placed link goes wrong or only looks so. */
export const PLACED_DEFECTS: readonly PlacedDefect[] = [...PLACED_MIXUPS, ...PLACED_FORMS, ...PLACED_DAMAGE];

/** The columns right of the export: what the communities' menus hold now. */
export const PLACED_COLUMNS = [
  { item: 'form', header: 'Ссылка в меню 1', width: 40 },
  { item: 'poll', header: 'Ссылка в меню 2', width: 40 },
  { item: 'app', header: 'Ссылка в меню 3', width: 40 },
] as const satisfies readonly {
  readonly item: PlacedItem;
  readonly header: string;
  readonly width: number;
}[];

/** What was placed on one page, and what an audit must find there. */
export interface PlacedRow {
  readonly cells: { readonly [item in PlacedItem]: RawCell };
  /** Kind of its defect; '' for a page on which all is right, or nothing is placed yet. */
  readonly defect: string;
  readonly codes: { readonly [item in PlacedItem]: readonly string[] };
}

type Line = { readonly organisation: SampleOrganisation; readonly expected: ExpectedCells };

/** Of so many pages in order the first is right: a public audit found 29 % right. */
const RIGHT_EVERY = 3;
const MISSING = ['link-missing'];
const NOTHING: PlacedRow = {
  cells: { form: null, poll: null, app: null },
  defect: '',
  codes: { form: MISSING, poll: MISSING, app: MISSING },
};

/**
 * Places links on the pages: a third as they should be, the others with one defect each. A row with a fault of its own
 * has nothing placed yet: what could be said of its links depends on the fault.
 *
 * @param seed another one than the sample's own draws, so that these stay as they are
 * @returns for each line what was placed, in the same order
 */
export function placeLinks(lines: readonly Line[], region: SampleRegion, seed: number): PlacedRow[] {
  const random = seededRandom(seed ^ 0x9e3779b9);
  const parents = new Set(lines.map(({ organisation }) => organisation.parent));
  const pages = lines.map((line) => pageOf(line));
  let counted = 0;
  const isRight = pages.map((page) => {
    if (page === null) return false;
    // A parent's links stay right: its institutions' mix-ups are recognised by them.
    return parents.has(page.own) || counted++ % RIGHT_EVERY === 0;
  });
  const sound = new Set(pages.flatMap((page, at) => (page && isRight[at] ? [page.own] : [])));
  const peers = pages.filter((page, at): page is PlacedPage => isPeer(page) && isRight[at] === true);
  const deal = fittingDealer(random);
  const robbed = new Set<SampleOrganisation>();
  return pages.map((page, at) => {
    if (page === null) return NOTHING;
    if (isRight[at]) return rowOf(page.right, '', {}, {});
    const scene = {
      ...page,
      region,
      random,
      peer: peerFor(page, peers, robbed, random),
      isSound: (own: SampleOrganisation) => sound.has(own),
    };
    const chosen = deal((one) => one.fits(scene));
    if (chosen.robs) robbed.add(scene.peer.own);
    return rowOf(page.right, chosen.kind, chosen.cells(scene), chosen.codes);
  });
}

function rowOf(
  right: PlacedLinks,
  defect: string,
  cells: { readonly [item in PlacedItem]?: RawCell },
  codes: { readonly [item in PlacedItem]?: readonly string[] },
): PlacedRow {
  return {
    cells: { ...right, ...cells },
    defect,
    codes: { form: codes.form ?? [], poll: codes.poll ?? [], app: codes.app ?? [] },
  };
}

/** Null where a link cannot be made, or the row has a fault of its own. */
function pageOf({ organisation: own, expected }: Line): PlacedPage | null {
  const { formLink: form, pollLink: poll, appLink: app } = expected;
  if (own.faults.length > 0 || form === '' || poll === '' || app === '') return null;
  return { own, right: { form, poll, app } };
}

function isPeer(page: PlacedPage | null): boolean {
  return page !== null && page.own.id !== null && page.own.connected && page.own.group !== null;
}

/** An organisation of another parent: its numbers belong to nobody in this branch. */
function peerFor(
  page: PlacedPage,
  peers: readonly PlacedPage[],
  robbed: ReadonlySet<SampleOrganisation>,
  random: Random,
): PlacedPage {
  for (let tries = 0; tries < 1000; tries += 1) {
    const peer = random.pick(peers);
    if (robbed.has(peer.own)) continue;
    if (peer.own !== page.own && peer.own !== page.own.parent && peer.own.parent !== page.own) return peer;
  }
  throw new Error('placeLinks: no other page is left; ask for more rows');
}

/** Deals each defect once before any comes again, to the first page that it fits. */
function fittingDealer(random: Random): (fits: (one: PlacedDefect) => boolean) => PlacedDefect {
  // In their order at first, those that fit few pages before the others.
  let left: PlacedDefect[] = [...PLACED_DEFECTS];
  return (fits) => {
    let at = left.findIndex(fits);
    if (at < 0) {
      left = [...left, ...shuffled(PLACED_DEFECTS, random)];
      at = left.findIndex(fits);
    }
    return known(left.splice(at, 1)[0]);
  };
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.map(() => known(left.splice(random.int(left.length), 1)[0]));
}
