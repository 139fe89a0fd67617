import { driveRun } from '../../src/run/drive-run';
import { newPage, noRun, type Run } from '../../src/run/run-state';
import type { Answer, Failure } from '../../src/shared/answer';
import type { Handlers } from '../../src/shared/handlers';
import type { RunKind } from '../../src/shared/run';
import type { OptionsOf, PreviewOf } from '../../src/shared/run-kinds';
import { TEXTS } from '../texts';
import { Refusal } from '../xlsx/refusal';
import { COLUMN_TEXTS } from './columns/column-texts';

/** What a command asks of a run. */
export interface RunWish<K extends RunKind> {
  readonly kind: K;
  readonly sheetId: number;
  readonly options: OptionsOf<K>;
}

/**
 * Drives a run from its preview to its end through the bundle's handlers, as the sidebar does.
 *
 * @param progress told after each batch: rows or sheets done, and how many there are
 * @returns the last preview: what the run has written follows it
 * @throws Refusal with the handler's own sentence
 */
export function runToEnd<K extends RunKind>(
  handlers: Handlers,
  { kind, sheetId, options }: RunWish<K>,
  progress: (done: number, total: number) => void,
): PreviewOf<K> {
  const watch = ({ phase, next, preview }: Run<K>): void => {
    if ((phase === 'writing' || phase === 'done') && next > 0) progress(next, preview?.tokens.length ?? 0);
  };
  const previewed = driveRun(handlers, noRun(kind, newPage(), options), { type: 'preview', sheetId });
  const { tokens } = demandPreview(previewed);
  progress(0, tokens.length);
  let run = driveRun(handlers, inOneBatch(previewed), { type: 'start' }, watch);
  if (run.phase === 'confirm') run = driveRun(handlers, run, { type: 'agree' }, watch);
  const preview = demandPreview(run);
  if (run.phase === 'asking') throw new Refusal(TEXTS.stuck);
  return preview;
}

/** Each batch plans the whole sheet again, and here no call ends after six minutes. Work by sheets goes on one by one. */
function inOneBatch<K extends RunKind>(run: Run<K>): Run<K> {
  const { kind, preview } = run;
  if (preview === null || kind === 'handOut' || kind === 'collect') return run;
  return { ...run, preview: { ...preview, batch: preview.tokens.length } };
}

/**
 * What a run would do; nothing is written.
 *
 * @throws Refusal with the handler's own sentence
 */
export function previewOnly<K extends RunKind>(
  handlers: Handlers,
  { kind, sheetId, options }: RunWish<K>,
): PreviewOf<K> {
  return demandPreview(driveRun(handlers, noRun(kind, newPage(), options), { type: 'preview', sheetId }));
}

function demandPreview<K extends RunKind>({ failure, preview }: Run<K>): PreviewOf<K> {
  if (failure !== null || preview === null)
    throw new Refusal(failure === null ? TEXTS.stuck : sentence(failure));
  return preview;
}

/**
 * The value of a handler's answer.
 *
 * @throws Refusal with the failure's sentence
 */
export function answered<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Refusal(sentence(answer.failure));
  return answer.value;
}

/** A failure as the command line says it: with the options that help. */
function sentence({ code, text }: Failure): string {
  return code === 'no-columns' ? `${text} ${COLUMN_TEXTS.hint}` : text;
}
