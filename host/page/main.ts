import { columnLetters } from '../../src/core/cells/column-letters';
import { AddonMenu } from './addon-menu';
import { CellEditor } from './cell-editor';
import { byId, element } from './element';
import { Grid } from './grid';
import type { SheetView, State } from './protocol';
import { RowStore } from './row-store';
import { server } from './server-calls';
import { SidebarFrame } from './sidebar-frame';

const POLL_MS = 1000;
const MESSAGE_MS = 6000;

const input = byId<HTMLInputElement>('input');
const place = byId('place');
const tabs = byId('tabs');
const message = byId('message');

let state: State | null = null;
let sheetId = 0;
let stores = new Map<number, RowStore>();
let shownCount = 0;
let messagesSaid = 0;
let hideMessage = 0;

const grid = new Grid(byId('grid'), {
  rowAt: (row) => store().row(row),
  seen: (first, last) => store().want(first, last, state?.version ?? 1),
  select: (row, column) => void select(row, column),
  edit: (row, column, text) => void edit(row, column, text),
  clear: (row, column) => attempt(() => server.edit(sheetId, row, column, '')),
});
const editor = new CellEditor(byId('grid'));
const sidebar = new SidebarFrame(() => void refresh());
const menu = new AddonMenu((functionName) => {
  void server.menu(functionName).then(({ error }) => (error ? say(error) : refresh()), failed);
});

function store(): RowStore {
  const known = stores.get(sheetId);
  if (known) return known;
  const id = sheetId;
  const made = new RowStore(
    (from, to) => server.rows(id, from, to),
    () => grid.draw(),
  );
  stores.set(id, made);
  return made;
}

function sheet(): SheetView | undefined {
  return state?.sheets.find((one) => one.id === sheetId) ?? state?.sheets[0];
}

function apply(next: State, follow = false): void {
  const before = state;
  state = next;
  if (!before || follow) sheetId = next.activeSheet;
  const { shown } = next;
  const moved = shown !== null && shown.count !== shownCount;
  if (moved && shown) sheetId = shown.sheetId;
  shownCount = shown?.count ?? 0;
  const view = sheet();
  if (view) sheetId = view.id;
  document.title = `${next.name} – Ссылки ПОС`;
  byId('name').textContent = next.name;
  menu.show(next.menu);
  sidebar.show(next.sidebar);
  sayNew(next.messages);
  showTabs(next);
  if (!view) return;
  grid.show(view);
  if (moved || follow) grid.reveal(view.selection);
  showPlace();
}

function showTabs(next: State): void {
  tabs.replaceChildren(
    ...next.sheets.map((one) => {
      const tab = element('button', '');
      tab.type = 'button';
      tab.textContent = one.name;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-selected', String(one.id === sheetId));
      tab.addEventListener('click', () => {
        sheetId = one.id;
        void select(one.selection.row, one.selection.column);
      });
      return tab;
    }),
  );
}

async function select(row: number, column: number): Promise<void> {
  grid.reveal({ row, column, rows: 1, columns: 1 });
  const asked = await server.select(sheetId, row, column).catch(failed);
  if (asked) apply(asked);
}

async function edit(row: number, column: number, typed: string | null): Promise<void> {
  grid.reveal({ row, column, rows: 1, columns: 1 });
  const id = sheetId;
  const text = typed ?? (await server.input(id, row, column)).text;
  editor.open(grid.boxOf(row, column), text, (changed, key) => {
    grid.scroll.focus();
    if (changed !== null && (typed !== null || changed !== text))
      attempt(() => server.edit(id, row, column, changed));
    if (key === 'Enter') void select(row + 1, column);
    if (key === 'Tab') void select(row, column + 1);
  });
}

function showPlace(): void {
  const { row, column } = grid.selection;
  const address = element('span', '');
  address.textContent = `${columnLetters(column)}${row}`;
  place.replaceChildren(address);
  if (document.activeElement === input) return;
  const id = sheetId;
  void server.input(id, row, column).then(({ text }) => {
    const same = grid.selection.row === row && grid.selection.column === column && id === sheetId;
    if (same && document.activeElement !== input) input.value = text;
  }, failed);
}

function attempt(act: () => Promise<State>): void {
  act().then((next) => apply(next), failed);
}

async function refresh(): Promise<void> {
  const next = await server.state().catch(() => null);
  if (next && next.version !== state?.version) apply(next);
}

function failed(error: Error): undefined {
  say(error.message);
  return undefined;
}

function sayNew(messages: readonly string[]): void {
  const fresh = messages.slice(messagesSaid);
  messagesSaid = messages.length;
  if (fresh.length > 0) say(fresh.join('\n'));
}

function say(text: string): void {
  message.textContent = text;
  message.hidden = false;
  clearTimeout(hideMessage);
  hideMessage = window.setTimeout(() => {
    message.hidden = true;
  }, MESSAGE_MS);
}

input.addEventListener('keydown', (event) => {
  const { row, column } = grid.selection;
  if (event.key === 'Enter') attempt(() => server.edit(sheetId, row, column, input.value));
  else if (event.key !== 'Escape') return;
  grid.scroll.focus();
  showPlace();
});

byId<HTMLInputElement>('open').addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement;
  const [file] = field.files ?? [];
  if (!file) return;
  void server.open(file).then((next) => {
    stores = new Map();
    messagesSaid = 0;
    sidebar.reset();
    apply(next, true);
  }, failed);
  field.value = '';
});

byId('hand-out').addEventListener('click', () => {
  void server.handOut().then((archive) => {
    const link = element('a', '');
    link.href = URL.createObjectURL(archive);
    link.download = `${state?.name ?? 'Таблица'}-раздача.zip`;
    link.click();
    URL.revokeObjectURL(link.href);
  }, failed);
});

/** One after the other: what is wrong with a file is said, the others come in all the same. */
async function takeReturned(files: readonly File[]): Promise<void> {
  const said: string[] = [];
  let taken = 0;
  for (const file of files) {
    try {
      apply(await server.returned(file));
      taken += 1;
    } catch (error) {
      said.push((error as Error).message);
    }
  }
  if (taken > 0)
    said.unshift(
      `Файлов принято: ${taken}, их листы стоят в таблице. Нажмите «Собрать ответы» в разделе «Раздача».`,
    );
  if (said.length > 0) say(said.join('\n'));
}

byId<HTMLInputElement>('returned').addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement;
  void takeReturned([...(field.files ?? [])]);
  field.value = '';
});

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 0) void takeReturned(files);
});

void server.state().then((first) => {
  apply(first);
  grid.scroll.focus();
}, failed);
window.setInterval(() => {
  if (!document.hidden) void refresh();
}, POLL_MS);
