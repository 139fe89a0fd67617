/** Headers of the columns that hold what VK answered, in the order in which they are added at the right. */
export const VK_HEADERS = {
  number: 'ID сообщества из ВК',
  asked: 'Спрошено у ВК',
  state: 'Состояние страницы в ВК',
  placed1: 'Размещено: пункт 1',
  name1: 'Пункт 1: название',
  placed2: 'Размещено: пункт 2',
  name2: 'Пункт 2: название',
  placed3: 'Размещено: пункт 3',
  name3: 'Пункт 3: название',
  places: 'Место в меню',
} as const;

export type VkColumn = keyof typeof VK_HEADERS;
