/** A bundle whose handlers fill column C; the second cell of the header says how many rows need attention. */
export const FILL_CODE = `
function sheet_() { return SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); }
function ok_(value) { return { ok: true, value: value }; }
function memory_() { return PropertiesService.getDocumentProperties(); }
function getOverview() {
  var rows = sheet_().getLastRow();
  return ok_({
    history: [{ kind: 'fill', filled: Number(memory_().getProperty('written')) || 0 }],
    settings: { regCode: '', okrugCode: 'long', mode: 'empty' },
    register: { sheetName: sheet_().getName(), headerRow: rows ? 1 : 0, columns: rows ? [{ role: 'ogrn' }] : [] }
  });
}
function saveSettings(request) { memory_().setProperty('settings', JSON.stringify(request.settings)); return getOverview(); }
function previewRun(request) {
  var rows = sheet_().getLastRow() - 1;
  var attention = Number(sheet_().getRange(1, 2).getValue()) || 0;
  var tokens = [], marked = [];
  for (var i = 0; i < rows; i++) tokens.push(String(i + 2));
  for (var j = 0; j < attention; j++) marked.push({ row: j + 2, name: '', text: '' });
  return ok_({
    kind: request.kind, sheetId: sheet_().getSheetId(), overwrites: 0, reading: { ambiguous: [] },
    counts: { rows: rows, filled: rows, own: rows, fallback: 0, attention: attention },
    groups: attention ? [{ code: 'no-ogrn', severity: 'error', title: 'Нет ОГРН', fix: '', total: marked.length, rowTotal: marked.length, rows: marked }] : [],
    decisions: { questions: [], notices: [] },
    tokens: tokens, layout: { column: 3 }, batch: 2
  });
}
function startRun(request) { memory_().setProperty('total', String(request.total)); return ok_({ runId: 'r' }); }
function writeBatch(request) {
  var settings = JSON.parse(memory_().getProperty('settings'));
  request.tokens.forEach(function (token) {
    var ogrn = sheet_().getRange(Number(token), 1).getValue();
    sheet_().getRange(Number(token), request.layout.column).setValue(ogrn + ' ' + settings.mode + ' ' + settings.regCode);
  });
  memory_().setProperty('written', String((Number(memory_().getProperty('written')) || 0) + request.tokens.length));
  var done = request.from + request.tokens.length;
  return ok_({ troubles: [], done: done, total: Number(memory_().getProperty('total')), finished: done >= Number(memory_().getProperty('total')) });
}
`;
