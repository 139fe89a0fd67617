import { withRemarks } from './counted';
import type { RunWords } from './run-words';

/** Words of writing how ready organisations are. */
export const READINESS_WORDS: RunWords = {
  tab: 'Готовность',
  unfinished: 'Готовность записана не до конца',
  underWay: 'Запись готовности идёт',
  previewing: 'Считаем готовность',
  writing: 'Записываем готовность',
  progressName: 'Записано строк',
  interrupted: 'Запись готовности прервалась',
  stopped: 'Запись готовности остановлена',
  undo: 'Убрать готовность',
  undone: 'Записанная готовность убрана',
  outcome: { done: 'Готовность записана', stopped: 'Остановлено', undone: 'Убрано' },
  line: withRemarks,
  sentence: {
    busy: (sheet) => `На лист «${sheet}» уже записывают готовность`,
    went: 'шла запись готовности',
    whom: 'запись готовности',
    of: 'записи готовности',
    gender: 'feminine',
  },
};
