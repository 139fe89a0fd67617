import type { Stamp } from '../../shared/contract';
import { load, store } from '../../sheets/document-store';

/** The newest stamp of each page that was heard, the last page first. */
export type Stamps = readonly Stamp[];

/** A call comes minutes late at most: more windows than this do not choose the same meanwhile. */
const MOST_PAGES = 8;

const key = (thing: string) => `stamps.${thing}`;

export function loadStamps(thing: string): Stamps {
  return load<Stamps>(key(thing)) ?? [];
}

export function storeStamps(thing: string, stamps: Stamps): void {
  store(key(thing), stamps.slice(0, MOST_PAGES));
}

/** Whether this very call of the page, or a later one, was heard before. */
export function isLate(heard: Stamps, stamp: Stamp | undefined): boolean {
  return stamp !== undefined && heard.some(({ page, count }) => page === stamp.page && count >= stamp.count);
}

/** The stamps with one more; a page has only its newest. */
export function withStamp(heard: Stamps, stamp: Stamp | undefined): Stamps {
  if (stamp === undefined) return heard;
  return [stamp, ...heard.filter(({ page }) => page !== stamp.page)].slice(0, MOST_PAGES);
}

/**
 * Keeps something a person chose, unless a later choice of the same page was kept before.
 *
 * @param thing what is chosen: each has an order of its own
 * @param keep keeps it with the document; its stamp comes after it, so that a call that failed between is repeated
 */
export function keepInOrder(thing: string, stamp: Stamp | undefined, keep: () => void): void {
  const heard = loadStamps(thing);
  if (isLate(heard, stamp)) return;
  keep();
  if (stamp !== undefined) storeStamps(thing, withStamp(heard, stamp));
}
