import { parseArgs } from 'node:util';
import type { Bench } from './bench';
import { fileFill } from './file-fill';
import { fillRuns } from './fill-run';
import { firstPaint } from './first-paint';
import { coldFormula, rangeFormula } from './formula-calls';
import { localPage } from './local-page';
import { longTexts } from './long-texts';
import { openToFilled } from './open-to-filled';
import { planning } from './planning';
import { walks } from './walk';

/** Every measurement, in the order in which they run. */
const BENCHES: readonly Bench[] = [
  coldFormula,
  rangeFormula,
  longTexts,
  planning,
  fillRuns,
  fileFill,
  firstPaint,
  localPage,
  openToFilled,
  walks,
];

/** Runs all measurements, or those named; prints a table, or with --json one object. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const chosen = BENCHES.filter(({ key }) => positionals.length === 0 || positionals.includes(key));
  if (chosen.length === 0) throw new Error(`Есть измерения: ${BENCHES.map(({ key }) => key).join(', ')}`);
  const results: { [key: string]: unknown } = {};
  for (const bench of chosen) {
    const { figures, lines } = await bench.run();
    results[bench.key] = figures;
    if (!values.json) console.log([`${bench.title}:`, ...lines].join('\n  '));
  }
  if (values.json) console.log(JSON.stringify(results));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
