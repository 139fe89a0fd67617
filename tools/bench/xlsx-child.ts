import { performance } from 'node:perf_hooks';
import { Workbook } from 'exceljs';
import { fill } from '../../host/cli/fill';
import { readDist } from '../../host/dist-files';

/** A process of its own for one way through a file, so that its peak of memory is its own: `bare|fill IN OUT`. */
async function main([way, input, output]: readonly string[]): Promise<void> {
  if (input === undefined || output === undefined) throw new Error('xlsx-child: bare|fill IN OUT');
  const started = performance.now();
  if (way === 'fill') await fillFile(input, output);
  else await copyFile(input, output);
  const seconds = (performance.now() - started) / 1000;
  // Processor time as well: on a shared machine it tells more than the clock.
  const { user, system } = process.cpuUsage();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, processorSeconds: (user + system) / 1e6, megabytes }));
}

async function copyFile(input: string, output: string): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(input);
  await workbook.xlsx.writeFile(output);
}

async function fillFile(input: string, output: string): Promise<void> {
  const command = { name: 'fill', input, output, sheet: '', region: '', mode: 'empty', json: true } as const;
  await fill(command, readDist(), { print: () => {}, complain: () => {}, progress: () => {} });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
