import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** What the browser loads, by route. */
export interface PageFiles {
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** Script in front of the sidebar's own: google.script.run. */
  readonly shim: string;
}

const FOLDER = path.resolve(__dirname, '../page');

/** Builds the page in memory. @throws Error when it does not compile */
export async function buildPageFiles(): Promise<PageFiles> {
  const [script, shim, style] = await Promise.all(['main.ts', 'script-run.ts', 'style.css'].map(bundled));
  return {
    html: readFileSync(path.join(FOLDER, 'index.html'), 'utf8'),
    style: style ?? '',
    script: script ?? '',
    shim: shim ?? '',
  };
}

/**
 * The sidebar's page with the shim before its scripts.
 * @param functionNames what google.script.run offers
 * @param document number of the document that its calls are meant for
 */
export function sidebarPage(
  html: string,
  shim: string,
  functionNames: readonly string[],
  document: number,
): string {
  const names = JSON.stringify(functionNames).replace(/</g, '\\u003c');
  const start = `<script>window.scriptFunctions=${names};window.shownDocument=${document};${shim.replace(/<\/script/gi, '<\\/script')}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + start) : start + html;
}

async function bundled(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(FOLDER, file)],
    tsconfig: path.join(FOLDER, 'tsconfig.json'),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
