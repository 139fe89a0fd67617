import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { licenceNotices } from './licence-notices';
import { PROJECT_ROOT } from './project-root';

const SIDEBAR = resolve(PROJECT_ROOT, 'src/sidebar');

/**
 * Builds the sidebar: one HTML text with style and script inlined, as HtmlService serves it.
 *
 * @returns the text of sidebar.html
 * @throws Error when the page would hold what HtmlService breaks: a backtick, `<?`, a second closing script tag
 */
export async function buildPage(): Promise<string> {
  const script = await build({
    entryPoints: [resolve(SIDEBAR, 'main.tsx')],
    tsconfig: resolve(SIDEBAR, 'tsconfig.json'),
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2019',
    platform: 'browser',
    charset: 'utf8',
    minify: true,
    // HtmlService strips what looks like a comment inside template literals.
    supported: { 'template-literal': false },
    legalComments: 'none',
    logLevel: 'silent',
  });
  const css = readFileSync(resolve(SIDEBAR, 'style.css'), 'utf8');
  const style = (await transform(css, { loader: 'css', minify: true, charset: 'utf8' })).code.trim();
  const code = `${licenceNotices(script.metafile)}\n${(script.outputFiles[0]?.text ?? '').trim()}`
    .replace(/<\/script/gi, '<\\/script')
    // No template literal is left: these stand in strings and patterns.
    .replace(/`/g, '\\x60')
    .replace(/<\?/g, '<\\?');
  const template = readFileSync(resolve(SIDEBAR, 'index.html'), 'utf8');
  const page = template
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${code}</script>`);
  checkPage(page);
  return page;
}

function checkPage(page: string): void {
  const faults = [
    page.includes('`') ? 'a backtick' : '',
    page.includes('<?') ? '<? (a scriptlet to HtmlService)' : '',
    page.split(/<\/script/i).length === 2 ? '' : 'other than exactly one closing script tag',
    page.includes('<!-- s') ? 'an unfilled placeholder' : '',
  ].filter(Boolean);
  if (faults.length > 0) throw new Error(`sidebar.html holds ${faults.join(', ')}`);
}
