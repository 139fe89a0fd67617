/** Name of the product, the menu and the sidebar. */
export const PRODUCT = 'Ссылки ПОС';

/** Items of the menu. */
export const MENU = { openSidebar: 'Открыть панель' };
