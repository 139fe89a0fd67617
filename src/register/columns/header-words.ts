import type { Role } from '../../shared/roles';

/** What a header may mean. `parent`: an organisation above, its values decide whether by name, ID or OGRN. */
export type HeaderMeaning = Role | 'parent';

/** A header's meaning and how plainly it says so, 1 to 100. */
export interface HeaderReading {
  readonly meaning: HeaderMeaning;
  readonly score: number;
}

/** Patterns are for `headerText`: lower case, no ё, no punctuation, one space between words. */
interface HeaderRule extends HeaderReading {
  readonly words: RegExp;
  readonly not?: RegExp;
}

/** Columns about people, dates, amounts and remarks: never a source, whatever else the header says. */
const NEVER =
  /(?:^| )(?:дата|срок|телефон|почта|email|e mail|mail|фио|ф и о|должность|роль|количество|кол во|число|подписчик\S*|примечани\S*|комментари\S*|виджеты|госметк\S*|п п|обложк\S*|охват|просмотр\S*|ответственн\S*|руководител\S*|куратор\S* фио|логин|пароль|кпп|окпо|оквэд|окфс|окопф|снилс|индекс)(?= |$)|юридический адрес|фактический адрес|почтовый адрес/;

const PARENT =
  /вышестоящ|учредител|головн|родительск|(?:^| )лко верхнего|подчин(?:ен|яет)|ведомственная принадлежность|(?:^| )ведомство|курирующ|орган управления|(?:^| )грбс/;
const ID = /(?:^| )(?:id|ид|идентификатор|opaid|opa id|айди)(?= |$)/;
const VK =
  /(?:^| )(?:вк|vk|вконтакте|vkontakte|госпаблик\S*|паблик\S*|сообществ\S*|группы?|official page|официальн\S* страниц\S*)(?= |$)/;

/** Tried from the top; the first that fits decides. */
const RULES: readonly HeaderRule[] = [
  { meaning: 'widgetSite', score: 95, words: /сайт\S* размещени\S* виджет|размещени\S* виджет|сайт виджета/ },
  {
    meaning: 'readyAppLink',
    score: 95,
    words:
      /готов\S* ссылк|мини ?приложени|mini ?app|app8181405|ссылк\S* (?:на |для )?(?:запис|кружок|врач|госуслуг)/,
  },

  {
    meaning: 'parentOgrn',
    score: 95,
    words: new RegExp(`(?:${PARENT.source}).*огрн|огрн.*(?:${PARENT.source})`),
  },
  {
    meaning: 'parentId',
    score: 95,
    words: new RegExp(`(?:${PARENT.source}).*${ID.source}|${ID.source}.*(?:${PARENT.source})`),
  },
  {
    meaning: 'parentName',
    score: 95,
    words: new RegExp(`(?:^| )(?:наименование|название) .*(?:${PARENT.source})`),
  },
  { meaning: 'parent', score: 90, words: /вышестоящ/, not: /инн|сайт|адрес|октмо/ },
  { meaning: 'parent', score: 80, words: /головн|родительск/, not: /инн|сайт|адрес|октмо/ },
  { meaning: 'parent', score: 75, words: /учредител/, not: /инн|сайт|адрес|октмо/ },
  {
    meaning: 'parent',
    score: 60,
    words: PARENT,
    not: /инн|сайт|адрес|октмо|подведомственн\S* (?:организац|учрежд)/,
  },

  {
    meaning: 'vkId',
    score: 95,
    words: new RegExp(
      `${ID.source}.*${VK.source}|${VK.source}.*${ID.source}|(?:^| )(?:номер|group ?id|groupid).*${VK.source}|(?:^| )group ?id(?= |$)`,
    ),
  },
  {
    meaning: 'vkPage',
    score: 90,
    words: new RegExp(`(?:ссылк|адрес|url|страниц).*${VK.source}|${VK.source}.*(?:ссылк|адрес|url)`),
    not: /статус|обложк|меню/,
  },
  {
    meaning: 'vkPage',
    score: 70,
    words: VK,
    not: /статус|название|наименование|верифик|ведет|наличие|вид|тип/,
  },

  {
    meaning: 'ogrn',
    score: 95,
    words: /^огрн$|^огрн (?:организации|учреждения|юл|юридического лица|цифр|13)|^(?:код )?ogrn$/,
  },
  {
    meaning: 'ogrn',
    score: 85,
    words: /(?:^| )(?:огрн|ogrn)(?= |$)|основной государственный регистрационный/,
  },
  { meaning: 'inn', score: 95, words: /(?:^| )(?:инн|inn)(?= |$)|идентификационный номер налогоплательщика/ },
  { meaning: 'oktmo', score: 95, words: /(?:^| )(?:октмо|oktmo)(?= |$)/, not: /наименование|название/ },
  {
    meaning: 'region',
    score: 95,
    words:
      /^(?:субъект|регион)(?: рф| российской федерации)?$|^(?:наименование|название|код) (?:субъекта|региона)/,
  },
  { meaning: 'region', score: 80, words: /(?:^| )(?:окато|okato|reg code|regcode)(?= |$)/ },
  { meaning: 'region', score: 70, words: /(?:^| )(?:регион|субъект)(?= |$)/, not: /статус|наличие/ },

  {
    meaning: 'id',
    score: 98,
    words:
      /(?:^| )(?:opa ?id)(?= |$)|^(?:id|ид|номер|идентификатор) (?:лко|в пос|пос|кабинета|личного кабинета)|^лко (?:id|ид)$/,
  },
  {
    meaning: 'id',
    score: 85,
    words:
      /^(?:id|ид|идентификатор)$|^(?:id|ид|идентификатор) (?:организации|учреждения)|(?:лко|личн\S* кабинет\S*|пос) .*(?:id|ид|идентификатор)(?= |$)|(?:^| )(?:id|ид|идентификатор) .*(?:лко|личн\S* кабинет|пос)(?= |$)/,
  },

  {
    meaning: 'municipality',
    score: 90,
    words:
      /муниципальн\S* (?:образовани|район|округ)|муниципалитет|городской округ|наименование мо(?= |$)|^(?:мо|район|территория|город|населенный пункт)$/,
  },
  {
    meaning: 'shortName',
    score: 95,
    words:
      /(?:кратк|сокращ)\S* (?:наименовани|названи)|(?:наименовани|названи)\S* (?:кратк|сокращ)|^(?:кратко|сокращенно)$/,
  },

  {
    meaning: 'status',
    score: 95,
    words:
      /статус (?:лко|кабинета|личного кабинета|подключения|организации)|^подключен\S* (?:ли )?(?:лко|к пос)/,
  },
  { meaning: 'status', score: 85, words: /^статус$/ },
  {
    meaning: 'status',
    score: 75,
    words: /^(?:подключени[ея]|подключен\S*|состояние)(?: (?:лко|к пос|в пос|к платформе))?$/,
  },

  {
    meaning: 'kind',
    score: 90,
    words: /^(?:вид|тип|категория|уровень) (?:организации|органа|учреждения|лко|власти)|роив.*омсу/,
  },
  { meaning: 'kind', score: 70, words: /^(?:вид|тип|категория|уровень)$/ },
  {
    meaning: 'field',
    score: 90,
    words: /^(?:сфера|отрасль)(?: (?:деятельности|\d))?$|(?:^| )сфера деятельности|наименование сферы/,
  },
  { meaning: 'field', score: 65, words: /(?:^| )(?:сфера|отрасль|направление|раздел)(?= |$)/ },
  { meaning: 'site', score: 85, words: /(?:^| )(?:сайт|сайта|url|веб сайт|website|site)(?= |$)/ },

  {
    meaning: 'name',
    score: 98,
    words:
      /полное (?:наименовани|названи)|(?:наименовани|названи)\S* (?:подведомственн|организаци|учреждени|лко|органа|юл|юридическ)/,
  },
  { meaning: 'name', score: 88, words: /^(?:наименование|название|name)$/ },
  {
    meaning: 'name',
    score: 80,
    words:
      /^(?:организация|учреждение|наименование .*|название .*|подведомственн\S* (?:организаци|учреждени)\S*|лко|организация учреждение|орган власти)$/,
    not: /должност|виджет|мероприят|услуг|поля|столбц/,
  },
];

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
  if (text === '' || text.length > LONGEST_HEADER || NEVER.test(` ${text} `)) return null;
  const rule = RULES.find(({ words, not }) => words.test(text) && !not?.test(text));
  return rule === undefined ? null : { meaning: rule.meaning, score: rule.score };
}

const GENERIC =
  /^(?:наименование|название|огрн|инн|id|ид|идентификатор|номер|ссылка|адрес|url|кратк\S* наименование|полное наименование)$/;

/**
 * What a header means below a group heading: «ОГРН» under «Вышестоящая организация» is the parent's. Only headings of
 * parents and of VK pages change the meaning of the headers below them.
 *
 * @returns null when the heading changes nothing
 * @example meaningInGroup('вышестоящая организация', 'огрн') // { meaning: 'parentOgrn', score: 95 }
 */
export function meaningInGroup(group: string, text: string): HeaderReading | null {
  if (!GENERIC.test(text) || group.length > LONGEST_HEADER) return null;
  if (PARENT.test(group) && !/подведомственн/.test(group)) {
    if (text === 'огрн') return { meaning: 'parentOgrn', score: 95 };
    if (/^(?:id|ид|идентификатор|номер)$/.test(text)) return { meaning: 'parentId', score: 95 };
    return /наименование|название/.test(text) ? { meaning: 'parentName', score: 95 } : null;
  }
  if (!VK.test(` ${group} `)) return null;
  if (/^(?:id|ид|идентификатор|номер)$/.test(text)) return { meaning: 'vkId', score: 95 };
  return /^(?:ссылка|адрес|url)$/.test(text) ? { meaning: 'vkPage', score: 95 } : null;
}

/** Whether a group heading can change the meaning of the headers below it. */
export function isGroupOfInterest(group: string): boolean {
  return group !== '' && group.length <= LONGEST_HEADER && (PARENT.test(group) || VK.test(` ${group} `));
}
