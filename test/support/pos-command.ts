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

/** The same, with what it printed as one text, for what a person sees in a terminal. */
export async function posSaid(...args: string[]): Promise<{ code: number; said: string }> {
  const { code, out, error } = await pos(...args);
  return { code, said: out + error };
}
