import type { Host } from '../../host/host';
import { FIRST_OPTIONS } from '../../src/run/first-options';
import { runKey } from '../../src/run/run-state';
import type { Answer } from '../../src/shared/answer';
import type { Handlers } from '../../src/shared/handlers';
import type { BatchResult, Preview, RunKind, RunStart, Token } from '../../src/shared/run';
import type { ChoiceOf, OptionsOf, PreviewOf } from '../../src/shared/run-kinds';
import { NO_SHEET } from '../../src/shared/setup';
import { value } from './value';

/** What each kind of run is asked for unless a test says otherwise. */
export const OPTIONS = FIRST_OPTIONS;

let keys = 0;

/** A key that no start had before: another press of the button. */
export function nextKey(): string {
  keys += 1;
  return `k${keys}`;
}

interface PreviewWish<K extends RunKind> {
  readonly sheetId?: number;
  readonly options?: OptionsOf<K>;
  readonly choice?: ChoiceOf<K>;
}

/** What the preview of a kind answers. */
export function preview<K extends RunKind>(
  { handlers }: { readonly handlers: Handlers },
  kind: K,
  { sheetId = NO_SHEET, options = OPTIONS[kind], choice }: PreviewWish<K> = {},
): Answer<PreviewOf<K>> {
  return handlers.previewRun<K>({ sheetId, kind, options, ...(choice === undefined ? {} : { choice }) });
}

/** A start as the page asks for it after a preview. */
export function startOf(
  { kind, sheetId, tokens, layout }: Pick<Preview, 'kind' | 'sheetId' | 'tokens' | 'layout'>,
  change: Partial<RunStart> = {},
): RunStart {
  const total = tokens.length;
  return { kind, sheetId, total, layout, key: nextKey(), runId: '', options: OPTIONS[kind], ...change };
}

/** The preview of a fill, passed off as another kind's: a start looks at its sheet and choices alone. */
export function passedOff(
  host: Host,
  kind: RunKind,
  sheetId = NO_SHEET,
): Pick<Preview, 'kind' | 'sheetId' | 'tokens' | 'layout'> {
  const fill = value(preview(host, 'fill'));
  const id = sheetId === NO_SHEET ? fill.sheetId : sheetId;
  return { ...fill, kind, sheetId: id, layout: { ...(fill.layout as object), kind, sheetId: id } };
}

/** A run in the hands of a test. */
export interface RunInHand {
  readonly runId: string;
  readonly batch: (from: number, size: number) => Answer<BatchResult>;
  readonly write: (from: number, tokens: readonly Token[]) => Answer<BatchResult>;
}

/** Starts a run, to be moved batch by batch. */
export function begin<K extends RunKind>(
  host: Host,
  previewed: PreviewOf<K>,
  { runId = '', options = OPTIONS[previewed.kind] }: { runId?: string; options?: unknown } = {},
): RunInHand {
  const { tokens, layout } = previewed;
  const total = tokens.length;
  const run = value(host.handlers.startRun(startOf(previewed, { runId, options })));
  const write = (from: number, part: readonly Token[]): Answer<BatchResult> =>
    host.handlers.writeBatch({ runId: run.runId, from, tokens: part, total, layout, options });
  return {
    runId: run.runId,
    batch: (from, size) => write(from, tokens.slice(from, from + size)),
    write,
  };
}

/** Drives a previewed run to its end; its key, as the history and the undo name it. */
export function runAll<K extends RunKind>(
  host: Host,
  previewed: PreviewOf<K>,
  size = 1000,
  options: unknown = OPTIONS[previewed.kind],
): string {
  const run = begin(host, previewed, { options });
  for (let from = 0; from < previewed.tokens.length; from += size) value(run.batch(from, size));
  return runKey(run.runId);
}

export { runKey as keyOf };
