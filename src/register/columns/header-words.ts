import type { Role } from '../../shared/roles';
import {
  ACCOUNT,
  both,
  CONNECTION,
  ID,
  LINK,
  MESSAGES,
  NO_STATE,
  NUMBER,
  oneOf,
  PARENT,
  STATE,
  VK,
  VOTING,
} from './header-vocabulary';
import { END_DATE_HEADER, NEGATIVE_HEADER } from './negative-header';

/**
 * What a header may mean. Three are decided by the values beneath: `parent`, an organisation above by name, ID or OGRN;
 * `body`, a body of power («ОМСУ»): a kind, a parent or a municipality; `account`, the ЛКО: its number, its name or
 * whether there is one.
 */
export type HeaderMeaning = Role | 'parent' | 'body' | 'account';

/** Why a header's meaning is asked and not taken. */
export type HeaderDoubt =
  /** A number that may be another system's. */
  | 'bare-id'
  /** The same of the organisation above. */
  | 'bare-parent-id'
  /** The number of a VK channel is not its community's. */
  | 'channel-id';

/** A header's meaning and how plainly it says so, 1 to 100. */
export interface HeaderReading {
  readonly meaning: HeaderMeaning;
  readonly score: number;
  readonly doubt?: HeaderDoubt;
  /** The words alone are too few: the values must say the same. */
  readonly weak?: boolean;
  /** A number of a body («ОГРН администрации»): the row's own, if the rows are such bodies, else that of the one above. */
  readonly ofBody?: true;
}

/** Patterns are for `headerText`: lower case, no ё, no punctuation, one space between words. */
export interface HeaderRule extends HeaderReading {
  readonly words: RegExp;
  readonly not?: RegExp;
}

/** Tried from the top; the first that fits decides. */
export const HEADER_RULES: readonly HeaderRule[] = [
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
    words: both(PARENT, /(?:^| )(?:огрн|ogrn)(?= |$)/),
  },
  { meaning: 'parentId', score: 97, words: both(PARENT, both(NUMBER, ACCOUNT)) },
  // «Вышестоящий» is said of a ЛКО; «родительская», «учредитель» have numbers in every system.
  { meaning: 'parentId', score: 95, words: both(/вышестоящ|верхнеуровнев/, ID) },
  { meaning: 'parentId', score: 90, words: both(PARENT, ID), doubt: 'bare-parent-id' },
  {
    meaning: 'parentName',
    score: 95,
    words: new RegExp(`(?:^| )(?:наименование|название) .*(?:${PARENT.source})`),
  },
  { meaning: 'parent', score: 90, words: /вышестоящ|верхнеуровнев|(?:^| )в (?:чьем )?ведении/ },
  {
    meaning: 'parent',
    score: 80,
    words: /головн|родител(?:ь|я(?= |$))|подведомственност|кому подведомствен|(?:^| )parent/,
  },
  { meaning: 'parent', score: 75, words: /учредител|(?:^| )founder/ },
  { meaning: 'parent', score: 60, words: PARENT, not: /подведомственн\S* (?:организац|учрежд)/ },

  {
    meaning: 'vkId',
    score: 95,
    words: new RegExp(
      `${ID.source}.*${VK.source}|${VK.source}.*${ID.source}|(?:^| )(?:номер|group ?id|groupid).*${VK.source}|(?:^| )group ?id(?= |$)`,
    ),
  },
  { meaning: 'vkId', score: 80, words: both(ID, oneOf('канал\\S*', 'channel')), doubt: 'channel-id' },
  {
    meaning: 'vkPage',
    score: 90,
    words: new RegExp(
      `(?:ссылк|адрес|url|link|страниц).*${VK.source}|${VK.source}.*(?:ссылк|адрес|url|link)`,
    ),
    not: /статус|обложк|меню|подключ|widget|(?:^| )pos /,
  },
  {
    meaning: 'vkPage',
    score: 70,
    words: VK,
    not: /статус|название|наименование|верифик|ведет|наличие|вид|тип|подключ|компонент|name|type/,
  },
  {
    meaning: 'vkPage',
    score: 65,
    words: /^(?:ссылка на |адрес )?(?:страниц\S*|соц\S* ?сет\S*)(?: организации| учреждения)?$/,
    weak: true,
  },

  {
    meaning: 'ogrn',
    score: 95,
    words: /^огрн$|^огрн (?:организации|учреждения|юл|юридического лица|цифр|13)|^(?:код )?ogrn$/,
  },
  {
    meaning: 'ogrn',
    score: 85,
    words:
      /(?:^| )(?:огрн|ogrn)(?= |$)|основной государственный регистрационный|main state registration number/,
    not: LINK,
  },
  {
    meaning: 'inn',
    score: 95,
    words: /(?:^| )(?:инн|inn)(?= |$)|идентификационный номер налогоплательщика/,
  },
  {
    meaning: 'oktmo',
    score: 95,
    words: /(?:^| )(?:октмо|oktmo|mun ?code)(?= |$)/,
    not: /наименование|название/,
  },
  {
    meaning: 'region',
    score: 95,
    words:
      /^(?:субъект|регион)(?: рф| российской федерации)?$|^(?:наименование|название|код) (?:субъекта|региона)|^(?:region|subject)(?: (?:rf|name|code))?$/,
  },
  { meaning: 'region', score: 80, words: /(?:^| )(?:окато|okato|reg ?code)(?= |$)/ },
  { meaning: 'region', score: 70, words: /(?:^| )(?:регион|субъект)(?= |$)/, not: /статус|наличие/ },

  {
    meaning: 'id',
    score: 98,
    words: new RegExp(`(?:^| )(?:opa ?id)(?= |$)|${both(ID, ACCOUNT).source}`),
    not: /статус|наименование|название/,
  },
  {
    meaning: 'id',
    score: 96,
    words: both(oneOf('номер', 'код', 'no'), oneOf('лко?', 'lko', 'кабинет\\S*')),
    not: /статус|наименование|название/,
  },
  {
    meaning: 'id',
    score: 90,
    words: /^(?:номер|код|no)(?: организации| учреждения| органа)? (?:в|на) (?:пос|pos|платформ\S*)(?= |$)/,
  },
  {
    meaning: 'id',
    score: 85,
    words:
      /^(?:уникальн\S* |внутренн\S* )?(?:id|ид|идентификатор|айди|uid|идентификационный номер)(?: (?:номер|организации|учреждения|органа|школы|оо|оу|мо|юл|объекта|записи|строки|в системе|в реестре).*)?$|^(?:org\S*|record|row|institution|school) (?:id|uid)$/,
    doubt: 'bare-id',
  },

  {
    meaning: 'municipality',
    score: 90,
    words:
      /муниципальн\S* (?:образовани|район|округ)|муниципалитет|городской округ|наименование мо(?= |$)|^(?:мо|район|территория|город|населенный пункт|район город|город район)$|^(?:municipality|district|mun\S* district)(?: name)?$/,
    not: /орган|учрежд|администраци/,
  },
  {
    meaning: 'shortName',
    score: 95,
    words:
      /(?:кратк|сокращ)\S* (?:наименовани|названи)|(?:наименовани|названи)\S* .*(?:кратк|сокращ)|^(?:кратко|сокращенно)$|^(?:org\S* )?(?:short ?name|name ?short|short title)$/,
  },

  { meaning: 'status', score: 68, words: END_DATE_HEADER, not: NO_STATE },
  { meaning: 'status', score: 68, words: NEGATIVE_HEADER, not: NO_STATE, weak: true },
  {
    meaning: 'status',
    score: 96,
    words: both(CONNECTION, MESSAGES),
    not: new RegExp(`${LINK.source}|номер`),
  },
  {
    meaning: 'votingStatus',
    score: 92,
    words: both(CONNECTION, VOTING),
    not: new RegExp(`${LINK.source}|номер`),
  },
  {
    meaning: 'status',
    score: 95,
    words:
      /статус (?:лко|кабинета|личного кабинета|подключения|организации)|^подключен\S* (?:ли )?(?:лко|к пос)|^статус (?:в|на) пос$/,
  },
  {
    meaning: 'status',
    score: 88,
    words: both(STATE, ACCOUNT),
    not: new RegExp(`${LINK.source}|${NUMBER.source}|${PARENT.source}|готов|обуч|виджет`),
  },
  { meaning: 'status', score: 85, words: /^(?:статус|status)$/ },
  {
    meaning: 'status',
    score: 75,
    words:
      /^(?:подключени[ея]|подключен\S*|состояние)(?: (?:лко|к лко|к пос|в пос|к платформе))?$|^(?:is )?connected$|^(?:наличие|есть(?: ли)?|создан\S*) (?:лко|личн\S* кабинет\S*|кабинет\S*)|^лко (?:создан|подключен|есть)\S*$/,
  },
  {
    meaning: 'account',
    score: 80,
    words: /^(?:пос )?(?:лко?|(?:личн\S* )?кабинет(?: организации| учреждения)?)(?: (?:(?:в|на) )?пос)?$/,
  },

  {
    meaning: 'body',
    score: 62,
    words:
      /^(?:омсу|омс|роив|оив|иогв|огв|оиогв|(?:исполнительн\S* )?орган\S* (?:местного самоуправления|исполнительной власти|государственной власти|власти)(?: .*)?)$/,
  },
  {
    meaning: 'kind',
    score: 90,
    words:
      /^(?:вид|тип|категория|уровень) (?:организации|органа|учреждения|лко|власти)|роив.*омсу|^(?:org\S* )(?:type|kind)$/,
  },
  {
    meaning: 'kind',
    score: 70,
    words:
      /^(?:вид|тип|категория|уровень|type|kind|category)$|^(?:level|ур)$|^уровень (?:иерархии|вложенности|подчин\S*|в дереве|дерева)|^глубина$/,
  },
  {
    meaning: 'field',
    score: 90,
    words:
      /^(?:сфера|отрасль)(?: (?:деятельности|\d))?$|(?:^| )сфера деятельности|наименование сферы|^(?:sphere|industry|sector)(?: \d)?$/,
  },
  // «field_3» is any column of a data set.
  { meaning: 'field', score: 90, words: /^field(?: \d)?$/, weak: true },
  { meaning: 'field', score: 65, words: /(?:^| )(?:сфера|отрасль|направление|раздел)(?= |$)/ },
  {
    meaning: 'site',
    score: 85,
    words: /(?:^| )(?:сайт|сайта|url|веб сайт|website|web site|site)(?= |$)/,
    not: /(?:^| )pos /,
  },

  {
    meaning: 'name',
    score: 98,
    words:
      /полное (?:наименовани|названи)|(?:наименовани|названи)\S* (?:подведомственн|организаци|учреждени|лко|органа|юл|юридическ|.*полное)|^(?:org\S* )?(?:full ?name|name ?full|full title)$/,
  },
  {
    meaning: 'name',
    score: 88,
    words:
      /^(?:наименование|название|name)$|^(?:org\S*|institution|school|company) name$|^name (?:of )?org\S*$|^name ?(?:ru|rus)$/,
  },
  {
    meaning: 'name',
    score: 80,
    words:
      /^(?:организация|учреждение|наименование .*|название .*|подведомственн\S* (?:организаци|учреждени)\S*|организация учреждение|organi[sz]ation|institution|title)$/,
    not: /должност|виджет|мероприят|услуг|поля|столбц|канал|страниц|октмо|окато|паблик|сообществ|групп|аккаунт/,
  },

  // Yes and no, or a state, below any words about a module, the ЛКО or its connection.
  { meaning: 'votingStatus', score: 72, words: VOTING, not: NO_STATE, weak: true },
  { meaning: 'status', score: 86, words: MESSAGES, not: NO_STATE, weak: true },
  {
    meaning: 'status',
    score: 86,
    words: new RegExp(`${ACCOUNT.source}|подкл|учетн\\S* запис`),
    not: new RegExp(`${NO_STATE.source}|${NUMBER.source}|${PARENT.source}|готов`),
    weak: true,
  },
  {
    meaning: 'status',
    score: 66,
    words: /^(?:is )?(?:актив(?:ен|на|но|ность)|действу\S*|active|enabled)$/,
    weak: true,
  },
];
