import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEXTS } from '../texts';
import { Refusal } from '../xlsx/refusal';
import { BadBody, bytesOf, objectOf } from './body';
import { contentPolicy, inlineParts } from './content-policy';
import type { DocumentSession } from './document-session';
import { type PageFiles, sidebarPage } from './page-files';
import { refusedStatus, routeOf } from './request-guard';

const MOST_JSON = 16 * 1024 * 1024;
const MOST_PASTED = 64 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_FILE = 100 * 1024 * 1024;

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': contentPolicy({ scripts: [], styles: [] }),
};

interface Reply {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: { readonly [name: string]: string };
}

/** A running server; `address` holds the secret token. */
export interface PageServer {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the page on 127.0.0.1 only.
 * @param port 0 for any free one
 * @throws Error EADDRINUSE when the port is taken
 */
export async function startServer(
  session: DocumentSession,
  files: PageFiles,
  port: number,
): Promise<PageServer> {
  const token = randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    void respond(session, files, request, response, (server.address() as AddressInfo).port, token);
  });
  await listening(server, port);
  const chosen = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${chosen}/${token}/`,
    port: chosen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
}

async function respond(
  session: DocumentSession,
  files: PageFiles,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  token: string,
): Promise<void> {
  const refused = refusedStatus(request, port, token);
  if (refused) return end(response, refused);
  try {
    const reply = await answer(session, files, request);
    if (!reply) return end(response, 404);
    response.writeHead(200, { ...HEADERS, 'Content-Type': reply.type, ...reply.headers }).end(reply.body);
  } catch (error) {
    if (error instanceof BadBody) return end(response, error.status);
    if (error instanceof Refusal) return end(response, 422, error.message);
    // The page was closed or reloaded while it asked: nobody waits for an answer.
    if (request.destroyed && !request.complete) return;
    process.stderr.write(`${TEXTS.unexpected(String((error as Error).stack))}\n`);
    end(response, 500);
  }
}

function end(response: ServerResponse, status: number, text = ''): void {
  // After a refused body the rest of it is still under way: the connection is of no more use.
  response
    .writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    .end(text);
}

async function answer(
  session: DocumentSession,
  files: PageFiles,
  request: IncomingMessage,
): Promise<Reply | null> {
  const url = request.url ?? '';
  const query = new URLSearchParams(url.split('?')[1] ?? '');
  const meant = request.headers['x-document'];
  if (meant !== undefined) session.assertOpen(Number(meant));
  switch (`${request.method} ${routeOf(url)}`) {
    case 'GET /':
      return page(files.html);
    case 'GET /page.js':
      return text('javascript', files.script);
    case 'GET /page.css':
      return text('css', files.style);
    case 'GET /sidebar':
      return sidebar(sidebarOf(session, files));
    case 'GET /state':
      return json(session.state);
    case 'GET /rows':
      return json(session.rows(query));
    case 'GET /choices':
      return json(session.choices(query));
    case 'GET /file':
      return file(await session.file(), session.fileName);
    case 'GET /hand-out':
      return file(await session.handOutFiles(), `${session.host.book.name}-раздача.zip`, 'application/zip');
    case 'POST /edit':
      return json(session.edit(await objectOf(request, MOST_JSON)));
    case 'POST /clear':
      return json(session.clear(await objectOf(request, MOST_JSON)));
    case 'POST /copy':
      return json(session.copy(await objectOf(request, MOST_JSON)));
    case 'POST /paste':
      return json(session.paste(await objectOf(request, MOST_PASTED)));
    case 'POST /fill-down':
      return json(session.fillDown(await objectOf(request, MOST_JSON)));
    case 'POST /find':
      return json(session.find(await objectOf(request, MOST_JSON)));
    case 'POST /replace':
      return json(session.replace(await objectOf(request, MOST_JSON)));
    case 'POST /undo':
      return json(session.undo());
    case 'POST /redo':
      return json(session.redo());
    case 'POST /filter':
      return json(session.filter(await objectOf(request, MOST_JSON)));
    case 'POST /resize':
      return json(session.resize(await objectOf(request, MOST_JSON)));
    case 'POST /save':
      return json(await session.save());
    case 'POST /select':
      return json(session.select(await objectOf(request, MOST_JSON)));
    case 'POST /call':
      return json(session.call(await objectOf(request, MOST_JSON)));
    case 'POST /menu':
      return json(session.menu(await objectOf(request, MOST_JSON)));
    case 'POST /open':
      return json(await session.open(await bytesOf(request, MOST_FILE), query.get('name') ?? 'Таблица.xlsx'));
    case 'POST /returned':
      return json(
        await session.addReturned(await bytesOf(request, MOST_FILE), query.get('name') ?? 'Таблица.xlsx'),
      );
    default:
      return null;
  }
}

function sidebarOf({ host, document }: DocumentSession, files: PageFiles): string {
  return sidebarPage(host.screen.sidebar?.html ?? '', files.shim, host.callable, document);
}

function text(kind: string, body: string): Reply {
  return { type: `text/${kind}; charset=utf-8`, body };
}

/** The grid's rules for its columns go into a style element without a text: nothing else of the page's own may style it. */
function page(html: string): Reply {
  const headers = { 'Content-Security-Policy': contentPolicy({ scripts: [], styles: [''] }) };
  return { ...text('html', html), headers };
}

/** The sidebar holds its script and style itself, as HtmlService serves it: these alone may run. */
function sidebar(html: string): Reply {
  const headers = { 'Content-Security-Policy': contentPolicy(inlineParts(html)) };
  return { ...text('html', html), headers };
}

function json(value: unknown): Reply {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function file(body: Buffer, name: string, type = XLSX): Reply {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return { type, body, headers: { 'Content-Disposition': disposition } };
}
