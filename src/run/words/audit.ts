import { withRemarks } from './counted';
import type { RunWords } from './run-words';

/** Words of writing an audit of placed links. */
export const AUDIT_WORDS: RunWords = {
  tab: 'Размещённые ссылки',
  unfinished: 'Проверка записана не до конца',
  underWay: 'Запись проверки идёт',
  previewing: 'Проверяем ссылки',
  writing: 'Записываем проверку',
  progressName: 'Записано строк',
  interrupted: 'Запись проверки прервалась',
  stopped: 'Запись проверки остановлена',
  undo: 'Убрать проверку',
  undone: 'Записанная проверка убрана',
  outcome: { done: 'Проверка записана', stopped: 'Остановлено', undone: 'Убрано' },
  line: withRemarks,
  sentence: {
    busy: (sheet) => `На лист «${sheet}» уже записывают проверку`,
    went: 'шла запись проверки',
    whom: 'запись проверки',
    of: 'записи проверки',
    gender: 'feminine',
  },
};
