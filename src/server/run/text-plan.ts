import { formulaSafe } from '../../core/cells/formula-safe';
import { Refusal } from '../../shared/refusal';
import { FAILURES } from '../texts';
import type { Batch } from './batch';
import type { BatchPlan, PlannedWrite } from './run-rules';

/** How texts that travel with the tokens become cells. */
export interface TextPlan {
  /** Columns in the order of a token's texts. */
  readonly columns: readonly string[];
  /** Whether a filled cell is the run's own and may be refreshed; another one is a person's and stays. */
  readonly isOwn: (column: string, held: string) => boolean;
  readonly needsAttention: (texts: readonly string[]) => boolean;
}

/**
 * The plan of a batch whose texts depend on all rows: they were made at the check and travel with the tokens.
 *
 * @throws Refusal `bad-request` when a token holds something else
 */
export function planOfTexts(batch: Batch, rules: TextPlan): BatchPlan {
  const writes: PlannedWrite[] = [];
  let attention = 0;
  batch.tokens.forEach(({ context }, token) => {
    const texts = textsOf(context, rules.columns.length);
    rules.columns.forEach((column, at) => {
      const text = formulaSafe(texts[at] as string);
      const held = String(batch.written[column]?.[token] ?? '');
      if (held === text || (held !== '' && !rules.isOwn(column, held))) return;
      writes.push({ token, column, text, set: text, replaces: true });
    });
    if (rules.needsAttention(texts)) attention += 1;
  });
  return { writes, fallback: 0, attention };
}

function textsOf(context: unknown, count: number): readonly string[] {
  const texts = Array.isArray(context) ? (context as unknown[]).slice(0, count) : [];
  if (texts.length !== count || !texts.every((text) => typeof text === 'string')) {
    throw new Refusal(FAILURES.badRequest());
  }
  return texts as string[];
}
