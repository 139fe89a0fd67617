import { a1Of } from '../../host/book/a1';
import type { SheetData } from '../../host/book/book';
import { ruleAt } from '../../host/book/validation';
import { type Host, openHost } from '../../host/host';
import { bookFrom } from '../../host/xlsx/read-book';
import { bytesOfWorkbook } from '../../host/xlsx/write-book';
import { STUB_CODE } from './stub-code';

const DATA: SheetData = {
  Лист1: [
    ['Имя', 'Ссылка'],
    ['А', ''],
  ],
  Второй: [['x']],
};

const open = (): Promise<Host> => openHost({ sheets: DATA, code: STUB_CODE });

/** Runs script text inside the façade; `s` is the first sheet, `t` the second. */
function run(host: Host, body: string): unknown {
  return host.call('run', {
    body: `var b = SpreadsheetApp.getActiveSpreadsheet(); var s = b.getSheets()[0]; var t = b.getSheets()[1]; ${body}`,
  });
}

describe('protection by the script', () => {
  test('a sheet with open parts and a warning: the script itself may write', async () => {
    const host = await open();
    const body = `var p = s.protect().setDescription('наша').setUnprotectedRanges([s.getRange(2, 1, 10, 2)]).setWarningOnly(true);
      s.getRange(1, 1).setValue('новое');
      return [p.canEdit(), p.isWarningOnly(), p.getDescription(), p.getUnprotectedRanges()[0].getA1Notation(),
        s.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, s.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];`;
    expect(run(host, body)).toEqual([true, true, 'наша', 'A2:B11', 1, 0]);
    expect(host.book.sheets[0]?.value(1, 1)).toBe('новое');
  });

  test('removed again', async () => {
    const host = await open();
    expect(
      run(host, `s.protect().remove(); return s.getProtections(SpreadsheetApp.ProtectionType.SHEET).length;`),
    ).toBe(0);
  });

  const refused: [string, string, RegExp][] = [
    ['editors of a warning', `s.protect().setWarningOnly(true).removeEditors([]);`, /warning-only/],
    [
      'open parts on another sheet',
      `s.protect().setUnprotectedRanges([t.getRange(1, 1)]);`,
      /must be on the protected sheet/,
    ],
    ['the domain, which is not there', `s.protect().setDomainEdit(false);`, /permission/],
    ['a member that is not there', `s.protect().addEditor('a@example.org');`, /addEditor is not implemented/],
  ];
  test.each(refused)('%s', async (_what, body, message) => {
    const host = await open();
    expect(() => run(host, body)).toThrow(message);
  });

  test('another person’s protection cannot be changed', async () => {
    const host = await open();
    host.protect('Лист1', null, 'чужая');
    expect(() => run(host, `s.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove();`)).toThrow(
      /permission/,
    );
  });
});

describe('validation', () => {
  test('in the file: a list for a box, a date, a text', async () => {
    const host = await open();
    run(
      host,
      `var rule = SpreadsheetApp.newDataValidation;
       s.getRange(2, 1, 12, 1).setDataValidation(rule().requireCheckbox().build());
       s.getRange(2, 2, 2, 1).setDataValidation(rule().requireDate().setAllowInvalid(false).setHelpText('Дата').build());`,
    );
    const book = await bookFrom(await bytesOfWorkbook(host.book), 'a.xlsx');
    const { validations } = book.sheets[0]!.parts;
    expect(ruleAt(validations, 13, 1)).toMatchObject({ type: 'list', formulas: ['"да,нет"'] });
    expect(ruleAt(validations, 3, 2)).toMatchObject({ type: 'date', showError: true, help: 'Дата' });
    expect(ruleAt(validations, 14, 1)).toBeUndefined();
  });

  test('cells beneath each other share one rule in the file, whatever they were set by', async () => {
    const host = await open();
    run(
      host,
      `var box = SpreadsheetApp.newDataValidation().requireCheckbox().build();
       [5, 2, 4, 3].forEach(function (row) { s.getRange(row, 1).setDataValidation(box); });
       s.getRange(3, 1).setDataValidation(null);`,
    );
    const book = await bookFrom(await bytesOfWorkbook(host.book), 'a.xlsx');
    expect(book.sheets[0]!.parts.validations.map(({ areas }) => areas.map(a1Of))).toEqual([['A2', 'A4:A5']]);
  });

  test('null takes it away; a rule without a question is refused', async () => {
    const host = await open();
    run(
      host,
      `var r = s.getRange(2, 1); r.setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build()); r.setDataValidation(null);`,
    );
    expect(host.book.sheets[0]!.parts.validations).toEqual([]);
    expect(() => run(host, `SpreadsheetApp.newDataValidation().build();`)).toThrow(/must have a criteria/);
    expect(() => run(host, `s.getRange(2, 1).setDataValidation('да');`)).toThrow(
      /don't match the method signature/,
    );
  });
});

test('a font colour is set beside the weight; what is no colour is refused', async () => {
  const host = await open();
  run(host, `s.getRange(1, 1).setFontWeight('bold').setFontColor('#4285f4');`);
  expect(host.book.sheets[0]!.style(1, 1)).toMatchObject({ bold: true, colour: '#4285f4' });
  expect(() => run(host, `s.getRange(1, 1).setFontColor('синий');`)).toThrow(/Invalid argument: color/);
});

test('rich text: a link stays a text, whatever it looks like', async () => {
  const host = await open();
  const body = `var r = s.getRange(2, 2); var rich = SpreadsheetApp.newRichTextValue;
    r.setRichTextValues([[rich().setText('001').setLinkUrl('https://example.org/').build()]]);
    var read = r.getRichTextValues()[0][0];
    return [r.getValue(), read.getText(), read.getLinkUrl()];`;
  expect(run(host, body)).toEqual(['001', '001', 'https://example.org/']);
});

test('weights and wraps are read as they were set', async () => {
  const body = `s.getRange(1, 1, 1, 2).setFontWeights([['bold', 'normal']]).setWraps([[false, true]]);
    var r = s.getRange(1, 1, 2, 2); return JSON.stringify([r.getFontWeights(), r.getWraps()]);`;
  expect(JSON.parse(run(await open(), body) as string)).toEqual([
    [
      ['bold', 'normal'],
      ['normal', 'normal'],
    ],
    [
      [false, true],
      [false, false],
    ],
  ]);
});

test('a sheet under another’s protection is not deleted, one under a warning is', async () => {
  const host = await open();
  const second = host.book.sheets[1]!;
  const area = { row: 3, column: 1, rows: 1, columns: 1 };
  const remove = 'SpreadsheetApp.getActiveSpreadsheet().deleteSheet(t);';
  second.protections.push({ area, description: '', wholeSheet: false });
  expect(() => run(host, remove)).toThrow(/trying to edit a protected cell/);
  second.protections[0] = { area, description: '', wholeSheet: false, warningOnly: true };
  run(host, remove);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['Лист1']);
});

describe('charts', () => {
  const CHART = `s.newChart().asBarChart().addRange(s.getRange(1, 1, 2, 2)).setTitle('Доли').setNumHeaders(1).setPosition(4, 3, 0, 0).build()`;

  test('inserted, found by title, removed', async () => {
    const host = await open();
    const body = `s.insertChart(${CHART}); var found = s.getCharts(); var title = found[0].getOptions().get('title');
      var at = found[0].getContainerInfo();
      var places = [found[0].getRanges()[0].getA1Notation(), at.getAnchorRow(), at.getAnchorColumn()].join();
      s.removeChart(found[0]); return [found.length, title, places, s.getCharts().length];`;
    expect(run(host, body)).toEqual([1, 'Доли', 'A1:B2,4,3', 0]);
  });

  const refused: [string, string, RegExp][] = [
    ['no range', `s.newChart().asBarChart().setPosition(1, 1, 0, 0).build();`, /at least one range/],
    ['no place', `s.newChart().asBarChart().addRange(s.getRange(1, 1)).build();`, /position/],
    ['a place outside', `s.newChart().asBarChart().setPosition(1, 99, 0, 0);`, /outside the dimensions/],
    [
      'a range of another sheet',
      `s.newChart().asBarChart().addRange(t.getRange(1, 1));`,
      /on the sheet of the chart/,
    ],
    [
      'removed twice',
      `var c = ${CHART}; s.insertChart(c); s.removeChart(c); s.removeChart(c);`,
      /not on this sheet/,
    ],
    ['a type that nobody draws', `s.newChart().asPieChart();`, /asPieChart is not implemented/],
  ];
  test.each(refused)('%s', async (_what, body, message) => {
    const host = await open();
    expect(() => run(host, body)).toThrow(message);
  });
});

describe('columns', () => {
  test('widths, frozen and hidden ones reach the file', async () => {
    const host = await open();
    run(host, `s.setFrozenRows(1); s.setFrozenColumns(1); s.setColumnWidths(1, 2, 140); s.hideColumns(2);`);
    const book = await bookFrom(await bytesOfWorkbook(host.book), 'a.xlsx');
    const [sheet] = book.sheets;
    expect(sheet?.parts.frozen).toEqual({ rows: 1, columns: 1 });
    expect([sheet?.column(1).width, sheet?.column(2).hidden]).toEqual([20, true]);
  });

  test('outside the sheet is refused', async () => {
    const host = await open();
    expect(() => run(host, `s.setColumnWidths(26, 2, 100);`)).toThrow(/outside the dimensions/);
    expect(() => run(host, `s.hideColumns(27);`)).toThrow(/outside the dimensions/);
  });
});

test('a name of 100 characters is kept; in the file it is short and still the only one', async () => {
  const host = await open();
  const name = `Муниципальный ${'о'.repeat(80)}`;
  run(host, `b.insertSheet('${name}А'); b.insertSheet('${name}Б');`);
  expect(host.book.sheets.map((sheet) => sheet.name).slice(2)).toEqual([`${name}А`, `${name}Б`]);
  const inFile = host.book.sheets.map(({ parts }) => parts.name);
  expect(inFile.every((one) => one.length <= 31)).toBe(true);
  expect(new Set(inFile).size).toBe(4);
});

test('a name with characters that Excel forbids is kept; the file gets one without them', async () => {
  const host = await open();
  run(host, `b.insertSheet("'Север/Юг: [1]?'"); b.insertSheet('Север*Юг  [1]');`);
  expect(host.book.sheets.slice(2).map(({ name, parts }) => [name, parts.name])).toEqual([
    ["'Север/Юг: [1]?'", 'Север Юг   1'],
    ['Север*Юг  [1]', 'Север Юг   1 (2)'],
  ]);
  const again = await bookFrom(await bytesOfWorkbook(host.book), 'a.xlsx');
  expect(again.sheets.slice(2).map(({ name }) => name)).toEqual(['Север Юг   1', 'Север Юг   1 (2)']);
});
