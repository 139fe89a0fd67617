import type { Rows, State } from './protocol';

/** A refusal by the server, with its sentence for the person. */
export class ServerRefusal extends Error {}

const GENERAL = 'Сервер не ответил. Проверьте, что он запущен, и обновите страницу.';

async function ask<T>(route: string, init?: RequestInit): Promise<T> {
  const reply = await fetch(route, init).catch(() => null);
  if (!reply?.ok) throw new ServerRefusal((reply && (await reply.text())) || GENERAL);
  return (await reply.json()) as T;
}

function post<T>(route: string, body: object): Promise<T> {
  return ask<T>(route, { method: 'POST', body: JSON.stringify(body) });
}

/** The server's routes, as the page calls them. */
export const server = {
  state: () => ask<State>('state'),
  rows: (sheet: number, from: number, to: number) => ask<Rows>(`rows?sheet=${sheet}&from=${from}&to=${to}`),
  input: (sheet: number, row: number, column: number) =>
    ask<{ text: string }>(`input?sheet=${sheet}&row=${row}&column=${column}`),
  edit: (sheet: number, row: number, column: number, text: string) =>
    post<State>('edit', { sheet, row, column, text }),
  select: (sheet: number, row: number, column: number) => post<State>('select', { sheet, row, column }),
  menu: (functionName: string) => post<{ error?: string }>('menu', { functionName }),
  open: (file: File) =>
    ask<State>(`open?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }),
  /** Takes the sheets of a returned file into the document. */
  returned: (file: File) =>
    ask<State>(`returned?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file }),
  /** The files to hand out, in one archive. */
  handOut: async (): Promise<Blob> => {
    const reply = await fetch('hand-out').catch(() => null);
    if (!reply?.ok) throw new ServerRefusal((reply && (await reply.text())) || GENERAL);
    return reply.blob();
  },
};
