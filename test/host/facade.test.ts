import { areaOf } from '../../host/book/a1';
import type { SheetData } from '../../host/book/book';
import { type Host, openHost } from '../../host/host';
import { STUB_CODE } from './stub-code';

const DATA: SheetData = {
  Лист1: [
    ['ОГРН', 'Число', 'Дата'],
    ['001', 7, new Date(Date.UTC(2026, 10, 22, 9, 30))],
    ['', true, null],
  ],
  Второй: [],
};

async function open(sheets: SheetData = DATA): Promise<Host> {
  return openHost({ sheets, code: STUB_CODE });
}

/** Runs script text inside the façade; `s` is the first sheet, `b` the document. */
function run(host: Host, body: string): unknown {
  return host.call('run', {
    body: `var b = SpreadsheetApp.getActiveSpreadsheet(); var s = b.getSheets()[0]; ${body}`,
  });
}

describe('what setValues makes of texts', () => {
  const cases: [written: unknown, read: unknown, shown: string][] = [
    ['001', 1, '1'],
    ['1 234,5', 1234.5, '1234,5'],
    ['50%', 0.5, '50%'],
    ['1,05E+12', 1.05e12, '1050000000000'],
    ['ИСТИНА', true, 'TRUE'],
    ['FALSE', false, 'FALSE'],
    ["'001", '001', '001'],
    ['1.5.x', '1.5.x', '1.5.x'],
    ['+79990000000', 79990000000, '79990000000'],
    ['-', '-', '-'],
    ['1045405430620', 1045405430620, '1045405430620'],
    ['текст ', 'текст ', 'текст '],
    ['=1+1', 2, '2'],
    ['=', '=', '='],
    [null, '', ''],
    ['', '', ''],
    [12.25, 12.25, '12,25'],
    ['31.02.2026', '31.02.2026', '31.02.2026'],
  ];
  test.each(cases)('%j reads back as %j, shown as %j', async (written, read, shown) => {
    const host = await open();
    const got = host.call('run', {
      written,
      body: `var r = SpreadsheetApp.getActiveSheet().getRange(5, 1); r.setValues([[request.written]]);
        return [r.getValue(), r.getDisplayValue()];`,
    });
    expect(got).toEqual([read, shown]);
  });

  test('a plain-text cell keeps every text, formulas too', async () => {
    const body = `var r = s.getRange(1, 5, 4, 1); r.setNumberFormat('@');
      r.setValues([['001'], ['50%'], ['01.02.2026'], ['=1+1']]);
      return [r.getValues(), r.getFormulas()];`;
    expect(run(await open(), body)).toEqual([
      [['001'], ['50%'], ['01.02.2026'], ['=1+1']],
      [[''], [''], [''], ['']],
    ]);
  });

  test.each([
    ['22.11.2026', '2026-10-22 0:0', 'dd.mm.yyyy', '22.11.2026'],
    ['2026-11-22 10:05', '2026-10-22 10:5', 'dd.mm.yyyy hh:mm:ss', '22.11.2026 10:05:00'],
  ])('%s becomes a date of the script', async (text, parts, format, shown) => {
    const body = `var r = s.getRange(9, 1).setValue('${text}'); var d = r.getValue();
      return [d instanceof Date, d.getFullYear() + '-' + d.getMonth() + '-' + d.getDate() + ' ' + d.getHours() + ':' + d.getMinutes(),
        r.getNumberFormat(), r.getDisplayValue()];`;
    expect(run(await open(), body)).toEqual([true, parts, format, shown]);
  });
});

describe('strictness', () => {
  const cases: [name: string, body: string, message: RegExp][] = [
    [
      'rows do not match',
      's.getRange(1,1,2,1).setValues([[1]])',
      /number of rows in the data.*has 1 but the range has 2/,
    ],
    [
      'columns do not match',
      's.getRange(1,1,1,2).setValues([[1]])',
      /number of columns in the data.*has 1 but the range has 2/,
    ],
    [
      'not a table',
      's.getRange(1,1).setValues("x")',
      /don't match the method signature for SpreadsheetApp.Range.setValues/,
    ],
    ['row 0', 's.getRange(0,1)', /starting row of the range is too small/],
    ['column 0', 's.getRange(1,0)', /starting column of the range is too small/],
    ['no rows', 's.getRange(1,1,0,1)', /number of rows in the range must be at least 1/],
    ['a fraction', 's.getRange(1.5,1)', /don't match the method signature for SpreadsheetApp.Sheet.getRange/],
    ['a text for a row', 's.getRange("1",1)', /\(String,number,number,number\)/],
    ['outside the grid', 's.getRange(1,27)', /outside the dimensions of the sheet/],
    ['below the grid', 's.getRange(1001,1)', /outside the dimensions of the sheet/],
    ['unknown member', 's.getLastBanana()', /Sheet.getLastBanana is not implemented/],
    ['unknown service member', 'SpreadsheetApp.openById("1")', /SpreadsheetApp.openById is not implemented/],
    ['unknown service', 'DriveApp.getFiles()', /DriveApp is not defined/],
    ['assignment', '"use strict"; s.name = 1', /Sheet.name cannot be assigned/],
    [
      'undefined in a cell',
      's.getRange(1,1).setValues([[undefined]])',
      /Cannot write a value of type undefined/,
    ],
    ['an object in a cell', 's.getRange(1,1).setValue({})', /Cannot write a value of type object/],
    ['NaN', 's.getRange(1,1).setValue(NaN)', /Cannot write NaN/],
    [
      'a long text',
      's.getRange(1,1).setValue("x".repeat(50001))',
      /more than the maximum of 50000 characters/,
    ],
    ['a colour', 's.getRange(1,1).setBackground("reddish")', /Invalid argument: color/],
    ['a sheet twice', 'b.insertSheet("Второй")', /already exists/],
    [
      'the last sheet',
      'b.deleteSheet(b.getSheets()[1]); b.deleteSheet(s)',
      /can't remove all the visible sheets/,
    ],
    ['a foreign object', 's.setActiveRange({})', /don't match the method signature/],
    [
      'too long a property',
      'PropertiesService.getDocumentProperties().setProperty("a", "ж".repeat(5000))',
      /Argument too large: value/,
    ],
    ['a number as property', 'PropertiesService.getDocumentProperties().setProperty("a", 1)', /\(number\)/],
    [
      'too long a cache value',
      'CacheService.getDocumentCache().put("a", "x".repeat(102401))',
      /Argument too large: value/,
    ],
  ];
  test.each(cases)('%s', async (_name, body, message) => {
    const host = await open();
    expect(() => run(host, body)).toThrow(message);
  });

  test('all properties together stay under 500 KB', async () => {
    const body = `var p = PropertiesService.getDocumentProperties();
      for (var i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000));`;
    const host = await open();
    expect(() => run(host, body)).toThrow(/exceeded the property storage quota/);
    expect(host.book.properties.size).toBe(56);
  });

  test.each([
    'URL',
    'setTimeout',
    'fetch',
    'process',
    'require',
    'crypto',
    'TextEncoder',
    'performance',
    'atob',
    'WebAssembly',
    'Buffer',
    'global',
    'structuredClone',
    'queueMicrotask',
  ])('%s is absent', async (name) => {
    expect(run(await open(), `return typeof ${name}`)).toBe('undefined');
  });

  test('arrays and dates belong to the script', async () => {
    const body = `var v = s.getDataRange().getValues();
      return [v instanceof Array, v[0] instanceof Array, v[1][2] instanceof Date, b.getSheets() instanceof Array];`;
    expect(run(await open(), body)).toEqual([true, true, true, true]);
  });

  test("errors belong to the script and carry Google's name", async () => {
    const body = 'try { s.getRange(0, 1) } catch (e) { return [e instanceof Error, e.name] }';
    expect(run(await open(), body)).toEqual([true, 'Exception']);
  });
});

describe('sheets and ranges', () => {
  test('sizes are those of the content', async () => {
    const body =
      'return [s.getLastRow(), s.getLastColumn(), s.getMaxRows(), s.getMaxColumns(), b.getSheets()[1].getLastRow()]';
    expect(run(await open(), body)).toEqual([3, 3, 1000, 26, 0]);
  });

  test('clearing the last row shortens the content', async () => {
    expect(run(await open(), 's.getRange(3,1,1,3).clearContent(); return s.getLastRow()')).toBe(2);
  });

  test('columns are added before they are written', async () => {
    const body =
      's.insertColumnsAfter(26, 2); s.getRange(1, 28).setValue("x"); return [s.getMaxColumns(), s.getLastColumn()]';
    expect(run(await open(), body)).toEqual([28, 28]);
  });

  test('formats, colours, notes and weights are kept by cell', async () => {
    const body = `var r = s.getRange(1,1,1,2);
      r.setBackgrounds([['#FF0000', null]]).setNotes([['почему', '']]).setNumberFormats([['@', '0.00']]).setFontWeight('bold');
      return [r.getBackgrounds(), r.getNotes(), r.getNumberFormats(), s.getRange(2,1).getBackground()];`;
    expect(run(await open(), body)).toEqual([
      [['#ff0000', '#ffffff']],
      [['почему', '']],
      [['@', '0.00']],
      '#ffffff',
    ]);
  });

  test('rows move with their values, styles and own references', async () => {
    const host = await open({
      Л: [
        ['имя', 'число'],
        ['б', 2],
        ['а', 1],
        ['в', 3],
      ],
    });
    const body = `s.setFrozenRows(1); s.getRange(3,2).setBackground('#00ff00'); s.getRange(2,3).setFormula('=B2*10');
      s.sort(1); var sorted = s.getRange(2,1,3,3).getValues(); var green = s.getRange(2,2).getBackground();
      s.insertRowsAfter(1, 1); s.deleteRows(3, 1);
      return [sorted, green, s.getRange(1,1,4,3).getValues(), s.getRange(3,3).getFormula()];`;
    expect(run(host, body)).toEqual([
      [
        ['а', 1, ''],
        ['б', 2, 20],
        ['в', 3, ''],
      ],
      '#00ff00',
      [
        ['имя', 'число', ''],
        ['', '', ''],
        ['б', 2, 20],
        ['в', 3, ''],
      ],
      '=B3*10',
    ]);
  });

  test('merges', async () => {
    const host = await open();
    host.book.sheets[0]!.merge(areaOf('A1:B1'));
    const body = `var r = s.getRange(1,1,2,3);
      return [r.isPartOfMerge(), r.getMergedRanges().map(function (m) { return m.getA1Notation() }), r.getValues()[0], s.getRange(2,1).isPartOfMerge()]`;
    expect(run(host, body)).toEqual([true, ['A1:B1'], ['ОГРН', '', 'Дата'], false]);
  });

  test('rich text and links', async () => {
    const host = await open({ Л: [['x', 5]] });
    host.book.sheets[0]!.putLink(1, 1, 'страница', 'https://vk.com/club1');
    const body = `var r = s.getRange(1,1,1,3).getRichTextValues()[0];
      return [r[0].getText(), r[0].getLinkUrl(), r[0].getRuns().length, r[1], r[2], s.getRange(1,1).getValue()]`;
    expect(run(host, body)).toEqual(['страница', 'https://vk.com/club1', 1, null, null, 'страница']);
  });

  test('conditional formats are replaced as a list and reach the file', async () => {
    const host = await open();
    const body = `var rule = SpreadsheetApp.newConditionalFormatRule().whenTextStartsWith('⚠').setBackground('#fff2cc').setRanges([s.getRange(2,1,2,1)]).build();
      s.setConditionalFormatRules(s.getConditionalFormatRules().concat([rule]));
      return s.getConditionalFormatRules().map(function (r) { return r.getRanges()[0].getA1Notation() })`;
    expect(run(host, body)).toEqual(['A2:A3']);
  });

  test('a protected range refuses to be written and is listed', async () => {
    const host = await open();
    host.protect('Лист1', 'B1:B9', 'Только куратор');
    expect(
      run(
        host,
        `return [s.getRange(1,1).canEdit(), s.getRange(2,2).canEdit(),
      s.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getDescription()]`,
      ),
    ).toEqual([true, false, 'Только куратор']);
    expect(() => run(host, 's.getRange(1,1,1,2).setValues([[1,2]])')).toThrow(
      /You are trying to edit a protected cell or object/,
    );
    expect(run(host, 'return s.getRange(1,1).getValue()')).toBe('ОГРН');
  });
});

describe('permissions', () => {
  test('onOpen builds the menu when nothing else is allowed', async () => {
    const host = await open();
    host.open('NONE');
    expect(host.screen.menu?.entries.map((entry) => entry.kind)).toEqual(['item', 'line', 'menu']);
  });

  test('a custom function may not write', async () => {
    const host = await open();
    expect(host.evaluate('=POS_WRITE()')).toBe('#ERROR!');
    expect(host.lastFormulaError).toMatch(/do not have permission to call Range.setValue/);
  });
});

describe('writes that Google has not carried out yet', () => {
  const refused = async () => {
    const host = await open();
    host.protect('Лист1', 'B2:B2', 'не трогать');
    return host;
  };
  const WRITES = 's.getRange(5,1).setValue(1); s.getRange(2,2).setValue(2);';

  test.each([
    { what: 'a flush', body: `${WRITES} SpreadsheetApp.flush();` },
    { what: 'a read', body: `${WRITES} s.getRange(9,1).getValues();` },
    { what: 'the end of the call', body: WRITES },
  ])('a refused one is reported at $what, and takes those before it along', async ({ body }) => {
    const host = await refused();
    expect(() => run(host, body)).toThrow(/protected cell/);
    expect(run(host, 'return s.getRange(5,1).getValue()')).toBe('');
  });

  test('until then nothing is reported', async () => {
    const host = await refused();
    const body = `try { ${WRITES} } catch (e) { return 'caught'; } try { SpreadsheetApp.flush(); } catch (e) { return 'late'; }`;
    expect(run(host, body)).toBe('late');
  });

  test('a lock that is released before them fails the call', async () => {
    const host = await open();
    const body =
      'var l = LockService.getDocumentLock(); l.tryLock(1); s.getRange(5,1).setValue(1); l.releaseLock();';
    expect(() => run(host, body)).toThrow(/released before the writes/);
    const flushed = body.replace('l.releaseLock', 'SpreadsheetApp.flush(); l.releaseLock');
    expect(() => run(host, flushed)).not.toThrow();
  });
});

describe('a sheet without cells', () => {
  test('has a name and a type, and throws for the rest', async () => {
    const host = await open();
    const [sheet] = host.book.sheets;
    if (sheet) sheet.type = 'OBJECT';
    expect(run(host, 'return [s.getName(), String(s.getType())]')).toEqual(['Лист1', 'OBJECT']);
    for (const member of [
      'getLastRow()',
      'getMaxColumns()',
      'getRange(1,1)',
      'getDataRange()',
      'getProtections(SpreadsheetApp.ProtectionType.SHEET)',
    ])
      expect(() => run(host, `s.${member}`)).toThrow(/not supported for OBJECT sheets/);
  });
});

describe('the gate', () => {
  test('counts calls and cells', async () => {
    const host = await open();
    run(host, 's.getRange(1,1,2,3).getValues(); s.getRange(5,1,1,2).setValues([[1,2]])');
    expect(host.gate.counts).toEqual({ calls: 6, cellsRead: 6, cellsWritten: 2 });
  });

  test('fails before or after the call acts', async () => {
    const host = await open();
    host.gate.failAt(2, { member: /setValue$/ });
    expect(() => run(host, 's.getRange(5,1).setValue(1); s.getRange(6,1).setValue(2)')).toThrow(
      /Service Spreadsheets failed/,
    );
    host.gate.failAt(1, { member: /setValue$/, when: 'after' });
    expect(() => run(host, 's.getRange(7,1).setValue(3)')).toThrow(/Service Spreadsheets failed/);
    expect(run(host, 'return s.getRange(5,1,3,1).getValues()')).toEqual([[1], [''], [3]]);
  });
});

describe('memory of the document', () => {
  test('the cache forgets', async () => {
    let now = 0;
    const host = await openHost({ sheets: DATA, code: STUB_CODE, now: () => now });
    run(host, 'CacheService.getDocumentCache().put("k", "v", 60)');
    expect(
      run(host, 'return [CacheService.getDocumentCache().get("k"), Date.now(), new Date().getTime()]'),
    ).toEqual(['v', 0, 0]);
    now = 60001;
    expect(run(host, 'return CacheService.getDocumentCache().get("k")')).toBeNull();
  });

  test('the lock is refused while somebody else holds it', async () => {
    const host = await open();
    const body = 'var l = LockService.getDocumentLock(); return [l.tryLock(10), l.hasLock()]';
    expect(run(host, body)).toEqual([true, true]);
    host.locks.heldElsewhere = true;
    expect(run(host, body)).toEqual([false, false]);
    expect(() => run(host, 'LockService.getDocumentLock().waitLock(10)')).toThrow(/Lock timeout/);
  });
});
