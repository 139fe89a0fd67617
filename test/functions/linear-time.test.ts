import { regionsInName } from '../../src/core/codes/region-in-name';
import { splitLinks } from '../../src/core/link-audit/placed-text/link-span';
import { isNoPage } from '../../src/core/vk/no-page';
import * as formulas from '../../src/functions';
import { HOSTILE_PIECES, hostileCalls, hostileTexts } from '../../tools/bench/hostile-texts';
import { growth, MOST_GROWTH } from '../support/linear-growth';

const LENGTH = 20_000;
const CALLS: readonly (readonly [string, (text: string) => unknown])[] = [
  ...hostileCalls(formulas),
  ['regionsInName', regionsInName],
  ['splitLinks', splitLinks],
  ['isNoPage', isNoPage],
];

test.each(CALLS)('%s: twice the text takes twice the time, whatever is repeated in it', (_, call) => {
  const slow = HOSTILE_PIECES.flatMap((piece) => {
    const doubled = hostileTexts(piece, 2 * LENGTH);
    return hostileTexts(piece, LENGTH)
      .map((once, at) => growth(call, once, doubled[at]!))
      .filter((times) => times >= MOST_GROWTH)
      .map((times) => `${JSON.stringify(piece)}: ${times.toFixed(1)} times`);
  });
  expect(slow).toEqual([]);
});
