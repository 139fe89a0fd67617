/** A small bundle in the shape of dist/Code.js: top-level functions over one closure. */
export const STUB_CODE = `
var bundle = (function () {
  return {
    sheet: function () { return SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); }
  };
})();
function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Открыть панель', 'showPanel').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Ещё').addItem('Справка', 'showPanel')).addToUi();
}
function onInstall(e) { onOpen(e); }
function showPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Ссылки ПОС').setWidth(300));
}
function run(request) { return (0, eval)('(function (request) {' + request.body + '})')(request); }
function echo(value) { return value; }
function giveDate() { return { when: [new Date()] }; }
function giveFunction() { return { f: function () {} }; }
function giveNothing() {}
function giveGap() { return { kept: 1, dropped: undefined }; }
function fail() { throw new Error('Таблица занята'); }
function failOtherwise() { null.x; }
function hidden_() { return 'secret'; }
var loads = 0;
function countLoads() { loads += 1; return loads; }
function CHECK_OGRN(ogrn, explain) {
  function one(value) {
    if (value === '') return '';
    return /^\\d{13}$/.test(String(value)) && Number(String(value).slice(0, 12)) % 11 % 10 === Number(String(value)[12]);
  }
  return Array.isArray(ogrn) ? ogrn.map(function (row) { return row.map(one); }) : one(ogrn);
}
function POS_KIND(value) {
  return Array.isArray(value) ? 'rows ' + value.length + 'x' + value[0].length : value instanceof Date ? 'Date ' + value.getFullYear() : typeof value + ' ' + value;
}
function POS_FAIL() { throw new Error('⚠ плохое значение'); }
function POS_WRITE() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(1, 1).setValue(1); return 1; }
`;
