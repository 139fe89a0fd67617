import * as fc from 'fast-check';
import type { Host } from '../../../host/host';
import { cells, fill, registerHost, reorder, SHEET, sheetOf, undo, value } from '../../support/register';
import { collect, columnOf, DISTRICT, handOut, sheetNames, TOWN, TWO_DISTRICTS } from './hand-out-cycle';

type Act = readonly ['handOut' | 'type' | 'move' | 'rename' | 'sort' | 'collect' | 'undo', number];

const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom('handOut', 'type', 'type', 'move', 'rename', 'sort', 'collect', 'undo'),
  fc.nat(20),
);

const COMMENT = columnOf('comment');
const OGRN = columnOf('ogrn');

function handedSheets(host: Host): string[] {
  return sheetNames(host).filter((name) => name !== SHEET);
}

function isUndoable(host: Host, runId: string): boolean {
  const { history } = value(host.handlers.getOverview({ sheetId: sheetOf(host).id }));
  return history.some((record) => record.runId === runId && record.undoable);
}

/** Organisations are known by their OGRN here: nothing changes it. */
function play(host: Host, acts: readonly Act[]): Set<string> {
  const typed = new Set<string>();
  let lastRun = '';
  for (const [what, n] of acts) {
    const names = handedSheets(host);
    const sheet = names.length === 0 ? null : sheetOf(host, names[n % names.length] as string);
    const row = sheet === null ? 0 : 5 + (n % Math.max(1, sheet.content.rows - 4));
    const registerRow = 3 + (n % 5);
    if (what === 'handOut') lastRun = handOut(host, { batch: 1 + (n % 2) }).runId;
    if (what === 'collect') collect(host);
    if (what === 'undo' && isUndoable(host, lastRun)) undo(host, lastRun);
    if (what === 'sort') reorder(host, (rows) => [...rows.slice(n % 3), ...rows.slice(0, n % 3)]);
    if (what === 'rename')
      sheetOf(host).put(registerRow, 1, `${sheetOf(host).value(registerRow, 1)} имени ${n}`);
    if (what === 'move') {
      const isTown = n % 2 === 0;
      sheetOf(host).put(registerRow, 4, isTown ? TOWN : DISTRICT);
      sheetOf(host).put(registerRow, 5, isTown ? '50708000' : '50657000');
    }
    if (
      what === 'type' &&
      sheet !== null &&
      sheet.value(row, OGRN) !== '' &&
      sheet.value(row, COMMENT) === ''
    ) {
      const text = `ответ ${sheet.value(row, OGRN)} ${typed.size}`;
      sheet.put(row, COMMENT, text);
      typed.add(text);
    }
  }
  return typed;
}

test('through the bundle, undo included: no answer is lost, none stands beside another OGRN', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const host = await registerHost(TWO_DISTRICTS);
      fill(host);
      const typed = play(host, [['handOut', 0], ...acts]);
      const rows = handedSheets(host).flatMap((name) => cells(host, name).slice(4));
      const answers = rows.filter((row) => String(row[COMMENT - 1] ?? '') !== '');
      const standing = new Set(answers.map((row) => String(row[COMMENT - 1])));
      expect(Array.from(typed).filter((text) => !standing.has(text))).toEqual([]);
      for (const row of answers) expect(String(row[COMMENT - 1]).split(' ')[1]).toBe(String(row[OGRN - 1]));
    }),
    { numRuns: 12 },
  );
});
