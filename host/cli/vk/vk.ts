import type { VkFound } from '../../../src/core/vk/inquiry';
import { columnMap } from '../../../src/register/columns/column-map';
import { findWrittenColumns } from '../../../src/register/columns/written-columns';
import { findingHeading } from '../../../src/register/findings/catalogue';
import { readOrganisations } from '../../../src/register/rows/read-organisations';
import { type AskedPage, askedPage } from '../../../src/register/vk/asked-page';
import { type AnswerCells, cellsAfter, isAnswered, isTyped } from '../../../src/register/vk/held-answer';
import type { PageState } from '../../../src/register/vk/page-state';
import { type VkRow, vkRow } from '../../../src/register/vk/vk-row';
import type { ColumnMap } from '../../../src/shared/roles';
import { VK_HEADERS } from '../../../src/shared/vk';
import type { BookSheet } from '../../book/book-sheet';
import type { DistFiles } from '../../dist-files';
import { TEXTS } from '../../texts';
import { answersOfFile } from '../../vk/answers-of-file';
import { apiAddress } from '../../vk/api-address';
import { askVk } from '../../vk/ask-vk';
import { KeptAnswers } from '../../vk/kept-answers';
import { pageCells } from '../../vk/page-cells';
import { readToken } from '../../vk/token';
import { type Pace, USUAL_PACE, VkClient } from '../../vk/vk-client';
import { heldCells, vkColumns, writeCells } from '../../vk/vk-columns';
import { VK_TEXTS } from '../../vk/vk-texts';
import { Refusal } from '../../xlsx/refusal';
import { askedColumns, askedLines } from '../columns/columns';
import { answered } from '../drive';
import { openedBook } from '../opened-book';
import { preparedSheet } from '../prepared-sheet';
import type { Terminal } from '../terminal';
import type { VkCommand } from './vk-command';

/** What `--json` prints. */
export interface VkReport {
  /** Rows with a page that was asked about. */
  readonly rows: number;
  /** Different pages. */
  readonly pages: number;
  /** Rows that got a number. */
  readonly numbers: number;
  /** Rows whose menu VK shows. */
  readonly menus: number;
  /** Rows by state of the page: `open`, `page-absent`… */
  readonly states: { readonly [code: string]: number };
  /** Rows with a page of which nothing is known: the file that was given has no answer. */
  readonly missing: number;
  /** Items of all menus. */
  readonly items: number;
  /** Rows left as they are, as people wrote into the product's columns. */
  readonly kept: number;
  /** Whether VK tells who has the government mark. */
  readonly tellsMark: boolean;
  readonly calls: number;
  readonly retries: number;
  readonly seconds: number;
}

/** From where this process may take what is not in its arguments. */
export interface VkSurroundings {
  readonly environment: { readonly VK_TOKEN?: string | undefined; readonly VK_API_URL?: string | undefined };
  readonly pace: Pace;
}

interface AskedRow {
  readonly row: number;
  readonly asked: AskedPage;
  readonly held: AnswerCells;
}

/**
 * `pos vk`: asks VK about the pages of a register, or takes the answers from a file, and writes them beside the rows.
 *
 * @returns exit code: 0 all pages are open and in order, 1 some are not
 * @throws Refusal for unusable input, and when VK refuses (exit code 2)
 */
export async function vk(
  command: VkCommand,
  dist: DistFiles,
  terminal: Terminal,
  { environment, pace }: VkSurroundings = { environment: process.env, pace: USUAL_PACE },
): Promise<number> {
  const started = performance.now();
  const { host, write } = await openedBook(command, dist);
  const sheet = await preparedSheet(host, command, terminal);
  const reading = answered(host.handlers.getOverview({ sheetId: sheet.id })).register;
  const columns = columnMap(reading.columns);
  if (!columns.vkPage && !columns.vkId && !columns.site) {
    const asked = askedLines(askedColumns(reading.ambiguous));
    throw new Refusal([VK_TEXTS.noPages(sheet.name), ...asked].join('\n'));
  }

  const present = findWrittenColumns(reading.headers, VK_HEADERS);
  const all = pageRows(sheet, columns, reading).map((row): AskedRow => {
    const asked = askedPage(pageCells(sheet, columns, row));
    return { row, asked, held: heldCells(sheet, present, row) };
  });
  const ours = all.filter(({ held }) => !isTyped(held));
  const rows = ours.filter(
    ({ asked, held }) => !command.onlyMissing || (asked.number === '' && !isAnswered(asked, held)),
  );
  const { found, calls, retries, kept } = await answersFor(command, rows, environment, pace, dist, terminal);
  terminal.progress('');

  const tellsMark = Array.from(found.values()).some(
    (each) => typeof each === 'object' && each.government !== null,
  );
  const written = vkColumns(sheet, reading.headers, reading.headerRow);
  const told = rows.flatMap(({ row, asked, held }): VkRow[] => {
    const answer = vkRow(asked, found, tellsMark);
    writeCells(sheet, written, row, cellsAfter(asked, answer, held));
    return answer === null ? [] : [answer];
  });
  await write();
  await kept?.remove();

  const report: VkReport = {
    rows: told.length,
    pages: new Set(rows.map(({ asked }) => asked.ask).filter(Boolean)).size,
    numbers: told.filter(({ cells }) => cells.number !== '').length,
    menus: told.filter(({ menuItems }) => menuItems !== null).length,
    states: counted(told.flatMap(({ states }) => states)),
    missing: rows.filter(({ asked, held }) => isMissing(asked, found, held)).length,
    items: told.reduce((sum, { menuItems }) => sum + (menuItems ?? 0), 0),
    kept: all.length - ours.length,
    tellsMark,
    calls,
    retries,
    seconds: Math.round(performance.now() - started) / 1000,
  };
  terminal.print(command.json ? JSON.stringify(report) : summary(command, report));
  return Object.keys(report.states).every((code) => code === 'open') ? 0 : 1;
}

function isMissing(asked: AskedPage, found: ReadonlyMap<string, VkFound>, held: AnswerCells): boolean {
  return asked.ask !== '' && !found.has(asked.ask) && !isAnswered(asked, held);
}

/** The rows that may have a page: in a register the organisations, not its titles and totals. */
function pageRows(
  sheet: BookSheet,
  columns: ColumnMap,
  { headerRow, rows: length }: { readonly headerRow: number; readonly rows: number },
): number[] {
  const firstRow = headerRow + 1;
  const rows = Array.from({ length }, (_, at) => firstRow + at);
  if (!columns.name) return rows;
  const cells = Object.entries(columns).map(([role, column]) => [
    role,
    rows.map((row) => sheet.value(row, column)),
  ]);
  const organisations = readOrganisations({ firstRow, length, columns: Object.fromEntries(cells) });
  return organisations.flatMap(({ row, type }) => (type === 'organisation' ? [row] : []));
}

interface Answers {
  readonly found: ReadonlyMap<string, VkFound>;
  readonly calls: number;
  readonly retries: number;
  readonly kept: KeptAnswers | null;
}

async function answersFor(
  command: VkCommand,
  rows: readonly AskedRow[],
  environment: VkSurroundings['environment'],
  pace: Pace,
  dist: DistFiles,
  terminal: Terminal,
): Promise<Answers> {
  if (command.from !== '') {
    const found = await answersOfFile(
      command.from,
      rows.map(({ asked }) => asked),
      dist,
    );
    return { found, calls: 0, retries: 0, kept: null };
  }
  const api = apiAddress(environment.VK_API_URL ?? '');
  const token = await readToken(command.tokenFile, environment.VK_TOKEN);
  let [done, total] = [0, 0];
  const client = new VkClient(api, token, pace, (wait) =>
    terminal.progress(VK_TEXTS.waiting(done, total, Math.ceil(wait / 1000))),
  );
  const kept = KeptAnswers.beside(command.output, api);
  const found = await askVk(
    rows.map(({ asked }) => asked),
    client,
    kept,
    (...now) => {
      [done, total] = now;
      terminal.progress(VK_TEXTS.progress(done, total));
    },
  );
  return { found, calls: client.calls, retries: client.retries, kept };
}

function counted(states: readonly PageState[]): { [code: string]: number } {
  const counts: { [code: string]: number } = {};
  for (const { code } of states) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** So many pages do not all lack a menu. */
const MANY_MENUS = 20;

function summary(command: VkCommand, report: VkReport): string {
  const say = VK_TEXTS.summary;
  const { open: _open, ...troubles } = report.states;
  return [
    TEXTS.summary.file(command.output),
    say.rows(report.rows),
    say.pages(report.pages),
    say.numbers(report.numbers),
    say.menus(report.menus),
    ...Object.entries(troubles).map(([code, count]) => say.state(findingHeading(code).title, count)),
    ...(report.kept > 0 ? [say.kept(report.kept)] : []),
    ...(report.missing > 0 ? [say.missing(report.missing)] : []),
    ...(report.items === 0 && report.menus >= MANY_MENUS ? [say.noMenus] : []),
    ...(report.tellsMark || report.menus === 0 || command.from !== '' ? [] : [say.noMarks]),
    ...(command.from === '' ? [say.calls(report.calls, report.retries)] : []),
    TEXTS.summary.seconds(report.seconds),
    say.next(command.output),
  ].join('\n');
}
