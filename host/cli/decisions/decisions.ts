import { type DecisionTable, readDecisionTable } from '../../../src/register/decisions/decision-table';
import type { DecisionEntry, OpenDecisions } from '../../../src/shared/decisions';
import type { Plain } from '../../book/cell-content';
import type { Host } from '../../host';
import { readBook } from '../../xlsx/read-book';
import { Refusal } from '../../xlsx/refusal';
import { answered } from '../drive';
import type { Terminal } from '../terminal';
import { DECISION_TEXTS } from './decision-texts';

/** As many as the handler takes at once. */
const AT_ONCE = 2000;

/**
 * Puts the decisions of a file into the document's sheet «Решения», where every run reads them. Rows that cannot be read
 * are complained of.
 *
 * @param file .xlsx with the sheet «Решения», or its rows as .csv; '' for none
 * @throws Refusal when the file has no such table
 */
export async function takeDecisions(
  host: Host,
  sheetId: number,
  file: string,
  terminal: Terminal,
): Promise<void> {
  if (file === '') return;
  const tables = await tablesOf(file);
  const known = tables.filter((table): table is DecisionTable => table !== null);
  if (known.length === 0) throw new Refusal(DECISION_TEXTS.noTable(file));
  for (const notice of known.flatMap(({ notices }) => notices)) terminal.complain(notice);
  const entries = known
    .flatMap(({ decisions }) => decisions)
    .filter(({ choice }) => choice !== '')
    .map(({ subject, value, choice }): DecisionEntry => ({ subject, value, choice, rows: 0, choices: [] }));
  save(host, sheetId, entries);
}

/** Lists what is still to be decided in the document's sheet «Решения»; it is made when there is something. */
export function leaveQuestions(host: Host, sheetId: number, { questions }: OpenDecisions): void {
  const { active } = host.book;
  save(
    host,
    sheetId,
    questions.map(({ subject, value, rows, choices }) => ({ subject, value, choice: '', rows, choices })),
  );
  host.book.active = active;
}

function save(host: Host, sheetId: number, entries: readonly DecisionEntry[]): void {
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    answered(host.handlers.saveDecisions({ sheetId, entries: entries.slice(from, from + AT_ONCE) }));
  }
}

/** What a summary says of open decisions; [] when there are none. */
export function decisionLines({ questions, notices }: OpenDecisions): string[] {
  return [
    ...notices,
    ...(questions.length > 0 ? [DECISION_TEXTS.open(questions.length)] : []),
    ...questions.flatMap(({ title, value, rows, choices }) => [
      DECISION_TEXTS.question(title, value, rows),
      ...choices.map(DECISION_TEXTS.choice),
    ]),
  ];
}

async function tablesOf(file: string): Promise<(DecisionTable | null)[]> {
  const book = await readBook(file);
  return book.sheets.map((sheet) => {
    const { rows, columns } = sheet.content;
    const values = Array.from({ length: rows }, (_r, r) =>
      Array.from({ length: columns }, (_c, c): Plain => sheet.value(r + 1, c + 1)),
    );
    return readDecisionTable(values);
  });
}
