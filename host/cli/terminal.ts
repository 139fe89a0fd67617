/** Where the commands speak. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
  /** Replaces the progress line; '' removes it. Nothing happens where no person watches. */
  progress(text: string): void;
}

/** The process's own terminal; the progress line goes to stderr, so that stdout stays clean. */
export function processTerminal(): Terminal {
  const progress = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  };
  return {
    print: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    complain: (text) => {
      // A refusal may come in the middle of a step: its sentence begins a line of its own.
      progress('');
      process.stderr.write(`${text}\n`);
    },
    progress,
  };
}
