import { addMenu, showSidebar } from '../../sheets/document/add-on-ui';
import { MENU, PRODUCT } from './menu-texts';

/**
 * Builds the menu when a document is opened. Runs without any permission, so it touches nothing but the menu.
 */
export function onOpen() {
  addMenu(MENU.openSidebar, 'openSidebar');
}

/**
 * Builds the menu right after the add-on was installed: the document is open already then.
 */
export function onInstall() {
  onOpen();
}

/**
 * Opens the sidebar.
 */
export function openSidebar() {
  showSidebar('sidebar', PRODUCT);
}
