/** Words from which the rules of headers are made, for `headerText`: lower case, no ё, one space between words. */

/** One of these words, whole; `\\S*` stands for an ending. */
export const oneOf = (...words: readonly string[]): RegExp =>
  new RegExp(`(?:^| )(?:${words.join('|')})(?= |$)`);
export const both = (one: RegExp, other: RegExp): RegExp =>
  new RegExp(`(?:${one.source}).*(?:${other.source})|(?:${other.source}).*(?:${one.source})`);

/** Columns about people, dates, amounts and remarks: never a source, whatever else the header says. */
export const NEVER =
  /(?:^| )(?:дата|срок|телефон\S*|факс|почт[аы]|email|e mail|mail|фио|ф и о|фамилия|должность|роль|количество|кол во|число|подписчик\S*|примечани\S*|комментари\S*|виджеты|госметк\S*|п п|обложк\S*|охват|просмотр\S*|ответственн\S*|руководител\S*|директор\S*|куратор\S* фио|логин|пароль|кпп|окпо|оквэд|окфс|окопф|окогу|снилс|индекс|phone|tel|fax|address|date|head|director|kpp|okpo|okved|password|login|count|followers|members|стар(?:ый|ая|ое)|прежн\S*|прошл\S*|устаревш\S*|бывш\S*|предыдущ\S*|old|former)(?= |$)|юридический адрес|фактический адрес|почтовый адрес/;

export const PARENT =
  /вышестоящ|верхнеуровнев|учредител|головн|родител(?:ь|я(?= |$))|(?:^| )лко верхнего|подчин(?:ен|яет)|подведомственност|кому подведомствен|(?:^| )в (?:чьем )?ведении|ведомственная принадлежность|(?:^| )ведомство|курирующ|орган управления|(?:^| )грбс|главн\S* распорядител|(?:^| )кем учрежд|(?:^| )кто учредил|(?:^| )учред(?= |$)|(?:^| )выш(?:ест)? (?:орг|лко|учр)|(?:^| )(?:чей|чье) (?:лко|кабинет)|(?:^| )(?:founder|parent|superior|supervisor)(?= |$)/;
/** What a column about the organisation above may hold that no link needs. */
export const OF_PARENT = oneOf(
  'инн',
  'inn',
  'сайт\\S*',
  'site',
  'url',
  'адрес\\S*',
  'октмо',
  'oktmo',
  'статус\\S*',
  'status',
  'кпп',
  'вид',
  'тип',
  'type',
  'уровень',
  'level',
);
/** The words of ПОС itself: a number beside one of them is a ЛКО's. */
export const ACCOUNT = oneOf(
  'лко?',
  'lko',
  'пос',
  'pos',
  'кабинет\\S*',
  'opa ?id',
  'opa',
  'платформ\\S* обратной связи',
);
/** A body whose number a column may hold. */
export const BODY = oneOf(
  'администраци[июя]',
  'омсу?',
  'р?оив',
  'министерств[ао]',
  'департамент[аы]?',
  'управлени[ея]',
  'ведомств[ао]',
  'орган[ауы]?',
);
/** «ОГРН органа или организации» is everybody's own. */
export const ANYBODY = /организац|учрежд|юридическ|подвед|(?:^| )юл(?= |$)/;
export const ID = oneOf('id', 'ид', 'идентификатор', 'opaid', 'opa id', 'айди', 'uid');
/** A number, where the word beside it says whose. */
export const NUMBER = oneOf('id', 'ид', 'идентификатор', 'айди', 'номер', 'код', 'no');
export const VK =
  /(?:^| )(?:вк|vk|bk|вконтакте|в контакте|vkontakte|госпаблик\S*|паблик\S*|сообществ\S*|группы?|group|community|public|official page|официальн\S* страниц\S*)(?= |$)/;
/** Words of a column that says whether something works. */
export const CONNECTION =
  /подключ|подсоединен|(?:^| )(?:модул\S*|функционал\S*|статус\S*|доступ\S*|обработк\S*|част[ьи]|работа с|connected)(?= |$)/;
/** Words of a column that says in what state an account is: «Состояние кабинета», «Активность ЛКО». */
export const STATE = oneOf(
  'статус\\S*',
  'состояни\\S*',
  'актив\\S*',
  'действу\\S*',
  'регистраци\\S*',
  'зарегистрирован\\S*',
  'подключ\\S*',
  'доступност\\S*',
  'status',
  'state',
);
export const MESSAGES = /(?:^| )(?:сообщени|обращени)/;
export const VOTING = /(?:^| )(?:голосовани|опрос)/;
export const LINK = /ссылк|(?:^| )(?:меню|url|link|кнопк\S*|пункт\S*)(?= |$)/;
/** Where something is: its municipality's name alone is no organisation above. */
export const PLACE =
  /(?:^| )(?:где|мест[оа]\S*|территори\S*|населенн\S*|локаци\S*|район\S*|округ\S*|город\S*|поселени\S*|мо|location|place|city|town)(?= |$)/;
/** What else may be answered by yes and no: a page, its mark, training, a widget, single messages. */
export const NO_STATE = new RegExp(
  `${LINK.source}|${VK.source}|виджет|widget|госметк|верифик|обуч|просроч|(?:^| )(?:ответ|сайт|тип|тем[аы]|катег|номер)|сообщени\\S* с `,
);
