import type { Network, NetworkRequest } from '../../host/google/services/network';
import { openHost } from '../../host/host';
import { STUB_CODE } from './stub-code';

const SCOPE = 'https://www.googleapis.com/auth/script.external_request';
const MANIFEST = JSON.stringify({ oauthScopes: [SCOPE], urlFetchWhitelist: ['https://api.vk.com/'] });
const API = 'https://api.vk.com/method/groups.getById';

/** A document of a script with the scope, and the requests that left it. */
async function open(answer: ReturnType<Network> = { code: 200, text: 'да' }, manifest = MANIFEST) {
  const requests: NetworkRequest[] = [];
  const network: Network = (request) => {
    requests.push(request);
    return answer;
  };
  const host = await openHost({ code: STUB_CODE, sheets: { Лист1: [] }, manifest, network });
  const run = (body: string): unknown => host.call('run', { body });
  return { host, requests, run };
}

test('a request goes as a form and comes back as a text with its code', async () => {
  const { run, requests } = await open();
  const body = `var r = UrlFetchApp.fetch('${API}', { method: 'post', payload: { a: 'б в', v: '5' } });
    return [r.getContentText(), r.getResponseCode()];`;
  expect(run(body)).toEqual(['да', 200]);
  expect(requests).toEqual([
    expect.objectContaining({ url: API, method: 'post', payload: 'a=%D0%B1+%D0%B2&v=5' }),
  ]);
});

test('several go at once: the slowest counts', async () => {
  const { run, requests } = await open({ code: 200, text: 'да', took: 50_000 });
  const body = `var start = Date.now();
    var all = UrlFetchApp.fetchAll(['${API}', { url: '${API}', method: 'post' }, '${API}']);
    return [all.map(function (r) { return r.getContentText(); }), Date.now() - start];`;
  const [texts, took] = run(body) as [string[], number];
  expect(texts).toEqual(['да', 'да', 'да']);
  expect(took).toBeGreaterThanOrEqual(50_000);
  expect(took).toBeLessThan(60_000);
  expect(requests).toHaveLength(3);
});

describe('what Google refuses', () => {
  test.each<[string, string, RegExp]>([
    ['another host', "UrlFetchApp.fetch('https://example.org/')", /not in the manifest's urlFetchWhitelist/],
    ['a host that begins alike', "UrlFetchApp.fetch('https://api.vk.com.example.org/')", /urlFetchWhitelist/],
    ['http', "UrlFetchApp.fetch('http://api.vk.com/')", /urlFetchWhitelist/],
    ['one of several', `UrlFetchApp.fetchAll(['${API}', 'https://example.org/'])`, /urlFetchWhitelist/],
    ['a number for an address', 'UrlFetchApp.fetch(5)', /\(number\) don't match/],
    ['a number in a form', `UrlFetchApp.fetch('${API}', { payload: { v: 5 } })`, /\(number\) don't match/],
    [
      'a long address',
      `UrlFetchApp.fetch('${API}' + 'x'.repeat(2048))`,
      /Limit Exceeded: URLFetch URL Length/,
    ],
    [
      'an option that is not known',
      `UrlFetchApp.fetch('${API}', { headers: {} })`,
      /headers is not implemented/,
    ],
    ['a member that is not known', 'UrlFetchApp.getRequest()', /UrlFetchApp.getRequest is not implemented/],
  ])('%s', async (_name, body, message) => {
    const { run, requests } = await open();
    expect(() => run(body)).toThrow(message);
    expect(requests.every(({ url }) => url === API)).toBe(true);
  });

  test.each([
    ['without the scope', JSON.stringify({ oauthScopes: [], urlFetchWhitelist: ['https://api.vk.com/'] })],
    ['without a manifest', ''],
  ])('everything %s', async (_name, manifest) => {
    const { run, requests } = await open(undefined, manifest);
    const message = /Specified permissions are not sufficient to call UrlFetchApp.*script\.external_request/;
    expect(() => run(`UrlFetchApp.fetch('${API}')`)).toThrow(message);
    expect(() => run(`UrlFetchApp.fetchAll(['${API}'])`)).toThrow(message);
    expect(requests).toEqual([]);
  });

  test('everything without a list of addresses', async () => {
    const { run } = await open(undefined, JSON.stringify({ oauthScopes: [SCOPE] }));
    expect(() => run(`UrlFetchApp.fetch('${API}')`)).toThrow(/urlFetchWhitelist/);
  });

  test('more requests than a day has', async () => {
    const { host, run } = await open();
    host.quota.left = 2;
    expect(() => run(`for (var i = 0; i < 3; i++) UrlFetchApp.fetch('${API}');`)).toThrow(
      /Service invoked too many times for one day: urlfetch/,
    );
  });
});

describe('a bad answer', () => {
  test('is thrown, or kept where the script asks for it', async () => {
    const { run } = await open({ code: 502, text: '<html>' });
    expect(() => run(`UrlFetchApp.fetch('${API}')`)).toThrow(/Request failed .* returned code 502/);
    expect(run(`return UrlFetchApp.fetch('${API}', { muteHttpExceptions: true }).getResponseCode();`)).toBe(
      502,
    );
  });

  test('of nobody is an address that is not available', async () => {
    const { run } = await open(null);
    expect(() => run(`UrlFetchApp.fetch('${API}', { muteHttpExceptions: true })`)).toThrow(
      /Address unavailable/,
    );
  });

  test('leads elsewhere: the local host follows nowhere', async () => {
    const { run } = await open({ code: 302, text: '' });
    expect(() => run(`UrlFetchApp.fetch('${API}')`)).toThrow(/redirects is not implemented/);
    const kept = `return UrlFetchApp.fetch('${API}', { followRedirects: false }).getResponseCode();`;
    expect(run(kept)).toBe(302);
  });

  test('after more than a minute is none', async () => {
    const { run } = await open({ code: 200, text: 'да', took: 61_000 });
    expect(() => run(`UrlFetchApp.fetch('${API}')`)).toThrow(/Timeout/);
  });
});

describe('six minutes', () => {
  test.each([
    ['waiting for answers', `for (var i = 0; i < 7; i++) UrlFetchApp.fetch('${API}');`],
    ['sleeping', 'for (var i = 0; i < 7; i++) Utilities.sleep(60000);'],
    [
      'whatever it catches',
      'for (var i = 0; i < 9; i++) try { Utilities.sleep(60000); } catch (e) {} return 1;',
    ],
  ])('of %s end an execution', async (_name, body) => {
    const { run } = await open({ code: 200, text: 'да', took: 60_000 });
    expect(() => run(body)).toThrow(/Exceeded maximum execution time/);
  });

  test('are each execution’s own', async () => {
    const { run } = await open();
    const body = 'Utilities.sleep(300000); return 1;';
    expect([run(body), run(body)]).toEqual([1, 1]);
  });
});

test('what is kept for a person is theirs alone', async () => {
  const { host, run } = await open();
  run("PropertiesService.getUserProperties().setProperty('a', '1');");
  const read = "return PropertiesService.getUserProperties().getProperty('a');";
  expect(run(read)).toBe('1');
  host.person = 'another';
  expect(run(read)).toBeNull();
  expect([...host.book.properties]).toEqual([]);
});
