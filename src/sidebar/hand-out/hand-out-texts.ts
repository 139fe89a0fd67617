import { plural, spaced } from '../../core/cells/plural';

/** What the tab «Раздача» says beside the words of every run. */

const sheets = (count: number) => `${spaced(count)} ${plural(count, 'лист', 'листа', 'листов')}`;
const rows = (count: number) =>
  `${spaced(count)} ${plural(count, 'организация', 'организации', 'организаций')}`;

export const HAND_OUT = {
  heading: 'Раздача и сбор',
  intro:
    'Каждый муниципалитет получает свой лист: ссылки, названия и обложки пунктов меню и место для ответа. Ответы собираются обратно в выгрузку.',
  start: 'Раздать листы',
  collect: 'Собрать ответы',
  summary: 'Обновить сводку',
  summaryHint: 'Листы «Сводка», «Кому нужен ЛКО» и «Сайт размещения виджета».',
  summaryDone: (names: readonly string[]) =>
    names.length === 0
      ? 'Сводка не обновлена.'
      : `Обновлено: ${names.map((name) => `«${name}»`).join(', ')}.`,
  separate: 'Отдельный файл для муниципалитета',
  separateSteps: [
    'Щёлкните по вкладке его листа правой кнопкой: «Копировать в» → «Новую таблицу». В копии обычные значения: дополнение получателю не нужно.',
    'Откройте доступ к новой таблице. Когда её вернут, скопируйте лист обратно: «Копировать в» → «Существующую таблицу», и нажмите «Собрать ответы».',
  ],

  checkHeading: 'Кому раздать',
  level: 'Листы',
  levels: { municipality: 'По муниципалитетам', parent: 'По вышестоящим организациям' },
  guard: 'Серые столбцы',
  guards: { warning: 'Предупреждать при изменении', owner: 'Менять может только владелец' },
  groups: 'Листы для раздачи',
  all: 'Выбрать все',
  none: 'Снять все',
  group: (rowsCount: number, ready: number) => `${rows(rowsCount)}, все ссылки у ${spaced(ready)}`,
  fresh: 'новый лист',
  known: (name: string) => `лист «${name}»`,
  answered: (count: number) => `ответов: ${spaced(count)}`,
  go: (count: number) => `Раздать ${sheets(count)}`,
  nothing: 'Выберите хотя бы один лист.',
  done: (count: number) => `Готово: ${sheets(count)}`,
  next: 'Обновите сводку, чтобы видеть, кто ответил.',
};

export const COLLECT = {
  heading: 'Что вернулось',
  answered: 'Ответили',
  ofRows: (answered: number, all: number) => `${spaced(answered)} из ${spaced(all)}`,
  changed: 'Изменится строк',
  sources: 'Прочитано листов',
  conflicts: (open: number) =>
    open === 0 ? 'Расхождения: все решены' : `Расхождения: не решено ${spaced(open)}`,
  conflictsHint: 'Пока расхождение не решено, эта строка не записывается.',
  decision: (name: string) => `Решение: ${name}`,
  undecided: 'Не решено',
  write: (count: number) => `Записать ${spaced(count)} ${plural(count, 'строку', 'строки', 'строк')}`,
  nothing: 'Новых ответов нет.',
};
