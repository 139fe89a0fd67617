import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SUMMARY } from '../../src/register/hand-out/texts';
import { withRightSides } from '../../src/run/right-sides';
import type { CollectPreview, Conflict, Decisions, Unanswered } from '../../src/shared/collect';
import type { BookSheet } from '../book/book-sheet';
import type { DistFiles } from '../dist-files';
import { fitHeights } from '../hand-out/hand-out-book';
import { type ReturnedFile, returnedRows } from '../hand-out/returned-rows';
import { TEXTS } from '../texts';
import { type Passwords, readPasswords } from '../xlsx/password';
import { Refusal } from '../xlsx/refusal';
import { previewOnly, runToEnd } from './drive';
import { keepSettings } from './fill/settings-options';
import type { CollectCommand } from './hand-out-command';
import { HAND_OUT_TEXTS } from './hand-out-texts';
import { openedBook } from './opened-book';
import { preparedSheet } from './prepared-sheet';
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
  /** Damaged and foreign files, copies, hidden sheets. */
  readonly notices: readonly string[];
  /** Who has not answered, by recipient. */
  readonly unanswered: readonly Unanswered[];
  /** Links by code of finding, errors and warnings only. */
  readonly attention: { readonly [code: string]: number };
  /** The sheets of the summary; [] when nothing was handed out. */
  readonly sheets: readonly string[];
}

/**
 * `pos collect`: brings the answers of returned files and of the file's own sheets into the register, audited.
 * @returns exit code: 0 done, 1 open conflicts or wrong links
 * @throws Refusal for unusable input (exit code 2)
 */
export async function collect(command: CollectCommand, dist: DistFiles, terminal: Terminal): Promise<number> {
  const { book, host, write } = await openedBook(command, dist);
  const given = await readDecisions(command.decisions);
  const passwords = await passwordsOf(command);
  const returned = await Promise.all(command.returned.map((file) => returnedRows(file, passwords)));
  const said = [...returned.flatMap(({ notices }) => notices), ...ownColumns(command.returned, returned)];
  if (returned.length > 0 && returned.every(({ unusable }) => unusable))
    throw new Refusal(HAND_OUT_TEXTS.notReturned(said.join(' ')));
  const brought = returned.flatMap(({ rows }) => rows);
  keepSettings(host, command.settings);
  const sheet = await preparedSheet(host, { ...command, decisions: '' }, terminal);
  const wish = (decisions: Decisions) =>
    ({ kind: 'collect', sheetId: sheet.id, options: { decisions, brought } }) as const;
  const decisions = command.takeRight
    ? withRightSides(previewOnly(host.handlers, wish(given)).conflicts, given)
    : given;
  const preview = runToEnd(host.handlers, wish(decisions), (done, total) =>
    terminal.progress(HAND_OUT_TEXTS.collectProgress(done, total)),
  );
  terminal.progress('');
  // A file that was never handed out has nothing to sum up: the answers are collected all the same.
  const summed = host.handlers.updateSummary({ sheetId: sheet.id, level: 'municipality' });
  const sheets = summed.ok ? summed.value.sheets.map(({ name }) => name) : [];
  for (const one of book.sheets) if (isSummary(one)) onOnePage(one);
  book.active = sheet;
  await write();
  const report = reportOf(preview, said, sheets);
  terminal.print(command.json ? JSON.stringify(report) : summary(command.output, report));
  return report.open > 0 || said.length > 0 || Object.keys(report.attention).length > 0 ? 1 : 0;
}

/** Those of the returned files; a file that came back under the register's own opens too. */
async function passwordsOf({ passwordFile, filesPasswordFile }: CollectCommand): Promise<Passwords> {
  const option = '--files-password-file';
  const files = filesPasswordFile === '' ? [] : (await readPasswords(filesPasswordFile, option)).words;
  const own = passwordFile === '' ? [] : (await readPasswords(passwordFile)).words.slice(0, 1);
  return { words: [...files, ...own], option };
}

/** One sentence for all files: each municipality may have its own. */
function ownColumns(files: readonly string[], returned: readonly ReturnedFile[]): string[] {
  const columns = returned.flatMap(({ beside }, at) =>
    beside.map((title) => `${path.basename(files[at] ?? '')}, ${title}`),
  );
  return columns.length === 0 ? [] : [HAND_OUT_TEXTS.returned.ownColumns(columns)];
}

function isSummary(sheet: BookSheet): boolean {
  return sheet.value(1, 1) === SUMMARY.title;
}

function onOnePage(sheet: BookSheet): void {
  fitHeights(sheet);
  sheet.print = {
    orientation: 'landscape',
    pagesWide: 1,
    pagesHigh: 1,
    headerRow: 0,
    repeatsNames: false,
  };
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

function reportOf(
  preview: CollectPreview,
  said: readonly string[],
  sheets: readonly string[],
): CollectReport {
  const attention: { [code: string]: number } = {};
  for (const { code, severity, total } of preview.groups) {
    // A link that is not placed yet: the verdicts say that already.
    if (severity !== 'note' && code !== 'link-missing') attention[code] = total;
  }
  const { rows, answered, changed, verdicts, conflicts, unanswered } = preview;
  const notices = [...said, ...preview.notices];
  const open = conflicts.filter(({ decision }) => decision === '').length;
  return { rows, answered, changed, verdicts, conflicts, open, notices, unanswered, attention, sheets };
}

function summary(file: string, report: CollectReport): string {
  const texts = HAND_OUT_TEXTS.collect;
  const open = report.conflicts.filter(({ decision }) => decision === '');
  const easy = open.filter(({ right }) => right !== '').length;
  return [
    texts.file(file),
    ...(report.sheets.length > 0 ? [TEXTS.sheets(report.sheets)] : []),
    texts.answered(report.answered, report.rows),
    texts.changed(report.changed),
    ...Object.entries(report.verdicts).map(([word, count]) => texts.verdict(word, count)),
    ...report.notices.map(texts.notice),
    ...unansweredLines(report.unanswered),
    ...(report.conflicts.length > 0 ? [texts.conflicts(open.length, report.conflicts.length)] : []),
    ...open.flatMap(conflictLines),
    ...(easy > 0 ? [texts.easy(easy)] : []),
    ...(open.length > 0 ? [texts.decide] : []),
  ].join('\n');
}

const MOST_NAMES = 5;

function unansweredLines(unanswered: readonly Unanswered[]): string[] {
  const texts = HAND_OUT_TEXTS.collect;
  const total = unanswered.reduce((sum, one) => sum + one.total, 0);
  if (total === 0) return [];
  const lines = unanswered.map((one) =>
    texts.unansweredOf(
      one.title,
      one.total,
      one.rows.slice(0, MOST_NAMES).map(({ name }) => name),
    ),
  );
  return [texts.unanswered(total), ...lines];
}

function conflictLines({ id, title, name, versions, choices }: Conflict): string[] {
  const texts = HAND_OUT_TEXTS.collect;
  return [
    texts.conflict(title, name, id),
    ...versions.map(({ label, answers, clean }) =>
      texts.version(
        label + texts.clean(clean),
        answers.map((one) => `${one.differs ? texts.differs : ''}${one.title}: ${one.text}`).join('; '),
      ),
    ),
    ...choices.map(({ value, text }) => texts.choice(value, text)),
  ];
}
