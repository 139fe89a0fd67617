import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Host, openHost } from '../../../host/host';
import { DIST } from '../../../tools/build/project-root';
import { audit } from '../../support/audited';
import { check, fill, HEADER, manyRows, outputCell, SHEET } from '../../support/register';

type Cell = string | number | boolean | Date | null;

/** More rows than the reading of a sheet's top takes. */
const MANY = 170;
const LAST = MANY - 1;

/** A register whose rows have further cells at their end, under these titles. */
async function hostWith(titles: readonly string[], cells: (at: number) => readonly Cell[]): Promise<Host> {
  const rows = manyRows(MANY).map((row, at) => [...row, ...cells(at)]);
  return openHost({
    sheets: { [SHEET]: [['Выгрузка по ЛКО в ПОС'], [...HEADER, ...titles], ...rows] },
    code: readFileSync(resolve(DIST, 'Code.js'), 'utf8'),
  });
}

/** Number of the row in the sheet. */
const rowOf = (at: number): number => at + 3;

// The first of the sheet's rows are bodies, or of those who have answered nothing yet.
describe('a column that is blank at the top of the sheet', () => {
  test('of states: an ЛКО that is not connected is not used', async () => {
    const host = await hostWith(['Признак'], (at) => [
      at < MANY - 6 ? '' : at === LAST - 1 ? 'не подключён' : 'подключён',
    ]);
    fill(host);
    const own = (at: number) => outputCell(host, rowOf(at), 'idSource');
    expect([own(165), own(LAST - 1), own(LAST - 1 - 3)]).toEqual(['свой ЛКО', 'вышестоящий ЛКО', 'свой ЛКО']);
  });

  test('of placed links: they are checked', async () => {
    const host = await hostWith(['Что стоит в меню'], (at) => [
      at < MANY - 3 ? '' : 'http://pos.gosuslugi.ru/form?opaId=1',
    ]);
    expect(audit(host).totals.links).toBe(3);
  });

  test('one that is blank everywhere changes nothing', async () => {
    const host = await hostWith(['Признак', 'Поле 7'], () => ['', '']);
    const plain = await hostWith([], () => []);
    const { counts, groups } = check(host);
    expect({ counts, groups }).toEqual({ counts: check(plain).counts, groups: check(plain).groups });
  });
});

describe('two columns of ЛКО numbers that are alike at the top', () => {
  const twins = (more: number) =>
    hostWith(['opaId'], (at) => {
      const id = manyRows(MANY)[at]?.[2] ?? '';
      return [id === '' || at < LAST - 5 ? id : Number(id) + more];
    });

  test('are one where they are alike to the end', async () => {
    const own = check(await hostWith([], () => [])).counts;
    expect(check(await twins(0)).counts).toEqual(own);
  });

  test('are asked about where they part further down', async () => {
    const host = await twins(1);
    expect(() => check(host)).toThrow(/ID ЛКО может стоять в нескольких столбцах/);
  });
});
