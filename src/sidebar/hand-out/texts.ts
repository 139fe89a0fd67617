import { counted, plural } from '../../core/cells/plural';
import { sheets } from '../../run/words/counted';

/** What the tab «Раздача» says besides the words of its runs. */

const organisations = (count: number) =>
  counted`${count} ${plural(count, 'организация', 'организации', 'организаций')}`;

export const HAND_OUT = {
  heading: 'Раздача и сбор',
  intro:
    'Каждый муниципалитет получает свой лист: ссылки, названия и обложки пунктов меню и место для ответа. Ответы собираются обратно в выгрузку.',
  sheet: 'Лист с организациями',
  noHeaderRow:
    'Шапка таблицы не узнана, поэтому кнопки ниже не работают. Выберите лист или укажите строку заголовков.',
  toSetup: 'К выбору листа',
  start: 'Раздать листы',
  collect: 'Собрать ответы',
  summary: 'Обновить сводку',
  requests: 'Составить запросы и напоминания',
  requestsRenewed: 'Отметки на нём останутся, тексты станут новыми.',
  requestsDone: (sheetName: string, count: number) =>
    counted`Лист «${sheetName}»: текстов ${count}. Отправьте их и отметьте «отправлено»; шаблоны — на листе «Тексты».`,
  request: (name: string, count: number) => counted`${name} (${count})`,
  copyRequest: (title: string, to: string) => `Копировать: ${title}: ${to}`,
  summaryDone: (names: readonly string[]) =>
    names.length === 0 ? 'Сводка не обновлена.' : `Готово: ${names.map((name) => `«${name}»`).join(', ')}.`,
  separate: 'Отдельный файл для муниципалитета',
  separateSteps: [
    'Щёлкните по вкладке его листа правой кнопкой: «Копировать в» → «Новую таблицу». В копии обычные значения: дополнение получателю не нужно.',
    'Откройте доступ к новой таблице. Когда её вернут, скопируйте лист обратно: «Копировать в» → «Существующую таблицу», и нажмите «Собрать ответы».',
  ],

  alongHeading: 'Таблицу Google видят целиком',
  along: (withPersons: readonly string[], others: boolean) => {
    const seen = [...withPersons.map((name) => `лист «${name}»`), ...(others ? ['листы других'] : [])];
    return (
      `Кому открыть эту таблицу, тот увидит и ${seen.join(', ')}. Чтобы не показывать, отдайте лист отдельно: ` +
      'щёлкните по его вкладке правой кнопкой, «Копировать в» → «Новую таблицу». Вернут — скопируйте лист обратно.'
    );
  },

  previewHeading: 'Кому раздать',
  level: 'Листы',
  levels: { municipality: 'По муниципалитетам', parent: 'По вышестоящим организациям' },
  guard: 'Серые столбцы',
  guards: { warning: 'Предупреждать при изменении', owner: 'Менять может только владелец' },
  recipients: 'Листы для раздачи',
  all: 'Выбрать все',
  none: 'Снять все',
  recipient: (rows: number, ready: number) => counted`${organisations(rows)}, все ссылки у ${ready}`,
  fresh: 'новый лист',
  known: (name: string) => `лист «${name}»`,
  answered: (count: number) => counted`ответов: ${count}`,
  write: (count: number) => `Раздать ${sheets(count)}`,
  renewed: 'Ответы на месте останутся.',
  nothing: 'Выберите хотя бы один лист.',
  next: 'Обновите сводку, чтобы видеть, кто ответил.',
};
