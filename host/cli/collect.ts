import { readFile } from 'node:fs/promises';
import { SUMMARY } from '../../src/register/hand-out/texts';
import type { CollectPreview, Conflict, Decisions } from '../../src/shared/collect';
import type { BookSheet } from '../book/book-sheet';
import { OutputFile } from '../disk/output-file';
import type { DistFiles } from '../dist-files';
import { Host } from '../host';
import { savedBook } from '../saved-book';
import { assertEnding } from '../xlsx/assert-ending';
import { readBook } from '../xlsx/read-book';
import { Refusal } from '../xlsx/refusal';
import { chosenSheet } from './chosen-sheet';
import { chooseColumns } from './column-wishes';
import { runToEnd } from './drive';
import type { CollectCommand } from './hand-out-command';
import { fitHeights } from './hand-out-file';
import { HAND_OUT_TEXTS } from './hand-out-texts';
import { returnedRows } from './returned-rows';
import { keepSettings } from './settings-options';
import type { Terminal } from './terminal';

/** What `--json` prints. */
export interface CollectReport {
  readonly rows: number;
  readonly answered: number;
  readonly changed: number;
  /** Organisations by what the summary counts: «верно», «с ошибками»…. */
  readonly verdicts: { readonly [verdict: string]: number };
  readonly conflicts: readonly Conflict[];
  /** Conflicts that nobody has decided: nothing was written for them. */
  readonly open: number;
  /** Links by code of finding, errors and warnings only. */
  readonly attention: { readonly [code: string]: number };
}

/**
 * `pos collect`: brings the answers of returned files and of the file's own sheets into the register, audited.
 * @returns exit code: 0 done, 1 open conflicts or wrong links
 * @throws Refusal for unusable input (exit code 2)
 */
export async function collect(command: CollectCommand, dist: DistFiles, terminal: Terminal): Promise<number> {
  const output = await OutputFile.at(command.output);
  const book = await readBook(command.input);
  await output.demandWritable();
  assertEnding(book, output.name);
  const decisions = await readDecisions(command.decisions);
  const brought = (await Promise.all(command.returned.map(returnedRows))).flat();
  const host = new Host(book, dist);
  const sheet = chosenSheet(host, command.sheet);
  book.active = sheet;
  keepSettings(host, command.settings);
  chooseColumns(host, sheet, command.wishes);
  const preview = runToEnd(
    host.handlers,
    { kind: 'collect', sheetId: sheet.id, options: { decisions, brought } },
    (done, total) => terminal.progress(HAND_OUT_TEXTS.collectProgress(done, total)),
  );
  terminal.progress('');
  // A file that was never handed out has nothing to sum up: the answers are collected all the same.
  host.handlers.updateSummary({ sheetId: sheet.id, level: 'municipality' });
  for (const one of book.sheets) if (isSummary(one)) onOnePage(one);
  book.active = sheet;
  await output.write(await savedBook(host));
  const report = reportOf(preview);
  terminal.print(command.json ? JSON.stringify(report) : summary(command.output, report));
  return report.open > 0 || Object.keys(report.attention).length > 0 ? 1 : 0;
}

function isSummary(sheet: BookSheet): boolean {
  return sheet.value(1, 1) === SUMMARY.title;
}

function onOnePage(sheet: BookSheet): void {
  fitHeights(sheet);
  sheet.print = { pagesHigh: 1 };
}

async function readDecisions(file: string): Promise<Decisions> {
  if (file === '') return {};
  try {
    const given: unknown = JSON.parse(await readFile(file, 'utf8'));
    const isSound =
      typeof given === 'object' &&
      given !== null &&
      Object.values(given).every((choice) => typeof choice === 'string');
    if (isSound) return given as Decisions;
  } catch {
    // Said below: unreadable or no JSON is the same to the person.
  }
  throw new Refusal(HAND_OUT_TEXTS.badDecisions(file));
}

function reportOf(preview: CollectPreview): CollectReport {
  const attention: { [code: string]: number } = {};
  for (const { code, severity, total } of preview.groups) {
    // Who has not answered yet lacks every link: the verdicts say that already.
    if (severity !== 'note' && code !== 'link-missing') attention[code] = total;
  }
  const { rows, answered, changed, verdicts, conflicts } = preview;
  const open = conflicts.filter(({ decision }) => decision === '').length;
  return { rows, answered, changed, verdicts, conflicts, open, attention };
}

function summary(file: string, report: CollectReport): string {
  const texts = HAND_OUT_TEXTS.collect;
  const open = report.conflicts.filter(({ decision }) => decision === '');
  return [
    texts.file(file),
    texts.answered(report.answered, report.rows),
    texts.changed(report.changed),
    ...Object.entries(report.verdicts).map(([word, count]) => texts.verdict(word, count)),
    ...(report.conflicts.length > 0 ? [texts.conflicts(open.length, report.conflicts.length)] : []),
    ...open.flatMap(conflictLines),
    ...(open.length > 0 ? [texts.decide] : []),
  ].join('\n');
}

function conflictLines({ id, title, name, versions, choices }: Conflict): string[] {
  const texts = HAND_OUT_TEXTS.collect;
  return [
    texts.conflict(title, name, id),
    ...versions.map(({ label, answers }) =>
      texts.version(label, answers.map((answer) => `${answer.title}: ${answer.text}`).join('; ')),
    ),
    ...choices.map(({ value, text }) => texts.choice(value, text)),
  ];
}
