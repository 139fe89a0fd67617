import { homedir } from 'node:os';
import type { Terminal } from '../cli/terminal';
import type { DocumentSession } from './document-session';
import { PAGE_TEXTS } from './page-texts';

/** Ctrl+C, an end by another program, a closed window. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Keeps unsaved work in a file beside the original when the program is told to end, and then ends it.
 * @returns stops listening
 */
export function rescueOnStop(session: DocumentSession, terminal: Terminal): () => void {
  let isEnding = false;
  const end = async (): Promise<void> => {
    // A starter such as npm passes the terminal's signal on: it comes twice.
    if (isEnding) return;
    isEnding = true;
    try {
      const file = await session.rescue(homedir());
      if (file !== '') terminal.print(PAGE_TEXTS.rescued(file));
    } catch (error) {
      terminal.complain(PAGE_TEXTS.notRescued((error as Error).message));
    }
    process.exit(0);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
}
