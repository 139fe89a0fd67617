import { columnLetters } from '../../src/core/cells/column-letters';
import { AddonMenu } from './addon-menu';
import { EditQueue } from './edit-queue';
import { byId } from './element';
import { cellAddress } from './grid/cell-address';
import { RowStore } from './grid/row-store';
import { SheetGrid } from './grid/sheet-grid';
import { placeOf } from './grid/sheet-selection';
import { CellMenu } from './panels/cell-menu';
import { Clipboard } from './panels/clipboard';
import { FileActions } from './panels/file-actions';
import { FileDrop } from './panels/file-drop';
import { FindBar } from './panels/find-bar';
import { FormulaBar } from './panels/formula-bar';
import { Messages } from './panels/messages';
import { NoteBox } from './panels/note-box';
import { ReturnedFiles } from './panels/returned-files';
import { ServerGone } from './panels/server-gone';
import { SheetFilter } from './panels/sheet-filter';
import { SheetTabs } from './panels/sheet-tabs';
import type { Area, SheetView, State } from './protocol';
import { SelectionTeller } from './selection-teller';
import { serverCalls } from './server-calls';
import { listenForShortcuts } from './shortcuts';
import { SidebarFrame } from './sidebar-frame';
import { PAGE_TEXTS } from './texts';

const POLL_MS = 1000;

const messages = new Messages();
const queue = new EditQueue();
const gone = new ServerGone();

let state: State | null = null;
let sheetId = 0;
let stores = new Map<number, RowStore>();
let shownCount = 0;
let messagesSaid = 0;

const server = serverCalls({
  get document() {
    return state?.document ?? 0;
  },
  answered: (isThere) => gone.show(!isThere),
});
const selection = new SelectionTeller((area) => server.select(sheetId, area).catch(failed));
const grid = new SheetGrid(byId('grid'), byId('grid-layer'), {
  cell: (row, column) => store().cell(row, column),
  cells: (row) => store().cells(row),
  seen: (first, last) => store().want(first, last, state?.version ?? 1),
  selected: (area) => {
    showPlace();
    void selection.tell(area);
  },
  typed: (row, column, text) => type(row, column, text),
  cleared: (block) => change(() => server.clear(block)),
  filledDown: (block) => change(() => server.fillDown(block)),
  resized: (column, pixels) => change(() => server.resize(sheetId, column, Math.round(pixels))),
  choices: async (row, column) =>
    (await server.choices(sheetId, row, column).catch(() => null))?.values ?? [],
  filtered: (conditions) => void filter.ask(conditions),
  opened: () => openAddress(),
  refused: (text) => messages.say(text),
});
const bar = new FormulaBar({
  get active() {
    return grid.active;
  },
  typed: ({ row, column }, text) => type(row, column, text),
  left: () => {
    grid.focus();
    showPlace();
  },
});
const filter = new SheetFilter({
  get sheet() {
    return sheet();
  },
  fitting: (id, conditions) => server.filter(id, conditions).catch(failed),
  showInputs: (areShown) => grid.showFilter(areShown),
  show: () => showSheet(),
});
const tabs = new SheetTabs((id, isEntered) => {
  openSheet(id);
  if (isEntered) grid.focus();
});
const sidebar = new SidebarFrame(
  () => void refresh(),
  () => grid.focus(),
  () => void files.save(),
);
const menu = new AddonMenu((functionName) => {
  void server.menu(functionName).then(({ error }) => (error ? messages.say(error) : refresh()), failed);
});
const noteBox = new NoteBox(byId('grid'), (element) => {
  const at = placeOf(element);
  return at ? (store().cell(grid.rowAt(at.row), at.cell)?.note ?? '') : '';
});
const findBar = new FindBar({
  find: (text) => server.find(sheetId, grid.shownRows, text),
  replace: async (text, by) => {
    const done = await queue.add(() => server.replace(sheetId, grid.shownRows, text, by));
    apply(done.state);
    return done;
  },
  show: (row, column) => reveal({ row, column, rows: 1, columns: 1 }),
  get from() {
    return grid.active;
  },
  say: (text) => messages.say(text),
  left: () => grid.focus(),
});
const page = {
  get state() {
    return state;
  },
  get isBusy() {
    return queue.isBusy || grid.isEditing || bar.isEditing;
  },
  get collects() {
    return state?.collects === true;
  },
  inOrder: <T>(act: () => Promise<T>): Promise<T> => {
    commitTyped();
    return queue.add(act);
  },
  opened: (next: State): void => opened(next),
  changed: (next: State): void => apply(next),
  say: (text: string): void => messages.say(text),
  open: (file: File): void => void files.open(file),
  collect: (dropped: readonly File[]): void => void returned.take(dropped),
};
const files = new FileActions(page, server);
const returned = new ReturnedFiles(page, server);
new FileDrop(page);
const clipboard = new Clipboard({
  get isInCells() {
    return grid.hasFocus;
  },
  block: (rowCount) => grid.block(rowCount),
  text: (block, isCut) => queue.add(() => server.copy(block, isCut)).then(({ text }) => text),
  clear: (block) => change(() => server.clear(block)),
  paste: (block, text) => change(() => server.paste(block, text)),
  failed: () => messages.say(PAGE_TEXTS.cannotCopy),
});
new CellMenu(byId('grid'), byId('grid-layer'), {
  cut: () => void clipboard.copy(true),
  copy: () => void clipboard.copy(false),
  paste: () => void clipboard.paste(),
  fillDown: () => grid.fillDown(),
  clear: () => change(() => server.clear(grid.block())),
  get address() {
    return activeAddress();
  },
  openAddress: () => openAddress(),
  left: () => grid.focus(),
});

function activeAddress(): string {
  return cellAddress(store().cell(grid.active.row, grid.active.column));
}

function openAddress(): void {
  const address = activeAddress();
  if (address !== '') window.open(address, '_blank', 'noopener,noreferrer');
}

function commitTyped(): void {
  grid.commit();
  bar.commit();
}

function isTyping(): boolean {
  const { activeElement } = document;
  const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  return isField && !grid.hasFocus;
}

function store(): RowStore {
  const known = stores.get(sheetId);
  if (known) return known;
  const id = sheetId;
  const made = new RowStore(
    (from, to) => server.rows(id, from, to),
    (changed) => {
      if (id !== sheetId) return;
      grid.redraw(changed);
      showPlace();
    },
  );
  stores.set(id, made);
  return made;
}

function sheet(): SheetView | undefined {
  return state?.sheets.find((one) => one.id === sheetId) ?? state?.sheets[0];
}

/** Another document: nothing that belongs to the one before is shown or sent any more. */
function opened(next: State): void {
  grid.cancel();
  bar.cancel();
  stores = new Map();
  messagesSaid = 0;
  shownCount = 0;
  state = null;
  filter.clear();
  sidebar.reset();
  apply(next);
  grid.focus();
}

function apply(next: State): void {
  if (state && next.document !== state.document) {
    opened(next);
    messages.say(PAGE_TEXTS.otherOpened(next.name));
    return;
  }
  // Answers may come in another order than the changes.
  if (state && next.version < state.version) return;
  const isFirst = state === null;
  state = next;
  if (isFirst) sheetId = next.activeSheet;
  const { shown } = next;
  const moved = shown !== null && shown.count !== shownCount;
  shownCount = shown?.count ?? 0;
  if (moved && shown && shown.sheetId !== sheetId) changeSheet(shown.sheetId);
  const view = sheet();
  if (view) sheetId = view.id;
  document.title = PAGE_TEXTS.title(next.name, next.unsaved);
  byId('name').textContent = next.name;
  byId('unsaved').hidden = !next.unsaved;
  menu.show(next.menu);
  sidebar.show(next.sidebar);
  sayNew(next.messages);
  tabs.show(next.sheets, sheetId);
  if (!view) return;
  showSheet();
  if (moved && shown) reveal(shown.area);
  else if (isFirst) reveal(view.selection);
  showPlace();
}

function showSheet(): void {
  const view = sheet();
  if (view) grid.show(view, filter.rows);
}

function changeSheet(id: number): void {
  // What is being typed belongs to the sheet before.
  commitTyped();
  filter.clear();
  sheetId = id;
}

function openSheet(id: number): void {
  changeSheet(id);
  const view = sheet();
  if (!state || !view) return;
  tabs.show(state.sheets, id);
  showSheet();
  reveal(view.selection);
}

function reveal(area: Area): void {
  if (grid.reveal(area) || !filter.rows) return;
  filter.clear();
  showSheet();
  grid.reveal(area);
  messages.say(PAGE_TEXTS.filterOff);
}

function type(row: number, column: number, text: string): void {
  const typed = store().type(row, column, text);
  const id = sheetId;
  grid.redraw([row]);
  queue
    .add(() => server.edit(id, row, column, text))
    .then(
      (next) => {
        typed.held(next.version);
        apply(next);
      },
      (error: Error) => {
        typed.refused();
        const said = text.length > 80 ? `${text.slice(0, 80)}…` : text;
        messages.say(PAGE_TEXTS.notWritten(`${columnLetters(column)}${row}`, said, error.message));
      },
    );
}

function change(act: () => Promise<State>): void {
  queue.add(act).then((next) => apply(next), failed);
}

function showPlace(): void {
  const { row, column } = grid.active;
  const cell = store().cell(row, column);
  bar.show(grid.selection, cell);
  grid.nameActive();
  noteBox.show(document.querySelector('.slick-cell.active'), cell?.note ?? '');
}

async function refresh(): Promise<void> {
  const next = await server.state().catch(() => null);
  // A file that this window opens is shown by the answer to that.
  if (queue.isBusy && next?.document !== state?.document) return;
  if (next && (next.version !== state?.version || next.document !== state.document)) apply(next);
}

function failed(error: Error): undefined {
  messages.say(error.message);
  return undefined;
}

function sayNew(all: readonly string[]): void {
  const fresh = all.slice(messagesSaid);
  messagesSaid = all.length;
  if (fresh.length > 0) messages.say(fresh.join('\n'));
}

byId('undo').addEventListener('click', () => change(() => server.undo()));
byId('redo').addEventListener('click', () => change(() => server.redo()));
byId('search').addEventListener('click', () => findBar.open());

// A click on a button above leaves the keys with the cells; whoever comes by Tab finds it all the same.
byId('tools').addEventListener('mousedown', (event) => {
  if ((event.target as Element).closest('button')) event.preventDefault();
});

listenForShortcuts({
  panel: () => {
    if (!sidebar.focus()) byId('addon').focus();
  },
  save: () => void files.save(),
  find: () => findBar.open(),
  replace: () => findBar.open(),
  undo: () => change(() => server.undo()),
  redo: () => change(() => server.redo()),
  get isTyping() {
    return isTyping();
  },
});

void server.state().then((first) => {
  apply(first);
  grid.focus();
}, failed);
window.setInterval(() => {
  if (!document.hidden) void refresh();
}, POLL_MS);
