import type { RawCell } from '../layout';
import type { SampleOrganisation } from '../organisation';
import type { Random } from '../random';
import type { SampleRegion } from '../sample-region';

/** The three menu items, named independently of the product. */
export type PlacedItem = 'form' | 'poll' | 'app';

export type PlacedLinks = { readonly [item in PlacedItem]: string };

/** A faultless organisation with all its right links. */
export interface PlacedPage {
  readonly own: SampleOrganisation;
  readonly right: PlacedLinks;
}

/** A page on which a defect is to be placed. */
export interface PlacedCase extends PlacedPage {
  readonly region: SampleRegion;
  readonly random: Random;
  /** Another page: its links are placed as they should be. */
  readonly peer: PlacedPage;
  /** Whether a page's links are placed as they should be: its numbers are on the sheet. */
  readonly isSound: (own: SampleOrganisation) => boolean;
}

/** One way in which placed links go wrong, or only look so. */
export interface PlacedDefect {
  readonly kind: string;
  /** It takes numbers of the other page: each page is robbed once, so that no two robbers meet. */
  readonly robs?: boolean;
  readonly fits: (page: PlacedCase) => boolean;
  /** Cells that differ from the right links. */
  readonly cells: (page: PlacedCase) => { readonly [item in PlacedItem]?: RawCell };
  /** Codes that an audit must find at each item, in alphabetical order; an item that is not named is right. */
  readonly codes: { readonly [item in PlacedItem]?: readonly string[] };
}

/** A defect of one item's link. */
export function defect(
  kind: string,
  item: PlacedItem,
  codes: readonly string[],
  change: (link: string, page: PlacedCase) => RawCell,
  fits: PlacedDefect['fits'] = () => true,
  robs = false,
): PlacedDefect {
  return {
    kind,
    robs,
    fits,
    cells: (page) => ({ [item]: change(page.right[item], page) }),
    codes: { [item]: [...codes].sort() },
  };
}
