import type { RunKind } from '../../shared/run';
import { RunScreen } from '../run/run-screen';
import type { ScreenProps } from '../run/screen';
import { shownKind } from '../run/tab-kinds';
import { KIND_SCREENS } from './kind-screens';

interface RunTabProps extends ScreenProps {
  /** The kind that the tab is for. */
  readonly kind: RunKind;
}

/** A tab with runs: its start, or the view of the run that is under way. */
export function RunTab({ kind, ...screen }: RunTabProps) {
  const { Setup } = KIND_SCREENS[kind];
  return (
    <RunScreen
      {...screen}
      kind={shownKind(kind, screen.runs)}
      screens={KIND_SCREENS}
      setup={(returned) => Setup && <Setup {...screen} returned={returned} />}
    />
  );
}
