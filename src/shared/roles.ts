/**
 * What a column of the export can mean. `status`: the ЛКО is connected for messages; `votingStatus`: for voting.
 * `field2`, `field3`: more columns of fields. `level`: the depth in a tree of rows, 1, 2, 3.
 * `rowKey`: a number of the row that is no ЛКО's; `parentKey`: the same number of the row above.
 * `vkNumber`, `vkAsked`: the product's own columns with the number that VK gave, and the page that VK was asked about.
 */
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
  'field2',
  'field3',
  'level',
  'rowKey',
  'parentKey',
  'status',
  'votingStatus',
  'vkPage',
  'vkId',
  'vkNumber',
  'vkAsked',
  'readyAppLink',
  'site',
  'widgetSite',
] as const;

export type Role = (typeof ROLES)[number];

/** Columns of the sheet by meaning; the number is the column's, counted from 1 as Sheets does. */
export type ColumnMap = { readonly [role in Role]?: number };
