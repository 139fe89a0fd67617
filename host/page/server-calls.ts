import type {
  Area,
  Block,
  Choices,
  Condition,
  Filtered,
  Found,
  Replaced,
  Rows,
  Saved,
  State,
} from './protocol';
import { PAGE_TEXTS } from './texts';

/** A refusal by the server, with its sentence for the person. */
export class ServerRefusal extends Error {}

/** What the calls need of the page. */
export interface Caller {
  /** The document that the page shows; what is meant for it is refused when another one was opened. */
  readonly document: number;
  /** Told after each call whether the server has answered. */
  answered(isThere: boolean): void;
}

/** The server's routes, as the page calls them. */
export function serverCalls(caller: Caller) {
  async function fetched(route: string, init?: RequestInit): Promise<Response> {
    const reply = await fetch(route, init).catch(() => null);
    caller.answered(reply !== null);
    if (!reply?.ok) throw new ServerRefusal((reply && (await reply.text())) || PAGE_TEXTS.serverGone);
    return reply;
  }

  const anyDocument = async <T>(route: string, init?: RequestInit): Promise<T> =>
    (await (await fetched(route, init)).json()) as T;
  const shown = (route: string, init: RequestInit = {}): Promise<Response> =>
    fetched(route, { ...init, headers: { 'X-Document': String(caller.document) } });
  const ask = async <T>(route: string, init?: RequestInit): Promise<T> =>
    (await (await shown(route, init)).json()) as T;
  const post = <T>(route: string, body: object = {}): Promise<T> =>
    ask<T>(route, { method: 'POST', body: JSON.stringify(body) });

  return {
    state: () => anyDocument<State>('state'),
    open: (file: File) =>
      anyDocument<State>(`open?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }),
    rows: (sheet: number, from: number, to: number) => ask<Rows>(`rows?sheet=${sheet}&from=${from}&to=${to}`),
    choices: (sheet: number, row: number, column: number) =>
      ask<Choices>(`choices?sheet=${sheet}&row=${row}&column=${column}`),
    find: (sheet: number, rows: Block['rows'], text: string) => post<Found>('find', { sheet, rows, text }),
    filter: (sheet: number, conditions: readonly Condition[]) =>
      post<Filtered>('filter', { sheet, conditions }),
    edit: (sheet: number, row: number, column: number, text: string) =>
      post<State>('edit', { sheet, row, column, text }),
    clear: (block: Block) => post<State>('clear', block),
    copy: (block: Block, isCut: boolean) => post<{ text: string }>('copy', { ...block, isCut }),
    paste: (block: Block, text: string) => post<State>('paste', { ...block, text }),
    fillDown: (block: Block) => post<State>('fill-down', block),
    replace: (sheet: number, rows: Block['rows'], text: string, by: string) =>
      post<Replaced>('replace', { sheet, rows, text, by }),
    undo: () => post<State>('undo'),
    redo: () => post<State>('redo'),
    resize: (sheet: number, column: number, pixels: number) =>
      post<State>('resize', { sheet, column, pixels }),
    select: (sheet: number, area: Area) => post<State>('select', { sheet, ...area }),
    menu: (functionName: string) => post<{ error?: string }>('menu', { functionName }),
    save: () => post<Saved>('save'),
    file: async () => (await shown('file')).blob(),
    /** Takes the sheets of a returned file into the document. */
    returned: (file: File) =>
      ask<State>(`returned?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }),
    /** The files to hand out, in one archive. */
    handOut: async () => (await shown('hand-out')).blob(),
  };
}
