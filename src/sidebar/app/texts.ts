/** The page around its tabs. */

export const APP_NAME = 'Ссылки ПОС';

/** Tabs without a run; the others are named by their runs. */
export const TABS = {
  card: 'Карточка',
  help: 'Справка',
} as const;

/** The jobs behind «Ещё». */
export const SECTION = {
  heading: 'Что ещё умеет панель',
  back: '← Все разделы',
  hints: {
    audit: 'Верны ли ссылки, которые уже стоят в меню сообществ.',
    handOut: 'Листы муниципалитетам, сбор их ответов, сводка.',
    readiness: 'Чего не хватает каждой организации, сроки ответов, заявки на ЛКО.',
  },
};

export const SKIP = 'К главной кнопке';

export const TABS_NAME = 'Разделы';

export const BROKEN = {
  heading: 'Не удалось показать',
  text: 'Панель не смогла это показать: откройте её заново, записанное в таблице не пропало.',
  reopen: 'Открыть заново',
};
