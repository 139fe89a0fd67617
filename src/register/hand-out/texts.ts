import { APP_LOGO, COVERS, READY_TABLES } from '../../core/pos/official-materials';
import type { Level } from '../../shared/hand-out';
import type { AnswerField, ComputedField } from './model';

/** Every Russian text of the hand-out sheets and of collecting them. */

/** Headers of a hand-out sheet: its columns are found by them, whatever their places. */
export const SHEET_HEADERS: { readonly [field in ComputedField | AnswerField | 'key']: string } = {
  name: 'Организация',
  ogrn: 'ОГРН',
  vkPage: 'Страница ВК',
  formCover: 'Пункт 1: обложка',
  formName: 'Пункт 1: название',
  formLink: 'Пункт 1: ссылка',
  pollCover: 'Пункт 2: обложка',
  pollName: 'Пункт 2: название',
  pollLink: 'Пункт 2: ссылка',
  appCover: 'Пункт 3: обложка',
  appName: 'Пункт 3: название',
  appLink: 'Пункт 3: ссылка',
  note: 'Примечание',
  placed: 'Размещено',
  formPlaced: 'Размещено в пункте 1',
  pollPlaced: 'Размещено в пункте 2',
  appPlaced: 'Размещено в пункте 3',
  placedDate: 'Дата размещения',
  comment: 'Комментарий',
  key: 'Ключ организации (не менять)',
};

/**
 * The three lines above the table, each text above the columns that it is about: how to place on the left, covers and
 * ready tables above the items, what to check above the answers. A text does not wrap: it ends before the next one.
 *
 * @param contact whom to ask in the region; '' where nobody is named
 * @example sheetIntroduction('Бердск')[0].name // 'Ссылки для официальных страниц: Бердск'
 */
export function sheetIntroduction(
  title: string,
  contact = '',
): readonly { readonly [field in 'name' | 'formLink' | 'placed']?: string }[] {
  return [
    {
      name: `Ссылки для официальных страниц: ${title}`,
      placed:
        'Проверьте со страницы. 1: форма организации или вышестоящей (см. примечание). 2: опросы муниципалитета, у РОИВ — региона.',
    },
    {
      name: '«Управление» → «Настройки» → «Меню» → «Новая ссылка» → «Сохранить»: три пункта первыми.',
      formLink: `Обложки 1 и 2 официальные, цвет на выбор ( ${COVERS} ). Обложка 3 своя, в стиле сообщества, с логотипом: ${APP_LOGO}`,
      placed:
        '3, только на телефоне: после входа запись в эту организацию; «Авто» — права, СТС, разрешение; «Госуслуги» — все разделы.',
    },
    {
      name: 'Заполните белые столбцы справа: «Размещено», ссылки со страницы, дату. Серые не трогайте.',
      formLink: `Запись к врачу и в кружок: если ID страницы есть в готовой таблице, ссылка — из столбца E: ${READY_TABLES.health} (врач), ${READY_TABLES.education} (кружок)`,
      placed: `Названия проверьте на телефоне; порядок меняется в «Меню». Нет прав или сайта — напишите специалисту региона${contact === '' ? '' : `: ${contact}`}.`,
    },
  ];
}

/** The mini-app's cover is not of the official set. */
export const OWN_COVER = 'Своя, с логотипом';

/** Titles of the recipient of rows that belong nowhere. */
export const WITHOUT: { readonly [level in Level]: string } = {
  municipality: 'Без муниципалитета',
  parent: 'Без вышестоящей организации',
};

/** A municipality that only its code names. */
export const byOktmo = (code: string): string => `ОКТМО ${code}`;

/** Texts of a row's «Примечание». */
export const NOTES = {
  fallback: (parent: string): string => `Ссылка 1 откроет форму вышестоящей организации: ${parent}`,
  missing: (title: string, why: string): string => `Нет ссылки «${title}»: ${why}`,
  notFilled: 'ссылки ещё не заполнены',
  gone: 'Организации больше нет в выгрузке: ответы сохранены',
  moved: (title: string): string =>
    `Организация теперь на листе «${title}»: ответы перейдут туда при следующей раздаче`,
  duplicate: 'Повтор строки: ответы сохранены, при сборе выберите верные',
  wrongKey: 'Ключ строки принадлежит другой организации: ответы сохранены, при сборе выберите, чьи они',
};

/** Titles of the answers, as a conflict shows them. */
export const ANSWER_TITLES: { readonly [field in AnswerField]: string } = {
  placed: 'Размещено',
  formPlaced: 'Ссылка 1',
  pollPlaced: 'Ссылка 2',
  appPlaced: 'Ссылка 3',
  placedDate: 'Дата',
  comment: 'Комментарий',
};

/** How a ticked box is written in the register. */
export const YES = 'да';

/** What a conflict of collecting says and offers. */
export const CONFLICTS = {
  twoAnswers: 'Два разных ответа',
  registerDiffers: 'В выгрузке записано другое',
  unknown: 'Такой организации в выгрузке нет',
  changedKey: 'Ключ строки не подходит к организации',
  atRow: (source: string, row: number): string => `${source}, строка ${row}`,
  register: (row: number): string => `Выгрузка, строка ${row}`,
  take: (label: string): string => `Взять: ${label}`,
  keepRegister: 'Оставить как в выгрузке',
  takeAnswer: 'Взять ответ',
  intoRow: (name: string, row: number): string => `Записать в строку ${row}: ${name}`,
  skip: 'Не записывать',
};

/** First word of «Раздача: итог». */
export const VERDICTS = {
  right: 'верно',
  remarks: 'с замечаниями',
  errors: 'с ошибками',
  noLinks: 'без ссылок',
  notPlaced: 'не размещено',
  none: 'нет ответа',
};

/** Names of the sheets that a summary makes. */
export const SUMMARY_SHEETS = {
  summary: 'Сводка',
  accounts: 'Кому нужен ЛКО',
  widgets: 'Сайт размещения виджета',
};

export const SUMMARY = {
  /** In A1: by it the sheet is known as ours. */
  title: 'Сводка по ссылкам ПОС',
  updated: (date: string, register: string): string =>
    `Обновлено ${date}. Числа считаются сами по листу «${register}»; лист переписывается при каждом обновлении, своё записывайте на другом.`,
  total: 'Итого',
  defects: 'Ошибки по видам',
  defectCount: 'Ссылок',
  noDefects: 'Ошибок не найдено',
  placedChart: 'Размещено по муниципалитетам',
  defectsChart: 'Ошибки по видам',
};

/** First header of the summary and its lists: it tells them from a register. */
export const LIST_MARK = 'Кому роздано';

export const SUMMARY_HEADERS = [
  LIST_MARK,
  'Организаций',
  'Свой ЛКО',
  'Вышестоящий ЛКО',
  'Нет ЛКО',
  'Ссылки готовы',
  'Размещено',
  'Верно',
  'С ошибками',
  'Нет ответа',
  'Доля размещённых',
  'Размещено',
] as const;

export const LISTS = {
  accounts: 'Кому нужен ЛКО',
  accountsNote:
    'Организации без своего ЛКО. Для заявки нужны не меньше двух ответственных, руководитель в их числе. Лист переписывается при обновлении сводки.',
  widgets: 'Сайт размещения виджета',
  widgetsNote:
    'Отметку «Сайт размещения виджета» ставят федеральные кураторы: передайте им названия и адреса. Лист переписывается при обновлении сводки.',
  ownAccount: 'свой ЛКО',
};

export const ACCOUNT_HEADERS = [
  LIST_MARK,
  'Организация',
  'ОГРН',
  'ИНН',
  'Сайт',
  'Вышестоящая организация',
  'Чей ЛКО служит сейчас',
  'Чего не хватает для заявки',
] as const;

export const WIDGET_HEADERS = [
  LIST_MARK,
  'Организация',
  'ОГРН',
  'ID ЛКО',
  'Чей ЛКО',
  'Страница ВК',
  'Сайт',
] as const;

/** What an application for an account asks for. */
export const LACKS = {
  name: 'полное наименование',
  ogrn: 'ОГРН',
  inn: 'ИНН',
  site: 'сайт',
  persons: 'ответственные: ФИО, должность, телефон, e-mail, роли',
};
