import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { REQUEST_KINDS, REQUEST_LIST_HEADERS } from '../../src/register/requests/texts';
import type { PosRequest } from '../../src/shared/requests';
import { Book } from '../book/book';
import { fileName } from '../disk/file-name';
import { allOrNone, type WriteNewFile } from '../disk/new-files';
import type { DistFiles } from '../dist-files';
import { fitHeights } from '../hand-out/hand-out-book';
import { bytesOfWorkbook } from '../xlsx/write-book';
import { answered } from './drive';
import type { RequestsCommand } from './hand-out-command';
import { demandAbsent, demandFolder } from './hand-out-folder';
import { HAND_OUT_TEXTS } from './hand-out-texts';
import { openedBook } from './opened-book';
import { preparedSheet } from './prepared-sheet';
import type { Terminal } from './terminal';

/** What `--json` prints. */
export interface RequestsReport {
  readonly requests: readonly Pick<PosRequest, 'kind' | 'to' | 'contact' | 'due'>[];
  readonly files: readonly string[];
  readonly notices: readonly string[];
  /** The register with its sheets «Запросы» and «Тексты»; '' when none was asked for. */
  readonly register: string;
  /** «Запросы» and «Тексты» in it; [] when none was asked for. */
  readonly sheets: readonly string[];
}

/**
 * `pos requests`: the texts that are to be sent, each as .txt with its list as .xlsx. With an output file the register
 * gets the sheets «Запросы» (for marks) and «Тексты» (templates).
 *
 * @returns exit code: 0 done, 1 a template could not be used
 * @throws Refusal for unusable input (exit code 2)
 */
export async function requests(
  command: RequestsCommand,
  dist: DistFiles,
  terminal: Terminal,
): Promise<number> {
  const { book, host, write } = await openedBook(command, dist);
  await demandFolder(command.folder);
  const sheet = await preparedSheet(host, command, terminal);
  const made = answered(host.handlers.makeRequests({ sheetId: sheet.id }));
  const files = await allOrNone(async (writeNew) => {
    const written = await writeFiles(command.folder, made.requests, writeNew);
    book.active = sheet;
    await write();
    return written;
  });
  const report: RequestsReport = {
    requests: made.requests.map(({ kind, to, contact, due }) => ({ kind, to, contact, due })),
    files,
    notices: made.notices,
    register: command.output,
    sheets: command.output === '' ? [] : [made.sheetName, made.templates.sheetName],
  };
  terminal.print(command.json ? JSON.stringify(report) : summary(command.folder, report));
  return made.notices.length > 0 ? 1 : 0;
}

async function writeFiles(
  folder: string,
  made: readonly PosRequest[],
  write: WriteNewFile,
): Promise<string[]> {
  const taken = new Set<string>();
  const wanted = made.map((request) => {
    const name = fileName(`${REQUEST_KINDS[request.kind]} ${request.to}`, taken);
    taken.add(name.toLowerCase());
    const list = path.join(folder, name);
    return { request, list, text: list.replace(/\.xlsx$/, '.txt') };
  });
  for (const { list, text } of wanted) for (const file of [list, text]) await demandAbsent(file);
  await mkdir(folder, { recursive: true });
  for (const { request, list, text } of wanted) {
    // Windows' own editor takes a text without this mark for another encoding.
    await write(text, Buffer.from(`\uFEFF${request.text.replace(/\n/g, '\r\n')}\r\n`));
    await write(list, await bytesOfWorkbook(listOf(request)));
  }
  return wanted.flatMap(({ list, text }) => [text, list]);
}

const WIDTHS = [44, 16, 34, 30, 44, 12];

function listOf({ kind, rows }: PosRequest): Book {
  const book = new Book(REQUEST_KINDS[kind]);
  const sheet = book.addSheet(book.name);
  [REQUEST_LIST_HEADERS, ...rows].forEach((cells, r) => {
    cells.forEach((text, c) => {
      sheet.put(r + 1, c + 1, text);
      sheet.restyle(r + 1, c + 1, { numFmt: '@', wrap: true, bold: r === 0 });
    });
  });
  WIDTHS.forEach((width, at) => {
    sheet.setColumn(at + 1, { width });
  });
  sheet.frozenRows = 1;
  sheet.print = {
    orientation: 'landscape',
    pagesWide: 1,
    pagesHigh: 0,
    headerRow: 1,
    repeatsNames: false,
  };
  fitHeights(sheet);
  return book;
}

function summary(
  folder: string,
  { requests: made, files, notices, register, sheets }: RequestsReport,
): string {
  const texts = HAND_OUT_TEXTS.requests;
  const kinds = Object.entries(REQUEST_KINDS).map(([kind, word]): [string, number] => [
    word,
    made.filter((one) => one.kind === kind).length,
  ]);
  return [
    texts.files(files.length, folder),
    ...kinds.filter(([, count]) => count > 0).map(([word, count]) => texts.kind(word, count)),
    ...(register === '' ? [] : [texts.register(register, sheets)]),
    ...notices.map(HAND_OUT_TEXTS.collect.notice),
  ].join('\n');
}
