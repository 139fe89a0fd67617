import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../build/project-root';

/**
 * How to install the three files by hand: the first way of docs/publishing.md as plain text.
 *
 * @throws Error when that chapter is not there any more
 */
export function installText(): string {
  const guide = readFileSync(resolve(PROJECT_ROOT, 'docs/publishing.md'), 'utf8');
  const chapter = /^## 1\. .*\n([\s\S]*?)(?=^## )/m.exec(guide)?.[1];
  const steps = chapter?.slice(chapter.indexOf('\n1. ') + 1);
  if (!steps?.startsWith('1. ')) throw new Error('docs/publishing.md: нет шагов первого пути');
  const before = guide.slice(guide.indexOf('## Что сказать людям заранее')).split('\n').slice(1).join('\n');
  return [
    'Ссылки ПОС: как поставить в свою таблицу Google',
    '',
    plain(steps).trim(),
    '',
    'Что знать заранее',
    '',
    plain(before).trim(),
    '',
    'Как работать: guide.html, откройте в браузере. Целы ли файлы: SHA256SUMS.',
    '',
  ].join('\n');
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/[`<>]/g, '')
    .replace(/^- /gm, '– ');
}
