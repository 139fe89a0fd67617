import { counted } from '../../core/cells/plural';
import { rows } from './counted';
import type { RunWords } from './run-words';

/** Words of filling the links. */
export const FILL_WORDS: RunWords = {
  tab: 'Заполнение',
  unfinished: 'Заполнение не закончено',
  underWay: 'Заполнение идёт',
  previewing: 'Проверяем таблицу',
  writing: 'Заполняем',
  progressName: 'Заполнено строк',
  interrupted: 'Заполнение прервалось',
  stopped: 'Заполнение остановлено',
  undo: 'Отменить заполнение',
  undone: 'Заполнение отменено',
  outcome: { done: 'Заполнено', stopped: 'Остановлено', undone: 'Отменено' },
  line: ({ filled, fallback }) => counted`${rows(filled)}, из них с вышестоящим ЛКО ${fallback}`,
  sentence: {
    busy: (sheet) => `Лист «${sheet}» уже заполняется`,
    went: 'шло заполнение',
    whom: 'заполнение',
    of: 'заполнения',
    gender: 'neuter',
  },
};
