import { counted } from '../../core/cells/plural';
import { rowsAccusative } from '../ui/counted';

/** Collecting answers. */

export const COLLECT = {
  heading: 'Что вернулось',
  answered: 'Ответили',
  ofRows: (answered: number, all: number) => counted`${answered} из ${all}`,
  changed: 'Изменится строк',
  sources: 'Прочитано листов',
  conflicts: (open: number) =>
    open === 0 ? 'Расхождения: все решены' : counted`Расхождения: не решено ${open}`,
  conflictsHint: 'Пока расхождение не решено, эта строка не записывается.',
  takeRight: (count: number) => counted`Везде взять верную (${count})`,
  clean: (clean: boolean) => (clean ? '✓ ссылки верны' : '✖ в ссылках ошибки'),
  rest: (count: number) => counted`Остальной ответ (${count})`,
  unanswered: (total: number) => counted`Не ответили: ${total}`,
  unansweredOf: (title: string, count: number) => counted`${title || 'Без муниципалитета'}: ${count}`,
  more: (count: number) => counted`и ещё ${count}`,
  decision: (name: string) => `Решение: ${name}`,
  undecided: 'Не решено',
  write: (count: number) => `Записать ${rowsAccusative(count)}`,
  nothing: 'Новых ответов нет.',
};
