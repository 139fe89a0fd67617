import { counted } from '../../core/cells/plural';
import { sheets, sheetsGenitive } from './counted';
import type { RunWords } from './run-words';

/** Words of handing out sheets. */
export const HAND_OUT_WORDS: RunWords = {
  tab: 'Раздача',
  unfinished: 'Раздача не закончена',
  underWay: 'Раздача идёт',
  previewing: 'Готовим раздачу',
  writing: 'Раздаём листы',
  progressName: 'Сделано листов',
  interrupted: 'Раздача прервалась',
  stopped: 'Раздача остановлена',
  undo: 'Отменить раздачу',
  undone: 'Раздача отменена',
  outcome: { done: 'Роздано', stopped: 'Остановлено', undone: 'Отменено' },
  line: ({ filled }) => sheets(filled),
  taking: {
    text: ({ filled }) =>
      `${sheets(filled)}: новые удалим, на прежних вернём, что было. Листы и строки с ответами останутся.`,
    heading: 'Отменяем раздачу',
    progress: (done, total) => counted`${done} из ${sheetsGenitive(total)}`,
    restored: (count) => counted`Отменено изменений: ${count}.`,
  },
  own: {
    done: (done, total) => counted`${done} из ${sheetsGenitive(total)}`,
    written: (count) => `Роздано: ${sheets(count)}.`,
    stoppedHint: 'Розданное осталось. Остальные листы можно раздать позже.',
  },
  sentence: {
    busy: (sheet) => `Лист «${sheet}» уже раздают`,
    went: 'шла раздача',
    whom: 'раздачу',
    of: 'раздачи',
    gender: 'feminine',
  },
};
