import { Workbook } from 'exceljs';
import { readDist } from '../../../host/dist-files';
import { DocumentSession } from '../../../host/page-server/document-session';
import { bookFrom } from '../../../host/xlsx/read-book';

/** What Excel computed and nobody else does, and what reads it. */
async function opened(): Promise<DocumentSession> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Лист');
  sheet.getCell('A1').value = 2;
  sheet.getCell('A2').value = 3;
  sheet.getCell('B1').value = { formula: 'CELL("row",A1)+A1', result: 41 };
  sheet.getCell('C1').value = { formula: 'B1&" шт."', result: '41 шт.' };
  sheet.getCell('B2').value = { formula: 'A1*10', result: 77 };
  sheet.getCell('C2').value = { formula: 'INDIRECT("A"&1)', result: 55 };
  sheet.getCell('B3').value = { formula: 'A2+1' };
  sheet.getCell('C3').value = { formula: 'B3*2', result: 99 };
  sheet.fillFormula('D1:D3', 'A1+1', [101, 102, 103]);
  sheet.getCell('E1').value = {
    formula: 'A1:A2',
    ref: 'E1:E2',
    shareType: 'array',
    result: 7,
  } as never;
  sheet.getCell('E2').value = 8;
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  return new DocumentSession(await bookFrom(bytes, 'книга.xlsx'), readDist());
}

const KEPT = {
  B1: 41,
  C1: '41 шт.',
  B2: 77,
  C2: 55,
  B3: 4,
  C3: 99,
  D1: 101,
  D2: 102,
  D3: 103,
  E1: 7,
  E2: 8,
};

function results({ host }: DocumentSession): { [cell: string]: unknown } {
  const [sheet] = host.book.sheets;
  return Object.fromEntries(
    Object.keys(KEPT).map((cell) => [cell, sheet!.value(Number(cell[1]), cell.charCodeAt(0) - 64)]),
  );
}

function type(session: DocumentSession, cell: string, text: string): void {
  session.edit({
    sheet: session.host.book.sheets[0]!.id,
    row: Number(cell[1]),
    column: cell.charCodeAt(0) - 64,
    text,
  });
}

function times(count: number, act: () => unknown): void {
  for (let time = 0; time < count; time += 1) act();
}

/** Looks at the results in between, as the page does. */
const look = results;

test('an edited input: what cannot be computed says so, what can is computed', async () => {
  const session = await opened();
  type(session, 'A1', '5');
  expect(results(session)).toMatchObject({ B2: 50, D1: 6, D2: 102, C3: 99 });
  expect(results(session).B1).toMatch(/^#ERROR! Формула в ячейке B1 не посчитана/);
  expect(results(session).C2).toMatch(/^#ERROR!/);
  expect(session.state.unsaved).toBe(true);
});

test('what reads a formula without a result follows its inputs too', async () => {
  const session = await opened();
  type(session, 'A2', '10');
  expect(results(session)).toMatchObject({ B3: 11, C3: 22 });
});

test.each<[name: string, act: (session: DocumentSession) => void]>([
  [
    'an edit is undone',
    (session) => {
      type(session, 'A1', '5');
      look(session);
      session.undo();
    },
  ],
  [
    'an edit is undone before anybody looked',
    (session) => {
      type(session, 'A1', '5');
      session.undo();
    },
  ],
  [
    'the earlier value is typed again',
    (session) => {
      type(session, 'A1', '5');
      look(session);
      type(session, 'A1', '2');
    },
  ],
  [
    'several inputs, undone one after another, redone and undone',
    (session) => {
      for (const cell of ['A1', 'A2', 'A1']) type(session, cell, '5');
      look(session);
      times(3, () => session.undo());
      look(session);
      times(3, () => session.redo());
      look(session);
      times(3, () => session.undo());
    },
  ],
  [
    'a formula is replaced by a value, and comes back',
    (session) => {
      type(session, 'B1', '1');
      look(session);
      session.undo();
    },
  ],
  [
    'the first of the formulas that the file keeps as one is replaced, and comes back',
    (session) => {
      type(session, 'D1', '1');
      type(session, 'A1', '1');
      look(session);
      times(2, () => session.undo());
    },
  ],
  [
    'cells are emptied and come back',
    (session) => {
      const rows = [[1, 3]];
      session.clear({ sheet: session.host.book.sheets[0]!.id, rows, column: 1, columns: 1 });
      look(session);
      session.undo();
    },
  ],
])('%s: the results are the kept ones, and nothing is unsaved', async (_name, act) => {
  const session = await opened();
  expect(results(session)).toEqual(KEPT);
  expect(session.state.unsaved).toBe(false);
  act(session);
  expect(results(session)).toEqual(KEPT);
  expect(session.state.unsaved).toBe(false);
});

test('after a save the results of the saved inputs are gone, those of the file come back with its inputs', async () => {
  const session = await opened();
  type(session, 'A1', '5');
  const saved = await bookFrom(await session.file(), 'книга.xlsx');
  expect(saved.sheets[0]!.cell(1, 2)?.formula?.result).toBeUndefined();
  expect(session.state.unsaved).toBe(false);
  session.undo();
  expect(results(session)).toEqual(KEPT);
  expect(session.state.unsaved).toBe(true);
  const again = await bookFrom(await session.file(), 'книга.xlsx');
  expect(again.sheets[0]!.cell(1, 2)?.formula?.result).toBe(41);
  expect(again.sheets[0]!.cell(2, 2)?.formula?.result).toBe(77);
});

test('one of two inputs comes back: what reads the other stays uncomputed', async () => {
  const session = await opened();
  type(session, 'B1', '8');
  type(session, 'A2', '9');
  look(session);
  session.undo();
  expect(results(session)).toEqual({ ...KEPT, B1: 8, C1: '8 шт.', C2: expect.stringMatching(/^#ERROR!/) });
  expect(session.state.unsaved).toBe(true);
});
