import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Call, isAsking } from '../../run/call';
import type { Lookup } from '../../run/lookup-reducer';
import type { DecisionEntry, Question } from '../../shared/decisions';
import type { ShownRow } from '../../shared/mend';
import type { RunKind } from '../../shared/run';
import type { PreviewOf } from '../../shared/run-kinds';
import type { RunWork } from '../run/use-run';
import { Trouble } from '../ui/notice';
import type { FindingActions } from './finding-actions';
import type { KnownRow, Mend } from './findings-state';
import { FoundLinks } from './found-links';
import { MendForm } from './mend-form';
import { QuestionChoices } from './question-choices';
import { CANDIDATES, MEND } from './texts';

interface MendBoxProps<K extends RunKind> {
  readonly code: string;
  readonly row: KnownRow;
  readonly work: RunWork<K>;
  readonly selection: Lookup;
  readonly actions: FindingActions;
}

/** Below the finding that is worked on: its cell with an input, what was written, and the way to the next one. */
export function MendBox<K extends RunKind>({ code, row, work, selection, actions }: MendBoxProps<K>) {
  const { state, mending, dispatchMending } = work.findings;
  const { run, dispatchRun } = work;
  const box = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  // The question goes away once it is decided.
  const lastAsked = useRef('');
  const shown = shownOf(selection, row.row, code);
  const mend = shown?.cell ? mendOf(state.mends, row.row, shown.cell.role) : null;
  const busy = isAsking(mending);
  const checking = run.call?.name === 'previewRun' && isAsking(run);
  const isOurs = mend?.cells.some((cell) => cell.row === row.row && cell.mark === shown?.mark) ?? false;
  const isOther = row.mark !== undefined && shown !== null && shown.mark !== row.mark;
  // Links were judged by more than the row's own columns.
  const isJudged = row.found?.basis.some(({ mark }, at) => shown?.basis && shown.basis[at]?.mark !== mark);
  const isChanged = !row.settled && (isOther || isJudged === true) && !isOurs && !checking;
  useFocusInside(box, work.findings.wanted, `${code} ${row.row}`, shown !== null);
  // The rows were sorted meanwhile: this one stands where nobody has looked yet.
  useLayoutEffect(() => {
    if (!isOf(selection.call, row.row, code) && !isOf(selection.of, row.row, code)) actions.look(row, code);
  }, [row.row]);
  const settledAt = useRef(mending.reply);
  useLayoutEffect(() => {
    if (mending.reply === settledAt.current) return;
    settledAt.current = mending.reply;
    if (!mending.reply?.answer.ok) return;
    actions.look(row, code);
    // Who has gone on meanwhile types in the next input already.
    if (document.hasFocus() && isAbout(mending, row.row, lastAsked.current)) next.current?.focus();
  }, [mending.reply]);
  const judgedBy = row.found?.basis.map((one) => one.row).join(' ');
  const lookedFor = useRef(judgedBy);
  useLayoutEffect(() => {
    if (lookedFor.current === judgedBy) return;
    lookedFor.current = judgedBy;
    actions.look(row, code);
  }, [judgedBy]);
  const call = (value: string, everywhere: boolean) => {
    if (!shown?.cell) return;
    const request = { sheetId: run.sheetId, row: row.row, role: shown.cell.role, value, everywhere };
    dispatchMending({
      type: 'ask',
      call: { name: 'mendCell', request: { ...request, expected: shown.mark } },
    });
  };
  const keep = (entry: DecisionEntry) =>
    dispatchMending({
      type: 'ask',
      call: { name: 'saveDecisions', request: { sheetId: run.sheetId, entries: [entry] } },
    });
  const question = shown !== null && !row.settled ? questionOf(run.preview, row.decision) : null;
  const decided = decidedOf(mending, lastAsked.current);
  if (question) lastAsked.current = question.value;
  const putBack = ({ role, cells }: Mend) =>
    dispatchMending({
      type: 'ask',
      call: { name: 'putBackCells', request: { sheetId: run.sheetId, role, cells } },
    });
  return (
    <div class="mend" ref={box} tabIndex={-1}>
      {shown === null && !selection.failure && <p class="hint">{MEND.looking}</p>}
      {shown?.isHidden && <p class="hint">{MEND.hidden}</p>}
      {isChanged && (
        <p class="mend-changed">
          {MEND.changed}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              // The pressed button goes away while the sheet is checked.
              next.current?.focus();
              dispatchRun({ type: 'recheck' });
            }}
          >
            {MEND.recheck}
          </button>
        </p>
      )}
      {row.found && !row.settled && !isChanged && <FoundLinks links={row.found.links} />}
      {shown !== null && !row.found && <Cell shown={shown} busy={busy} onWrite={call} />}
      {question && (
        <QuestionChoices
          question={question}
          busy={busy}
          onDecide={(choice) => {
            const { subject, value, rows, choices } = question;
            keep({ subject, value, choice, rows, choices });
          }}
        />
      )}
      <Trouble
        waiting={mending}
        onRetry={() => dispatchMending({ type: 'retry' })}
        onWait={() => dispatchMending({ type: 'wait' })}
        onLeave={() => {
          dispatchMending({ type: 'leave' });
          actions.look(row, code);
        }}
      />
      <div class="mend-done" role="status">
        {decided && <p>{CANDIDATES.decided(decided.value, decided.choice)}</p>}
        {mend && <p>{MEND.written(mend.value, mend.cells.length)}</p>}
        {checking && <p class="hint">{MEND.checking}</p>}
        {skippedOf(mending) > 0 && <p>{MEND.notPutBack(skippedOf(mending))}</p>}
        {actions.isEnd && <p class="hint">{MEND.end}</p>}
      </div>
      <div class="row-of-buttons">
        <button type="button" class="small" onClick={() => actions.step(-1)}>
          {MEND.previous}
        </button>
        <button type="button" class="small mend-next" ref={next} onClick={() => actions.step(1)}>
          {MEND.next}
        </button>
        {mend && !busy && (
          <button type="button" class="small" onClick={() => putBack(mend)}>
            {MEND.putBack}
          </button>
        )}
        {decided && !busy && (
          <button
            type="button"
            class="small"
            onClick={() => keep({ ...decided, choice: '', withdrawn: true })}
          >
            {CANDIDATES.withdraw}
          </button>
        )}
      </div>
    </div>
  );
}

interface CellProps {
  readonly shown: ShownRow;
  readonly busy: boolean;
  readonly onWrite: (value: string, everywhere: boolean) => void;
}

function Cell({ shown: { cell, mark }, busy, onWrite }: CellProps) {
  if (!cell) return <p class="hint">{MEND.noCell}</p>;
  if (cell.lock) {
    return (
      <>
        <p class="hint">{MEND.now(cell.value)}</p>
        <p>{MEND.locks[cell.lock]}</p>
      </>
    );
  }
  return <MendForm key={`${cell.role} ${mark}`} cell={cell} busy={busy} onWrite={onWrite} />;
}

/** What the sheet answered for this very finding; null while it is looked at. */
function shownOf(selection: Lookup, row: number, code: string): ShownRow | null {
  const { reply, of } = selection;
  if (reply?.name !== 'selectRow' || !reply.answer.ok) return null;
  return isOf(of, row, code) ? reply.answer.value : null;
}

function isOf(call: Call | null, row: number, code: string): boolean {
  return call?.name === 'selectRow' && call.request.row === row && call.request.code === code;
}

function mendOf(mends: readonly Mend[], row: number, role: Mend['role']): Mend | null {
  return mends.find((mend) => mend.role === role && mend.cells.some((cell) => cell.row === row)) ?? null;
}

/** The question of «Требует решения» that a finding waits for; null when nothing is open about it. */
function questionOf(preview: PreviewOf<RunKind> | null, key: string | undefined): Question | null {
  if (key === undefined || (preview?.kind !== 'fill' && preview?.kind !== 'audit')) return null;
  return preview.decisions.questions.find((one) => one.key === key) ?? null;
}

/** What was decided last, where it is the question that this box has asked. */
function decidedOf({ reply, of }: Lookup, asked: string): DecisionEntry | null {
  if (reply?.name !== 'saveDecisions' || !reply.answer.ok || of?.name !== 'saveDecisions') return null;
  return of.request.entries.find(({ value, withdrawn }) => value === asked && !withdrawn) ?? null;
}

/** Whether what was mended, put back or decided last is this row's. */
function isAbout({ of }: Lookup, row: number, asked: string): boolean {
  if (of?.name === 'mendCell') return of.request.row === row;
  if (of?.name === 'putBackCells') return of.request.cells.some((cell) => cell.row === row);
  return of?.name === 'saveDecisions' && of.request.entries.some(({ value }) => value === asked);
}

function skippedOf({ reply }: Lookup): number {
  return reply?.name === 'putBackCells' && reply.answer.ok ? reply.answer.value.skipped : 0;
}

/**
 * The box that a person asked for takes the focus, its input once the cell is known, and comes into view. A box that is
 * only drawn again leaves both alone; one that is drawn in another place has the focus there if it had it before.
 */
function useFocusInside(
  box: { readonly current: HTMLDivElement | null },
  wanted: { current: boolean },
  place: string,
  isKnown: boolean,
): void {
  // At once, not after painting: what is typed next must not be lost.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !wanted.current) return;
    wanted.current = !isKnown;
    const field = element.querySelector<HTMLElement>('input:not([type="checkbox"]), select');
    const next = isKnown ? element.querySelector<HTMLElement>('.mend-next') : null;
    if (document.hasFocus()) (field ?? next ?? element).focus({ preventScroll: true });
    // What is typed replaces the wrong value.
    if (field instanceof HTMLInputElement) field.select();
    element.scrollIntoView({ block: 'nearest' });
  }, [place, isKnown, wanted.current]);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement)) wanted.current = true;
    };
  }, []);
}
