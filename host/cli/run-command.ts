import path from 'node:path';
import { readDist } from '../dist-files';
import { serve } from '../page-server/serve';
import { PROJECT_ROOT } from '../project-root';
import { TEXTS } from '../texts';
import { Refusal } from '../xlsx/refusal';
import { audit } from './audit/audit';
import { collect } from './collect';
import { columns } from './columns/columns';
import { readCommand } from './command';
import { fill } from './fill/fill';
import { formula } from './formula';
import { handOut } from './hand-out';
import { application } from './readiness/application';
import { readiness } from './readiness/readiness';
import { requests } from './requests';
import type { Terminal } from './terminal';
import { vk } from './vk/vk';

const SAMPLE = path.join(PROJECT_ROOT, 'samples/region.xlsx');

/**
 * Runs a command line.
 * @param args arguments after the script's name
 * @returns exit code: 0 done, 1 rows need attention, 2 unusable input
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const command = readCommand(args, SAMPLE);
    if ('wishes' in command && command.wishes.list) return await columns(command, readDist(), terminal);
    switch (command.name) {
      case 'help':
        terminal.print(TEXTS.help);
        return 0;
      case 'fill':
        return await fill(command, readDist(), terminal);
      case 'readiness':
        return await readiness(command, readDist(), terminal);
      case 'application':
        return await application(command, readDist(), terminal);
      case 'hand-out':
        return await handOut(command, readDist(), terminal);
      case 'collect':
        return await collect(command, readDist(), terminal);
      case 'requests':
        return await requests(command, readDist(), terminal);
      case 'audit':
        return await audit(command, readDist(), terminal);
      case 'vk':
        return await vk(command, readDist(), terminal);
      case 'formula':
        return formula(command.formula, readDist(), terminal);
      case 'serve':
        await serve(command, readDist(), terminal);
        return 0;
    }
  } catch (error) {
    terminal.progress('');
    const text =
      error instanceof Refusal ? error.message : TEXTS.unexpected(String((error as Error).message));
    terminal.complain(text);
    return 2;
  }
}
