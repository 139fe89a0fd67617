import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDist } from '../../host/dist-files';
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

const manifest = JSON.parse(read('appsscript.json')) as { oauthScopes: string[]; dependencies?: unknown };
const used = new Set(
  sources('src').flatMap((path) =>
    Array.from(
      codeOf(path)
        .replace(/GoogleAppsScript\.[\w.]+/g, '')
        .matchAll(SERVICE),
      ([, name]) => name as string,
    ),
  ),
);

test('the code uses services of the manifest’s scopes and no others', () => {
  expect([...used].filter((name) => !(name in ALLOWED))).toEqual([]);
  const needed = [...used].map((name) => ALLOWED[name]).filter((scope): scope is string => Boolean(scope));
  expect([...manifest.oauthScopes].sort()).toEqual(needed.sort());
  expect(manifest.dependencies).toBeUndefined();
});

test('the listing gives a reason for every scope, in both languages, and names no other', () => {
  const rows = read('listing/scopes.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, scope]) => scope?.replace(/`/g, '')).sort()).toEqual([...manifest.oauthScopes].sort());
  for (const [, scope, russian = '', english = ''] of rows) {
    expect([scope, /[а-я]{4}/.test(russian), /[a-z]{4}/.test(english)]).toEqual([scope, true, true]);
  }
  const named = `${read('listing/privacy.html')}${read('listing/scopes.md')}`.match(
    /googleapis\.com\/auth\/[\w.]+/g,
  );
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
