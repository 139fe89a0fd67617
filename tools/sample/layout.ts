import type { Role } from '../../src/shared/roles';

/** A cell as it goes into the file: what Excel can hold. */
export type RawCell =
  | string
  | number
  | Date
  | null
  | { readonly formula: string; readonly result: string | number }
  | { readonly error: '#N/A' | '#REF!' }
  | { readonly text: string; readonly hyperlink: string }
  | { readonly richText: { readonly text: string }[] };

interface ColumnLayout {
  readonly key: string;
  /** Heading of the group above, merged over its columns. */
  readonly group: string;
  readonly header: string;
  readonly width: number;
}

/** The columns of the export, left to right. Their meaning is known by the header only, as in a real export. */
export const SAMPLE_COLUMNS = [
  { key: 'number', group: 'Организация', header: '№ п/п', width: 7 },
  { key: 'kind', group: 'Организация', header: 'Уровень', width: 18 },
  { key: 'field', group: 'Организация', header: 'Сфера 1', width: 20 },
  { key: 'field2', group: 'Организация', header: 'Сфера 2', width: 14 },
  { key: 'field3', group: 'Организация', header: 'Сфера 3', width: 14 },
  { key: 'name', group: 'Организация', header: 'Наименование\nорганизации', width: 60 },
  { key: 'shortName', group: 'Организация', header: 'Краткое наименование', width: 30 },
  { key: 'inn', group: 'Организация', header: 'ИНН', width: 13 },
  { key: 'ogrn', group: 'Организация', header: 'О Г Р Н', width: 16 },
  { key: 'parent', group: 'Организация', header: 'Вышестоящая организация', width: 45 },
  { key: 'municipality', group: 'Территория', header: 'Муниципальное образование', width: 26 },
  { key: 'oktmo', group: 'Территория', header: 'ОКТМО', width: 14 },
  { key: 'region', group: 'Территория', header: 'Регион (ОКАТО)', width: 22 },
  { key: 'id', group: 'ЛКО в ПОС', header: 'ID ЛКО', width: 11 },
  { key: 'status', group: 'ЛКО в ПОС', header: 'Статус ЛКО', width: 15 },
  { key: 'connected', group: 'ЛКО в ПОС', header: 'Дата подключения', width: 14 },
  { key: 'vkPage', group: 'Госпаблик', header: 'Ссылка на госпаблик ВК', width: 40 },
  { key: 'vkId', group: 'Госпаблик', header: 'ID госпаблика', width: 14 },
  { key: 'followers', group: 'Госпаблик', header: 'Подписчики', width: 12 },
  { key: 'mark', group: 'Госпаблик', header: 'Госметка', width: 10 },
  { key: 'readyLink', group: 'Госпаблик', header: 'Готовая ссылка мини-приложения', width: 30 },
  { key: 'site', group: 'Сайт', header: 'Сайт', width: 28 },
  { key: 'widgetSite', group: 'Сайт', header: 'Сайт размещения виджета', width: 14 },
  { key: 'widgets', group: 'Сайт', header: 'Виджеты', width: 10 },
  { key: 'note', group: 'Сайт', header: 'Примечание', width: 24 },
] as const satisfies readonly ColumnLayout[];

export type SampleColumn = (typeof SAMPLE_COLUMNS)[number]['key'];

export type SampleCells = { [column in SampleColumn]?: RawCell };

/** Number of the column, counted from 1. */
export function columnNumber(key: SampleColumn): number {
  return SAMPLE_COLUMNS.findIndex((column) => column.key === key) + 1;
}

/** Row of the header proper, counted from 1: below two titles, an empty row and the row of group headings. */
export const SAMPLE_HEADER_ROW = 5;

/** Which column of the sample bears which role. */
export const SAMPLE_ROLES: { readonly [role in Role]?: SampleColumn } = {
  name: 'name',
  shortName: 'shortName',
  id: 'id',
  ogrn: 'ogrn',
  inn: 'inn',
  parentName: 'parent',
  oktmo: 'oktmo',
  region: 'region',
  municipality: 'municipality',
  kind: 'kind',
  field: 'field',
  field2: 'field2',
  field3: 'field3',
  status: 'status',
  vkPage: 'vkPage',
  vkId: 'vkId',
  readyAppLink: 'readyLink',
  site: 'site',
  widgetSite: 'widgetSite',
};
