/** More typing errors than any misspelt word has. */
const FAR = 9;

/**
 * How many typing errors two keys are apart: insertions, omissions, replacements, neighbours swapped.
 *
 * @returns the number, or 9 when the lengths alone make it more than two
 * @example keyDistance('utm_medum', 'utm_medium') // 1
 */
export function keyDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return FAR;
  const cell = (row: readonly number[], at: number): number => row[at] ?? FAR;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, cell(beforeLast, j - 2) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return cell(last, b.length);
}

/**
 * The one known word that a misspelt one was meant to be.
 *
 * @returns null when none is near, or two are equally near
 * @example meantWord('utm_campain', ['utm_campaign', 'utm_medium']) // 'utm_campaign'
 */
export function meantWord(word: string, known: readonly string[]): string | null {
  if (word.length > 40) return null;
  const bare = bareWord(word);
  const [same, ...more] = known.filter((one) => bareWord(one) === bare);
  if (same !== undefined && more.length === 0) return same;
  let best: string | null = null;
  let least = FAR;
  for (const one of known) {
    const most = one.length > 6 ? 2 : 1;
    const distance = keyDistance(bare, bareWord(one));
    if (distance > most || distance > least) continue;
    best = distance === least ? null : one;
    least = distance;
  }
  return best;
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/[-_.\s]+/g, '');
}
