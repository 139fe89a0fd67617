import type { Terminal } from '../cli/terminal';
import type { DistFiles } from '../dist-files';
import { TEXTS } from '../texts';
import { readBook } from '../xlsx/read-book';
import { Refusal } from '../xlsx/refusal';
import { DocumentSession } from './document-session';
import { buildPageFiles } from './page-files';
import { PAGE_TEXTS } from './page-texts';
import { rescueOnStop } from './rescue-on-stop';
import { rescuedBeside, SavePlace } from './save-place';
import { type PageServer, startServer } from './server';

/**
 * `pos serve`: the sheet and the sidebar in a browser.
 * @returns the running server, once it listens
 * @throws Refusal when the file cannot be used or the port is taken
 */
export async function serve(
  command: { readonly file: string; readonly passwordFile?: string; readonly port: number },
  dist: DistFiles,
  terminal: Terminal,
): Promise<PageServer> {
  const book = await readBook(command.file, command.passwordFile);
  const session = new DocumentSession(book, dist, await SavePlace.beside(command.file));
  const rescued = await rescuedBeside(command.file);
  if (rescued.length > 0) session.host.screen.toasts.push(PAGE_TEXTS.liesBeside(rescued));
  const server = await startServer(session, await buildPageFiles(), command.port).catch((error) => {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Refusal(TEXTS.portBusy(command.port));
    throw error;
  });
  const stopListening = rescueOnStop(session, terminal);
  terminal.print(TEXTS.served(server.address));
  return {
    ...server,
    close: () => {
      stopListening();
      return server.close();
    },
  };
}
