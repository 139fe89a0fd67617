import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { bookOf } from '../../host/book/book';
import { DocumentSession } from '../../host/page-server/document-session';
import { sidebarPage } from '../../host/page-server/page-files';
import { type PageServer, startServer } from '../../host/page-server/server';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { STUB_CODE } from './stub-code';

const FILES = { html: '<p>страница</p>', script: 'page', style: 'css', shim: 'shim' };
let server: PageServer;
let session: DocumentSession;
let base = '';

beforeEach(async () => {
  const book = bookOf({ Лист1: [['ОГРН'], ['001']], Второй: [] });
  session = new DocumentSession(book, { code: STUB_CODE, pages: { sidebar: '<html><head></head></html>' } });
  server = await startServer(session, FILES, 0);
  base = server.address.replace(/\/$/, '');
});
afterEach(() => server.close());

interface Sent {
  readonly method?: string;
  readonly headers?: { [name: string]: string };
  readonly body?: string | Buffer;
}

/** Sends a request as raw as a foreign page or program could. */
function send(
  url: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<{ status: number; text: string; policy: string }> {
  return new Promise((done, fail) => {
    const { pathname, search } = new URL(url);
    const path = url.includes('..') ? url.slice(url.indexOf('/', 8)) : pathname + search;
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      reply.on('end', () =>
        done({
          status: reply.statusCode ?? 0,
          text,
          policy: String(reply.headers['content-security-policy']),
        }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

function post(route: string, body: object): ReturnType<typeof send> {
  const headers = { origin: `http://127.0.0.1:${server.port}` };
  return send(`${base}/${route}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('who is answered', () => {
  test('the page with its token', async () => {
    expect(await send(`${base}/`)).toMatchObject({ status: 200, text: FILES.html });
  });

  test.each<[name: string, path: () => string, sent: Sent, status: number]>([
    ['no token', () => '/', {}, 404],
    ['a wrong token', () => `/${'0'.repeat(32)}/state`, {}, 404],
    ['a foreign Host', () => '', { headers: { host: 'evil.example' } }, 421],
    ['a foreign Origin', () => '', { headers: { origin: 'http://evil.example' } }, 403],
    ['a null Origin', () => '', { headers: { origin: 'null' } }, 403],
    ['another site', () => '', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['another port of this machine', () => '', { headers: { origin: 'http://127.0.0.1:1' } }, 403],
    ['a POST without Origin', () => '', { method: 'POST' }, 403],
    ['a path upwards', () => 'up', {}, 404],
    ['an unknown route', () => 'unknown', {}, 404],
  ])('%s: refused', async (_name, path, sent, status) => {
    const own = path();
    const url = own.startsWith('/')
      ? `http://127.0.0.1:${server.port}${own}`
      : `${base}/${own === 'up' ? '../../package.json' : own || 'state'}`;
    expect((await send(url, sent)).status).toBe(status);
  });

  test.each<[name: string, route: string, body: object, status: number]>([
    ['a sheet that is not there', 'edit', { sheet: 99, row: 1, column: 1, text: '' }, 400],
    ['row 0', 'edit', { sheet: 0, row: 0, column: 1, text: '' }, 400],
    ['a text that is none', 'edit', { sheet: 0, row: 1, column: 1, text: {} }, 400],
    ['a list', 'call', [], 400],
    ['a menu function that is hidden', 'menu', { functionName: 'hidden_' }, 400],
    ['a body over the limit', 'call', { name: 'echo', args: ['x'.repeat(17 * 1024 * 1024)] }, 413],
  ])('%s: refused', async (_name, route, body, status) => {
    expect((await post(route, body)).status).toBe(status);
  });
});

describe('what is answered', () => {
  const rows = async (): Promise<unknown> =>
    JSON.parse((await send(`${base}/rows?sheet=0&from=1&to=2`)).text).rows;

  test('state and rows', async () => {
    const state = JSON.parse((await send(`${base}/state`)).text);
    expect(state.sheets.map((sheet: { name: string }) => sheet.name)).toEqual(['Лист1', 'Второй']);
    expect(await rows()).toEqual([[{ c: 1, t: 'ОГРН' }], [{ c: 1, t: '001' }]]);
  });

  test('an edit is parsed as typed and raises the version', async () => {
    const before = session.state.version;
    const after = JSON.parse((await post('edit', { sheet: 0, row: 2, column: 1, text: '=1+1' })).text);
    expect(after.version).toBeGreaterThan(before);
    expect(await rows()).toEqual([[{ c: 1, t: 'ОГРН' }], [{ c: 1, t: '2', i: '=1+1', n: true }]]);
  });

  test('calls give a result or a message', async () => {
    expect(JSON.parse((await post('call', { name: 'echo', args: [{ a: 1 }] })).text)).toEqual({
      result: { a: 1 },
    });
    expect(JSON.parse((await post('call', { name: 'fail', args: [] })).text)).toEqual({
      error: 'Таблица занята',
    });
    expect(JSON.parse((await post('call', { name: 'hidden_', args: [] })).text)).toEqual({
      error: 'Script function not found: hidden_',
    });
  });

  test('another file is opened; an unusable one leaves the document as it is', async () => {
    const headers = { origin: `http://127.0.0.1:${server.port}` };
    const bad = await send(`${base}/open?name=x.xlsx`, { method: 'POST', headers, body: Buffer.from('csv') });
    expect(bad).toMatchObject({
      status: 422,
      text: expect.stringMatching(/^Файл x\.xlsx не является книгой/),
    });
    expect(session.state.name).toBe('Таблица');
    const body = await bytesOfWorkbook(bookOf({ Новый: [[1]] }));
    const good = await send(`${base}/open?name=${encodeURIComponent('новая.xlsx')}`, {
      method: 'POST',
      headers,
      body,
    });
    expect(JSON.parse(good.text)).toMatchObject({ name: 'новая', sheets: [{ name: 'Новый' }] });
  });

  test('the sidebar gets google.script.run before its own scripts', () => {
    const page = sidebarPage('<html><head><title>x</title></head></html>', 'shim', ['echo'], 3);
    expect(page).toBe(
      '<html><head><script>window.scriptFunctions=["echo"];window.shownDocument=3;shim</script><title>x</title></head></html>',
    );
  });
});

describe('what a page may run', () => {
  test('the page itself: nothing that stands in it, only what the server gives', async () => {
    for (const route of ['page.js', 'state', 'unknown']) {
      const { policy } = await send(`${base}/${route}`);
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
      expect(policy).not.toContain('unsafe');
    }
  });

  test('the page: of styles of its own only the empty element into which the grid puts its rules', async () => {
    const empty = createHash('sha256').update('').digest('base64');
    const { policy } = await send(`${base}/`);
    expect(policy).toContain(`default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${empty}';`);
    expect(policy).not.toContain('unsafe');
  });

  test('the sidebar: its own scripts and style by their content, and no other', async () => {
    const html =
      '<html><head><style>p { color: red }</style></head><body><script>first()</script><script>второй()</script></body></html>';
    session = new DocumentSession(bookOf({ Лист1: [] }), { code: STUB_CODE, pages: { sidebar: html } });
    await server.close();
    server = await startServer(session, FILES, 0);
    session.host.runMenuItem('showPanel');
    const { text, policy } = await send(`${server.address}sidebar`);
    const hash = (part: string): string => `'sha256-${createHash('sha256').update(part).digest('base64')}'`;
    const [shim = ''] = /(?<=<script>)window[\s\S]*?(?=<\/script>)/.exec(text) ?? [];
    expect(policy).toContain(`script-src 'self' ${[shim, 'first()', 'второй()'].map(hash).join(' ')};`);
    expect(policy).toContain(`style-src 'self' ${hash('p { color: red }')};`);
    expect(policy).not.toContain('unsafe');
  });
});

test('a request that breaks off says nothing on the terminal, and the next one is answered', async () => {
  const said: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  try {
    const { pathname } = new URL(server.address);
    const head = (route: string, length: number): string =>
      `POST ${pathname}${route} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: http://127.0.0.1:${server.port}\r\nContent-Length: ${length}\r\n\r\n`;
    const starts = [
      head('call', 1000),
      `${head('call', 1000)}{"name":`,
      head('open?name=x.xlsx', 100000),
      'GET ',
      head('edit', 5),
    ];
    for (const start of starts) {
      await new Promise<void>((done) => {
        const socket = connect(server.port, '127.0.0.1', () => {
          socket.write(start, () => setTimeout(() => socket.resetAndDestroy(), 20));
        });
        socket.on('close', () => done());
        socket.on('error', () => undefined);
      });
    }
    await new Promise((done) => setTimeout(done, 100));
    expect((await send(`${base}/state`)).status).toBe(200);
    expect(said).toEqual([]);
  } finally {
    write.mockRestore();
  }
});
