import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Call, isAsking } from '../../run/call';
import type { Lookup } from '../../run/lookup-reducer';
import type { DecisionEntry } from '../../shared/decisions';
import type { ShownRow } from '../../shared/mend';
import type { RunKind } from '../../shared/run';
import type { RunWork } from '../run/use-run';
import { ROLE_NAMES } from '../setup/texts';
import { Trouble } from '../ui/notice';
import type { FindingActions } from './finding-actions';
import { cellRowOf, type KnownRow, type Mend } from './findings-state';
import { FoundLinks } from './found-links';
import { MendForm } from './mend-form';
import { QuestionChoices } from './question-choices';
import { CANDIDATES, MEND } from './texts';
import { questionsOf } from './use-findings';

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
  const at = cellRowOf(row);
  const shown = shownOf(selection, row, code);
  const mend = shown ? mendOf(state.mends, at, shown) : null;
  const isAsked = ({ key }: { readonly key: string }) => key === row.decision;
  const asked = questionsOf(run.preview).find(isAsked);
  const question = shown !== null && !row.settled ? asked : undefined;
  const decided = state.decided.find(isAsked);
  const busy = isAsking(mending);
  const checking = run.call?.name === 'previewRun' && isAsking(run);
  const known = row.cellRow === undefined ? row.mark : row.cellMark;
  const isOther = known !== undefined && shown !== null && shown.mark !== known;
  const isGone = row.settled && isOther && !mend;
  // Links were judged by more than the row's own columns.
  const isJudged = row.found?.basis.some(({ mark }, at) => shown?.basis && shown.basis[at]?.mark !== mark);
  const isChanged = !row.settled && (isOther || isJudged === true) && !mend && !checking;
  useFocusInside(box, work.findings.wanted, `${code} ${at}`, shown !== null);
  // The rows were sorted meanwhile: this one stands where nobody has looked yet, or says something else.
  useLayoutEffect(() => {
    if (!isOf(selection.call, row, code) && !isOf(selection.of, row, code)) actions.look(row, code);
  }, [at, row.text]);
  const settledAt = useRef(mending.reply);
  useLayoutEffect(() => {
    if (mending.reply === settledAt.current) return;
    settledAt.current = mending.reply;
    if (!mending.reply?.answer.ok) return;
    actions.look(row, code);
    // Who has gone on meanwhile types in the next input already.
    if (document.hasFocus() && isAbout(mending, at, (decided ?? asked)?.value)) next.current?.focus();
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
    const request = { sheetId: run.sheetId, row: at, role: shown.cell.role, value, everywhere };
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
  const putBack = ({ role, cells }: Mend) =>
    dispatchMending({
      type: 'ask',
      call: { name: 'putBackCells', request: { sheetId: run.sheetId, role, cells } },
    });
  return (
    <div class="mend" ref={box} tabIndex={-1}>
      {shown === null && !selection.failure && <p class="hint">{MEND.looking}</p>}
      {row.cellRow !== undefined && !row.settled && <p class="hint">{MEND.elsewhere(at)}</p>}
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
      {isGone && <p class="hint">{MEND.settledSince}</p>}
      {shown !== null && !row.found && !isGone && (shown.cell || !mend) && (
        <Cell shown={shown} busy={busy} onWrite={call} />
      )}
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
            onClick={() => {
              const { key: _key, ...entry } = decided;
              keep({ ...entry, choice: '', withdrawn: true });
            }}
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
        <p>
          <b>{cell.header.trim() || ROLE_NAMES[cell.role]}</b>
        </p>
        <p class="hint">{MEND.now(cell.value)}</p>
        <p>{MEND.locks[cell.lock]}</p>
      </>
    );
  }
  return <MendForm key={`${cell.role} ${mark}`} cell={cell} busy={busy} onWrite={onWrite} />;
}

/** What the sheet answered for this very finding; null while it is looked at. */
function shownOf(selection: Lookup, row: KnownRow, code: string): ShownRow | null {
  const { reply, of } = selection;
  if (reply?.name !== 'selectRow' || !reply.answer.ok) return null;
  return isOf(of, row, code) ? reply.answer.value : null;
}

function isOf(call: Call | null, row: KnownRow, code: string): boolean {
  if (call?.name !== 'selectRow') return false;
  const { request } = call;
  return request.row === cellRowOf(row) && request.code === code && request.text === row.text;
}

/**
 * What was mended of the row that left it as it is now: of the cell, where the finding still tells which. Rows may have
 * moved since; its cells are told where they stand then.
 */
function mendOf(mends: readonly Mend[], row: number, { cell, mark }: ShownRow): Mend | null {
  for (const mend of mends) {
    const alike = mend.cells.filter((one) => one.mark === mark);
    const found = alike.find((one) => one.row === row) ?? alike[0];
    if (!found || (cell && mend.role !== cell.role)) continue;
    const moved = row - found.row;
    return moved === 0
      ? mend
      : { ...mend, cells: mend.cells.map((one) => ({ ...one, row: one.row + moved })) };
  }
  return null;
}

/** Whether what was mended, put back or decided last is this row's. */
function isAbout({ of }: Lookup, row: number, asked: string | undefined): boolean {
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
