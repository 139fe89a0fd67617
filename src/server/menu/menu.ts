import { MENU, PRODUCT } from './menu-texts';

/**
 * Builds the menu when a document is opened. Runs without any permission, so it touches nothing but the menu.
 */
export function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem(MENU.openSidebar, 'openSidebar').addToUi();
}

/**
 * Builds the menu right after the add-on was installed: the document is open already then.
 */
export function onInstall() {
  onOpen();
}

/**
 * Opens the sidebar. Permissions are granted one by one: where one is missing, Google asks for it here, and the sidebar opens
 * at the next click.
 */
export function openSidebar() {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle(PRODUCT));
}
