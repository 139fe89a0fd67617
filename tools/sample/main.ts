import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSample } from './sample';
import { welcomeWorkbook } from './welcome/welcome-workbook';
import { sampleWorkbook } from './workbook';

const USAGE = `npm run sample -- --rows N --seed S -o ФАЙЛ.xlsx [--region 50|01]
Выгрузка вымышленного региона со всеми видами ошибок. Одно и то же зерно даёт один и тот же файл.

npm run sample -- --welcome -o ФАЙЛ.xlsx
Небольшая выгрузка для знакомства, несколько обычных ошибок: так сделан samples/region.xlsx.`;

/** Writes one sample; a wrong argument ends with one sentence and code 2. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      region: { type: 'string', default: '50' },
      welcome: { type: 'boolean', default: false },
      output: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || !values.output) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  if (values.welcome) {
    writeFileSync(values.output, await welcomeWorkbook());
    console.log(values.output);
    return;
  }
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`seed: ${values.seed}, needed is a whole number`);
  const sample = buildSample({ rows: Number(values.rows), seed, okato: values.region });
  writeFileSync(values.output, await sampleWorkbook(sample));
  console.log(`${values.output}: ${values.rows} организаций, ${sample.lines.length} строк`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
