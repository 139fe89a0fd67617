/** Russian texts of the formulas themselves; texts about values are the core's. */

/** Starts the text of a bad row in a range: people filter and count rows by it. */
export const BAD_ROW_MARK = '⚠ ';

/** The answer of the CHECK functions for a right value, and of POS_LINK_CHECK for a right link. */
export const CORRECT = 'верно';

/** The same where another code is taken than the one that is written: the district for a land between settlements. */
export function correctAs(code: string): string {
  return `${CORRECT}: межселенная территория, берётся код района ${code}`;
}

/** Ranges of different shape in one formula. */
export function differentShapes(first: string, second: string): string {
  return `Диапазоны разного размера: ${first} и ${second} (строк × столбцов). Выделите одинаковое число строк и столбцов`;
}

/** How a formula is written: what a person who has left out a needed argument is shown. */
export interface Usage {
  /** How many of the first arguments are needed. */
  readonly needed: number;
  readonly name: string;
  /** The arguments' names in order, those that are not needed in brackets. */
  readonly arguments: readonly string[];
}

/** The formulas by their names. */
export const USAGE = {
  formLink: usage(3, 'POS_FORM_LINK', 'ID', 'код региона', 'ОГРН', '[ID вышестоящего]'),
  pollLink: usage(3, 'POS_POLL_LINK', 'вид', 'код региона', 'ОГРН', '[ОКТМО]'),
  appLink: usage(1, 'GOSUSLUGI_APP_LINK', 'раздел', '[страница ВК]'),
  linkCheck: usage(1, 'POS_LINK_CHECK', 'ссылка', '[вид]', '[ID]', '[код региона]', '[ОГРН]', '[ОКТМО]'),
  linkFix: usage(1, 'POS_LINK_FIX', 'ссылка'),
  opaId: usage(1, 'POS_OPA_ID', 'код виджета'),
  vkGroupId: usage(1, 'VK_GROUP_ID', 'ссылка на сообщество'),
  regionCode: usage(1, 'REGION_CODE', 'регион', '[две цифры]'),
  checkOgrn: usage(1, 'CHECK_OGRN', 'ОГРН', '[пояснить]'),
  checkInn: usage(1, 'CHECK_INN', 'ИНН', '[пояснить]'),
  checkOktmo: usage(1, 'CHECK_OKTMO', 'ОКТМО', '[пояснить]'),
  deadline: usage(1, 'POS_DEADLINE', 'дата', '[порядок]', '[число дней]'),
};

/** The answer to a formula without a needed argument. */
export function usageText({ name, arguments: all }: Usage, missing: string): string {
  return `Не хватает аргумента «${missing}». Формула: =${name}(${all.join('; ')})`;
}

function usage(needed: number, name: string, ...all: readonly string[]): Usage {
  return { needed, name, arguments: all };
}
