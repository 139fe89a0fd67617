import type { MenuItemKey } from '../../core/link-audit/model';
import { FORM_ITEM, POLL_ITEM } from '../../core/pos/menu-item';
import type { AUDIT_HEADERS } from '../../shared/audit';
import type { LinkColumn } from '../../shared/fill';

/** The menu items in their order. */
export const MENU_ITEM_KEYS: readonly MenuItemKey[] = ['form', 'poll', 'app'];

/** Titles of the menu items, as sentences name them. */
export const MENU_ITEM_TITLES: { readonly [item in MenuItemKey]: string } = {
  form: FORM_ITEM.title,
  poll: POLL_ITEM.title,
  app: 'Госуслуги',
};

/** The column of a fill with the right link of each item. */
export const COLUMN_OF_LINK: { readonly [item in MenuItemKey]: LinkColumn } = {
  form: 'formLink',
  poll: 'pollLink',
  app: 'appLink',
};

/** Key of an audit column, as its header is listed. */
export type AuditColumn = keyof typeof AUDIT_HEADERS;

/** The audit column of each menu item. */
export const COLUMN_OF: { readonly [item in MenuItemKey]: AuditColumn } = {
  form: 'formAudit',
  poll: 'pollAudit',
  app: 'appAudit',
};
