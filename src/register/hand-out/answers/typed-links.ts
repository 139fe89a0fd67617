import { auditLink } from '../../../core/link-audit/audit';
import type { MenuItemKey } from '../../../core/link-audit/model';
import { findLinks } from '../../../core/link-audit/placed-text/link-span';
import { VK_SITE } from '../../../core/vk/vk-hosts';

/** What stands in a cell for a link. */
export interface TypedLinks {
  /** Links to ПОС, the mini-app, or shortened ones, in order. */
  readonly links: readonly string[];
  /** The words around them; '' when they say nothing. */
  readonly rest: string;
}

/** More is a pasted document, not an answer: it stays as it is. */
const LONGEST = 4000;
/** Signs that end a sentence, not a link. */
const SENTENCE_END = /[.,;:!)]+$/;
/** What people write in front of a link and what says nothing more. */
const LABELS =
  /(?:^|[^а-яё])(?:ссылк[аиу]|адрес|вот|пункт[а-я]*|меню|форма|опрос[а-я]*|сообщения)(?=$|[^а-яё])/gi;

/**
 * Takes the links out of what was typed into a cell: a link with the words around it, several links.
 *
 * @param typed the cell; blanks inside a link stay, the audit looks for them
 * @example typedLinks('ссылка: https://pos.gosuslugi.ru/form/?opaId=1 (вчера)')
 *   // { links: ['https://pos.gosuslugi.ru/form/?opaId=1'], rest: '(вчера)' }
 */
export function typedLinks(typed: string): TypedLinks {
  if (typed.length > LONGEST) return { links: [], rest: typed };
  const text = withoutAway(typed);
  const spans = findLinks(text).filter(
    ({ start, end, relevant }) => relevant || isShort(text.slice(start, end)),
  );
  const links: string[] = [];
  let rest = '';
  let last = 0;
  for (const { start, end } of spans) {
    const link = text.slice(start, end).trim();
    const bare = spans.length > 1 || end < text.length ? link.replace(SENTENCE_END, '') : link;
    if (bare !== '' && !links.includes(bare)) links.push(bare);
    rest += ` ${text.slice(last, start)}`;
    last = end;
  }
  rest += ` ${text.slice(last)}`;
  const words = rest.replace(/\s+/g, ' ').trim();
  const isSaying = /[a-zа-яё]{2}|\d/i.test(
    words.replace(LABELS, ' ').replace(/(?:^|\s)[123](?=$|\s|[.):—-])/g, ' '),
  );
  return { links, rest: isSaying ? words : '' };
}

const AWAY = new RegExp(
  `(?:https?://)?(?:(?:www|m|new)\\.)*${VK_SITE}/away(?:\\.php)?\\?(?:[^\\s&]*&)*?to=(https?(?::|%3a)[^\\s&]+)[^\\s]*`,
  'gi',
);

/** Whoever copies a link from a page of VK gets it inside VK's own «away.php»: the item holds the link alone. */
function withoutAway(text: string): string {
  return text.replace(AWAY, (whole, inside: string) => {
    try {
      return decodeURIComponent(inside);
    } catch {
      return whole;
    }
  });
}

function isShort(link: string): boolean {
  return auditLink(link).type === 'short';
}

/** The menu item that a link is for; null for one that does not tell. */
export function itemOfLink(link: string): MenuItemKey | null {
  const { type } = auditLink(link);
  return type === 'form' || type === 'poll' || type === 'app' ? type : null;
}

const PAGE = new RegExp(
  `^(?:https?://)?(?:(?:www|m|new)\\.)*(?:${VK_SITE}|ok\\.ru|t\\.me|max\\.ru)/(?!app8181405)[^\\s]+$`,
  'i',
);

/**
 * Whether someone gave the address of a page where its menu's link was asked for.
 *
 * @example isPageAddress('https://vk.com/school5') // true
 */
export function isPageAddress(text: string): boolean {
  return PAGE.test(text.trim());
}

const PICTURE = /^\S*\.(?:png|jpe?g|heic|webp|bmp|gif|pdf|docx?)$/i;
const FILE_HOST =
  /^(?:https?:\/\/)?(?:www\.)?(?:disk\.yandex\.[a-z]+|yadi\.sk|cloud\.mail\.ru|(?:drive|docs|photos)\.google\.com|photos\.app\.goo\.gl|(?:www\.)?dropbox\.com|prnt\.sc|ibb\.co|imgur\.com|skr\.sh|[a-z0-9-]+\.userapi\.com)\//i;
const VK_PICTURE = new RegExp(`^(?:https?://)?(?:(?:www|m|new)\\.)*${VK_SITE}/(?:photo|doc|album)-?\\d`, 'i');

/**
 * Whether someone gave a picture of the page, or a file, where its menu's link was asked for.
 *
 * @example isPicture('screenshot_2026.png') // true
 */
export function isPicture(text: string): boolean {
  const [first = ''] = text.trim().split(/[\s;,]+/);
  return PICTURE.test(first) || FILE_HOST.test(first) || VK_PICTURE.test(first);
}
