import { columnLetters } from '../../src/core/cells/column-letters';
import { AddonMenu } from './addon-menu';
import { EditQueue } from './edit-queue';
import { byId } from './element';
import { RowStore } from './grid/row-store';
import { SheetGrid } from './grid/sheet-grid';
import { placeOf } from './grid/sheet-selection';
import { ShownRows } from './grid/shown-rows';
import { Clipboard } from './panels/clipboard';
import { FileActions } from './panels/file-actions';
import { FileDrop } from './panels/file-drop';
import { FindBar } from './panels/find-bar';
import { Messages } from './panels/messages';
import { NoteBox } from './panels/note-box';
import { ReturnedFiles } from './panels/returned-files';
import { SheetTabs } from './panels/sheet-tabs';
import type { Area, Condition, SheetView, State } from './protocol';
import { server } from './server-calls';
import { SidebarFrame } from './sidebar-frame';
import { PAGE_TEXTS } from './texts';

const POLL_MS = 1000;

const input = byId<HTMLInputElement>('input');
const place = byId('place');
const filterBar = byId('filter-bar');
const messages = new Messages();
const queue = new EditQueue();

let state: State | null = null;
let sheetId = 0;
let stores = new Map<number, RowStore>();
/** Rows that a filter leaves of the sheet that is shown. */
let filtered: ShownRows | null = null;
let isFiltering = false;
let shownCount = 0;
let messagesSaid = 0;
let selecting: Promise<unknown> | null = null;
let selected: Area | null = null;

const grid = new SheetGrid(byId('grid'), byId('grid-layer'), {
  cell: (row, column) => store().cell(row, column),
  cells: (row) => store().cells(row),
  seen: (first, last) => store().want(first, last, state?.version ?? 1),
  selected: (area) => {
    selected = area;
    showPlace();
    void tellSelection();
  },
  typed: (row, column, text) => type(row, column, text),
  cleared: (block) => change(() => server.clear(block)),
  resized: (column, pixels) => change(() => server.resize(sheetId, column, Math.round(pixels))),
  choices: async (row, column) =>
    (await server.choices(sheetId, row, column).catch(() => null))?.values ?? [],
  filtered: (conditions) => void filter(conditions),
  refused: (text) => messages.say(text),
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
  return at ? (store().cell(rows().row(at.row), at.cell)?.note ?? '') : '';
});
const findBar = new FindBar({
  find: (text) => server.find(sheetId, text),
  show: (row, column) => reveal({ row, column, rows: 1, columns: 1 }),
  get from() {
    return grid.active;
  },
  left: () => grid.focus(),
});
const page = {
  get state() {
    return state;
  },
  get isBusy() {
    return queue.isBusy || grid.isEditing;
  },
  get collects() {
    return state?.collects === true;
  },
  inOrder: <T>(act: () => Promise<T>): Promise<T> => {
    grid.commit();
    return queue.add(act);
  },
  opened: (next: State): void => {
    stores = new Map();
    messagesSaid = 0;
    shownCount = 0;
    state = null;
    setFilter(false);
    sidebar.reset();
    apply(next);
    grid.focus();
  },
  changed: (next: State): void => apply(next),
  say: (text: string): void => messages.say(text),
  open: (file: File): void => void files.open(file),
  collect: (dropped: readonly File[]): void => void returned.take(dropped),
};
const files = new FileActions(page, server);
const returned = new ReturnedFiles(page, server);
new FileDrop(page);
new Clipboard({
  get isInCells() {
    return grid.hasFocus;
  },
  block: (rowCount) => grid.block(rowCount),
  text: (block) => queue.add(() => server.copy(block)).then(({ text }) => text),
  clear: (block) => change(() => server.clear(block)),
  paste: (block, text) => change(() => server.paste(block, text)),
  failed: () => messages.say(PAGE_TEXTS.cannotCopy),
});

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

function rows(): ShownRows {
  const view = sheet();
  return filtered ?? ShownRows.without(view?.rows ?? 0, view?.hiddenRows ?? []);
}

function apply(next: State): void {
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
  grid.show(view, filtered);
  if (moved && shown) reveal(shown.area);
  else if (isFirst) reveal(view.selection);
  showPlace();
}

function changeSheet(id: number): void {
  setFilter(false);
  sheetId = id;
}

function openSheet(id: number): void {
  grid.commit();
  changeSheet(id);
  const view = sheet();
  if (!state || !view) return;
  tabs.show(state.sheets, id);
  grid.show(view, null);
  reveal(view.selection);
}

function reveal(area: Area): void {
  if (grid.reveal(area) || !filtered) return;
  setFilter(false);
  const view = sheet();
  if (view) grid.show(view, null);
  grid.reveal(area);
  messages.say(PAGE_TEXTS.filterOff);
}

/** Tells the server what is selected, one call at a time: the last one counts. */
async function tellSelection(): Promise<void> {
  if (selecting) return;
  while (selected) {
    const area = selected;
    selected = null;
    selecting = server.select(sheetId, area).catch(failed);
    await selecting;
  }
  selecting = null;
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
  const area = grid.selection;
  const end =
    area.rows * area.columns > 1
      ? `:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows - 1}`
      : '';
  place.textContent = `${columnLetters(area.column)}${area.row}${end}`;
  const cell = store().cell(row, column);
  if (document.activeElement !== input) input.value = cell?.i ?? cell?.t ?? '';
  grid.nameActive();
  noteBox.show(document.querySelector('.slick-cell.active'), cell?.note ?? '');
}

async function refresh(): Promise<void> {
  const next = await server.state().catch(() => null);
  if (next && next.version !== state?.version) apply(next);
}

async function filter(conditions: readonly Condition[]): Promise<void> {
  const id = sheetId;
  const view = sheet();
  const left = conditions.length === 0 ? null : await server.filter(id, conditions).catch(failed);
  if (left === undefined || id !== sheetId || !view || !isFiltering) return;
  filtered = left && new ShownRows(left.rows);
  const header = filtered ? filtered.length : 0;
  filterBar.hidden = !filtered;
  filterBar.textContent = filtered ? PAGE_TEXTS.filtered(header, view.content.rows) : '';
  grid.show(view, filtered);
}

function setFilter(isOn: boolean): void {
  if (isFiltering === isOn) return;
  isFiltering = isOn;
  filtered = null;
  filterBar.hidden = true;
  byId('filter').setAttribute('aria-pressed', String(isOn));
  grid.showFilter(isOn);
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

input.addEventListener('keydown', (event) => {
  const { row, column } = grid.active;
  if (event.key === 'Enter') type(row, column, input.value);
  else if (event.key !== 'Escape') return;
  grid.focus();
  showPlace();
});
byId('undo').addEventListener('click', () => change(() => server.undo()));
byId('redo').addEventListener('click', () => change(() => server.redo()));
byId('search').addEventListener('click', () => findBar.open());
byId('filter').addEventListener('click', () => {
  setFilter(!isFiltering);
  const view = sheet();
  if (view) grid.show(view, null);
});

// A click on a button above leaves the keys with the cells; whoever comes by Tab finds it all the same.
byId('tools').addEventListener('mousedown', (event) => {
  if ((event.target as Element).closest('button')) event.preventDefault();
});

// Tab goes from cell to cell: this is the way out of them.
window.addEventListener('keydown', (event) => {
  if (event.key !== 'F6') return;
  event.preventDefault();
  if (!sidebar.focus()) byId('addon').focus();
});

/** Keys that mean the same wherever the focus is; letters by their places, whatever the layout. */
window.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const { code, shiftKey } = event;
  if (code === 'KeyS') void files.save();
  else if (code === 'KeyF') findBar.open();
  else if (!isTyping() && code === 'KeyZ') change(() => (shiftKey ? server.redo() : server.undo()));
  else if (!isTyping() && code === 'KeyY') change(() => server.redo());
  else return;
  event.preventDefault();
});

void server.state().then((first) => {
  apply(first);
  grid.focus();
}, failed);
window.setInterval(() => {
  if (!document.hidden) void refresh();
}, POLL_MS);
