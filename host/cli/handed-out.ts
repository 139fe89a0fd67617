import { findOutputColumns } from '../../src/register/columns/written-columns';
import { FIRST_OPTIONS } from '../../src/run/first-options';
import type { HandOutPreview, Level } from '../../src/shared/hand-out';
import type { BookSheet } from '../book/book-sheet';
import { collectedAnswers } from '../hand-out/collected';
import { type HandOutFile, handOutFiles, isHandOut, isHowTo, layoutOf } from '../hand-out/hand-out-files';
import type { Host } from '../host';
import { answered, runToEnd } from './drive';
import { fillRun } from './fill-run';

/** What a hand-out in files gives. */
export interface HandedOut {
  readonly preview: HandOutPreview;
  readonly files: readonly HandOutFile[];
}

/** Told of rows that were filled, and of sheets that were made. */
export interface HandOutProgress {
  readonly filled: (done: number, total: number) => void;
  readonly made: (done: number, total: number) => void;
}

/**
 * One file for each recipient. An export without links is filled first; answers that were collected already stand in the
 * files. In the document the keys of the rows stay, the sheets that were made for the files do not.
 * @throws Refusal with the sentence of the run that could not be carried out
 */
export function handedOut(host: Host, sheet: BookSheet, level: Level, progress: HandOutProgress): HandedOut {
  const { book } = host;
  const before = new Set(book.sheets);
  if (!isFilled(host, sheet))
    fillRun(host.handlers, { sheetId: sheet.id, region: '', mode: 'empty' }, progress.filled);
  const options = { ...FIRST_OPTIONS.handOut, level };
  const preview = runToEnd(host.handlers, { kind: 'handOut', sheetId: sheet.id, options }, progress.made);
  const titles = new Map(preview.recipients.map(({ id, title }) => [id, title]));
  const files = handOutFiles({
    sheets: book.sheets.filter((one) => !before.has(one) || isOfPreview(one, preview)),
    all: book.sheets,
    register: sheet,
    titleOf: ({ recipientId }) => titles.get(recipientId) ?? '',
    collected: collectedAnswers(sheet, answered(host.handlers.getOverview({ sheetId: sheet.id })).register),
  });
  for (const one of book.sheets.filter((other) => !before.has(other) && (isHandOut(other) || isHowTo(other))))
    book.removeSheet(one);
  return { preview, files };
}

function isFilled(host: Host, sheet: BookSheet): boolean {
  const overview = answered(host.handlers.getOverview({ sheetId: sheet.id }));
  return findOutputColumns(overview.register.headers).formLink !== undefined;
}

function isOfPreview(sheet: BookSheet, preview: HandOutPreview): boolean {
  const mark = layoutOf(sheet)?.mark;
  return (
    mark?.level === preview.options.level && preview.recipients.some(({ sheetId }) => sheetId === sheet.id)
  );
}
