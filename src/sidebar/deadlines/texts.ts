import { counted } from '../../core/cells/plural';
import { rowsAccusative } from '../ui/counted';

/** Deadlines of messages. */

export const DEADLINES = {
  heading: 'Сроки сообщений',
  hint: 'Обычный порядок 30 дней, фаст-трек 10, федеральный от 1 до 15. Входящие смотрите не реже двух раз в день.',
  sheet: 'Лист с сообщениями',
  start: 'Посчитать сроки',
  resultHeading: 'Сроки ответов',
  on: (sheet: string, day: string) => `Лист «${sheet}», на ${day}. В таблицу ещё ничего не записано.`,
  overdue: 'Просрочено',
  soon: 'Осталось три дня или меньше',
  open: 'В срок',
  closed: 'Закрыто',
  unread: 'Срок не посчитан',
  all: 'Сообщений',
  byOrganisation: 'По организациям',
  line: (overdue: number, soon: number, total: number) =>
    counted`просрочено ${overdue}, срок близко ${soon}, всего ${total}`,
  write: (count: number) => `Записать в ${rowsAccusative(count)}`,
  legend: '«Отметка срока»: красный — просрочено, жёлтый — осталось три дня или меньше.',
};
