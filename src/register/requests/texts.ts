/** Every Russian text of requests and reminders. */

/** Texts that are sent, each a template that the region may change. */
export const TEMPLATE_KEYS = ['parent', 'curators', 'reminder', 'overdue', 'fix'] as const;

export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** Headers of the sheet «Тексты»: the first tells it from others. */
export const TEMPLATE_HEADERS = [
  'Какой текст',
  'Текст (слова в фигурных скобках заменяются)',
  'Что можно подставить',
] as const;

export const TEMPLATE_SHEET = 'Тексты';

/**
 * The usual templates.
 *
 * Source: the instructions' check list (tab «Функционирование ЛКО», «Сайт/соцсети», save the tab; the tick by the federal
 * curators).
 */
export const TEMPLATE_TEXTS: {
  readonly [key in TemplateKey]: { readonly title: string; readonly text: string };
} = {
  parent: {
    title: 'Запрос вышестоящей организации',
    text: `Кому: {кому}
Контакт: {контакт}

Здравствуйте!
Форма «Сообщить о проблеме» у подведомственных вам организаций открывается через ваш ЛКО ({лко}). Чтобы она работала, их страницы и сайты должны быть названы в вашем ЛКО.

Шаг 1. Сделайте сами: откройте настройки ЛКО, вкладка «Функционирование ЛКО», подраздел «Сайт/соцсети». Добавьте адреса из списка и сохраните вкладку.
Шаг 2. Сообщите нам, что адреса добавлены: отметку «Сайт размещения виджета» ставят федеральные кураторы, список с названиями и адресами мы передадим им.

Список ({количество}):
{список}

Срок: {срок}
Вопросы: {специалист}`,
  },
  curators: {
    title: 'Список для федеральных кураторов',
    text: `Здравствуйте!
Просим поставить отметку «Сайт размещения виджета» в ЛКО: страницы и сайты названы во вкладке «Функционирование ЛКО», подраздел «Сайт/соцсети».

Список ({количество}):
{список}

Контакт: {специалист}`,
  },
  reminder: {
    title: 'Напоминание',
    text: `Кому: {кому}
Контакт: {контакт}

Здравствуйте!
Ждём ответа, размещены ли ссылки ПОС на страницах организаций ({количество}):
{список}

В листе раздачи отметьте «размещено» и вставьте ссылки так, как они стоят на странице. Не получается — напишите причину в «Комментарий».
Срок: {срок}
Вопросы: {специалист}`,
  },
  overdue: {
    title: 'Напоминание после срока',
    text: `Кому: {кому}
Контакт: {контакт}

Здравствуйте!
Срок размещения ссылок ПОС прошёл: {срок}. Ответа по организациям ещё нет ({количество}):
{список}

Разместите ссылки и верните лист раздачи или напишите в «Комментарий», что мешает.
Вопросы: {специалист}`,
  },
  fix: {
    title: 'Просьба исправить и уточнить',
    text: `Кому: {кому}
Контакт: {контакт}

Здравствуйте!
В ответах о ссылках ПОС есть что исправить или уточнить, организаций: {количество}.
{список}

Исправьте ссылки на страницах, поправьте ответы в листе раздачи и верните его.
Срок: {срок}
Вопросы: {специалист}`,
  },
};

export const TEMPLATE_TROUBLES = {
  unknown: (names: readonly string[], known: readonly string[]): string =>
    `неизвестная подстановка ${braced(names)}, есть ${braced(known)}`,
  missing: (name: string): string => `нет подстановки {${name}}`,
  brace: 'фигурная скобка не закрыта',
  replaced: (title: string, why: string): string =>
    `Лист «${TEMPLATE_SHEET}», «${title}»: ${why}. Взят обычный текст.`,
};

function braced(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join(', ');
}

/** A request's kind, as the sheet «Запросы» and file names say it. */
export const REQUEST_KINDS: { readonly [key in TemplateKey]: string } = {
  parent: 'Запрос',
  curators: 'Кураторам',
  reminder: 'Напоминание',
  overdue: 'Напоминание, срок прошёл',
  fix: 'Исправить и уточнить',
};

export const REQUEST_SHEET = 'Запросы';

/** Headers of the sheet «Запросы»: the first tells it from others. */
export const REQUEST_HEADERS = [
  'Вид запроса',
  'Кому',
  'Контакт',
  'Организаций',
  'Срок',
  'Составлено',
  'Отметка',
  'Текст',
] as const;

/** What a person marks a request with. */
export const REQUEST_MARKS = ['отправлено', 'сделано'] as const;

/** Headers of a request's list. */
export const REQUEST_LIST_HEADERS = ['Организация', 'ОГРН', 'Страница ВК', 'Сайт', 'ЛКО', 'ID ЛКО'] as const;

/** Text of a request that nobody needs any more. */
export const REQUEST_GONE = 'Больше не нужен: таких организаций не осталось.';

export const REQUEST_WORDS = {
  curators: 'Федеральные кураторы',
  account: (id: string): string => `ID ${id}`,
  /** One line of a text's list. */
  item: (name: string, addresses: readonly string[]): string =>
    `— ${name}: ${addresses.length === 0 ? 'адрес не указан, уточните' : addresses.join(', ')}`,
  itemOf: (name: string, addresses: readonly string[], account: string, id: string): string =>
    `— ${name}: ${addresses.length === 0 ? 'адрес не указан' : addresses.join(', ')} (ЛКО: ${account}, ID ${id})`,
  bare: (name: string): string => `— ${name}`,
  toFix: (name: string, what: string): string => `— ${name}: ${what}`,
  noLinks: 'отмечено «размещено», ссылок нет: вставьте их так, как они стоят на странице',
};
