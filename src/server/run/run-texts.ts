import { RUN_WORDS } from '../../run/run-words';
import type { Failure } from '../../shared/answer';
import type { RunKind } from '../../shared/run';
import type { KeptRun } from './run-store';

const BY_GENDER = {
  neuter: { that: 'то', last: 'последнее', thisOf: 'этого', it: 'его' },
  feminine: { that: 'ту', last: 'последнюю', thisOf: 'этой', it: 'её' },
  masculine: { that: 'тот', last: 'последний', thisOf: 'этого', it: 'его' },
};

/** What a person reads when a run of a kind cannot go on. */
export const RUN_FAILURES = {
  running: ({ kind, sheetName, started }: Pick<KeptRun, 'kind' | 'sheetName' | 'started'>): Failure => {
    const { busy, whom, gender } = RUN_WORDS[kind].sentence;
    const other = `${BY_GENDER[gender].that} ${whom}`;
    return {
      code: 'busy',
      text: `${busy(sheetName)} (с ${clock(new Date(started))}). Дождитесь конца или остановите ${other}.`,
      retry: true,
    };
  },
  takenOver: (kind: RunKind): Failure => ({
    code: 'taken-over',
    text: `${capital(RUN_WORDS[kind].sentence.whom)} продолжили в другом окне. Здесь больше ничего делать не нужно.`,
    retry: false,
  }),
  gone: (kind: RunKind): Failure => {
    const { thisOf, it } = BY_GENDER[RUN_WORDS[kind].sentence.gender];
    return {
      code: 'run-gone',
      text: `${capital(thisOf)} ${RUN_WORDS[kind].sentence.of} уже нет: ${it} завершили, остановили или отменили. Проверьте лист заново.`,
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
    text: `Пока ${RUN_WORDS[kind].sentence.went}, лист изменили (строка ${row}). Нужна новая проверка.`,
    retry: true,
  }),
  columnsChanged: (kind: RunKind): Failure => ({
    code: 'changed',
    text: `Пока ${RUN_WORDS[kind].sentence.went}, столбцы листа изменили. Нужна новая проверка.`,
    retry: true,
  }),
  noJournal: (kind: RunKind): Failure => {
    const { thisOf, it } = BY_GENDER[RUN_WORDS[kind].sentence.gender];
    return {
      code: 'run-gone',
      text: `Журнал ${thisOf} ${RUN_WORDS[kind].sentence.of} удалён, отменить ${it} нельзя. Используйте историю версий таблицы.`,
      retry: false,
    };
  },
  notUndoable: (kind: RunKind): Failure => {
    const { whom, gender } = RUN_WORDS[kind].sentence;
    return {
      code: 'run-gone',
      text: `Отменить на листе можно только ${BY_GENDER[gender].last} ${whom}.`,
      retry: false,
    };
  },
};

/** Why an undo of a run left a cell as it is. */
export const changedSince = (kind: RunKind, header: string): string =>
  `«${header}» изменили после ${RUN_WORDS[kind].sentence.of}: оставлено как есть.`;

/** Time of day in the document's time zone, which is the script's. */
function clock(time: Date): string {
  const two = (n: number) => `0${n}`.slice(-2);
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
