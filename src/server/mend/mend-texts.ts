import type { Failure } from '../../shared/answer';

/** What a person reads when a cell cannot be mended from the panel. */
export const MEND_FAILURES = {
  changed: (row: number): Failure => ({
    code: 'changed',
    text: `Строку ${row} изменили или сдвинули, пока вы правили: ничего не записано. Откройте замечание ещё раз или проверьте таблицу заново.`,
    retry: false,
  }),
  badValue: (why: string): Failure => ({ code: 'bad-settings', text: `Не записано. ${why}`, retry: false }),
  locked: (row: number): Failure => ({
    code: 'changed',
    text: `В строке ${row} формула, объединённая ячейка или ссылка под текстом: исправьте её в самой таблице.`,
    retry: false,
  }),
  tooMany: (count: number, most: number): Failure => ({
    code: 'bad-settings',
    text: `Таких строк ${count}, а сразу можно заменить не больше ${most}. Замените их в таблице: «Правка» → «Найти и заменить».`,
    retry: false,
  }),
};
