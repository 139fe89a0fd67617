import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDist } from '../../host/dist-files';
import { manifest as manifestText } from '../../tools/build/manifest';
import { PROJECT_ROOT } from '../../tools/build/project-root';

const read = (path: string): string => readFileSync(resolve(PROJECT_ROOT, path), 'utf8');

/** Services that need no scope, and those that the two scopes are for. */
const ALLOWED: { readonly [service: string]: string | null } = {
  SpreadsheetApp: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  HtmlService: 'https://www.googleapis.com/auth/script.container.ui',
  // Source: Apps Script reference, «Authorization» of each class: none.
  CacheService: null,
  LockService: null,
  PropertiesService: null,
  ScriptApp: null,
  Session: null,
  Utilities: null,
};
/** What the build that may ask VK takes in addition. */
const ALLOWED_WITH_VK: typeof ALLOWED = {
  ...ALLOWED,
  UrlFetchApp: 'https://www.googleapis.com/auth/script.external_request',
};
/** Every service of Apps Script by its global name; advanced ones among them. */
const SERVICE =
  /\b((?:[A-Z][A-Za-z]+(?:App|Service))|Session|Utilities|Jdbc|Drive|Gmail|Sheets|Calendar|People|AdminDirectory|Logger|MailApp|UrlFetchApp)\.(?=[a-zA-Z])/g;

function sources(folder: string): string[] {
  return readdirSync(resolve(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replace(/\\/g, '/')}`);
}

/** Code without comments: they may name any service. */
function codeOf(path: string): string {
  return read(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}

interface Scopes {
  readonly oauthScopes: readonly string[];
  readonly dependencies?: unknown;
}

const manifest = JSON.parse(read('appsscript.json')) as Scopes;
const withVk = JSON.parse(manifestText(true)) as Scopes;

function servicesOf(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) =>
    Array.from(
      codeOf(path)
        .replace(/GoogleAppsScript\.[\w.]+/g, '')
        .matchAll(SERVICE),
      ([, name]) => name as string,
    ),
  );
  return [...new Set(names)];
}

const isOfVk = (path: string): boolean => path.includes('.with-vk.');

test.each([
  {
    build: 'the usual one',
    allowed: ALLOWED,
    scopes: manifest,
    paths: sources('src').filter((path) => !isOfVk(path)),
  },
  { build: 'the one that may ask VK', allowed: ALLOWED_WITH_VK, scopes: withVk, paths: sources('src') },
])('the code uses services of the manifest’s scopes and no others: $build', ({ allowed, scopes, paths }) => {
  const used = servicesOf(paths);
  expect(used.filter((name) => !(name in allowed))).toEqual([]);
  const needed = used.map((name) => allowed[name]).filter((scope): scope is string => Boolean(scope));
  expect([...scopes.oauthScopes].sort()).toEqual(needed.sort());
  expect(scopes.dependencies).toBeUndefined();
});

test('Google’s services are named in sheets alone', () => {
  const elsewhere = sources('src').filter((path) => !path.startsWith('src/sheets/'));
  expect(elsewhere.filter((path) => servicesOf([path]).length > 0)).toEqual([]);
});

test('the listing gives a reason for every scope of both builds, in both languages, and names no other', () => {
  const [usual = '', ofVk = ''] = read('listing/scopes.md').split('## ');
  const rowsOf = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|').map((cell) => cell.trim().replace(/`/g, '')));
  expect(
    rowsOf(usual)
      .map(([, scope]) => scope)
      .sort(),
  ).toEqual([...manifest.oauthScopes].sort());
  const added = withVk.oauthScopes.filter((scope) => !manifest.oauthScopes.includes(scope));
  expect(rowsOf(ofVk).map(([, scope]) => scope)).toEqual(added);
  for (const [, scope, russian = '', english = ''] of rowsOf(usual + ofVk)) {
    expect([scope, /[а-я]{4}/.test(russian), /[a-z]{4}/.test(english)]).toEqual([scope, true, true]);
  }
  const named = `${read('listing/privacy.html')}${usual}`.match(/googleapis\.com\/auth\/[\w.]+/g);
  for (const scope of named ?? []) expect(manifest.oauthScopes).toContain(`https://www.${scope}`);
});

test('what is pushed is the manifest that was looked at', () => {
  expect(JSON.parse(readFileSync(resolve(PROJECT_ROOT, 'dist/appsscript.json'), 'utf8'))).toEqual(manifest);
  expect(readDist().code).not.toMatch(/UrlFetchApp|DriveApp|GmailApp|MailApp|SpreadsheetApp\.openBy/);
});

test('the bundle holds no invisible separators', () => {
  const invisible = (code: string): string[] =>
    Array.from(code).filter((sign) => /[\p{Cc}\p{Cf}]/u.test(sign) && sign !== '\n' && sign !== '\t');
  expect(invisible(readDist().code)).toEqual([]);
  expect(readDist().code).not.toMatch(/['"`](?:\\u000[0-8]|\\x0[0-8])/);
});
