import { useEffect } from 'preact/hooks';
import { isAsking } from '../../run/call';
import { lookupReducer, NOTHING } from '../../run/lookup-reducer';
import { useMachine } from '../ui/use-machine';

/** A sidebar hears nothing of the sheet: as long as the person wants it, the selection is asked for so often. */
export const FOLLOW_MS = 2000;

/**
 * Tells when another row is selected in the sheet.
 *
 * @param follows whether the person wants that now
 * @param sheetId the card's sheet
 * @param onRow gets each newly selected row
 */
export function useFollow(follows: boolean, sheetId: number, onRow: (row: number) => void): void {
  const [watch, dispatch] = useMachine(lookupReducer, NOTHING);
  const asking = isAsking(watch);
  useEffect(() => {
    if (!follows || asking) return;
    const look = () => {
      // Nobody sees the card of a window that is hidden.
      if (document.visibilityState === 'visible')
        dispatch({ type: 'ask', call: { name: 'getSelectedRow', request: { sheetId } } });
    };
    const timer = setInterval(look, FOLLOW_MS);
    return () => clearInterval(timer);
  }, [follows, asking, sheetId]);
  const { reply } = watch;
  const row = reply?.name === 'getSelectedRow' && reply.answer.ok ? reply.answer.value.row : 0;
  useEffect(() => {
    if (follows && row > 0) onRow(row);
  }, [row, follows]);
}
