/**
 * Words by which an ЛКО or an organisation is out: «не подключён», «заблокирован», «удаления». For `headerText`; inferred
 * from exports of other systems.
 */
const OUT =
  '(?:не ?(?:подключ|действу|актив|работа|использу)\\S*|(?:за)?блокир\\S*|закрыт(?:[аоы]|и[ея])?|отключ\\S*|удален\\S*|архив\\S*|деактив\\S*|приостан\\S*|ликвид\\S*|упраздн\\S*|исключен\\S*|deleted|archived|blocked|closed|disabled|inactive)';
const OF =
  '(?:лко|кабинет\\S*|личн\\S*|организаци\\S*|учреждени\\S*|юл|запис[ьи]|из|в|к|от|реестра|пос|да|нет)';
/** A header that asks the other way round: «да» below «ЛКО заблокирован» says that there is nothing to use. */
export const NEGATIVE_HEADER = new RegExp(`^(?:(?:признак|отметка|флаг|is|${OF}) )*${OUT}(?: ${OF})*$`);
/** A header of the day on which something ended. */
export const END_DATE_HEADER = new RegExp(
  `^дата (?:отключения|закрытия|блокировки|ликвидации|прекращения(?: деятельности)?|удаления|архивации|исключения)(?: ${OF})*$`,
);
