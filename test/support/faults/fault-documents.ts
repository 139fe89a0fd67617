import type { Host } from '../../../host/host';
import {
  ACCOUNT_ROWS,
  MESSAGE_ROWS,
  MESSAGES,
  NOON,
  ROWS as READY_ROWS,
  REGISTER,
  readinessHost,
} from '../../server/readiness/readiness-host';
import { auditHost, RIGHT } from '../audited';
import { Page } from '../page-driver';
import { cells, manyRows, ogrnOf, ROWS, registerHost, SHEET, sheetOf } from '../register';

type Cell = string | number | boolean | Date | null;

const DISTRICTS = 4;
/** The same moment for all that is done: what a run leaves does not depend on when it ran. */
const now = () => NOON;

/** A page that nothing happens to. */
export function calmPage(host: Host, batch = Number.MAX_SAFE_INTEGER): Page {
  return new Page(host, () => undefined, batch);
}

export function plainDocument(rows: number): Promise<Host> {
  return registerHost(manyRows(rows), { now });
}

/** Links placed in every menu: most of them are another organisation's. */
export function placedDocument(rows: number): Promise<Host> {
  const placed = Array.from({ length: rows }, (_, at) => RIGHT[at % 3] as readonly string[]);
  return auditHost(placed, manyRows(rows), { now });
}

/** The public checker's table on a sheet beside the register. */
export async function checkedDocument(rows: number): Promise<Host> {
  const host = await registerHost(manyRows(rows), { now });
  const sheet = host.book.addSheet('result');
  host.book.active = sheetOf(host);
  const table = manyRows(rows).map((row) => [row[6], `https://pos.gosuslugi.ru/form/?opaId=811&n=${row[0]}`]);
  [['url', 'pos_link1'], ...table].forEach((row, r) => {
    row.forEach((cell, c) => {
      sheet.put(r + 1, c + 1, cell as string);
    });
  });
  return host;
}

export async function filledDocument(rows: number): Promise<Host> {
  const host = await registerHost(districtRows(rows), { now });
  calmPage(host).run('fill');
  return host;
}

export async function handedDocument(rows: number): Promise<Host> {
  const host = await filledDocument(rows);
  calmPage(host).handOut();
  return host;
}

/** A hand-out with an answer in every third row. */
export async function answeredDocument(rows: number): Promise<Host> {
  const host = await handedDocument(rows);
  for (const sheet of host.book.sheets) {
    if (sheet.name === SHEET || sheet.hidden) continue;
    const header = cells(host, sheet.name)[3] ?? [];
    const column = (text: string) => header.indexOf(text) + 1;
    // The instructions beside them ask nothing.
    if (column('Комментарий') === 0) continue;
    for (let row = 5; row <= sheet.content.rows; row += 3) {
      sheet.put(row, column('Пункт 1: размещено'), true);
      sheet.put(row, column('Комментарий'), `сделано ${row}`);
      sheet.put(row, column('Пункт 1: как стоит на странице'), sheet.value(row, column('Пункт 1: ссылка')));
    }
  }
  return host;
}

/** A summary of the answers, and a register that has changed since: the next one says something else. */
export async function summedDocument(rows: number): Promise<Host> {
  const host = await after(answeredDocument(rows), (page) => page.summary());
  const header = cells(host, SHEET)[1] ?? [];
  sheetOf(host).put(5, header.indexOf('Раздача: кому') + 1, 'Абаканский район');
  sheetOf(host).put(6, 3, '');
  return host;
}

/** A report, and a register that has changed since. */
export async function reportedDocument(rows: number): Promise<Host> {
  const host = await after(accountsDocument(rows), (page) => page.report());
  for (let row = 5; row < 8; row += 1) sheetOf(host, REGISTER).put(row, 5, `Комитет ${row}`);
  return host;
}

export function accountsDocument(rows: number): Promise<Host> {
  const region: Cell[][] = [];
  const accounts: Cell[][] = [ACCOUNT_ROWS[0] as Cell[]];
  for (let i = 0; i < rows; i++) {
    const first = i < READY_ROWS.length;
    // The first row is the body that all others belong to.
    const like = READY_ROWS[first ? i : 1 + (i % (READY_ROWS.length - 1))] as Cell[];
    region.push(
      first
        ? like
        : [
            `${like[0]} ${i}`,
            ogrnOf(i),
            '',
            like[3] ? 300000 + i : '',
            READY_ROWS[0]?.[0] as Cell,
            ...like.slice(5),
          ],
    );
    if (i % 10 === 2)
      accounts.push([
        `${region[i]?.[0]}`,
        `Иванов ${i}`,
        'Руководитель',
        `a${i}@example.ru`,
        '',
        'Подтвержден',
      ]);
  }
  return readinessHost(region, accounts, MESSAGE_ROWS);
}

export async function messagesDocument(rows: number): Promise<Host> {
  const [header, ...known] = MESSAGE_ROWS as [Cell[], ...Cell[][]];
  const many = Array.from({ length: rows }, (_, i) => [`${i + 1}`, ...known[i % known.length]!.slice(1)]);
  const host = await readinessHost(READY_ROWS, ACCOUNT_ROWS, [header, ...many]);
  host.book.active = sheetOf(host, MESSAGES);
  return host;
}

/** A document in which a run was done, or done in part, by a page that is closed now. */
export async function after(
  document: Promise<Host>,
  act: (page: Page) => void,
  batch?: number,
): Promise<Host> {
  const host = await document;
  act(calmPage(host, batch));
  return host;
}

/** Four districts of equal size: an administration each, the others below it. */
function districtRows(count: number): Cell[][] {
  return Array.from({ length: count }, (_, i) => {
    const district = i % DISTRICTS;
    const body = `Администрация района ${district + 1}`;
    const oktmo = `506${10 + district}000`;
    if (i < DISTRICTS) return [body, ogrnOf(i + 1), 219141 + i, '', oktmo, '', `https://vk.com/club${i + 1}`];
    const id = i % 3 === 0 ? 300000 + i : '';
    return [
      `Школа № ${i}`,
      ogrnOf(i + 1),
      id,
      body,
      oktmo,
      ROWS[1]?.[5],
      `https://vk.com/club${i + 1}`,
    ] as Cell[];
  });
}
