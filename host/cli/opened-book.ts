import type { Book } from '../book/book';
import { OutputFile } from '../disk/output-file';
import type { DistFiles } from '../dist-files';
import { Host } from '../host';
import { savedBook } from '../saved-book';
import { assertEnding } from '../xlsx/assert-ending';
import { readBook } from '../xlsx/read-book';

/** Files of a command. */
interface Named {
  readonly input: string;
  /** '' when nothing is to be written. */
  readonly output: string;
  readonly passwordFile?: string;
}

/** The file of a command with the add-on in it. */
export interface OpenedBook {
  readonly book: Book;
  readonly host: Host;
  /** Writes the document as it is now. @throws Refusal as OutputFile does */
  write(): Promise<void>;
}

/**
 * Opens the file of a command, and says before the work, not after it, that the result cannot be written.
 *
 * @throws Refusal for unusable input, and for an output that cannot be written or has another ending than the file
 */
export async function openedBook(
  { input, output: name, passwordFile }: Named,
  dist: DistFiles,
): Promise<OpenedBook> {
  const output = name === '' ? null : await OutputFile.at(name);
  const book = await readBook(input, passwordFile);
  await output?.demandWritable();
  if (output) assertEnding(book, output.name);
  const host = new Host(book, dist);
  return { book, host, write: async () => output?.write(await savedBook(host)) };
}
