import type { SetupProps } from '../run/screen';
import { SetupFrame } from '../run/setup-frame';
import { SheetField } from '../setup/sheet-field';
import { sheetOf } from '../setup/store';
import { VK } from '../vk/texts';
import { AUDIT } from './texts';

/** Before an audit: what it does, on which sheet, and the button that audits. */
export function AuditSetup(props: SetupProps) {
  const { store, dispatchStore, runs } = props;
  const sheetId = sheetOf(store, 'audit');
  return (
    <SetupFrame
      {...props}
      kind="audit"
      heading={AUDIT.heading}
      intro={
        <>
          <p>{AUDIT.intro}</p>
          <p class="hint">{AUDIT.need}</p>
        </>
      }
      start={{
        text: AUDIT.start,
        enabled: store.overview !== null,
        onPress: () => runs.audit.begin(sheetId),
      }}
    >
      {({ sheets }) => (
        <>
          <SheetField
            label={AUDIT.sheet}
            sheets={sheets}
            value={sheetId}
            onChange={(chosen) => dispatchStore({ type: 'take', job: 'audit', sheetId: chosen })}
          />
          <div class="field">
            <button type="button" onClick={() => runs.vk.begin(sheetId)}>
              {VK.start}
            </button>
            <p class="hint">{VK.startHint}</p>
          </div>
        </>
      )}
    </SetupFrame>
  );
}
