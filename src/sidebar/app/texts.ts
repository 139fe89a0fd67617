/** The page around its tabs. */

export const APP_NAME = 'Ссылки ПОС';

/** Tabs without a run; the others are named by their runs. */
export const TABS = {
  card: 'Карточка',
  help: 'Справка',
} as const;

export const SKIP = 'К главной кнопке';

export const TABS_NAME = 'Разделы';

export const BROKEN = {
  heading: 'Не удалось показать',
  text: 'Панель не смогла это показать: откройте её заново, записанное в таблице не пропало.',
  reopen: 'Открыть заново',
};
