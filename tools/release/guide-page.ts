import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { PROJECT_ROOT } from '../build/project-root';

const DOCS = resolve(PROJECT_ROOT, 'docs');
const CHAPTERS = ['guide.ru.md', 'guide/audit.ru.md', 'guide/hand-out.ru.md', 'guide/readiness.ru.md'];

const STYLE = `
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; color: #202124; }
h1 { margin-top: 3rem; } h1, h2, h3 { line-height: 1.25; }
img { max-width: 100%; border: 1px solid #dadce0; border-radius: 4px; }
table { border-collapse: collapse; } th, td { border: 1px solid #dadce0; padding: 0.3rem 0.6rem; vertical-align: top; }
pre, code { background: #f1f3f4; border-radius: 3px; } pre { padding: 0.6rem; overflow-x: auto; }
@media print { h1 { break-before: page; } }
`;

/**
 * The whole guide as one page that needs nothing beside it: chapters below each other, pictures inside, links between
 * chapters as links within the page.
 *
 * @throws Error when the guide names a picture or a chapter that is not there
 */
export function guidePage(): string {
  const chapters = CHAPTERS.map((chapter) => chapterHtml(chapter));
  return [
    '<!doctype html><html lang="ru"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Ссылки ПОС: руководство</title><style>${STYLE}</style></head><body>`,
    ...chapters,
    '</body></html>\n',
  ].join('\n');
}

function chapterHtml(chapter: string): string {
  const file = resolve(DOCS, chapter);
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const words = this.parser.parseInline(tokens);
        return `<h${depth} id="${anchorOf(chapter, depth === 1 ? '' : slugOf(text))}">${words}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const words = this.parser.parseInline(tokens);
        const target = targetOf(href, chapter);
        return target === null ? words : `<a href="${escaped(target)}">${words}</a>`;
      },
      image({ href, text }: Tokens.Image) {
        const picture = readFileSync(resolve(dirname(file), href)).toString('base64');
        return `<img src="data:image/png;base64,${picture}" alt="${escaped(text)}">`;
      },
    },
  });
  return `<section>\n${marked.parse(readFileSync(file, 'utf8')) as string}</section>`;
}

/** Where a link leads on the page; null for a file of the project, which whoever reads the page has not got. */
function targetOf(href: string, chapter: string): string | null {
  if (/^[a-z]+:/i.test(href)) return href;
  const [path = '', heading = ''] = href.split('#');
  const decoded = decodeURIComponent(heading);
  if (path === '') return `#${anchorOf(chapter, decoded)}`;
  const file = resolve(dirname(resolve(DOCS, chapter)), path);
  if (!existsSync(file)) throw new Error(`${chapter}: нет файла ${path}`);
  const other = relative(DOCS, file).replace(/\\/g, '/');
  return CHAPTERS.includes(other) ? `#${anchorOf(other, decoded)}` : null;
}

function anchorOf(chapter: string, heading: string): string {
  const name = chapter.replace(/^guide\//, '').replace('.ru.md', '');
  return heading === '' ? name : `${name}-${heading}`;
}

/** As the sites that show the guide make anchors of headings. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
