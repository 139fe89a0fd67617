import { counted, plural } from '../../core/cells/plural';
import { rows, rowsGenitive } from '../../run/words/counted';
import type { UndoLock } from '../../shared/run';
import { cells } from '../ui/counted';

/** What a run of every kind says; what only some kinds say is with their words. */

export const BUTTONS = {
  again: 'Проверить заново',
  back: 'Назад',
  cancel: 'Отмена',
  stop: 'Остановить',
  end: 'Завершить',
  resume: 'Продолжить',
  done: 'Готово',
  undoAgree: 'Вернуть прежние значения',
  refresh: 'Обновить',
};

/** The tab with the jobs that are not in the line of tabs. */
export const MORE = 'Ещё';

/** A tab's name while its run writes. */
export const tabAt = (tab: string, percent: number) => `${tab} ${percent}\u00a0%`;

export const OFFER = {
  done: (done: number, total: number, sheet: string) =>
    counted`Сделано ${done} из ${total}, лист «${sheet}».`,
  idle: 'Записанное сохранено. Продолжим с оставшихся строк.',
  gone: 'Этого листа больше нет, продолжать не на чем.',
  busyHeading: 'Таблица занята',
  elsewhere: (what: string) =>
    `${what} в другом окне. Если работа там прервалась, через две минуты её можно будет продолжить здесь.`,
  otherTab: (tab: string) => `Продолжить в разделе «${tab}»`,
  /** `line`: what a run that was stopped has written. */
  stopped: (when: string, sheet: string, line: string) => `${when}, лист «${sheet}»: ${line}.`,
};

export const PREVIEW = {
  runningHint: 'Ничего не записываем. Обычно это занимает до минуты.',
  failed: 'Проверить не получилось',
  again: 'Проверяем заново…',
  afterChange: 'Таблица изменилась: проверяем заново, чтобы каждая запись попала в свою строку.',
  newColumns: (columns: readonly string[]) =>
    `Справа ${columns.length === 1 ? 'добавится столбец' : 'добавятся столбцы'}: ${columns.map((header) => `«${header}»`).join(', ')}.`,
};

export const CONFIRM = {
  heading: 'Заменить введённое вручную?',
  /** `undo`: what the button that takes the run back says. */
  text: (count: number, undo: string) =>
    `${plural(count, 'Будет заменена', 'Будут заменены', 'Будут заменены')} ${cells(count)}, где значение ввёл человек. Вернуть можно кнопкой «${undo}».`,
  agree: 'Заменить и заполнить',
};

export const RUN = {
  starting: 'Готовим столбцы',
  done: (done: number, total: number) => counted`${done} из ${rowsGenitive(total)}`,
  catchingUp: 'Сверяем уже записанные строки.',
  changed: 'Таблица изменилась: план пересчитан.',
  stopping: 'Останавливаем после этой порции…',
  closing: 'Завершаем',
  hint: 'Если закрыть панель, запись остановится. Откройте её снова и нажмите «Продолжить».',
};

export function timeLeft(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 60) return 'Осталось меньше минуты';
  return `Осталось около ${Math.round(seconds / 60)}\u00a0мин`;
}

export const ASKING = {
  heading: 'Таблица всё время меняется',
  text: (times: number) =>
    counted`Её изменили ${times} ${plural(times, 'раз', 'раза', 'раз')} подряд. Попросите коллег подождать и продолжите.`,
};

export const RESULT = {
  done: 'Готово',
  stoppedHint: 'Записанное осталось в таблице. К остальным строкам можно вернуться позже.',
  written: (count: number) => `Записано: ${cells(count)}.`,
  showColumns: 'Показать столбцы',
  /** Of a stopped run: going on and taking back have the line of buttons. */
  leave: 'Отложить',
};

export const UNDO = {
  confirm: (count: number, sheet: string) =>
    `На листе «${sheet}» вернутся прежние значения: ${rows(count)}. То, что изменили позже, останется.`,
  heading: 'Возвращаем прежние значения',
  progressName: 'Возвращено строк',
  restored: (count: number) => `Возвращено: ${cells(count)}.`,
  nothing: 'Всё осталось как есть',
  left: 'Оставлено',
  skipped: (count: number) => `Не возвращено, потому что изменено позже: ${cells(count)}`,
};

export const HISTORY = {
  heading: 'История',
  empty: 'Записей ещё не было.',
  /** Tells one button of the history from another. */
  which: (sheet: string, when: string) => `, ${sheet === '' ? '' : `лист «${sheet}», `}${when}`,
  locks: {
    newer: 'Отменить нельзя: позже на лист записано ещё раз.',
    covered: 'Сначала уберите то, что сделано с этими листами позже.',
    gone: 'Этих листов больше нет.',
    forgotten: 'Отменить нельзя: прежние тексты не хранятся, в них контакты людей.',
  } satisfies Record<UndoLock, string>,
};
