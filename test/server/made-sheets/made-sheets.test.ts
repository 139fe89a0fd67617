import type { Book } from '../../../host/book/book';
import type { Host } from '../../../host/host';
import type { RunRecord, UndoResult } from '../../../src/shared/run';
import { NO_SHEET } from '../../../src/shared/setup';
import { JOURNAL_SHEET } from '../../../src/sheets/texts';
import { copyBook } from '../../support/book-copy';
import { documentOf, lookOf } from '../../support/document-state';
import { hostOn } from '../../support/host-on';
import { cells, failure, fill, registerHost, SHEET, sheetOf, value } from '../../support/register';
import { preview } from '../../support/runs';
import { handOut, TWO_DISTRICTS } from '../hand-out/hand-out-cycle';
import { REGISTER, readinessHost } from '../readiness/readiness-host';

/** What the panel shows of the history when it is opened anew. */
function history(host: Host): readonly RunRecord[] {
  return value(host.handlers.getOverview({ sheetId: NO_SHEET })).history;
}

function made(host: Host): string[] {
  return history(host)
    .filter((record) => record.made !== undefined)
    .map(({ made: kind, outcome, undoable, lock = '', sheets }) =>
      [kind, outcome, undoable ? 'can be undone' : lock, ...sheets.map(shown)].join(' | '),
    );
}

const shown = ({ sheetName, renewed }: RunRecord['sheets'][number]): string =>
  renewed ? `${sheetName}*` : sheetName;

function undo(host: Host, record: RunRecord | undefined): UndoResult {
  return value(host.handlers.undoBatch({ runId: record?.runId ?? '', from: 0 }));
}

/** What made sheets, newest first; in one moment of a fixed clock a run stands before it. */
const makings = (host: Host): RunRecord[] => history(host).filter(({ made: kind }) => kind !== undefined);

const newest = (host: Host): RunRecord | undefined => makings(host)[0];

const names = (host: Host): string[] =>
  host.book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

const DOCUMENTS = new Map<string, Promise<Book>>();

/** A document of its own, as one that is made once and copied. */
async function copyOf(name: string, make: () => Promise<Host>): Promise<Host> {
  const known = DOCUMENTS.get(name) ?? make().then(({ book }) => book);
  DOCUMENTS.set(name, known);
  return hostOn(copyBook(await known));
}

function handedOut(): Promise<Host> {
  return copyOf('handed out', async () => {
    const host = await registerHost(TWO_DISTRICTS);
    fill(host);
    handOut(host);
    return host;
  });
}

/** A list has no rows to spare: a person adds one. */
function typeBelow(host: Host, name: string): void {
  const sheet = sheetOf(host, name);
  const row = sheet.content.rows + 1;
  sheet.maxRows = Math.max(sheet.maxRows, row);
  sheet.put(row, 1, 'позвонил');
}

const MAKERS: {
  readonly name: string;
  readonly ready: () => Promise<Host>;
  readonly press: (host: Host) => unknown;
  readonly record: string;
}[] = [
  {
    name: 'a list of findings',
    ready: () => registerHost([...TWO_DISTRICTS, ['Музей', '1', '', '', '', '', '']]),
    press: (host) =>
      value(host.handlers.listFindings({ sheetId: NO_SHEET, kind: 'fill', options: {} as never })),
    record: 'findingList | done | can be undone | Замечания, Выгрузка',
  },
  {
    name: 'a readiness report',
    ready: () => readinessHost(),
    press: (host) => value(host.handlers.reportReadiness({ sheetId: NO_SHEET })),
    record: 'report | done | can be undone | Готовность | Готовность, списки',
  },
  {
    name: 'applications',
    ready: () => readinessHost(),
    press: (host) => value(host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'create', rows: [] })),
    record: 'applications | done | can be undone | Заявка на ЛКО 1025401020721 | Заявка на ЛКО строка 5',
  },
  {
    name: 'a summary',
    ready: handedOut,
    press: (host) => value(host.handlers.updateSummary({ sheetId: NO_SHEET, level: 'municipality' })),
    record: 'summary | done | can be undone | Сводка | Кому нужен ЛКО | Сайт размещения виджета | Динамика',
  },
  {
    name: 'requests',
    ready: handedOut,
    press: (host) => value(host.handlers.makeRequests({ sheetId: NO_SHEET })),
    record: 'requests | done | can be undone | Тексты | Запросы',
  },
];

describe.each(MAKERS)('$name', ({ name, ready, press, record }) => {
  const pressed = () =>
    copyOf(name, async () => {
      const host = await ready();
      press(host);
      return host;
    });

  test('stands in the history with its sheets and goes as if it had never been', async () => {
    const host = await ready();
    const before = [documentOf(host), lookOf(host)];
    press(host);
    expect(made(host)).toEqual([record]);
    const ids = newest(host)?.sheets.map(({ sheetId }) => sheetId);
    expect(ids).toEqual(host.book.sheets.filter(({ id }) => ids?.includes(id)).map(({ id }) => id));
    const sheets = newest(host)?.sheets.length ?? 0;
    expect(undo(host, newest(host))).toEqual({
      done: sheets,
      total: sheets,
      restored: sheets,
      skipped: [],
      finished: true,
    });
    expect([documentOf(host), lookOf(host)]).toEqual(before);
    expect(made(host)).toEqual([`${record.split(' ')[0]} | undone | `]);
  });

  test.each([
    ['a cell beside it', (host: Host, name: string) => sheetOf(host, name).put(2, 15, 'позвонил')],
    ['a cell below it', (host: Host, name: string) => typeBelow(host, name)],
    ['one of its cells', (host: Host, name: string) => sheetOf(host, name).put(1, 1, 'Моё')],
    ['a formula', (host: Host, name: string) => sheetOf(host, name).putFormula(2, 15, '1+1')],
    ['a note', (host: Host, name: string) => sheetOf(host, name).putNote(1, 1, 'проверено')],
  ])('is left where somebody has written %s, and says so', async (_what, write) => {
    const host = await pressed();
    const { sheetName = '' } = newest(host)?.sheets[0] ?? {};
    const others = newest(host)?.sheets.slice(1) ?? [];
    write(host, sheetName);
    const kept = cells(host, sheetName);
    const result = undo(host, newest(host));
    expect(result).toMatchObject({ restored: others.length, finished: true });
    expect(result.skipped).toEqual([
      {
        row: 0,
        name: sheetName,
        text: `Лист «${sheetName}» изменили: он оставлен как есть. Не нужен — удалите его вкладку.`,
      },
    ]);
    expect(cells(host, sheetName)).toEqual(kept);
    for (const one of others) expect(names(host)).not.toContain(one.sheetName);
    expect(newest(host)?.sheets.map(shown)).toEqual([sheetName]);
  });

  test('a sheet that was deleted by hand is no longer offered, one that was renamed is named anew', async () => {
    const host = await pressed();
    const [first, ...others] = newest(host)?.sheets ?? [];
    sheetOf(host, first?.sheetName).parts.name = 'Иначе';
    for (const { sheetName } of others) host.book.removeSheet(sheetOf(host, sheetName));
    expect(newest(host)?.sheets.map(shown)).toEqual(['Иначе']);
    host.book.removeSheet(sheetOf(host, 'Иначе'));
    expect(newest(host)).toMatchObject({ undoable: false, lock: 'gone', sheets: [] });
  });

  test('a protected sheet stays, is named, and goes when it is opened', async () => {
    const host = await pressed();
    const [first] = newest(host)?.sheets ?? [];
    const sheet = sheetOf(host, first?.sheetName);
    const area = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    sheet.protections.push({ area, description: 'Бухгалтерия', wholeSheet: true });
    expect(undo(host, newest(host)).skipped[0]?.text).toMatch(/^Запись остановила защита: .*«Бухгалтерия»/);
    sheet.protections.length = 0;
    expect(undo(host, newest(host))).toMatchObject({ restored: 1, skipped: [] });
    expect(names(host)).not.toContain(first?.sheetName);
  });
});

/** All but the register, cells and look: what a renewal must give back. */
const besides = (host: Host) => [
  Object.entries(documentOf(host)).filter(([name]) => name !== SHEET && name !== REGISTER),
  // The colour of a bar below the table shows nothing.
  lookOf(host)
    .filter((text) => !text.startsWith(SHEET))
    .map((text) => text.replace(/,#4285f4,/g, ',,')),
];

describe('a renewal', () => {
  const summary = (host: Host) =>
    value(host.handlers.updateSummary({ sheetId: NO_SHEET, level: 'municipality' }));
  const report = (host: Host) => value(host.handlers.reportReadiness({ sheetId: NO_SHEET }));

  test('of a summary gives back what its sheets held and how they looked, a person’s columns too', async () => {
    const host = await handedOut();
    summary(host);
    sheetOf(host, 'Сводка').putFormula(5, 20, 'COUNTA(A5:B5)');
    sheetOf(host, 'Сводка').put(6, 20, 'позвонить');
    sheetOf(host, 'Кому нужен ЛКО').put(8, 12, '007');
    const before = besides(host);
    // Another recipient, and a row more that needs an account: all below moves.
    const group = (cells(host, SHEET)[1] ?? []).indexOf('Раздача: кому') + 1;
    sheetOf(host, SHEET).put(4, group, 'Абаканский район');
    sheetOf(host, SHEET).put(3, 3, '');
    const register = cells(host, SHEET);
    summary(host);
    expect(cells(host, 'Сводка')[4]?.[0]).toBe('Абаканский район');
    expect(made(host)).toEqual([
      'summary | done | can be undone | Сводка* | Кому нужен ЛКО* | Сайт размещения виджета*',
      'summary | done | covered | Сводка | Кому нужен ЛКО | Сайт размещения виджета | Динамика',
    ]);
    expect(undo(host, newest(host))).toMatchObject({ restored: 3, skipped: [] });
    expect(cells(host, SHEET)).toEqual(register);
    expect(besides(host)).toEqual(before);
    // The first one again is the newest: what a person wrote beside it keeps its sheets.
    expect(made(host)[1]).toMatch(/^summary . done . can be undone/);
    expect(undo(host, makings(host)[1]).skipped.map(({ name }) => name)).toEqual([
      'Сводка',
      'Кому нужен ЛКО',
    ]);
  });

  test('of a report with fewer and with more lists', async () => {
    const host = await readinessHost();
    const register = sheetOf(host, REGISTER);
    report(host);
    const first = besides(host);
    for (let at = 0; at < 5; at += 1)
      [`Школа № ${at + 7}`, '', '', '', `Комитет ${at}`].forEach((text, c) => {
        register.put(6 + at, c + 1, text);
      });
    report(host);
    const second = besides(host);
    expect(cells(host, 'Готовность, списки').length).toBeGreaterThan(30);
    for (let row = 3; row < 11; row += 1)
      for (let column = 1; column < 12; column += 1) register.put(row, column, '');
    report(host);
    expect(undo(host, newest(host))).toMatchObject({ restored: 2, skipped: [] });
    expect(besides(host)).toEqual(second);
    expect(undo(host, makings(host)[1])).toMatchObject({ restored: 2, skipped: [] });
    expect(besides(host)).toEqual(first);
    expect(undo(host, makings(host)[2])).toMatchObject({ restored: 2, skipped: [] });
    expect(names(host)).not.toContain('Готовность');
  });

  test('that changes nothing is no record', async () => {
    const host = await handedOut();
    summary(host);
    summary(host);
    expect(made(host)).toHaveLength(1);
  });

  test.each([
    ['beside the table', 2, 14],
    ['below it', 200, 1],
    ['over a cell', 8, 1],
  ])('never replaces a report into which somebody has written %s', async (_where, row, column) => {
    const host = await readinessHost();
    report(host);
    sheetOf(host, 'Готовность, списки').put(row, column, 'позвонил 26.11');
    const kept = cells(host, 'Готовность, списки');
    const { ahead } = value(preview(host, 'readiness', { sheetId: NO_SHEET }));
    expect(ahead.report).toEqual({ fresh: ['Готовность, списки (2)'], renewed: ['Готовность'] });
    const { sheets } = report(host);
    expect(sheets.map(({ sheetName }) => sheetName)).toEqual(['Готовность', 'Готовность, списки (2)']);
    expect(cells(host, 'Готовность, списки')).toEqual(kept);
    expect(undo(host, newest(host)).skipped).toEqual([]);
    expect(names(host)).not.toContain('Готовность, списки (2)');
  });

  test('of requests is not taken back, as their earlier texts name persons', async () => {
    const host = await handedOut();
    const requests = () => value(host.handlers.makeRequests({ sheetId: NO_SHEET }));
    requests();
    sheetOf(host, 'Запросы').put(2, 8, 'мой текст');
    requests();
    expect(newest(host)).toMatchObject({ undoable: false, lock: 'forgotten' });
    const journal = cells(host, JOURNAL_SHEET).flat().join();
    expect(journal).not.toContain('мой текст');
    expect(undo(host, newest(host)).skipped.map(({ text }) => text)).toEqual([
      'Лист «Запросы» оставлен: прежние тексты не хранятся, в них контакты людей.',
    ]);
  });

  test('is left when its journal was deleted', async () => {
    const host = await handedOut();
    summary(host);
    sheetOf(host, SHEET).put(3, 3, '');
    summary(host);
    host.book.removeSheet(sheetOf(host, JOURNAL_SHEET));
    const [result] = [undo(host, newest(host))];
    expect(result.restored).toBe(0);
    expect(result.skipped[0]?.text).toBe(
      'Лист «Кому нужен ЛКО» оставлен: журнал удалён. Прежнее есть в истории версий таблицы.',
    );
  });
});

describe('beside the runs', () => {
  test('twelve lists hide no fill, and its undo gives back what it held', async () => {
    const host = await registerHost(TWO_DISTRICTS);
    const before = documentOf(host);
    fill(host);
    for (let at = 0; at < 12; at += 1) {
      sheetOf(host, SHEET).put(4, 2, `104540543062${at}`);
      value(host.handlers.listFindings({ sheetId: NO_SHEET, kind: 'fill', options: {} as never }));
    }
    sheetOf(host, SHEET).put(4, 2, TWO_DISTRICTS[1]?.[1] as string);
    expect(made(host)).toHaveLength(10);
    const filled = history(host).find(({ made: kind }) => kind === undefined);
    expect(filled).toMatchObject({ kind: 'fill', undoable: true, sheets: [] });
    undo(host, filled);
    expect(documentOf(host)[SHEET]).toEqual(before[SHEET]);
  });

  test('a hand-out names its new sheets, also when the panel is opened anew', async () => {
    const host = await handedOut();
    expect(
      history(host)
        .find(({ kind }) => kind === 'handOut')
        ?.sheets.map(({ sheetName }) => sheetName),
    ).toEqual(names(host).filter((name) => name !== SHEET && name !== 'Как разместить'));
  });

  test('the last sheet in sight stays, and goes when another is shown', async () => {
    const host = await readinessHost();
    value(host.handlers.makeApplications({ sheetId: NO_SHEET, kind: 'create', rows: [5] }));
    for (const sheet of host.book.sheets) sheet.hidden = !sheet.name.startsWith('Заявка');
    const { skipped } = undo(host, newest(host));
    expect(skipped.map(({ text }) => text)).toEqual([
      'Лист «Заявка на ЛКО строка 5» единственный видимый: Google не даёт его удалить. Покажите другой лист и повторите.',
    ]);
    sheetOf(host, REGISTER).hidden = false;
    expect(undo(host, newest(host))).toMatchObject({ restored: 1, skipped: [] });
  });

  test('a record that is not known any more is told', async () => {
    const host = await registerHost(TWO_DISTRICTS);
    expect(failure(host.handlers.undoBatch({ runId: 'nichts', from: 0 })).code).toBe('run-gone');
  });

  test('a column put in by a person and a renamed register leave a summary as it was made', async () => {
    const host = await handedOut();
    value(host.handlers.updateSummary({ sheetId: NO_SHEET, level: 'municipality' }));
    const sheet = sheetOf(host, 'Сводка');
    for (let row = 1; row <= sheet.content.rows; row += 1)
      for (let column = 1; column <= sheet.content.columns; column += 1) {
        const formula = sheet.formula(row, column);
        if (formula !== '')
          sheet.putFormula(
            row,
            column,
            formula.slice(1).replace(/'Выгрузка'!\$[A-Z]:\$[A-Z]/g, "'Реестр ЛКО'!$AB:$AB"),
          );
      }
    expect(undo(host, newest(host))).toMatchObject({ restored: 4, skipped: [] });
  });
});

describe('counted beforehand', () => {
  test.each(MAKERS)('$name', async ({ name, ready, press }) => {
    const host = await ready();
    const { ahead } = value(host.handlers.getOverview({ sheetId: NO_SHEET }));
    const previewed =
      name === 'a readiness report' || name === 'applications'
        ? value(preview(host, 'readiness', { sheetId: NO_SHEET })).ahead
        : null;
    const list = value(preview(host, 'fill', { sheetId: NO_SHEET })).listName;
    const told = {
      'a list of findings': { fresh: [list], renewed: [] },
      'a readiness report': previewed?.report,
      applications: previewed?.applications,
      'a summary': ahead.summary,
      requests: ahead.requests,
    }[name];
    const before = names(host);
    press(host);
    expect([...(told?.fresh ?? [])].sort()).toEqual(
      names(host)
        .filter((one) => !before.includes(one))
        .sort(),
    );
    expect(told?.renewed).toEqual([]);
  });

  test('a person’s own sheets of these names are passed over, empty ones are taken', async () => {
    const host = await handedOut();
    for (const own of ['Сводка', 'динамика', 'Запросы']) host.book.addSheet(own).put(1, 1, 'Моё');
    host.book.addSheet('Тексты');
    host.book.active = sheetOf(host);
    const { ahead } = value(host.handlers.getOverview({ sheetId: NO_SHEET }));
    expect(ahead).toEqual({
      summary: {
        fresh: ['Сводка (2)', 'Кому нужен ЛКО', 'Сайт размещения виджета', 'Динамика (2)'],
        renewed: [],
      },
      requests: { fresh: ['Запросы (2)', 'Тексты'], renewed: [] },
    });
    const { sheets } = value(host.handlers.updateSummary({ sheetId: NO_SHEET, level: 'municipality' }));
    expect(sheets.map(({ name }) => name)).toEqual(ahead.summary.fresh);
    value(host.handlers.makeRequests({ sheetId: NO_SHEET }));
    expect(names(host)).toEqual(expect.arrayContaining(ahead.requests.fresh as string[]));
    expect(value(host.handlers.getOverview({ sheetId: NO_SHEET })).ahead).toEqual({
      summary: { fresh: [], renewed: ahead.summary.fresh },
      requests: { fresh: [], renewed: ['Запросы (2)'] },
    });
  });
});
