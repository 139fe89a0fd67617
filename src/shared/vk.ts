/** Headers of the columns that hold what VK answered, in the order in which they are added at the right. */
export const VK_HEADERS = {
  number: 'ID сообщества из ВК',
  asked: 'Спрошено у ВК',
  state: 'Состояние страницы в ВК',
  placed1: 'Размещено: пункт 1',
  name1: 'Название: пункт 1',
  placed2: 'Размещено: пункт 2',
  name2: 'Название: пункт 2',
  placed3: 'Размещено: пункт 3',
  name3: 'Название: пункт 3',
  places: 'Место в меню',
} as const;

export type VkColumn = keyof typeof VK_HEADERS;
