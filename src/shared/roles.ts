/** What a column of the export can mean. */
export const ROLES = [
  'name',
  'shortName',
  'id',
  'ogrn',
  'inn',
  'parentName',
  'parentId',
  'parentOgrn',
  'oktmo',
  'region',
  'municipality',
  'kind',
  'field',
  'status',
  'vkPage',
  'vkId',
  'readyAppLink',
  'site',
  'widgetSite',
] as const;

export type Role = (typeof ROLES)[number];

/** Columns of the sheet by meaning; the number is the column's, counted from 1 as Sheets does. */
export type ColumnMap = { readonly [role in Role]?: number };

/** The columns that a run writes, in the order in which they are added at the right. */
export const OUTPUT_COLUMNS = [
  'formLink',
  'pollLink',
  'appLink',
  'appMenuName',
  'idSource',
  'linkId',
  'parentAccount',
  'remarks',
] as const;

export type OutputColumn = (typeof OUTPUT_COLUMNS)[number];

/** Headers of the written columns: a column is found by them, whatever its place. */
export const OUTPUT_HEADERS: { readonly [column in OutputColumn]: string } = {
  formLink: 'Ссылка: Сообщить о проблеме',
  pollLink: 'Ссылка: Высказать мнение',
  appLink: 'Ссылка: Госуслуги',
  appMenuName: 'Пункт меню: Госуслуги',
  idSource: 'Источник ID',
  linkId: 'ID для ссылки',
  parentAccount: 'Вышестоящий ЛКО',
  remarks: 'Замечания',
};
