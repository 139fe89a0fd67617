import type { Failure } from '../shared/answer';

/** What a person reads when the document itself is in the way. */
export const SHEET_FAILURES = {
  noSheet: (): Failure => ({
    code: 'no-sheet',
    text: 'Лист не найден: его удалили. Откройте лист с выгрузкой и повторите.',
    retry: true,
  }),
  noGrid: (): Failure => ({
    code: 'no-sheet',
    text: 'В таблице нет листа с ячейками: только диаграммы или подключённые данные. Добавьте лист с выгрузкой по ЛКО.',
    retry: true,
  }),
  requestsUsedUp: (): Failure => ({
    code: 'google',
    text: 'Google больше не выпускает сегодня запросы под вашим аккаунтом. Продолжите завтра: записанное не пропадёт.',
    retry: true,
  }),
  locked: (): Failure => ({
    code: 'busy',
    text: 'В документ сейчас записывают из другого окна. Подождите минуту и повторите.',
    retry: true,
  }),
  protectedRange: (where: string): Failure => ({
    code: 'protected',
    text: `Запись остановила защита: ${where}. Попросите владельца таблицы открыть вам эти ячейки и продолжите.`,
    retry: true,
  }),
  typedColumn: (sheet: string, columns: string): Failure => ({
    code: 'protected',
    text: `На листе «${sheet}» запись не принимает столбец таблицы с заданным типом${columns === '' ? '' : `: ${columns}`}. Щёлкните по имени таблицы над шапкой, выберите «Преобразовать в обычный диапазон» и продолжите.`,
    retry: true,
  }),
  lastInSight: (sheet: string): Failure => ({
    code: 'protected',
    text: `Лист «${sheet}» единственный видимый: Google не даёт его удалить. Покажите другой лист и повторите.`,
    retry: true,
  }),
  strictRule: (sheet: string, where: string): Failure => ({
    code: 'protected',
    text: `На листе «${sheet}» запись не принимает проверка данных${where === '' ? '' : `: ${where}`}. Выберите там «Данные → Проверка данных → Показывать предупреждение» и продолжите.`,
    retry: true,
  }),
};

/** Cells that a run has passed over. */
export const SHEET_TROUBLES = {
  strictRule: (cells: string) => ({
    title: 'Не все ячейки записаны',
    text: `Проверка данных не принимает новое значение: ${cells}. Остальное записано. Выберите там «Данные → Проверка данных → Показывать предупреждение» и повторите.`,
  }),
};

/** Name of the hidden sheet that remembers what a run replaced. */
export const JOURNAL_SHEET = 'Ссылки ПОС, журнал';

/** Name of the sheet in which people decide what values mean. */
export const DECISION_SHEET = 'Решения';

/** The sheet with all findings of a check. */
export const FINDING_LIST = {
  headers: ['Важность', 'Строка', 'Организация', 'Замечание', 'Что сделать'],
} as const;

/** Said on hand-out sheets by their cells and protections. */
export const SHEET_NOTES = {
  guard: 'Ссылки ПОС: столбцы раздачи',
  date: 'Дата, например 22.11.2026.',
  link: 'Вставьте ссылку так, как она стоит в меню сообщества.',
};
