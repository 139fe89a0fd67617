import { withRemarks } from './counted';
import type { RunWords } from './run-words';

/** Words of writing when messages are due. */
export const DEADLINES_WORDS: RunWords = {
  tab: 'Готовность',
  unfinished: 'Сроки записаны не до конца',
  underWay: 'Запись сроков идёт',
  previewing: 'Считаем сроки',
  writing: 'Записываем сроки',
  progressName: 'Записано строк',
  interrupted: 'Запись сроков прервалась',
  stopped: 'Запись сроков остановлена',
  undo: 'Убрать сроки',
  undone: 'Записанные сроки убраны',
  outcome: { done: 'Сроки записаны', stopped: 'Остановлено', undone: 'Убрано' },
  line: withRemarks,
  sentence: {
    busy: (sheet) => `На лист «${sheet}» уже записывают сроки`,
    went: 'шла запись сроков',
    whom: 'запись сроков',
    of: 'записи сроков',
    gender: 'feminine',
  },
};
