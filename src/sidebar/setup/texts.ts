import { counted, plural } from '../../core/cells/plural';
import { rows } from '../../run/words/counted';
import type { Role } from '../../shared/roles';
import type { Settings } from '../../shared/settings';
import type { Confidence } from '../../shared/setup';

const columns = (count: number) => counted`${count} ${plural(count, 'столбец', 'столбца', 'столбцов')}`;

/** Choosing sheets, columns and settings. */

export const SETUP = {
  loading: 'Читаем таблицу…',
  saving: 'Сохраняем…',
  sheet: 'Лист с организациями',
  headerRow: 'Строка заголовков',
  headerRowHint: 'Пусто: определить автоматически',
  directory: 'Лист с ID (справочник ЛКО)',
  noDirectory: 'Нет, ID в этом же листе',
  region: 'Регион',
  regionByMajority: 'По таблице',
  columns: 'Столбцы',
  directoryColumns: (sheet: string) => `Столбцы справочника «${sheet}»`,
  recognised: (count: number, doubtful: number) =>
    `${plural(count, 'Узнан', 'Узнано', 'Узнано')} ${columns(count)}${doubtful > 0 ? counted`, проверьте ${doubtful}` : ''}.`,
  sure: (count: number) => counted`Узнаны уверенно: ${count}`,
  lacking: 'Чего не хватает для ссылок',
  inFront: (open: string, kept: string) =>
    `Открыт лист «${open}», а панель осталась на листе «${kept}», с которым вы работали.`,
  takeInFront: (open: string) => `Перейти на лист «${open}»`,
  noHeaderRow: 'Шапка не узнана: укажите строку заголовков.',
  chooseFirst: (column: string) => `Сначала выберите столбец «${column}».`,
  ambiguousBadge: 'выберите',
  notFound: (count: number) => counted`Не найдены: ${count}`,
  nothing: 'Столбцы не узнаны. Укажите строку заголовков или выберите столбцы ниже.',
  /** Nothing on the sheet looks like a header. */
  noHeaderSeen:
    'Шапки не видно. Если её нет, вставьте над данными строку с названиями столбцов и впишите её номер в «Строка заголовков».',
  /** `columns`: what stands in it. */
  likelyHeader: (row: number, columns: readonly string[]) =>
    `Шапка не узнана. Похоже, это строка ${row}: ${columns.map((one) => `«${one}»`).join(', ')}.`,
  takeHeader: (row: number) => `Строка ${row} — шапка`,
  empty: 'Лист пуст: вставьте на него выгрузку или выберите другой лист.',
  automatic: 'Определить автоматически',
  choose: 'Выберите столбец',
  none: 'Нет такого столбца',
  noSamples: 'значений нет',
  options: 'Настройки заполнения',
  noHeader: 'без заголовка',
};

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
  field2: 'Сфера, второй столбец',
  field3: 'Сфера, третий столбец',
  level: 'Уровень в дереве: 1, 2, 3',
  rowKey: 'Номер строки другой системы',
  parentKey: 'Номер строки вышестоящей',
  status: 'Статус подключения к сообщениям',
  votingStatus: 'Статус подключения к голосованию',
  vkPage: 'Страница ВКонтакте',
  vkId: 'ID сообщества ВКонтакте',
  vkNumber: 'Номер сообщества, взятый из ВКонтакте',
  vkAsked: 'Страница, о которой спросили ВКонтакте',
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
    /** What follows from the choice, where that is not plain. */
    readonly consequence?: { readonly [V in Settings[K]]: string };
  };
};

export const SETTINGS: Choices = {
  mode: { label: 'Какие ячейки заполнять', options: { empty: 'Только пустые', all: 'Обновить все' } },
  write: { label: 'Что записывать', options: { values: 'Готовые ссылки', formulas: 'Формулы' } },
  ogrnOnFallback: {
    label: 'Чей ОГРН, если ID вышестоящего ЛКО',
    options: { own: 'Самой организации', parent: 'Вышестоящей организации' },
    consequence: {
      own: 'Как в инструкции: ОГРН той организации, на чьей странице стоит ссылка.',
      parent: 'Не по инструкции, но так принято в некоторых регионах: проверка отметит это у ссылок.',
    },
  },
  municipality: {
    label: 'Чей ОКТМО в ссылке на опросы',
    options: {
      subordinate: 'Муниципалитета, которому подчинена',
      row: 'Как в строке',
      district: 'Района вместо поселения',
    },
    consequence: {
      subordinate: 'У школы в посёлке откроются опросы района, которому она подчинена: как в инструкции.',
      row: 'У школы в посёлке откроются опросы поселения, если в строке его код.',
      district: 'Код поселения заменится кодом района, даже если организация подчинена поселению.',
    },
  },
  regionalInstitutions: {
    label: 'Опросы учреждений при РОИВ',
    options: { municipality: 'Муниципалитета (mun_code)', region: 'Региона (reg_code)' },
    consequence: {
      municipality: 'Инструкция об этом молчит. У областной больницы откроются опросы её города.',
      region: 'Инструкция об этом молчит. У областной больницы откроются опросы региона, как у РОИВ.',
    },
  },
  okrugCode: {
    label: 'Код автономного округа (НАО, ХМАО, ЯНАО)',
    options: { long: 'Полный: 111, 711, 7114', short: 'Две цифры: 11, 71' },
    consequence: {
      long: 'Так пишут на практике. Проверка принимает оба кода.',
      short: 'По букве инструкции, но так же пишутся Архангельская и Тюменская области.',
    },
  },
};

/** What a register cannot do without: beside the button that waits for it. */
export const DEMANDED = {
  name: 'Нет столбца с наименованием: выберите его в списке столбцов.',
  codes: 'Нет столбца с ОГРН, ID ЛКО или ИНН: выберите его в списке столбцов.',
};

/** What cannot be made for want of a column. */
export const LACKING = {
  ogrn: 'Нет столбца ОГРН: ссылок на форму и на опросы не будет.',
  id: 'Нет столбца с ID ЛКО: ссылок «Сообщить о проблеме» не будет.',
  idAsked:
    'Столбец с ID ЛКО не выбран: до этого все считаются без своего ЛКО, и в ссылках будет ID вышестоящего.',
  parent:
    'Нет столбца с вышестоящей: у кого нет своего ЛКО, ссылки «Сообщить о проблеме» не будет, пока вышестоящая не указана.',
  oktmo: 'Нет столбца ОКТМО: ссылка «Высказать мнение» будет только у РОИВ.',
  vkPage: 'Нет столбца со страницей ВК: «Записи к врачу» и «Записи в кружок» не будет.',
};
