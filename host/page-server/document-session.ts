import type { Book } from '../book/book';
import { addCopy } from '../book/book-of-sheets';
import type { BookSheet } from '../book/book-sheet';
import type { DistFiles } from '../dist-files';
import { documentWish, handOutFiles } from '../hand-out/hand-out-files';
import { returnedSheets } from '../hand-out/returned-rows';
import { CallError, Host } from '../host';
import type { Rows, State } from '../page/protocol';
import { savedBook } from '../saved-book';
import { TEXTS } from '../texts';
import { bookFrom } from '../xlsx/read-book';
import { Refusal } from '../xlsx/refusal';
import { bytesOfWorkbook } from '../xlsx/write-book';
import { packZip } from '../xlsx/zip/pack-zip';
import { BadBody } from './body';
import { inputText, rowsOf, stateOf } from './views';

const SIDEBAR_FUNCTION = 'openSidebar';

/** The document that the page shows, and what the page may do with it. */
export class DocumentSession {
  host: Host;
  private readonly opened: (book: Book) => Host;

  constructor(book: Book, dist: DistFiles) {
    this.opened = (next) => openWithMenu(next, dist);
    this.host = this.opened(book);
  }

  get state(): State {
    return stateOf(this.host);
  }

  rows(query: URLSearchParams): Rows {
    const from = numberIn(query.get('from'), 1, 10000000);
    return rowsOf(this.host, this.sheet(query.get('sheet')), from, numberIn(query.get('to'), from, 10000000));
  }

  input(query: URLSearchParams): { text: string } {
    const [row, column] = placeIn(query.get('row'), query.get('column'));
    return { text: inputText(this.sheet(query.get('sheet')), row, column) };
  }

  edit(request: { readonly [key: string]: unknown }): State {
    const [row, column] = placeIn(request.row, request.column);
    if (typeof request.text !== 'string' || request.text.length > 50000) throw new BadBody(400);
    this.host.type(this.sheet(request.sheet), row, column, request.text);
    return this.state;
  }

  select(request: { readonly [key: string]: unknown }): State {
    const [row, column] = placeIn(request.row, request.column);
    this.host.select(this.sheet(request.sheet), { row, column, rows: 1, columns: 1 });
    return this.state;
  }

  /** A call of google.script.run: what the function gave, or the message of its failure. */
  call(request: { readonly [key: string]: unknown }): { result: unknown } | { error: string } {
    if (typeof request.name !== 'string' || !Array.isArray(request.args)) throw new BadBody(400);
    const { name, args } = request;
    return this.attempt(() => this.host.call(name, ...args));
  }

  menu(request: { readonly [key: string]: unknown }): { result: unknown } | { error: string } {
    const { functionName } = request;
    if (typeof functionName !== 'string' || !this.host.callable.includes(functionName))
      throw new BadBody(400);
    return this.attempt(() => this.host.runMenuItem(functionName));
  }

  get fileName(): string {
    const { name, ending } = this.host.book;
    return name + ending;
  }

  async file(): Promise<Buffer> {
    return savedBook(this.host);
  }

  /** @throws Refusal when the file cannot be used; the open document then stays */
  async open(data: Buffer, name: string): Promise<State> {
    this.host = this.opened(await bookFrom(data, name));
    return this.state;
  }

  /** The files to hand out, in one archive. @throws Refusal when nothing was handed out */
  async handOutFiles(): Promise<Buffer> {
    const files = handOutFiles(documentWish(this.host));
    if (files.length === 0) throw new Refusal(TEXTS.nothingHandedOut);
    return packZip(
      await Promise.all(
        files.map(async (one) => ({ name: one.name, content: await bytesOfWorkbook(one.book) })),
      ),
    );
  }

  /**
   * Takes the sheets of a returned file into the document, as «Копировать в» does in Google: collecting finds them there.
   * @throws Refusal when it holds none, or cannot be read
   */
  async addReturned(data: Buffer, name: string): Promise<State> {
    const { sheets, notices } = returnedSheets(name, await bookFrom(data, name));
    if (sheets.length === 0) throw new Refusal(notices.join(' '));
    const { book } = this.host;
    const { active } = book;
    const title = name.replace(/\.[^.]*$/, '');
    for (const { sheet } of sheets)
      addCopy(book, sheet, freeName(book, sheets.length === 1 ? title : sheet.name));
    book.active = active;
    return this.state;
  }

  private attempt(act: () => unknown): { result: unknown } | { error: string } {
    try {
      return { result: act() ?? null };
    } catch (error) {
      if (error instanceof CallError) return { error: error.message };
      throw error;
    }
  }

  private sheet(id: unknown): BookSheet {
    const sheet = this.host.book.sheets.find((one) => String(one.id) === String(id));
    if (!sheet) throw new BadBody(400);
    return sheet;
  }
}

/** A name that no sheet has yet: Sheets knows sheets by their names. */
function freeName(book: Book, name: string): string {
  for (let copy = 1; ; copy += 1) {
    const tried = copy === 1 ? name : `${name} (${copy})`;
    if (book.sheetNamed(tried) === undefined) return tried;
  }
}

function openWithMenu(book: Book, dist: DistFiles): Host {
  const host = new Host(book, dist);
  if (host.callable.includes('onOpen')) host.open();
  if (host.callable.includes(SIDEBAR_FUNCTION)) host.runMenuItem(SIDEBAR_FUNCTION);
  return host;
}

function placeIn(row: unknown, column: unknown): [number, number] {
  return [numberIn(row, 1, 1000000), numberIn(column, 1, 18278)];
}

function numberIn(value: unknown, least: number, most: number): number {
  const number = Number(value);
  if (value === null || !Number.isInteger(number) || number < least || number > most) throw new BadBody(400);
  return number;
}
