import * as z from 'zod/mini';
import type { Answer } from '../../shared/answer';
import { DECISION_SUBJECTS, type DecisionEntry, type OpenDecisions } from '../../shared/decisions';
import type { SheetPlace } from '../../shared/setup';
import { sheetPlace } from '../../sheets/document/document';
import { withDocumentLock } from '../../sheets/document/document-lock';
import { writeDecisions } from '../../sheets/own-sheets/decision-sheet';
import { answer } from '../answer';
import { keptChoices } from '../choices';
import { parsed, sheetId, sheetRequest, text, whole } from '../request';
import { planSheet, readDemandedRegister } from '../setup/plan-sheet';
import { openDecisions } from './open-decisions';

const entriesRequest = z.object({
  sheetId,
  entries: z
    .array(
      z.object({
        subject: z.enum(DECISION_SUBJECTS),
        value: text.check(z.minLength(1)),
        choice: text,
        rows: whole,
        choices: z.array(text).check(z.maxLength(20)),
        withdrawn: z.optional(z.boolean()),
      }),
    )
    .check(z.minLength(1), z.maxLength(2000)),
});

/**
 * What is to be decided about a register: each value once. Reads only.
 *
 * @param request `{ sheetId }`, NO_SHEET for the open sheet
 */
export function getDecisions(request: { readonly sheetId: number }): Answer<OpenDecisions> {
  return answer(() => {
    const asked = parsed(sheetRequest, request);
    return openDecisions(planSheet(readDemandedRegister(asked.sheetId, keptChoices())));
  });
}

/**
 * Keeps decisions in the sheet «Решения», which every run reads. It is no part of a run: an undo leaves it alone.
 *
 * @param request entries; one without a choice is listed as a question
 */
export function saveDecisions(request: {
  readonly sheetId: number;
  readonly entries: readonly DecisionEntry[];
}): Answer<SheetPlace> {
  return answer(() => {
    const { entries } = parsed(entriesRequest, request);
    return withDocumentLock(() => sheetPlace(writeDecisions(entries)));
  });
}
