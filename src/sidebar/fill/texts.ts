import { counted, plural } from '../../core/cells/plural';
import { OUTPUT_HEADERS } from '../../shared/fill';
import { cells, rowsAccusative } from '../ui/counted';

/** Filling the links. */

export const FILL = {
  heading: 'Что заполняем',
  intro: [
    'Панель найдёт столбцы выгрузки, проверит строки и соберёт ссылки для официальных страниц.',
    '«Проверить таблицу» ничего не записывает: покажет, что получится и где ошибки, исправить их можно тут же.',
    '«Заполнить» добавит ссылки в новые столбцы справа; ваши данные не меняются, всё можно отменить.',
  ],
  start: 'Проверить таблицу',
  resultHeading: 'Результат проверки',
  nothingWritten: (sheet: string) => `Лист «${sheet}». В таблицу ещё ничего не записано.`,
  region: (name: string, code: string) => `Регион: ${name}, код ${code}`,
  noRegion: 'Регион не определён: выберите его в настройках.',
  nothingToFill: 'Заполнять нечего: все ссылки уже на месте или их не из чего собрать.',
  noRows: 'Организаций на листе нет: под шапкой пусто.',
  write: (count: number) => `Заполнить ${rowsAccusative(count)}`,
  legend: `Строки с вышестоящим ЛКО и строки с замечаниями подсвечены. То же написано в столбцах «${OUTPUT_HEADERS.idSource}» и «${OUTPUT_HEADERS.remarks}».`,
};

export const COUNTS = {
  willFill: 'Будет заполнено строк',
  filled: 'Заполнено строк',
  rows: 'Всего организаций',
  own: 'Свой ЛКО',
  fallback: 'Вышестоящий ЛКО',
  none: 'Нет ЛКО',
  unchanged: 'Без изменений',
  overwrites: 'Заменит введённое вручную, ячеек',
  kept: 'Заполнено иначе, не меняется, ячеек',
  complete: 'Есть все три ссылки',
  incomplete: 'Не хватает ссылок',
  lacking: {
    formLink: 'Нет «Сообщить о проблеме»',
    pollLink: 'Нет «Высказать мнение»',
    appLink: 'Нет «Госуслуги»',
  },
  reason: (title: string, count: number) => counted`${title}: ${count}`,
  otherReasons: (count: number) => counted`Другие причины: ${count}`,
  attention: 'Требуют внимания',
};

/** Hand-typed values that a fill would replace. */
export const REPLACED = {
  heading: (count: number) => `Заменит введённое вручную: ${cells(count)}`,
  hint: 'Снимите отметку у строки, чтобы её значения остались.',
  /** Beyond the rows that are listed. */
  unlisted: (count: number) =>
    `Показаны первые строки. В остальных тоже ${plural(count, 'заменится', 'заменятся', 'заменятся')} ${cells(count)}: чтобы оставить и их, выберите в настройках «Только пустые».`,
  all: 'Заменить все',
  none: 'Оставить эти',
  old: (value: string) => `было: ${value}`,
  now: (value: string) => `станет: ${value === '' ? 'пусто' : value}`,
  recounting: 'Пересчитываем с вашим выбором…',
};

/** Links before they are written. */
export const SAMPLES = {
  heading: 'Какие получатся ссылки',
  kept: 'Останется то, что уже стоит:',
  /** `why`: the heading of a finding. */
  lacking: (why: string) => `Не будет. ${why}.`,
  card: 'Посмотреть для выделенной строки',
};

export const NEXT = {
  findings: 'Разобрать замечания',
  card: 'Открыть карточку организации',
  handOut: 'Раздать листы муниципалитетам',
  audit: 'Проверить размещённые ссылки',
};
