import { runCommand } from '../../host/cli/run-command';

/** Runs the `pos` command within this process: its exit code and what it printed on both channels. */
export async function pos(...args: string[]) {
  const said = { out: '', error: '' };
  const code = await runCommand(args, {
    print: (text) => {
      said.out += text;
    },
    complain: (text) => {
      said.error += text;
    },
    progress: () => undefined,
  });
  return { code, ...said };
}
