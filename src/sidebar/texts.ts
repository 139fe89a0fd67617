import { plural, spaced } from '../core/cells/plural';
import { OUTPUT_HEADERS } from '../shared/fill';
import type { FindingGroup } from '../shared/findings';
import type { Role } from '../shared/roles';
import type { Settings } from '../shared/settings';
import type { Confidence } from '../shared/setup';
import { RUN_WORDS } from './run/run-words';

/** Every text of the page. */

const rows = (count: number) => `${spaced(count)} ${plural(count, 'строка', 'строки', 'строк')}`;
const rowsAccusative = (count: number) => `${spaced(count)} ${plural(count, 'строку', 'строки', 'строк')}`;
const cells = (count: number) => `${spaced(count)} ${plural(count, 'ячейка', 'ячейки', 'ячеек')}`;

export const APP_NAME = 'Ссылки ПОС';

export const TABS = {
  fill: 'Заполнение',
  audit: 'Проверка',
  handOut: 'Раздача',
  readiness: 'Готовность',
  card: 'Карточка',
  help: 'Справка',
} as const;
export const TABS_NAME = 'Разделы';
export const tabAt = (tab: string, percent: number) => `${tab} ${percent}\u00a0%`;

export const BUTTONS = {
  check: 'Проверить',
  checkAgain: 'Проверить заново',
  back: 'Назад',
  cancel: 'Отмена',
  stop: 'Остановить',
  resume: 'Продолжить',
  retry: 'Повторить',
  wait: 'Ждать дальше',
  close: 'Закрыть',
  done: 'Готово',
  copy: 'Копировать',
  copied: 'Скопировано',
  open: 'Открыть',
  previous: 'Предыдущая',
  next: 'Следующая',
  undoAgree: 'Вернуть прежние значения',
  cardOfSelected: 'Карточка выделенной строки',
  refresh: 'Обновить',
};

export const fillButton = (count: number) => `Заполнить ${rowsAccusative(count)}`;
export const replaceButton = 'Заменить и заполнить';
export const moreButton = (count: number) => `Показать ещё ${spaced(count)}`;
export const showRow = (row: number) => `Строка ${spaced(row)}: показать в таблице`;

export const FAILURE_HEADING = 'Не получилось';
export const SILENCE =
  'Google не отвечает дольше минуты. Подождите ещё или повторите: повтор ничего не испортит.';
export const REJECTIONS = {
  accounts:
    'Google не пустил к таблице. Обычно это бывает, когда в браузере открыто несколько аккаунтов: выйдите из лишних или откройте таблицу в отдельном окне (режим инкогнито) под нужным аккаунтом и повторите.',
  connection: 'Нет связи с Google. Проверьте интернет и повторите: сделанное не пропадёт.',
  neverAnswered: 'Google не ответил, а дольше шести минут он не работает. Повторите: сделанное не пропадёт.',
  tooLong: 'Google прервал слишком долгую работу. Повторите: продолжим с того же места.',
  other: 'Google не выполнил запрос. Повторите, а если не поможет, обновите страницу с таблицей.',
};
export const BROKEN = {
  heading: 'Не удалось показать',
  text: 'Панель не смогла это показать: откройте её заново, записанное в таблице не пропало.',
  reopen: 'Открыть заново',
};

export const SETUP = {
  heading: 'Что заполняем',
  loading: 'Читаем таблицу…',
  intro: 'Панель найдёт столбцы выгрузки, проверит строки и соберёт ссылки для официальных страниц.',
  saving: 'Сохраняем…',
  sheet: 'Лист с организациями',
  headerRow: 'Строка заголовков',
  headerRowHint: 'Пусто: найти самим',
  directory: 'Лист с ID (справочник ЛКО)',
  noDirectory: 'Нет, ID в этом же листе',
  region: 'Регион',
  regionByMajority: 'По таблице',
  columns: 'Столбцы',
  directoryColumns: (sheet: string) => `Столбцы справочника «${sheet}»`,
  ambiguousBadge: 'выберите',
  ambiguous: 'Подходят несколько столбцов: выберите',
  notFound: (count: number) => `Не найдены: ${count}`,
  nothing: 'Столбцы не узнаны. Укажите строку заголовков или выберите столбцы ниже.',
  automatic: 'Найти самим',
  choose: 'Выберите столбец',
  none: 'Нет такого столбца',
  noSamples: 'значений нет',
  options: 'Настройки заполнения',
  noHeader: 'без заголовка',
};
export const sheetOption = (name: string, count: number) => `${name} (${rows(count)})`;
export const dataRows = (count: number) => `${rows(count)} с данными`;

export const ROLE_NAMES: { readonly [role in Role]: string } = {
  name: 'Наименование',
  shortName: 'Краткое наименование',
  id: 'ID организации',
  ogrn: 'ОГРН',
  inn: 'ИНН',
  parentName: 'Вышестоящая организация',
  parentId: 'ID вышестоящей',
  parentOgrn: 'ОГРН вышестоящей',
  oktmo: 'ОКТМО',
  region: 'Регион или ОКАТО',
  municipality: 'Муниципалитет',
  kind: 'Вид: РОИВ, ОМСУ, подведомственная',
  field: 'Сфера',
  status: 'Статус подключения',
  vkPage: 'Страница ВКонтакте',
  vkId: 'ID сообщества ВКонтакте',
  readyAppLink: 'Готовая ссылка на «Госуслуги»',
  site: 'Сайт',
  widgetSite: 'Сайт размещения виджета',
};

export const CONFIDENCE: {
  readonly [level in Confidence]: { readonly mark: string; readonly text: string };
} = {
  sure: { mark: '✓', text: 'уверенно' },
  likely: { mark: '?', text: 'проверьте' },
  chosen: { mark: '✎', text: 'выбрано вами' },
};

type Choices = {
  readonly [K in Exclude<keyof Settings, 'regCode'>]: {
    readonly label: string;
    readonly options: { readonly [V in Settings[K]]: string };
  };
};
export const SETTINGS: Choices = {
  mode: { label: 'Какие ячейки заполнять', options: { empty: 'Только пустые', all: 'Обновить все' } },
  write: { label: 'Что записывать', options: { values: 'Готовые ссылки', formulas: 'Формулы' } },
  ogrnOnFallback: {
    label: 'Чей ОГРН, если ID вышестоящего ЛКО',
    options: { own: 'Самой организации', parent: 'Вышестоящей организации' },
  },
  municipality: {
    label: 'Чей ОКТМО в ссылке на опросы',
    options: {
      subordinate: 'Муниципалитета, которому подчинена',
      row: 'Как в строке',
      district: 'Района вместо поселения',
    },
  },
  okrugCode: {
    label: 'Код автономного округа (НАО, ХМАО, ЯНАО)',
    options: { long: 'Полный: 111, 711, 7114', short: 'Две цифры: 11, 71' },
  },
};

export const OFFER = {
  done: (done: number, total: number, sheet: string) =>
    `${spaced(done)} из ${spaced(total)}, лист «${sheet}».`,
  idle: 'Записанное сохранено. Продолжим с оставшихся строк.',
  busyHeading: 'Таблица занята',
  elsewhere: (what: string) =>
    `${what} в другом окне. Если работа там прервалась, через две минуты её можно будет продолжить здесь.`,
  otherTab: (tab: string) => `Продолжить можно на вкладке «${tab}».`,
};

export const CHECK = {
  runningHint: 'Ничего не записываем. Обычно это занимает до минуты.',
  afterChange: 'Таблица изменилась: проверяем заново, чтобы каждая запись попала в свою строку.',
  heading: 'Результат проверки',
  nothingWritten: 'В таблицу ещё ничего не записано.',
  region: (name: string, code: string) => `Регион: ${name}, код ${code}`,
  noRegion: 'Регион не определён: выберите его в настройках.',
  newColumns: (columns: readonly string[]) =>
    `Справа ${columns.length === 1 ? 'добавится столбец' : 'добавятся столбцы'}: ${columns.map((header) => `«${header}»`).join(', ')}.`,
  nothingToFill: 'Заполнять нечего: все ссылки уже на месте или их не из чего собрать.',
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
  kept: 'Введено вручную, останется, ячеек',
  attention: 'Требуют внимания',
};

export const FINDINGS = {
  heading: 'Замечания',
  none: 'Замечаний нет.',
  fix: 'Что сделать:',
  severity: { error: 'Ошибка', warning: 'Внимание', note: 'К сведению' } satisfies Record<
    FindingGroup['severity'],
    string
  >,
  rows,
  row: (row: number) => `Строка ${spaced(row)}`,
  selected: (row: number) => `Строка ${spaced(row)} выделена в таблице.`,
  nameless: 'без наименования',
};

export const CONFIRM = {
  heading: 'Заменить введённое вручную?',
  text: (count: number) =>
    `${plural(count, 'Будет заменена', 'Будут заменены', 'Будут заменены')} ${cells(count)}, где значение ввёл человек. Вернуть их можно кнопкой «${RUN_WORDS.fill.undo}».`,
};

export const RUN = {
  starting: 'Готовим столбцы',
  done: (done: number, total: number) => `${spaced(done)} из ${spaced(total)} строк`,
  catchingUp: 'Сверяем уже записанные строки.',
  changed: 'Таблица изменилась: план пересчитан.',
  stopping: 'Останавливаем после этой порции…',
  closing: 'Завершаем',
  hint: 'Если закрыть панель, запись остановится. Откройте её снова и нажмите «Продолжить».',
};
export function timeLeft(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 60) return 'Осталось меньше минуты';
  return `Осталось около ${Math.round(seconds / 60)} мин`;
}

export const ASKING = {
  heading: 'Таблица всё время меняется',
  text: (times: number) =>
    `Её изменили ${times} ${plural(times, 'раз', 'раза', 'раз')} подряд. Попросите коллег подождать и продолжите.`,
};

export const RESULT = {
  done: 'Готово',
  stoppedHint: 'Записанное осталось в таблице. К остальным строкам можно вернуться позже.',
  written: (count: number) => `Записано: ${cells(count)}.`,
  legend: `Строки с вышестоящим ЛКО и строки с замечаниями подсвечены. То же написано в столбцах «${OUTPUT_HEADERS.idSource}» и «${OUTPUT_HEADERS.remarks}».`,
};

export const UNDO = {
  confirm: (count: number, sheet: string) =>
    `На листе «${sheet}» вернутся прежние значения: ${rows(count)}. То, что изменили позже, останется.`,
  heading: 'Возвращаем прежние значения',
  progressName: 'Возвращено строк',
  restored: (count: number) => `Возвращено: ${cells(count)}.`,
  skipped: (count: number) => `Не возвращено, потому что изменено позже: ${cells(count)}`,
};

export const HISTORY = {
  heading: 'История',
  empty: 'Записей ещё не было.',
};

export const CARD = {
  loading: 'Открываем карточку…',
  empty: 'Выделите в таблице строку организации и нажмите «Карточка выделенной строки».',
  position: (position: number, total: number) => `${spaced(position)} из ${spaced(total)}`,
  page: 'Страница ВКонтакте',
  noPage: 'в таблице не указана',
  items: 'Пункты меню сообщества',
  itemsHint: 'Добавьте по порядку: «Управление» → «Настройки» → «Меню» → «Новая ссылка».',
  itemHeading: (place: number, title: string) => `${place}. ${title}`,
  cover: 'Обложка',
  menuName: 'Название',
  link: 'Ссылка',
  length: (length: number) => `${length} из 20`,
  copyName: 'Копировать название',
  copyCover: 'Копировать обложку',
  copyLink: 'Копировать ссылку',
  openLink: 'Открыть ссылку в новой вкладке',
  copied: 'Скопировано',
  copyByHand: 'Браузер не дал скопировать. Текст выделен: нажмите Ctrl+C.',
  phoneOnly: 'Открывается только на телефоне: наведите камеру на код.',
  qr: 'QR-код',
  noQr: 'Ссылка не помещается в QR-код: она слишком длинная.',
  qrName: (title: string) => `QR-код ссылки «${title}»`,
  before: 'Перед размещением',
  after: 'После размещения',
  findings: 'Замечания к строке',
  source: 'Откуда ID',
};

export const HELP = {
  heading: 'Как работать',
  steps: [
    'Откройте лист с выгрузкой ЛКО. Посмотрите, верно ли узнаны столбцы; неверный выберите из списка.',
    'Нажмите «Проверить». В таблицу ничего не записывается: видно, что будет заполнено и где ошибки.',
    'Исправьте ошибки: щелчок по строке замечания выделит её в таблице. Проверьте ещё раз.',
    'Нажмите «Заполнить». Останавливать и продолжать можно в любой момент, заполненное не пропадёт.',
    'Откройте «Карточку» организации и перенесите пункты меню в сообщество ВКонтакте.',
  ],
  questions: [
    {
      question: 'У организации нет своего ID',
      answer:
        'Берётся ID ближайшей вышестоящей организации, у которой ЛКО подключён. Такие строки отмечены в столбце «Источник ID». Для этого нужен столбец с вышестоящей организацией.',
    },
    {
      question: 'Как узнать ID сообщества ВКонтакте',
      answer:
        'Откройте любую фотографию сообщества. В адресе после слова photo стоит минус и цифры до знака «_»: эти цифры и есть ID. Вставьте адрес фотографии в столбец страницы.',
    },
    {
      question: 'Код региона не тот, что в ИНН',
      answer:
        'В ссылках стоят первые цифры ОКАТО, а не номер налоговой: у Новосибирской области 50, а не 54. Выберите регион из списка, код подставится сам.',
    },
    {
      question: 'Я ввёл ссылку вручную, она пропадёт?',
      answer:
        'Нет. Введённое вручную остаётся, пока вы не выберете «Обновить все» и не подтвердите замену. Последнее заполнение можно отменить.',
    },
    {
      question: 'Google не пускает или не отвечает',
      answer:
        'Чаще всего открыто несколько аккаунтов Google. Выйдите из лишних или откройте таблицу в окне инкогнито под одним аккаунтом.',
    },
    {
      question: 'Можно без панели, формулой',
      answer:
        'Да: POS_FORM_LINK, POS_POLL_LINK, GOSUSLUGI_APP_LINK, CHECK_OGRN. Начните вводить название в ячейке, появится подсказка. Формулы видят только те, у кого есть дополнение.',
    },
  ],
  questionsHeading: 'Вопросы',
};

/** A moment as people in the office write it. Source: the page's own clock and zone. */
export function moment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
