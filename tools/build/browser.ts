import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { PROJECT_ROOT } from './project-root';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const INSTALL_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** What a browser needs as root in a container, and what keeps it off the network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of an installed Chrome, Chromium or Edge; CHROME_PATH wins.
 *
 * @returns null when none is installed
 */
export function findBrowser(): string | null {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((c) => resolve(folder, c)));
  const candidates = [process.env.CHROME_PATH ?? '', ...onPath, ...INSTALL_PATHS, chromium.executablePath()];
  return candidates.find((candidate) => candidate !== '' && existsSync(candidate)) ?? null;
}

/**
 * Installs a browser where it can: Debian's package as root, else the browser tool's own download.
 *
 * @returns path of the browser, or null when neither worked
 */
export function installBrowser(): string | null {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (debian) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  } else {
    run(process.execPath, [
      resolve(PROJECT_ROOT, 'node_modules/playwright-core/cli.js'),
      'install',
      'chromium',
    ]);
  }
  return findBrowser();
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
