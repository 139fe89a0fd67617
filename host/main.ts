import { runCommand } from './cli/run-command';
import { processTerminal } from './cli/terminal';

// Whoever reads only the beginning (`| head`) wants no more, and no stack.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

runCommand(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
