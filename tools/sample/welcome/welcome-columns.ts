import type { RawCell } from '../layout';

/** The columns of the welcoming sample: what a region needs for links, and no more. */
export const WELCOME_COLUMNS = [
  { key: 'number', header: '№', width: 5 },
  { key: 'name', header: 'Наименование организации', width: 46 },
  { key: 'shortName', header: 'Краткое наименование', width: 24 },
  { key: 'kind', header: 'Уровень', width: 18 },
  { key: 'field', header: 'Сфера', width: 20 },
  { key: 'ogrn', header: 'ОГРН', width: 16 },
  { key: 'parent', header: 'Вышестоящая организация', width: 45 },
  { key: 'municipality', header: 'Муниципальное образование', width: 26 },
  { key: 'oktmo', header: 'ОКТМО', width: 12 },
  { key: 'region', header: 'Регион (ОКАТО)', width: 14 },
  { key: 'id', header: 'ID ЛКО', width: 11 },
  { key: 'status', header: 'Статус ЛКО', width: 15 },
  { key: 'vkPage', header: 'Страница ВКонтакте', width: 34 },
  { key: 'form', header: 'Ссылка в меню 1', width: 34 },
  { key: 'poll', header: 'Ссылка в меню 2', width: 34 },
  { key: 'app', header: 'Ссылка в меню 3', width: 34 },
] as const;

export type WelcomeColumn = (typeof WELCOME_COLUMNS)[number]['key'];

export type WelcomeCells = { readonly [column in WelcomeColumn]: RawCell };

/** Below a title and an empty row. Counted from 1. */
export const WELCOME_HEADER_ROW = 3;
