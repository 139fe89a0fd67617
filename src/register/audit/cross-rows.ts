import { linkFinding } from '../../core/link-audit/link-findings';
import { isClean, type LinkFinding } from '../../core/link-audit/model';
import { rowList } from '../findings/register-findings';
import type { PlacedPair } from './row-audit';

/** A row's links and what of it tells its numbers from another's. */
export interface CrossRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly pairs: readonly PlacedPair[];
  /** Whether the organisation has a usable ЛКО of its own; false when nothing is known. */
  readonly ownsAccount: boolean;
  /** Its own ID and community, '' when unknown. */
  readonly opaId: string;
  readonly group: string;
}

interface Numbers {
  /** The link without blanks; '' for one that is the same for everybody. */
  readonly link: string;
  readonly opaId: string;
  readonly group: string;
}

type Rows = Map<string, Set<number>>;

const ID = /opaId=(\d+)/i;
const GROUP = /groupId=-?(\d+)/i;
/** Sections without a community are one link for all. */
const FOR_ALL = /app8181405/i;

function numbersOf({ placed }: PlacedPair): Numbers {
  const link = placed.replace(/\s+|%20/g, '').replace(/&amp;/gi, '&');
  const group = GROUP.exec(link)?.[1] ?? '';
  return {
    link: link.length < 12 || (FOR_ALL.test(link) && group === '') ? '' : link,
    opaId: ID.exec(link)?.[1] ?? '',
    group,
  };
}

function put(rows: Rows, key: string, row: number): void {
  if (key === '') return;
  const found = rows.get(key);
  if (found === undefined) rows.set(key, new Set([row]));
  else found.add(row);
}

/** «строках 5, 8», or null when no other row has it. */
function others(rows: Rows, key: string, own: number): string | null {
  const all = key === '' ? undefined : rows.get(key);
  if (all === undefined || all.size < 2) return null;
  const first: number[] = [];
  for (const row of Array.from(all)) {
    if (row !== own) first.push(row);
    // Five are named, the rest counted.
    if (first.length === 5) break;
  }
  return rowList(first, 'prepositional', all.size - 1);
}

/**
 * What only several rows together tell: one link on several pages, one ID at organisations that each have their own,
 * one community at several. Whoever has the number by right is not blamed.
 *
 * @returns the findings of a pair, by the row's place in the list and the pair's place in the row
 * @example crossRows(rows)(0, 0)[0]?.code // 'link-on-several-pages'
 */
export function crossRows(rows: readonly CrossRow[]): (row: number, pair: number) => LinkFinding[] {
  const links: Rows = new Map();
  const ids: Rows = new Map();
  const groups: Rows = new Map();
  const numbers = rows.map(({ row, pairs, ownsAccount }) =>
    pairs.map((pair) => {
      const read = numbersOf(pair);
      put(links, read.link, row);
      if (ownsAccount) put(ids, read.opaId, row);
      put(groups, read.group, row);
      return read;
    }),
  );
  return (at, pair) => {
    const { row, pairs, ownsAccount, opaId, group } = rows[at]!;
    const read = numbers[at]![pair]!;
    const { placed, right, findings } = pairs[pair]!;
    const findingsAcross: LinkFinding[] = [];
    const byRight = right === placed && isClean(findings) && (opaId !== '' || group !== '');
    const sameLink = byRight ? null : others(links, read.link, row);
    if (sameLink !== null) findingsAcross.push(linkFinding('link-on-several-pages', placed, sameLink));
    const sameId = ownsAccount && read.opaId !== opaId ? others(ids, read.opaId, row) : null;
    if (sameId !== null)
      findingsAcross.push(linkFinding('link-id-shared', pieceOf(placed, ID), read.opaId, sameId));
    const sameGroup = read.group !== group && sameLink === null ? others(groups, read.group, row) : null;
    if (sameGroup !== null) {
      findingsAcross.push(linkFinding('link-group-shared', pieceOf(placed, GROUP), read.group, sameGroup));
    }
    return findingsAcross;
  };
}

/** The piece that holds the number, '' where blanks break it. */
function pieceOf(placed: string, pattern: RegExp): string {
  return pattern.exec(placed)?.[0] ?? '';
}
