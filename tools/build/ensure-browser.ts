import { findBrowser, installBrowser } from './browser';

// Runs before the tests: the browser tests need a browser, and a bare machine has none.
if (!findBrowser() && !installBrowser()) {
  console.error(
    'Нет браузера для тестов: установите Chrome, Chromium или Edge, либо укажите путь в CHROME_PATH и повторите.',
  );
  process.exitCode = 1;
}
