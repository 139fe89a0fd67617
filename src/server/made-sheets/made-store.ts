import type { MadeKind } from '../../shared/made-sheets';
import type { RunKind } from '../../shared/run';
import { load, store } from '../../sheets/document/document-store';

/** Sheets that one press made, as kept with the document. No names: a property has 9 KB, and people rename sheets. */
export interface KeptMade {
  /** Names it in journal and history. */
  readonly key: string;
  readonly made: MadeKind;
  /** The job in which the button is. */
  readonly kind: RunKind;
  /** The sheet that they were made of. */
  readonly sheetId: number;
  readonly started: number;
  /** 0: under way, or interrupted. */
  readonly finished: number;
  readonly sheets: readonly KeptSheet[];
  readonly undone?: true;
}

export interface KeptSheet {
  readonly id: number;
  /** New; renewed, with what it held in the journal or without; being put back. */
  readonly how: 'fresh' | 'kept' | 'forgotten' | 'back';
  /** Hash of what it holds since then; while it is made, of what it held before. */
  readonly hash: string;
}

const MADE = 'made';
const MOST = 10;
/** 9 KB are what a property holds. */
const ROOM = 8500;

/** Newest first. */
export function loadMade(): KeptMade[] {
  return load<KeptMade[]>(MADE) ?? [];
}

/** Keeps one in the place that it has, or as the newest; the oldest make room. */
export function storeMade(made: KeptMade): void {
  const known = loadMade();
  const isKnown = known.some(({ key }) => key === made.key);
  const all = isKnown ? known.map((one) => (one.key === made.key ? made : one)) : [made, ...known];
  while (all.length > MOST || (all.length > 1 && JSON.stringify(all).length > ROOM)) all.pop();
  store(MADE, all);
}

/** Forgets one that has made nothing. */
export function forgetMade(made: KeptMade): void {
  store(
    MADE,
    loadMade().filter(({ key }) => key !== made.key),
  );
}

/** Keys of those that can be taken back: their journals are kept. */
export function madeKeys(): string[] {
  return loadMade()
    .filter(({ undone }) => !undone)
    .map(({ key }) => key);
}
