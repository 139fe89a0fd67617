import { createHash } from 'node:crypto';

/** Texts of the scripts and styles that a page holds itself. */
export interface InlineParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** @example inlineParts('<style>a{}</style><script>b()</script>') // { scripts: ['b()'], styles: ['a{}'] } */
export function inlineParts(html: string): InlineParts {
  return { scripts: contentsOf(html, 'script'), styles: contentsOf(html, 'style') };
}

/**
 * The Content-Security-Policy of a page: what this server gives, and of the page's own scripts and styles these alone.
 */
export function contentPolicy({ scripts, styles }: InlineParts): string {
  return [
    "default-src 'none'",
    `script-src ${sources(scripts)}`,
    `style-src ${sources(styles)}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function sources(texts: readonly string[]): string {
  const hashes = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return ["'self'", ...hashes].join(' ');
}

/** As a browser finds them: up to the next closing tag, line ends as it reads them. */
function contentsOf(html: string, tag: 'script' | 'style'): string[] {
  const found: string[] = [];
  const page = html.replace(/\r\n?/g, '\n');
  const lower = page.toLowerCase();
  for (let at = lower.indexOf(`<${tag}`); at >= 0; at = lower.indexOf(`<${tag}`, at)) {
    const start = lower.indexOf('>', at) + 1;
    const end = lower.indexOf(`</${tag}`, start);
    if (start === 0 || end < 0) break;
    found.push(page.slice(start, end));
    at = end;
  }
  return found;
}
