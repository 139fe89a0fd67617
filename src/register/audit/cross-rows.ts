import { linkFinding } from '../../core/link-audit/link-findings';
import { isClean, type LinkFinding } from '../../core/link-audit/model';
import { rowList } from '../findings/register-findings';
import type { PlacedLink } from './placed-links';
import type { PlacedPair } from './row-audit';

/** A row's links, and its own numbers as the register gives them. */
export interface CrossRow {
  /** Row in the sheet, counted from 1. */
  readonly row: number;
  readonly links: readonly Pick<PlacedLink, 'text'>[];
  /** Whether the organisation has a usable ЛКО of its own; false when nothing is known. */
  readonly ownsAccount: boolean;
  /** Its own ID and community, '' when unknown. */
  readonly opaId: string;
  readonly communityId: string;
}

interface Numbers {
  /** The link without blanks; '' for one that is the same for everybody. */
  readonly link: string;
  readonly opaId: string;
  readonly communityId: string;
}

/** Rows of the sheet by a number that links of theirs hold. */
type RowsByNumber = Map<string, Set<number>>;

const ID = /opaId=(\d+)/i;
const GROUP = /groupId=-?(\d+)/i;
/** Sections without a community, and the page about the platform, are one link for all. */
const FOR_ALL = /app8181405|\/landing(?:\/|$)/i;
/** Five rows are named, the rest counted. */
const MOST_NAMED = 5;

function numbersOf(text: string): Numbers {
  const link = text.replace(/\s+|%20/g, '').replace(/&amp;/gi, '&');
  const communityId = GROUP.exec(link)?.[1] ?? '';
  return {
    link: link.length < 12 || (FOR_ALL.test(link) && communityId === '') ? '' : link,
    opaId: ID.exec(link)?.[1] ?? '',
    communityId,
  };
}

function addRow(rows: RowsByNumber, number: string, row: number): void {
  if (number === '') return;
  const known = rows.get(number);
  if (known === undefined) rows.set(number, new Set([row]));
  else known.add(row);
}

/** «строках 5, 8», or null when no other row has the number. */
function otherRows(rows: RowsByNumber, number: string, own: number): string | null {
  const all = rows.get(number);
  if (all === undefined || all.size < 2) return null;
  const first: number[] = [];
  for (const row of all) {
    if (row !== own) first.push(row);
    // The set may be as large as the sheet.
    if (first.length === MOST_NAMED) break;
  }
  return rowList(first, 'prepositional', all.size - 1);
}

/**
 * What only several rows together tell: one link on several pages, one ID at organisations that each have their own, one
 * community at several. Whoever has the number by right gets no finding.
 *
 * @returns takes one of the rows with its links audited, and adds these findings to them
 * @example acrossRows(rows)(rows[0], pairs)[0]?.findings[0]?.code // 'link-on-several-pages'
 */
export function acrossRows(
  rows: readonly CrossRow[],
): (own: CrossRow, pairs: readonly PlacedPair[]) => PlacedPair[] {
  const links: RowsByNumber = new Map();
  const ids: RowsByNumber = new Map();
  const communities: RowsByNumber = new Map();
  for (const { row, links: placed, ownsAccount } of rows) {
    for (const { text } of placed) {
      const { link, opaId, communityId } = numbersOf(text);
      addRow(links, link, row);
      if (ownsAccount) addRow(ids, opaId, row);
      addRow(communities, communityId, row);
    }
  }
  const added = (own: CrossRow, pair: PlacedPair): LinkFinding[] => {
    const { row, ownsAccount, opaId, communityId } = own;
    const { placed, right, findings } = pair;
    const numbers = numbersOf(placed);
    const found: LinkFinding[] = [];
    const isByRight = right === placed && isClean(findings) && (opaId !== '' || communityId !== '');
    const sameLink = isByRight ? null : otherRows(links, numbers.link, row);
    if (sameLink !== null) found.push(linkFinding('link-on-several-pages', placed, sameLink));
    const sameId = ownsAccount && numbers.opaId !== opaId ? otherRows(ids, numbers.opaId, row) : null;
    if (sameId !== null) {
      found.push(linkFinding('link-id-shared', pieceOf(placed, ID), numbers.opaId, sameId));
    }
    const sameCommunity =
      numbers.communityId !== communityId && sameLink === null
        ? otherRows(communities, numbers.communityId, row)
        : null;
    if (sameCommunity !== null) {
      found.push(
        linkFinding('link-group-shared', pieceOf(placed, GROUP), numbers.communityId, sameCommunity),
      );
    }
    return found;
  };
  return (own, pairs) => pairs.map((pair) => ({ ...pair, findings: pair.findings.concat(added(own, pair)) }));
}

/** The piece that holds the number, '' where blanks break it. */
function pieceOf(placed: string, pattern: RegExp): string {
  return pattern.exec(placed)?.[0] ?? '';
}
