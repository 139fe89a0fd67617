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
