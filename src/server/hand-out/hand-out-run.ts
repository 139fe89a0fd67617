import * as z from 'zod/mini';
import type { Recipient } from '../../register/hand-out/recipients';
import type { RecipientSheet } from '../../shared/hand-out';
import { GUARDS, type HandOutOptions, LEVELS } from '../../shared/hand-out';
import type { SheetTrouble, Token } from '../../shared/run';
import { NO_SHEET } from '../../shared/setup';
import { areaChanges, writeAllAreaChanges } from '../../sheets/cells/cell-writer';
import { cellsOfDocument, MOST_CELLS, NEW_SHEET_COLUMNS } from '../../sheets/document/document';
import { formRows } from '../../sheets/own-sheets/hand-out-form';
import { howToAhead, makeHowTo } from '../../sheets/own-sheets/how-to-sheet';
import { sheetsWithPersons } from '../../sheets/own-sheets/request-sheet';
import { parsed, sheetId, text, whole } from '../request';
import type { RunDefinition, RunPlan, WrittenBatch } from '../run/run-definition';
import type { KeptRun } from '../run/run-store';
import { readDemandedRegister } from '../setup/plan-sheet';
import type { ReadSheet } from '../setup/register-reading';
import { type HandOutPlan, planHandOut } from './hand-out-plan';
import { HAND_OUT_NOTICES, LEGENDS } from './hand-out-texts';
import { handOutTo } from './hand-out-to';
import { undoHandOut } from './hand-out-undo';
import { findRecipients, oldLinkFinding, type Recipients, withoutFinding } from './recipients';

const recipientId = z.string().check(z.regex(/^[0-9a-z]{1,40}$/));

const options: z.ZodMiniType<HandOutOptions> = z.object({
  level: z.enum(LEVELS),
  guard: z.enum(GUARDS),
  chosen: z.nullable(z.array(recipientId)),
});

/**
 * A property takes 9 KB. Of a longer choice nothing is kept: a run that is gone on with then hands out nothing more, rather
 * than to everyone.
 */
const LONGEST_KEPT = 7000;

/** The sheets that the preview found: to read them all again in each batch would take too long. */
const carriedRecipients: z.ZodMiniType<readonly RecipientSheet[]> = z.array(
  z.object({
    id: recipientId,
    title: text,
    sheetId,
    sheetName: text,
    rows: whole,
    ready: whole,
    answered: whole,
    sources: z.array(whole),
  }),
);

/**
 * Handing out sheets: in the register itself, whom each row went to, and the key by which its answers come back; and a
 * sheet for each recipient. A sheet that is protected is passed over and named; one that was deleted is made again.
 */
export const HAND_OUT_RUN: RunDefinition<'handOut'> = {
  kind: 'handOut',
  options,
  keptOptions: (asked) => (JSON.stringify(asked).length > LONGEST_KEPT ? { ...asked, chosen: [] } : asked),
  format: {
    textColumns: ['group', 'rowKey'],
    colours: [],
    widths: { group: 200, rowKey: 60 },
    hidden: ['rowKey'],
    legend: { column: 'group', text: LEGENDS.handOut },
  },
  read: readDemandedRegister,
  plan,
  undo: undoHandOut,
};

/** A new sheet costs about thirty calls, three seconds, and each of its rows four links; a call should end within 20. */
const MOST_SHEETS = 5;
const MOST_ROWS = 300;

function plan(read: ReadSheet, asked: HandOutOptions): RunPlan<'handOut'> {
  const { level, chosen } = asked;
  const handOut = planHandOut(read, level);
  const groups = handOut.groups.filter(({ id }) => chosen === null || chosen.includes(id));
  let found: Recipients | undefined;
  const recipients = (): Recipients => {
    found ??= findRecipients(handOut, level);
    return found;
  };
  return {
    columns: read.columns,
    directorySheetId: handOut.directorySheetId,
    readySheetIds: handOut.readySheetIds,
    tokens: groups.map(({ id }) => id),
    batch: sheetsPerBatch(groups),
    preview: () => ({
      options: asked,
      rows: handOut.plan.counts.rows,
      recipients: recipients().recipients,
      notices: [...recipients().notices, ...roomNotices(recipients().recipients)],
      withPersons: sheetsWithPersons(handOut.register.reading.sheetId),
      howTo: howToAhead(),
      groups: [...withoutFinding(handOut, level), ...oldLinkFinding(handOut, groups)],
      overwrites: 0,
    }),
    carried: () => recipients().recipients,
    write: (tokens, run, _from, { carried }) =>
      writeSheets(handOut, asked, tokens, run, parsed(carriedRecipients, carried)),
  };
}

/** Said beforehand: Google stops in the middle of a hand-out when the document is full. */
function roomNotices(recipients: readonly RecipientSheet[]): string[] {
  const wanted = recipients
    .filter(({ sheetId }) => sheetId === NO_SHEET)
    .reduce((sum, { rows }) => sum + formRows(rows) * NEW_SHEET_COLUMNS, 0);
  const free = MOST_CELLS - cellsOfDocument();
  return wanted > free ? [HAND_OUT_NOTICES.noRoom(wanted, Math.max(0, free))] : [];
}

function sheetsPerBatch(groups: readonly Recipient[]): number {
  const largest = Math.max(1, ...groups.map(({ indexes }) => indexes.length));
  return Math.max(1, Math.min(MOST_SHEETS, Math.floor(MOST_ROWS / largest)));
}

function writeSheets(
  handOut: HandOutPlan,
  { level, guard }: HandOutOptions,
  tokens: readonly Token[],
  run: KeptRun,
  recipients: readonly RecipientSheet[],
): WrittenBatch {
  writeKeys(handOut, run);
  if (tokens.length > 0) makeHowTo();
  const troubles: SheetTrouble[] = [];
  const sheets: number[] = [];
  let written = 0;
  let filled = 0;
  for (const token of tokens) {
    const group = handOut.groups.find(({ id }) => id === token);
    const recipient = recipients.find(({ id }) => id === token);
    // Its organisations were moved or deleted since the preview: nothing to hand out.
    if (!group || !recipient) continue;
    const outcome = handOutTo(handOut, group, recipient, level, guard, run);
    if (outcome.trouble !== '') troubles.push({ title: recipient.sheetName, text: outcome.trouble });
    if (outcome.fresh !== NO_SHEET) sheets.push(outcome.fresh);
    if (outcome.done) written += 1;
    if (outcome.changed) filled += 1;
  }
  return { written, filled, fallback: 0, attention: troubles.length, troubles, sheets };
}

/** The register's own columns: whom each row went to, and its key. */
function writeKeys({ register, table, stored, titles, numbers, held }: HandOutPlan, run: KeptRun): void {
  const wanted = { group: titles, rowKey: stored };
  const columns = new Map<number, readonly string[]>();
  const changes: { row: number; column: number; value: string; replaces: boolean }[] = [];
  for (const key of ['group', 'rowKey'] as const) {
    const column = numbers[key];
    // A person may delete the column in the middle of a run: keys are made again from the same names.
    if (!column) continue;
    const now = (held[key] ?? []).map(String);
    columns.set(column, now);
    wanted[key].forEach((value, index) => {
      if (value !== '' && now[index] !== value)
        changes.push({ row: table.firstRow + index, column, value, replaces: true });
    });
  }
  const current = { firstRow: table.firstRow, columns };
  writeAllAreaChanges(register.sheet, areaChanges(register.sheet, current, changes, run.fresh));
}
