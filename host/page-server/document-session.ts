import path from 'node:path';
import type { Book } from '../book/book';
import { addCopy } from '../book/book-of-sheets';
import type { BookSheet } from '../book/book-sheet';
import { UnsavedChanges } from '../book/unsaved-changes';
import type { DistFiles } from '../dist-files';
import { documentWish, handOutFiles } from '../hand-out/hand-out-files';
import { returnedSheets } from '../hand-out/returned-rows';
import { CallError, Host } from '../host';
import type { Choices, Filtered, Found, Replaced, Rows, Saved, State } from '../page/protocol';
import { savedBook } from '../saved-book';
import { TEXTS } from '../texts';
import { bookFrom } from '../xlsx/read-book';
import { Refusal } from '../xlsx/refusal';
import { bytesOfWorkbook } from '../xlsx/write-book';
import { packZip } from '../xlsx/zip/pack-zip';
import { BadBody } from './body';
import { CellEdits, type Target } from './cell-edits';
import { choicesOf, listRule } from './choices';
import { headerRows } from './header-rows';
import { PAGE_TEXTS } from './page-texts';
import {
  type Body,
  conditionsIn,
  LAST_COLUMN,
  LAST_ROW,
  numberIn,
  placeIn,
  spansIn,
  textIn,
} from './request-fields';
import { SavePlace } from './save-place';
import { filteredRows, found } from './search';
import { rowsOf, stateOf, widthInFile } from './views';

const SIDEBAR_FUNCTION = 'openSidebar';

/** The document that the page shows, and what the page may do with it. */
export class DocumentSession {
  host: Host;
  private edits: CellEdits;
  /** Another number for each file that is opened. */
  document = 1;

  /** @param place where the document is saved; null when it can only be downloaded */
  constructor(
    book: Book,
    private readonly dist: DistFiles,
    private place: SavePlace | null = null,
  ) {
    this.host = openWithMenu(book, dist);
    this.edits = new CellEdits(this.host);
  }

  get state(): State {
    return stateOf(this.host, {
      document: this.document,
      fileName: this.fileName,
      unsaved: this.host.book.unsaved?.any === true,
      hasPlace: this.place !== null,
    });
  }

  rows(query: URLSearchParams): Rows {
    const from = numberIn(query.get('from'), 1, LAST_ROW);
    return rowsOf(this.host, this.sheet(query.get('sheet')), from, numberIn(query.get('to'), from, LAST_ROW));
  }

  choices(query: URLSearchParams): Choices {
    const [row, column] = placeIn(query.get('row'), query.get('column'));
    const sheet = this.sheet(query.get('sheet'));
    const rule = listRule(sheet, row, column);
    return { values: (rule && choicesOf(this.host.book, sheet, rule)) ?? [], help: rule?.help ?? '' };
  }

  /** @throws Refusal with what to do when the cell may not hold that; so do clear and paste */
  edit(request: Body): State {
    const [row, column] = placeIn(request.row, request.column);
    this.edits.type(this.sheet(request.sheet), row, column, textIn(request.text));
    return this.state;
  }

  clear(request: Body): State {
    this.edits.clear(this.target(request));
    return this.state;
  }

  /** @throws Refusal when another document is open than the one that is meant */
  assertOpen(document: number): void {
    if (document !== this.document) throw new Refusal(PAGE_TEXTS.otherDocument(this.host.book.name));
  }

  copy(request: Body): { text: string } {
    return { text: this.edits.copy(this.target(request), request.isCut === true) };
  }

  fillDown(request: Body): State {
    this.edits.fillDown(this.target(request));
    return this.state;
  }

  replace(request: Body): Replaced {
    const [text, by] = [textIn(request.text), textIn(request.by)];
    const cells = this.edits.replace(this.sheet(request.sheet), spansIn(request.rows), text, by);
    return { cells, state: this.state };
  }

  paste(request: Body): State {
    this.edits.paste(this.target(request), textIn(request.text, Number.POSITIVE_INFINITY));
    return this.state;
  }

  /** @throws Refusal when the cells were changed since */
  undo(): State {
    return this.seen(this.edits.undo());
  }

  /** @throws Refusal when the cells were changed since */
  redo(): State {
    return this.seen(this.edits.redo());
  }

  find(request: Body): Found {
    return found(this.sheet(request.sheet), spansIn(request.rows), textIn(request.text));
  }

  filter(request: Body): Filtered {
    const sheet = this.sheet(request.sheet);
    return {
      rows: filteredRows(sheet, conditionsIn(request.conditions), headerRows(this.host, sheet)),
    };
  }

  resize(request: Body): State {
    const column = numberIn(request.column, 1, LAST_COLUMN);
    const width = widthInFile(numberIn(request.pixels, 1, 2000));
    this.sheet(request.sheet).setColumn(column, { width });
    return this.state;
  }

  select(request: Body): State {
    const [row, column] = placeIn(request.row, request.column);
    const rows = numberIn(request.rows, 1, LAST_ROW);
    const columns = numberIn(request.columns, 1, LAST_COLUMN);
    this.host.select(this.sheet(request.sheet), { row, column, rows, columns });
    return this.state;
  }

  /** A call of google.script.run: what the function gave, or the message of its failure. */
  call(request: Body): { result: unknown } | { error: string } {
    if (typeof request.name !== 'string' || !Array.isArray(request.args)) throw new BadBody(400);
    const { name, args } = request;
    return this.attempt(() => this.host.call(name, ...args));
  }

  menu(request: Body): { result: unknown } | { error: string } {
    const { functionName } = request;
    if (typeof functionName !== 'string' || !this.host.callable.includes(functionName))
      throw new BadBody(400);
    return this.attempt(() => this.host.runMenuItem(functionName));
  }

  get fileName(): string {
    const { name, ending } = this.host.book;
    return name + ending;
  }

  /** The document for a download. Without a place of its own it is saved by that. */
  async file(): Promise<Buffer> {
    if (this.place) return savedBook(this.host);
    return this.saving((bytes) => Promise.resolve(bytes));
  }

  /**
   * Writes the document beside the file that it came from; further aside when somebody else has changed what lies there.
   * @throws Refusal when it cannot be written
   */
  async save(): Promise<Saved> {
    if (!this.place) throw new BadBody(400);
    const { place } = this;
    const saved = await this.saving((bytes) => place.write(bytes));
    return { ...saved, state: this.state };
  }

  /**
   * Keeps what is unsaved in a file of its own, as the program is about to end.
   * @param folder where it goes when it cannot lie beside the original
   * @returns the file; '' when nothing was unsaved @throws Refusal when it cannot be written
   */
  async rescue(folder: string): Promise<string> {
    if (!this.state.unsaved) return '';
    const bytes = await savedBook(this.host);
    const elsewhere = await SavePlace.beside(path.join(folder, this.fileName));
    return (this.place ?? elsewhere).rescue(bytes).catch(() => elsewhere.rescue(bytes));
  }

  /** What is changed while the bytes are on their way counts as unsaved; what does not arrive, too. */
  private async saving<T>(keep: (bytes: Buffer) => Promise<T>): Promise<T> {
    const { book } = this.host;
    const before = book.unsaved;
    try {
      const bytes = savedBook(this.host);
      book.unsaved = new UnsavedChanges();
      return await keep(await bytes);
    } catch (error) {
      if (book.unsaved) before?.add(book.unsaved);
      book.unsaved = before;
      throw error;
    }
  }

  /** @throws Refusal when the file cannot be used; the open document then stays */
  async open(data: Buffer, name: string): Promise<State> {
    const book = await bookFrom(data, name);
    this.host = openWithMenu(book, this.dist);
    this.edits = new CellEdits(this.host);
    this.document += 1;
    this.place = null;
    return this.state;
  }

  private seen(changed: ReturnType<CellEdits['undo']>): State {
    const { screen } = this.host;
    if (changed) {
      const count = (screen.shown?.count ?? 0) + 1;
      screen.shown = { sheetId: changed.sheet.id, area: changed.area, count };
      this.host.select(changed.sheet, changed.area);
    }
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

  private target(request: Body): Target {
    return {
      sheet: this.sheet(request.sheet),
      rows: spansIn(request.rows),
      column: numberIn(request.column, 1, LAST_COLUMN),
      columns: numberIn(request.columns, 1, LAST_COLUMN),
    };
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
  // A sheet that the file has and the page does not would be missed.
  for (const { name, cell } of book.unread) host.screen.toasts.push(TEXTS.unreadSheet(name, cell));
  book.unsaved = new UnsavedChanges();
  return host;
}
