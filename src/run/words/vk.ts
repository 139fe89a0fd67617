import { withRemarks } from './counted';
import type { RunWords } from './run-words';

/** Words of writing what VK says of the pages. */
export const VK_WORDS: RunWords = {
  tab: 'Размещённые ссылки',
  unfinished: 'Ответы ВКонтакте взяты не до конца',
  underWay: 'Сбор ответов ВКонтакте идёт',
  previewing: 'Читаем страницы на листе',
  writing: 'Берём из ВКонтакте',
  progressName: 'Пройдено строк',
  interrupted: 'Сбор ответов ВКонтакте прервался',
  stopped: 'Сбор ответов остановлен',
  undo: 'Убрать ответы ВКонтакте',
  undone: 'Ответы ВКонтакте убраны',
  outcome: { done: 'Ответы ВКонтакте записаны', stopped: 'Остановлено', undone: 'Убрано' },
  line: withRemarks,
  sentence: {
    busy: (sheet) => `На лист «${sheet}» уже берут ответы ВКонтакте`,
    went: 'шёл сбор ответов ВКонтакте',
    whom: 'сбор ответов ВКонтакте',
    of: 'сбора ответов ВКонтакте',
    gender: 'masculine',
  },
};
