import { withRemarks } from './counted';
import type { RunWords } from './run-words';

/** Words of collecting answers. */
export const COLLECT_WORDS: RunWords = {
  tab: 'Раздача',
  unfinished: 'Сбор ответов не закончен',
  underWay: 'Сбор ответов идёт',
  previewing: 'Читаем ответы',
  writing: 'Собираем ответы',
  progressName: 'Собрано строк',
  interrupted: 'Сбор ответов прервался',
  stopped: 'Сбор ответов остановлен',
  undo: 'Отменить сбор',
  undone: 'Сбор ответов отменён',
  outcome: { done: 'Собрано', stopped: 'Остановлено', undone: 'Отменено' },
  line: withRemarks,
  sentence: {
    busy: (sheet) => `На лист «${sheet}» уже собирают ответы`,
    went: 'шёл сбор ответов',
    whom: 'сбор ответов',
    of: 'сбора ответов',
    gender: 'masculine',
  },
};
