import { ogrnOf } from './register';
import type { StandInCommunity } from './vk-server';

/** Header of a register of schools with pages. */
export const HEAD = ['Наименование организации', 'ОГРН', 'Страница ВК', 'ID сообщества'];

/** The school of a row, its page and the number typed beside it. */
export const row = (i: number, page: string, number: string | number = '') => [
  `Школа № ${i}`,
  ogrnOf(i),
  page,
  number,
];

/** The book that the commands and the host open. */
export const sheet = (...rows: (string | number)[][]) => ({ Выгрузка: [HEAD, ...rows] });

const names = (count: number) => Array.from({ length: count }, (_, i) => `school_${i + 1}`);

/** So many schools, each with a page that has no number. */
export const many = (count: number) =>
  sheet(...names(count).map((name, i) => row(i + 1, `https://vk.com/${name}`)));

/** Their communities, as VK knows them. */
export const communities = (count: number): StandInCommunity[] =>
  names(count).map((screen_name, i) => ({ id: 1000 + i, screen_name }));

export const FORM =
  'https://pos.gosuslugi.ru/form/?opaId=811&utm_source=vk&utm_medium=50&utm_campaign=1045405430620';

/** A menu whose second item is the form of messages. */
export const MENU = {
  items: [
    { title: 'Афиша', url: 'https://example.org' },
    { title: 'Решаем вместе', url: FORM },
  ],
};
