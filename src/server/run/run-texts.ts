import type { Failure } from '../../shared/contract';
import type { RunKind } from '../../shared/run-kinds';

/** What a run of a kind is called in a sentence, in the cases and the gender that the sentences need. */
interface RunName {
  readonly busy: (sheet: string) => string;
  /** «шло заполнение», «шла раздача». */
  readonly went: string;
  /** What was done or continued: «заполнение», «раздачу». */
  readonly whom: string;
  /** «заполнения», «раздачи». */
  readonly of: string;
  readonly gender: 'neuter' | 'feminine' | 'masculine';
}

const RUN_NAMES: { readonly [kind in RunKind]: RunName } = {
  fill: {
    busy: (sheet) => `Лист «${sheet}» уже заполняется`,
    went: 'шло заполнение',
    whom: 'заполнение',
    of: 'заполнения',
    gender: 'neuter',
  },
  audit: {
    busy: (sheet) => `На лист «${sheet}» уже записывают проверку`,
    went: 'шла запись проверки',
    whom: 'запись проверки',
    of: 'записи проверки',
    gender: 'feminine',
  },
  handOut: {
    busy: (sheet) => `Лист «${sheet}» уже раздают`,
    went: 'шла раздача',
    whom: 'раздачу',
    of: 'раздачи',
    gender: 'feminine',
  },
  collect: {
    busy: (sheet) => `На лист «${sheet}» уже собирают ответы`,
    went: 'шёл сбор ответов',
    whom: 'сбор ответов',
    of: 'сбора ответов',
    gender: 'masculine',
  },
  readiness: {
    busy: (sheet) => `На лист «${sheet}» уже записывают готовность`,
    went: 'шла запись готовности',
    whom: 'запись готовности',
    of: 'записи готовности',
    gender: 'feminine',
  },
  deadlines: {
    busy: (sheet) => `На лист «${sheet}» уже записывают сроки`,
    went: 'шла запись сроков',
    whom: 'запись сроков',
    of: 'записи сроков',
    gender: 'feminine',
  },
};

const WORDS = {
  neuter: { that: 'то', last: 'последнее', thisOf: 'этого', it: 'его' },
  feminine: { that: 'ту', last: 'последнюю', thisOf: 'этой', it: 'её' },
  masculine: { that: 'тот', last: 'последний', thisOf: 'этого', it: 'его' },
};

/** What a person reads when a run of a kind cannot go on. */
export const RUN_FAILURES = {
  running: (kind: RunKind, sheet: string, since: Date): Failure => {
    const { busy, whom, gender } = RUN_NAMES[kind];
    const other = `${WORDS[gender].that} ${whom}`;
    return {
      code: 'busy',
      text: `${busy(sheet)} (с ${clock(since)}). Дождитесь конца или остановите ${other}.`,
      retry: true,
    };
  },
  takenOver: (kind: RunKind): Failure => ({
    code: 'taken-over',
    text: `${capital(RUN_NAMES[kind].whom)} продолжили в другом окне. Здесь больше ничего делать не нужно.`,
    retry: false,
  }),
  gone: (kind: RunKind): Failure => {
    const { thisOf, it } = WORDS[RUN_NAMES[kind].gender];
    return {
      code: 'run-gone',
      text: `${capital(thisOf)} ${RUN_NAMES[kind].of} уже нет: ${it} завершили, остановили или отменили. Проверьте лист заново.`,
      retry: false,
    };
  },
  /** For a call that names nothing but a run which is not known any more. */
  forgotten: (): Failure => ({
    code: 'run-gone',
    text: 'Этого действия в истории больше нет: другие его вытеснили. Откройте панель заново.',
    retry: false,
  }),
  changed: (kind: RunKind, row: number): Failure => ({
    code: 'changed',
    text: `Пока ${RUN_NAMES[kind].went}, лист изменили (строка ${row}). Нужна новая проверка.`,
    retry: true,
  }),
  columnsChanged: (kind: RunKind): Failure => ({
    code: 'changed',
    text: `Пока ${RUN_NAMES[kind].went}, столбцы листа изменили. Нужна новая проверка.`,
    retry: true,
  }),
  noJournal: (kind: RunKind): Failure => {
    const { thisOf, it } = WORDS[RUN_NAMES[kind].gender];
    return {
      code: 'run-gone',
      text: `Журнал ${thisOf} ${RUN_NAMES[kind].of} удалён, отменить ${it} нельзя. Используйте историю версий таблицы.`,
      retry: false,
    };
  },
  notUndoable: (kind: RunKind): Failure => {
    const { whom, gender } = RUN_NAMES[kind];
    return {
      code: 'run-gone',
      text: `Отменить на листе можно только ${WORDS[gender].last} ${whom}.`,
      retry: false,
    };
  },
};

/** Why an undo of a run left a cell as it is. */
export const changedSince = (kind: RunKind, header: string): string =>
  `«${header}» изменили после ${RUN_NAMES[kind].of}: оставлено как есть.`;

/** Time of day in the document's time zone, which is the script's. */
function clock(time: Date): string {
  const two = (n: number) => `0${n}`.slice(-2);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
