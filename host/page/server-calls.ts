import type { Area, Block, Choices, Condition, Filtered, Found, Rows, State } from './protocol';
import { PAGE_TEXTS } from './texts';

/** A refusal by the server, with its sentence for the person. */
export class ServerRefusal extends Error {}

async function fetched(route: string, init?: RequestInit): Promise<Response> {
  const reply = await fetch(route, init).catch(() => null);
  if (!reply?.ok) throw new ServerRefusal((reply && (await reply.text())) || PAGE_TEXTS.serverGone);
  return reply;
}

async function ask<T>(route: string, init?: RequestInit): Promise<T> {
  return (await (await fetched(route, init)).json()) as T;
}

function post<T>(route: string, body: object = {}): Promise<T> {
  return ask<T>(route, { method: 'POST', body: JSON.stringify(body) });
}

/** The server's routes, as the page calls them. */
export const server = {
  state: () => ask<State>('state'),
  rows: (sheet: number, from: number, to: number) => ask<Rows>(`rows?sheet=${sheet}&from=${from}&to=${to}`),
  choices: (sheet: number, row: number, column: number) =>
    ask<Choices>(`choices?sheet=${sheet}&row=${row}&column=${column}`),
  find: (sheet: number, text: string) => ask<Found>(`find?sheet=${sheet}&text=${encodeURIComponent(text)}`),
  filter: (sheet: number, conditions: readonly Condition[]) =>
    post<Filtered>('filter', { sheet, conditions }),
  edit: (sheet: number, row: number, column: number, text: string) =>
    post<State>('edit', { sheet, row, column, text }),
  clear: (block: Block) => post<State>('clear', block),
  copy: (block: Block) => post<{ text: string }>('copy', block),
  paste: (block: Block, text: string) => post<State>('paste', { ...block, text }),
  undo: () => post<State>('undo'),
  redo: () => post<State>('redo'),
  resize: (sheet: number, column: number, pixels: number) => post<State>('resize', { sheet, column, pixels }),
  select: (sheet: number, area: Area) => post<State>('select', { sheet, ...area }),
  menu: (functionName: string) => post<{ error?: string }>('menu', { functionName }),
  save: () => post<{ file: string; state: State }>('save'),
  file: async () => (await fetched('file')).blob(),
  open: (file: File) =>
    ask<State>(`open?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }),
  /** Takes the sheets of a returned file into the document. */
  returned: (file: File) =>
    ask<State>(`returned?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }),
  /** The files to hand out, in one archive. */
  handOut: async () => (await fetched('hand-out')).blob(),
};
