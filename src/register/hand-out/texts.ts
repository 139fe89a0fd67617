import { APP_LOGO, COVERS, READY_TABLES } from '../../core/pos/official-materials';
import type { Level } from '../../shared/hand-out';
import type { AnswerField, ComputedField, TypedField } from './model';

/** Every Russian text of the hand-out sheets and of collecting them. */

/** Headers of a hand-out sheet: its columns are found by them, whatever their places. */
export const SHEET_HEADERS: { readonly [field in ComputedField | TypedField | 'key']: string } = {
  name: 'Организация',
  vkPage: 'Страница ВК',
  formCover: 'Пункт 1: обложка',
  formName: 'Пункт 1: название',
  formLink: 'Пункт 1: ссылка',
  formDone: 'Пункт 1: размещено',
  formPlaced: 'Пункт 1: как стоит на странице',
  pollCover: 'Пункт 2: обложка',
  pollName: 'Пункт 2: название',
  pollLink: 'Пункт 2: ссылка',
  pollDone: 'Пункт 2: размещено',
  pollPlaced: 'Пункт 2: как стоит на странице',
  appCover: 'Пункт 3: обложка',
  appName: 'Пункт 3: название',
  appLink: 'Пункт 3: ссылка',
  appDone: 'Пункт 3: размещено',
  appPlaced: 'Пункт 3: как стоит на странице',
  placedDate: 'Дата размещения',
  comment: 'Комментарий',
  note: 'Примечание',
  ogrn: 'ОГРН',
  placed: 'Размещено',
  key: 'Ключ организации (не менять)',
};

/** Headers that columns had in the earlier layout; the others were the same. */
export const EARLIER_HEADERS: { readonly [field in ComputedField | TypedField | 'key']?: string } = {
  placed: 'Размещено',
  formPlaced: 'Размещено в пункте 1',
  pollPlaced: 'Размещено в пункте 2',
  appPlaced: 'Размещено в пункте 3',
};

const STARTS = {
  what: 'Ссылки для официальных страниц: ',
  when: 'Срок: ',
  how: 'Как размещать',
  whom: 'Вопросы: ',
};

/** The lines above the table. A text does not wrap: it goes on over the empty cells beside it. */
export const INTRODUCTION = {
  starts: STARTS,
  what: (title: string): string =>
    `${STARTS.what}${title}. Разместите три пункта меню, отметьте «размещено» и вставьте ссылки, как они стоят на странице.`,
  when: (due: string): string =>
    `${due === '' ? '' : `${STARTS.when}${due}. `}${STARTS.how}, шаг за шагом: лист «Как разместить». Заполняйте белые столбцы, серые не меняйте.`,
  whom: (contact: string): string =>
    `${STARTS.whom}${contact === '' ? 'тому, кто прислал этот лист' : contact}.`,
};

/** Title of the sheet of instructions, in A1: by it the sheet is known as ours. */
export const HOW_TO_SHEET = 'Как разместить';

/** The step that a file with codes adds to. */
export const HOW_TO_PHONE =
  '9. Проверьте с телефона: названия видны целиком, пункт 3 открывается только на телефоне.';

/**
 * «Как разместить», step by step. The first line is the heading; an address stands below its step.
 *
 * Source: Mintsifry's instruction for official pages.
 */
export const HOW_TO_LINES: readonly string[] = [
  'Как разместить ссылки в меню сообщества ВК',
  '1. Войдите в ВК с компьютера. Размещать может администратор сообщества; нет прав — попросите того, кто ведёт страницу.',
  '2. Откройте сообщество: «Управление» → «Настройки» → «Меню» → «Новая ссылка».',
  '3. Загрузите обложку, впишите название (не длиннее 20 знаков) и ссылку из своей строки. Ссылку копируйте целиком, без пробелов. Нажмите «Сохранить».',
  '4. Так сделайте три пункта. Порядок: «Сообщить о проблеме», «Высказать мнение», «Госуслуги» — первыми в меню; порядок меняется там же.',
  '5. Обложки пунктов 1 и 2 — только официальные, цвет на выбор. Архив обложек:',
  COVERS,
  '6. Обложка пункта 3 своя, в стиле сообщества, с логотипом «Госуслуг». Логотип:',
  APP_LOGO,
  '7. Запись к врачу: если ID страницы есть в готовой таблице, ссылку берите из её столбца E:',
  READY_TABLES.health,
  '8. Запись в кружок: то же самое, таблица:',
  READY_TABLES.education,
  HOW_TO_PHONE,
  'Что должно открыться',
  'Пункт 1: форма сообщения вашей организации; если ссылка через вышестоящую (см. «Примечание»), откроется её форма.',
  'Пункт 2: опросы муниципалитета, у органов региона — опросы региона.',
  'Пункт 3: после входа запись именно в вашу организацию; «Госуслуги Авто» — права, СТС и разрешение управлять другому; «Госуслуги» — все разделы.',
  'Что вернуть',
  'В своей строке у каждого пункта отметьте «размещено» и вставьте ссылку так, как она стоит в меню: откройте пункт на странице и скопируйте адрес.',
  'Не получилось — напишите причину в «Комментарий». Строки можно сортировать и отбирать фильтром, справа можно добавить свои столбцы.',
];

/** The sheet of codes that a file has. */
export const QR_SHEET = {
  name: 'QR-коды',
  where: 'Наведите камеру на код с листа «QR-коды».',
  intro: 'Пункт 3 открывается только на телефоне: наведите камеру на код своей организации.',
  names: (names: readonly string[], total: number): string =>
    [...names, ...(total > names.length ? [`и ещё ${total - names.length}`] : [])].join('; '),
};

/** Headings among the steps. */
export const HOW_TO_HEADINGS = [
  'Как разместить ссылки в меню сообщества ВК',
  'Что должно открыться',
  'Что вернуть',
];

/** The mini-app's cover is not of the official set. */
export const OWN_COVER = 'Своя, с логотипом';

/** Titles of the recipient of rows that belong nowhere. */
export const WITHOUT: { readonly [level in Level]: string } = {
  municipality: 'Без муниципалитета',
  parent: 'Без вышестоящей организации',
};

/** A municipality that only its code names. */
export const byOktmo = (code: string): string => `ОКТМО ${code}`;

const FALLBACK = 'Ссылка 1 откроет форму вышестоящей организации: ';
const MISSING = 'Нет ссылки «';
const MOVED = 'Организация теперь на листе «';

/** Texts of a row's «Примечание». */
export const NOTES = {
  fallback: (parent: string): string => `${FALLBACK}«${parent}»`,
  missing: (title: string, why: string): string => `${MISSING}${title}»: ${why}`,
  notFilled: 'ссылки ещё не заполнены',
  gone: 'Организации больше нет в выгрузке: ответы сохранены',
  moved: (title: string): string => `${MOVED}${title}»: ответы перейдут туда при следующей раздаче`,
  duplicate: 'Повтор строки: ответы сохранены, при сборе выберите верные',
  wrongKey: 'Ключ строки принадлежит другой организации: ответы сохранены, при сборе выберите, чьи они',
};

/** How a line of a «Примечание» begins that is the tool's own. */
export const NOTE_STARTS: readonly string[] = [
  FALLBACK,
  MISSING,
  MOVED,
  NOTES.gone,
  NOTES.duplicate,
  NOTES.wrongKey,
];
/** Words of a person's from there, as the comment keeps them. */
export const NOTED = (words: string): string => `Примечание: ${words}`;

/** Titles of the answers, as a conflict shows them. */
export const ANSWER_TITLES: { readonly [field in AnswerField]: string } = {
  placed: 'Размещено',
  formPlaced: 'Ссылка 1',
  pollPlaced: 'Ссылка 2',
  appPlaced: 'Ссылка 3',
  placedDate: 'Дата',
  comment: 'Комментарий',
};

/** How a ticked box is written in the register; «нет» only where somebody said so. */
export const YES = 'да';
export const NO = 'нет';
export const PARTLY = (numbers: readonly number[]): string => `частично: ${numbers.join(', ')}`;
/** Begins what a box of an item says that nobody understands. */
export const BOX_LABEL = (number: number): string => `${number}: `;
/** A second day that somebody wrote, as the comment keeps it. */
export const REMARKED_DAY = (text: string): string => `Дата: ${text}`;
/** Begins what `PARTLY` makes. */
export const PARTLY_WORD = /^частично: /;

/** What a conflict of collecting says and offers. */
export const CONFLICTS = {
  twoAnswers: 'Два разных ответа',
  registerDiffers: 'В выгрузке записано другое',
  older: 'Ответ старше собранного',
  otherGroup: (title: string): string =>
    `Чужой лист: эту организацию раздавали не сюда${title === '' ? '' : `, а на лист «${title}»`}`,
  unknown: 'Такой организации в выгрузке нет',
  changedKey: 'Ключ строки не подходит к организации',
  noKey: 'Строка без ключа: выберите, чей это ответ',
  atRow: (source: string, row: number, handedOn: string): string =>
    `${source}, строка ${row}${handedOn === '' ? '' : ` (роздано ${handedOn})`}`,
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
  asked: 'переспросить',
  notPlaced: 'не размещено',
  none: 'нет ответа',
};

/** Answers that wait for a word of their author: nothing is known to be wrong on the page. */
export const UNCLEAR_VERDICTS: readonly string[] = [VERDICTS.remarks, VERDICTS.noLinks, VERDICTS.asked];

/** Names of the sheets that a summary makes. */
export const SUMMARY_SHEETS = {
  summary: 'Сводка',
  accounts: 'Кому нужен ЛКО',
  widgets: 'Сайт размещения виджета',
  trend: 'Динамика',
};

/** «Динамика»: a row for each day on which the summary was brought up to date, as collecting does. */
export const TREND_HEADERS = [
  'Динамика на',
  'Организаций',
  'Размещено',
  'Верно',
  'С ошибками',
  'Нет ответа',
  'Просрочено',
  'Уточнить',
  'Не размещено',
] as const;

export const SUMMARY = {
  /** In A1: by it the sheet is known as ours. */
  title: 'Сводка по ссылкам ПОС',
  updated: (date: string, register: string): string =>
    `Обновлено ${date}. Числа считаются сами по листу «${register}»; лист переписывается при каждом обновлении, своё записывайте на другом.`,
  total: 'Итого',
  byParent: 'По вышестоящим организациям',
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
  'Уточнить',
  'Не размещено',
  'Нет ответа',
  'Просрочено',
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
