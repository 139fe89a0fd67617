import type { TypedColumn } from '../../../host/book/sheets-only';
import type { Host } from '../../../host/host';
import { COLLECT_HEADERS } from '../../../src/shared/collect';
import { NO_SHEET } from '../../../src/shared/setup';
import { cells, failure, fill, registerHost, sheetOf, value } from '../../support/register';
import { REGISTER, readinessHost } from '../readiness/readiness-host';
import {
  cellOn,
  checkCollect,
  collect,
  DISTRICT,
  handOut,
  registerCell,
  TWO_DISTRICTS,
  typeOn,
} from './hand-out-cycle';

const SCHOOL = 'Школа № 5';

/** A municipality makes a table of a sheet: every column below a row gets a type. */
function asTable(host: Host, name: string, headerRow: number, type: TypedColumn['type']): void {
  const sheet = sheetOf(host, name);
  const area = { row: headerRow + 1, column: 1, rows: 500, columns: 30 };
  sheet.typedColumns = [{ area, type }];
}

async function handed(): Promise<Host> {
  const host = await registerHost(TWO_DISTRICTS);
  fill(host);
  handOut(host);
  return host;
}

describe('the day of placing', () => {
  test.each(['в пятницу', 'в ноябре', '31.02.2026', 'числа двадцатого', 'вчера вечером'])(
    '«%s» is taken over as it is, and asked back',
    async (typed) => {
      const host = await handed();
      typeOn(host, DISTRICT, SCHOOL, 'placed', true);
      typeOn(host, DISTRICT, SCHOOL, 'placedDate', typed);
      const previewed = collect(host);
      expect(registerCell(host, SCHOOL, COLLECT_HEADERS.placedDate)).toBe(typed);
      expect(registerCell(host, SCHOOL, COLLECT_HEADERS.remarks)).toContain(
        `дата размещения «${typed}» не читается`,
      );
      expect(previewed.groups.find(({ code }) => code === 'answer-date')?.total).toBe(1);
    },
  );

  test.each(['22.11.2026', '2026-11-22', '22/11/26', '22 ноября', 'размещено', '—', ''])(
    '«%s» is no question',
    async (typed) => {
      const host = await handed();
      typeOn(host, DISTRICT, SCHOOL, 'placed', true);
      typeOn(host, DISTRICT, SCHOOL, 'placedDate', typed);
      expect(checkCollect(host).groups.map(({ code }) => code)).not.toContain('answer-date');
    },
  );

  test('a strict rule lets no text in: a hand-out sheet has none', async () => {
    const host = await handed();
    const { validations } = sheetOf(host, DISTRICT).parts;
    expect(validations.length).toBeGreaterThan(0);
    for (const { rule } of validations) expect(rule).toMatchObject({ showError: false });
  });
});

describe('sheets of ours that a person has made a table of', () => {
  test('a hand-out sheet of texts is refreshed as ever', async () => {
    const host = await handed();
    asTable(host, DISTRICT, 4, 'TEXT');
    sheetOf(host).put(5, 3, 220999);
    fill(host);
    expect(handOut(host).troubles).toEqual([]);
    expect(cells(host, DISTRICT).length).toBeGreaterThan(4);
  });

  test('one of numbers is passed over, named with the way out, and the other recipients are served', async () => {
    const host = await handed();
    asTable(host, DISTRICT, 4, 'NUMBER');
    const before = cells(host, DISTRICT);
    sheetOf(host).put(5, 1, 'Школа № 55');
    const { troubles } = handOut(host);
    expect(troubles).toMatchObject([
      { title: DISTRICT, text: expect.stringContaining('Преобразовать в обычный диапазон') },
    ]);
    expect(cellOn(host, DISTRICT, SCHOOL, 'name')).toBe(SCHOOL);
    expect(cells(host, DISTRICT)[3]).toEqual(before[3]);
  });

  test('one that is protected while its rows are written is named, never left empty in silence', async () => {
    const host = await registerHost(TWO_DISTRICTS);
    fill(host);
    const guards = () => sheetOf(host, DISTRICT).protections;
    host.gate.before = (member) => {
      const made = host.book.sheetNamed(DISTRICT);
      if (member !== 'RichTextValueBuilder.build' || made?.content.rows !== 4) return;
      host.gate.before = null;
      host.protect(DISTRICT, null, 'Бухгалтерия');
    };
    expect(handOut(host).troubles).toMatchObject([
      { title: DISTRICT, text: expect.stringContaining('Бухгалтерия') },
    ]);
    expect(cells(host, DISTRICT)).toHaveLength(4);
    guards().splice(
      guards().findIndex(({ description }) => description === 'Бухгалтерия'),
      1,
    );
    expect(handOut(host).troubles).toEqual([]);
    expect(cells(host, DISTRICT)).toHaveLength(7);
  });

  test('a summary: the sheet is named, the others are written', async () => {
    const host = await handed();
    const request = { sheetId: sheetOf(host).id, level: 'municipality' as const };
    value(host.handlers.updateSummary(request));
    asTable(host, 'Сводка', 3, 'DATE');
    const { sheets, troubles } = value(host.handlers.updateSummary(request));
    expect(troubles).toMatchObject([
      { title: 'Сводка', text: expect.stringContaining('Преобразовать в обычный диапазон') },
    ]);
    expect(sheets).toHaveLength(3);
  });

  test('a summary of texts keeps its formats and is written', async () => {
    const host = await handed();
    const request = { sheetId: sheetOf(host).id, level: 'municipality' as const };
    value(host.handlers.updateSummary(request));
    asTable(host, 'Кому нужен ЛКО', 3, 'TEXT');
    expect(value(host.handlers.updateSummary(request)).troubles).toEqual([]);
  });

  test('a report: the way out is said, and a protected one names its protection', async () => {
    const host = await readinessHost();
    const request = { sheetId: sheetOf(host, REGISTER).id };
    value(host.handlers.reportReadiness(request));
    asTable(host, 'Готовность, списки', 0, 'NUMBER');
    expect(failure(host.handlers.reportReadiness(request)).text).toContain(
      'Преобразовать в обычный диапазон',
    );
    sheetOf(host, 'Готовность, списки').typedColumns = [];
    host.protect('Готовность', null, 'отчёт сдан');
    const refused = failure(host.handlers.reportReadiness(request));
    expect([refused.code, refused.text]).toEqual(['protected', expect.stringContaining('отчёт сдан')]);
  });

  test('an application on a sheet that an interrupted call has left and a person has protected', async () => {
    const host = await readinessHost();
    host.book.addSheet('Заявка на ЛКО 1025401020721');
    host.protect('Заявка на ЛКО 1025401020721', null, 'не трогать');
    const request = { sheetId: NO_SHEET, kind: 'create' as const, rows: [3] };
    expect(failure(host.handlers.makeApplications(request)).text).toContain('не трогать');
  });

  test('decisions: the protection of their sheet is named', async () => {
    const host = await registerHost();
    const entries = [
      { subject: 'status' as const, value: 'частично', choice: 'подключён', rows: 1, choices: [] },
    ];
    const save = () => host.handlers.saveDecisions({ sheetId: sheetOf(host).id, entries });
    value(save());
    host.protect('Решения', null, 'решения утверждены');
    expect(failure(save()).text).toContain('решения утверждены');
  });
});
