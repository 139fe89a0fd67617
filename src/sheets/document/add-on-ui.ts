/** Builds the add-on's menu; needs no permission. `handler`: a public function. */
export function addMenu(item: string, handler: string): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem(item, handler).addToUi();
}

/**
 * Shows a page of the project beside the sheet. Permissions are granted one by one: where one is missing, Google asks for
 * it here, and the page opens at the next click.
 */
export function showSidebar(page: string, title: string): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}
