import { runCommand } from './cli/run-command';
import { processTerminal } from './cli/terminal';

runCommand(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
