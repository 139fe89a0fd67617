import { spaced } from '../../core/cells/plural';
import { rowsAccusative } from '../ui/counted';

/** Collecting answers. */

export const COLLECT = {
  heading: 'Что вернулось',
  answered: 'Ответили',
  ofRows: (answered: number, all: number) => `${spaced(answered)} из ${spaced(all)}`,
  changed: 'Изменится строк',
  sources: 'Прочитано листов',
  conflicts: (open: number) =>
    open === 0 ? 'Расхождения: все решены' : `Расхождения: не решено ${spaced(open)}`,
  conflictsHint: 'Пока расхождение не решено, эта строка не записывается.',
  takeRight: (count: number) => `Везде взять верную (${spaced(count)})`,
  clean: (clean: boolean) => (clean ? '✓ ссылки верны' : '✖ в ссылках ошибки'),
  rest: (count: number) => `Остальной ответ (${spaced(count)})`,
  unanswered: (total: number) => `Не ответили: ${spaced(total)}`,
  unansweredOf: (title: string, count: number) => `${title || 'Без муниципалитета'}: ${spaced(count)}`,
  more: (count: number) => `и ещё ${spaced(count)}`,
  decision: (name: string) => `Решение: ${name}`,
  undecided: 'Не решено',
  write: (count: number) => `Записать ${rowsAccusative(count)}`,
  nothing: 'Новых ответов нет.',
};
