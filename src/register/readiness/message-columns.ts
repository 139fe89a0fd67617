import type { CellValue } from '../../core/cells/cell-value';
import { columnsOfHeader, type RoleColumns, type WordRule } from './columns-by-words';

/** What a column of a sheet of messages can mean. */
export type MessageColumn =
  | 'number'
  | 'organisation'
  | 'registered'
  | 'track'
  | 'days'
  | 'topic'
  | 'status'
  | 'answered';

const MESSAGE_WORDS: readonly WordRule<MessageColumn>[] = [
  {
    role: 'answered',
    words:
      /дата (?:\S+ )?(?:ответа|закрытия|отправки ответа|завершения)|^(?:отвечено|ответ дан|ответ направлен|закрыто)$/,
    // A planned day is no answer.
    not: /план|срок|крайн|предельн|контрольн|ожидаем/,
  },
  {
    role: 'registered',
    words:
      /дата (?:\S+ )?(?:регистрации|поступления|создания|подачи)|^(?:зарегистрирован\S*|поступил\S*|дата|создано)$/,
  },
  {
    role: 'track',
    words: /порядок|фаст|^(?:трек|вид рассмотрения|тип рассмотрения|тип)$|(?:^| )трек(?= |$)/,
  },
  {
    role: 'days',
    words: /^(?:дней|число дней|количество дней|кол во дней|срок дней|дней на ответ|срок в днях)$/,
  },
  { role: 'topic', words: /(?:^| )(?:тема|тематика|подтема|категория)(?= |$)/ },
  { role: 'status', words: /(?:^| )(?:статус|состояние)(?= |$)/ },
  {
    role: 'number',
    words: /(?:^| )номер(?= |$)|^(?:id|ид|рег номер)(?: (?:сообщения|обращения))?$/,
    not: /лко|телефон/,
  },
  {
    role: 'organisation',
    words:
      /^(?:(?:наименование|название)(?: .*)?|организация|учреждение|исполнитель|ответственная организация|орган власти|лко)$/,
  },
];

/**
 * Columns of a table of messages by its header.
 *
 * @param headers header cells from the left
 * @returns null when it is none: the day of registration and a number or an organisation must be named, and something
 *   that only messages have
 * @example messageColumns(['Номер сообщения', 'Организация', 'Дата регистрации'])?.registered // 3
 */
export function messageColumns(headers: readonly CellValue[]): RoleColumns<MessageColumn> | null {
  const columns = columnsOfHeader(headers, MESSAGE_WORDS);
  const { registered, organisation, number, track, status } = columns;
  const whose = organisation !== undefined || number !== undefined;
  const known = track !== undefined || status !== undefined || number !== undefined;
  return registered !== undefined && whose && known ? columns : null;
}
