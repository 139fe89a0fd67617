import type { ComponentChildren } from 'preact';
import { JOB_OF_KIND } from '../../shared/job-sheets';
import type { RunKind } from '../../shared/run';
import { type DocumentView, sheetOf } from '../setup/store';
import { SETUP } from '../setup/texts';
import { useFocus } from '../ui/use-focus';
import { History } from './history';
import { RunOffer } from './run-offer';
import type { SetupProps } from './screen';
import { StoppedOffer } from './stopped-offer';
import { tabKinds } from './tab-kinds';

interface SetupFrameProps extends SetupProps {
  /** The kind that the tab is for. */
  readonly kind: RunKind;
  readonly heading: string;
  /** Between the heading and the run that was left. */
  readonly hint?: string;
  /** Below them, even before the sheet is read. */
  readonly intro?: ComponentChildren;
  /** Once the document is read, above the history. */
  readonly children?: (document: DocumentView) => ComponentChildren;
  /** The button below everything; none where the tab has buttons of its own. */
  readonly start?: {
    readonly text: string;
    readonly enabled: boolean;
    readonly onPress: () => void;
    /** Shown next to the button and read out. */
    readonly note?: string;
  };
}

/** The frame of every tab's start: heading, a run that was left, what can be chosen, the last runs, the button. */
export function SetupFrame(props: SetupFrameProps) {
  const {
    store,
    dispatchStore,
    runs,
    returned,
    kind,
    heading,
    hint = '',
    intro,
    children,
    start,
    openJob,
    selectRow,
  } = props;
  const focus = useFocus(returned);
  const { overview } = store;
  const unfinished = overview?.run ?? null;
  const kinds = tabKinds(kind);
  const last = overview?.history.find(({ kind: of, made }) => made === undefined && kinds.includes(of));
  const stopped = unfinished === null && last?.left ? last : null;
  return (
    <>
      <h2 ref={focus} tabIndex={-1}>
        {heading}
      </h2>
      {hint && <p class="hint">{hint}</p>}
      {overview && unfinished && (
        <RunOffer
          run={unfinished}
          kind={kinds.find((one) => one === unfinished.kind) ?? kind}
          runs={runs}
          isThere={overview.sheets.some(({ id }) => id === unfinished.sheetId)}
          onRefresh={() => dispatchStore({ type: 'open', sheetId: sheetOf(store, JOB_OF_KIND[kind]) })}
          openJob={openJob}
        />
      )}
      {stopped?.left && <StoppedOffer record={stopped} left={stopped.left} kind={stopped.kind} runs={runs} />}
      {intro}
      {overview ? (
        <>
          {children?.(overview)}
          <History
            history={overview.history}
            kinds={kinds}
            onUndo={(record) => runs[record.kind].dispatchUndo({ type: 'undo', record })}
            onOpen={(made) => selectRow(1, made)}
          />
        </>
      ) : (
        store.failure === null && <Loading />
      )}
      {start && (
        <div class="footer">
          <button
            type="button"
            class={unfinished?.idle || stopped ? '' : 'primary'}
            disabled={!start.enabled}
            onClick={start.onPress}
          >
            {start.text}
          </button>
          {start.note !== undefined && (
            <span class="saving" role="status">
              {start.note}
            </span>
          )}
        </div>
      )}
    </>
  );
}

/** What is shown until a sheet is read. */
export function Loading() {
  return (
    <p class="hint loading" role="status">
      {SETUP.loading}
    </p>
  );
}
