import {
  ACCOUNT,
  ANYBODY,
  BODY,
  CONNECTION,
  LINK,
  MESSAGES,
  NEVER,
  OF_PARENT,
  PARENT,
  VK,
  VOTING,
} from './header-vocabulary';
import { HEADER_RULES, type HeaderReading } from './header-words';
import { END_DATE_HEADER } from './negative-header';

const LONGEST_HEADER = 160;

/**
 * What a header means by its words alone.
 *
 * @param text as `headerText` makes it
 * @returns null when it means nothing that is looked for
 * @example headerMeaning('огрн') // { meaning: 'ogrn', score: 95 }
 * @example headerMeaning('дата подключения') // null
 * Inferred from headers seen in exports.
 */
export function headerMeaning(text: string): HeaderReading | null {
  if (text === '' || text.length > LONGEST_HEADER || (NEVER.test(` ${text} `) && !END_DATE_HEADER.test(text)))
    return null;
  if (PARENT.test(text) && OF_PARENT.test(text)) return null;
  const rule = HEADER_RULES.find(({ words, not }) => words.test(text) && !not?.test(text));
  if (rule === undefined) return null;
  const { words: _, not: __, ...reading } = rule;
  const isCode = reading.meaning === 'ogrn' || reading.meaning === 'id';
  return isCode && BODY.test(text) && !ANYBODY.test(text) ? { ...reading, ofBody: true } : reading;
}

const GENERIC =
  /^(?:наименование|название|огрн|инн|id|ид|идентификатор|номер|код|статус|ссылка|адрес|url|кратк\S* наименование|полное наименование|(?:общественн\S* )?голосовани[яей]|опросы?|сообщени[яей]|обращени[яей])$/;
const GENERIC_ID = /^(?:id|ид|идентификатор|номер)$/;

/**
 * What a header means below a group heading: «ОГРН» under «Вышестоящая организация» is the parent's, «ID» under «ЛКО в
 * ПОС» the ЛКО's, «Голосования» under «Подключение к модулям» a status. Other headings change nothing.
 *
 * @returns null when the heading changes nothing
 * @example meaningInGroup('вышестоящая организация', 'огрн') // { meaning: 'parentOgrn', score: 95 }
 */
export function meaningInGroup(group: string, text: string): HeaderReading | null {
  if (!GENERIC.test(text) || group.length > LONGEST_HEADER) return null;
  if (PARENT.test(group) && !/подведомственн(?!ост)/.test(group)) {
    if (text === 'огрн') return { meaning: 'parentOgrn', score: 95 };
    if (GENERIC_ID.test(text)) return { meaning: 'parentId', score: 95 };
    return /наименование|название/.test(text) ? { meaning: 'parentName', score: 95 } : null;
  }
  if (VK.test(` ${group} `)) {
    if (GENERIC_ID.test(text)) return { meaning: 'vkId', score: 95 };
    return /^(?:ссылка|адрес|url)$/.test(text) ? { meaning: 'vkPage', score: 95 } : null;
  }
  if (LINK.test(group)) return null;
  if (CONNECTION.test(group) || ACCOUNT.test(group)) {
    if (MESSAGES.test(text)) return { meaning: 'status', score: 95 };
    if (VOTING.test(text)) return { meaning: 'votingStatus', score: 92 };
  }
  if (!ACCOUNT.test(group)) return null;
  if (GENERIC_ID.test(text)) return { meaning: 'id', score: 95 };
  return text === 'статус' ? { meaning: 'status', score: 95 } : null;
}

/** Whether a group heading can change the meaning of the headers below it. */
export function isGroupOfInterest(group: string): boolean {
  const telling = [PARENT, VK, CONNECTION, ACCOUNT];
  return group !== '' && group.length <= LONGEST_HEADER && telling.some((words) => words.test(` ${group} `));
}
