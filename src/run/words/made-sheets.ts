import { counted, plural } from '../../core/cells/plural';
import type { MadeKind } from '../../shared/made-sheets';
import type { RunRecord } from '../../shared/run';
import { named, sheets } from './counted';
import type { RecordWords } from './run-words';

/** What a record made and renewed, in one line. */
function line({ sheets: all }: RunRecord): string {
  const renewed = all.filter((one) => one.renewed).length;
  const fresh = all.length - renewed;
  return [
    ...(fresh > 0 ? [counted`${fresh} ${plural(fresh, 'новый лист', 'новых листа', 'новых листов')}`] : []),
    ...(renewed > 0 ? [counted`обновлено: ${renewed}`] : []),
  ].join(', ');
}

/** What will become of each sheet: asked before it is done. */
function text({ sheets: all }: RunRecord): string {
  const names = (renewed: boolean) =>
    all.filter((one) => one.renewed === renewed).map(({ sheetName }) => sheetName);
  const [fresh, renewed] = [names(false), names(true)];
  return [
    ...(fresh.length > 0 ? [`${fresh.length === 1 ? 'Удалим лист' : 'Удалим листы'} ${named(fresh)}.`] : []),
    ...(renewed.length > 0
      ? [`${renewed.length === 1 ? 'На листе' : 'На листах'} ${named(renewed)} вернём прежнее.`]
      : []),
    'Лист, который изменили после этого, останется.',
  ].join(' ');
}

const taking = (agree: string): RecordWords['taking'] => ({
  agree,
  text,
  heading: 'Убираем листы',
  progress: (done, total) => counted`${done} из ${total}`,
  restored: (count) => (count === 0 ? 'Ничего не изменено.' : `Готово: ${sheets(count)}.`),
});

/** Words of what makes sheets beside the runs, for the history. */
export const MADE_WORDS: { readonly [made in MadeKind]: RecordWords } = {
  findingList: {
    undo: 'Убрать список замечаний',
    undone: 'Список замечаний убран',
    outcome: { done: 'Список замечаний', stopped: 'Список замечаний', undone: 'Список замечаний убран' },
    line,
    taking: taking('Убрать список'),
  },
  report: {
    undo: 'Убрать отчёт',
    undone: 'Отчёт убран',
    outcome: {
      done: 'Отчёт о готовности',
      stopped: 'Отчёт о готовности',
      undone: 'Отчёт о готовности убран',
    },
    line,
    taking: taking('Убрать отчёт'),
  },
  applications: {
    undo: 'Убрать заявки',
    undone: 'Заявки убраны',
    outcome: { done: 'Заявки', stopped: 'Заявки', undone: 'Заявки убраны' },
    line,
    taking: taking('Убрать заявки'),
  },
  summary: {
    undo: 'Убрать сводку',
    undone: 'Сводка убрана',
    outcome: { done: 'Сводка', stopped: 'Сводка', undone: 'Сводка убрана' },
    line,
    taking: taking('Убрать сводку'),
  },
  requests: {
    undo: 'Убрать запросы',
    undone: 'Запросы убраны',
    outcome: { done: 'Запросы и напоминания', stopped: 'Запросы и напоминания', undone: 'Запросы убраны' },
    line,
    taking: taking('Убрать запросы'),
  },
};
