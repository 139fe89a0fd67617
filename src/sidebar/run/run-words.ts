import type { RunRecord } from '../../shared/contract';
import type { RunKind } from '../../shared/run-kinds';
import { plural, spaced } from '../ui/plural';

/** What the screens of a run say differently for each kind of run; all else is the same and stands in texts.ts. */
export interface RunWords {
  /** The tab on which such a run is driven. */
  readonly tab: string;
  readonly unfinished: string;
  /** Start of a sentence that goes on «в другом окне». */
  readonly underWay: string;
  readonly checking: string;
  readonly running: string;
  readonly progressName: string;
  readonly interrupted: string;
  readonly stopped: string;
  /** Names the button and asks, with a question mark, before it is done. */
  readonly undo: string;
  readonly undone: string;
  readonly outcome: { readonly [outcome in RunRecord['outcome']]: string };
  readonly line: (record: RunRecord) => string;
  /** Where a run does not write cells row by row: the same sentences about what it does. */
  readonly own?: {
    readonly done: (done: number, total: number) => string;
    readonly written: (count: number) => string;
    readonly undoing: (count: number, sheet: string) => string;
    readonly stoppedHint: string;
  };
}

const rows = (count: number) => `${spaced(count)} ${plural(count, 'строка', 'строки', 'строк')}`;

const sheets = (count: number) => `${spaced(count)} ${plural(count, 'лист', 'листа', 'листов')}`;
const sheetsGenitive = (count: number) => `${spaced(count)} ${plural(count, 'листа', 'листов', 'листов')}`;

const withRemarks = ({ filled, attention }: RunRecord) =>
  `${rows(filled)}, из них с замечаниями ${spaced(attention)}`;

export const RUN_WORDS: { readonly [kind in RunKind]: RunWords } = {
  fill: {
    tab: 'Заполнение',
    unfinished: 'Заполнение не закончено',
    underWay: 'Заполнение идёт',
    checking: 'Проверяем таблицу',
    running: 'Заполняем',
    progressName: 'Заполнено строк',
    interrupted: 'Заполнение прервалось',
    stopped: 'Заполнение остановлено',
    undo: 'Отменить последнее заполнение',
    undone: 'Заполнение отменено',
    outcome: { done: 'Заполнено', stopped: 'Остановлено', undone: 'Отменено' },
    line: ({ filled, fallback }) => `${rows(filled)}, из них с вышестоящим ЛКО ${spaced(fallback)}`,
  },
  audit: {
    tab: 'Проверка',
    unfinished: 'Проверка записана не до конца',
    underWay: 'Запись проверки идёт',
    checking: 'Проверяем ссылки',
    running: 'Записываем проверку',
    progressName: 'Записано строк',
    interrupted: 'Запись проверки прервалась',
    stopped: 'Запись проверки остановлена',
    undo: 'Убрать записанную проверку',
    undone: 'Записанная проверка убрана',
    outcome: { done: 'Проверка записана', stopped: 'Остановлено', undone: 'Убрано' },
    line: withRemarks,
  },
  handOut: {
    tab: 'Раздача',
    unfinished: 'Раздача не закончена',
    underWay: 'Раздача идёт',
    checking: 'Готовим раздачу',
    running: 'Раздаём листы',
    progressName: 'Сделано листов',
    interrupted: 'Раздача прервалась',
    stopped: 'Раздача остановлена',
    undo: 'Отменить последнюю раздачу',
    undone: 'Раздача отменена',
    outcome: { done: 'Роздано', stopped: 'Остановлено', undone: 'Отменено' },
    line: ({ filled }) => sheets(filled),
    own: {
      done: (done, total) => `${spaced(done)} из ${sheetsGenitive(total)}`,
      written: (count) => `Роздано: ${sheets(count)}.`,
      undoing: (count) =>
        `${sheets(count)}: новые удалим, на прежних вернём, что было. Листы и строки с ответами останутся.`,
      stoppedHint: 'Розданное осталось. Остальные листы можно раздать позже.',
    },
  },
  collect: {
    tab: 'Раздача',
    unfinished: 'Сбор ответов не закончен',
    underWay: 'Сбор ответов идёт',
    checking: 'Читаем ответы',
    running: 'Собираем ответы',
    progressName: 'Собрано строк',
    interrupted: 'Сбор ответов прервался',
    stopped: 'Сбор ответов остановлен',
    undo: 'Отменить последний сбор',
    undone: 'Сбор ответов отменён',
    outcome: { done: 'Собрано', stopped: 'Остановлено', undone: 'Отменено' },
    line: withRemarks,
  },
  readiness: {
    tab: 'Готовность',
    unfinished: 'Готовность записана не до конца',
    underWay: 'Запись готовности идёт',
    checking: 'Считаем готовность',
    running: 'Записываем готовность',
    progressName: 'Записано строк',
    interrupted: 'Запись готовности прервалась',
    stopped: 'Запись готовности остановлена',
    undo: 'Убрать записанную готовность',
    undone: 'Записанная готовность убрана',
    outcome: { done: 'Готовность записана', stopped: 'Остановлено', undone: 'Убрано' },
    line: withRemarks,
  },
  deadlines: {
    tab: 'Готовность',
    unfinished: 'Сроки записаны не до конца',
    underWay: 'Запись сроков идёт',
    checking: 'Считаем сроки',
    running: 'Записываем сроки',
    progressName: 'Записано строк',
    interrupted: 'Запись сроков прервалась',
    stopped: 'Запись сроков остановлена',
    undo: 'Убрать записанные сроки',
    undone: 'Записанные сроки убраны',
    outcome: { done: 'Сроки записаны', stopped: 'Остановлено', undone: 'Убрано' },
    line: withRemarks,
  },
};
