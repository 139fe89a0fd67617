import type { SetupProps } from '../run/screen';
import { SetupFrame } from '../run/setup-frame';
import { SheetField } from '../setup/sheet-field';
import { VK } from '../vk/texts';
import { AUDIT } from './texts';

/** Before an audit: what it does, on which sheet, and the button that audits. */
export function AuditSetup(props: SetupProps) {
  const { store, dispatchStore, runs } = props;
  const sheetId = store.overview?.register.sheetId;
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
        enabled: sheetId !== undefined,
        onPress: () => sheetId !== undefined && runs.audit.begin(sheetId),
      }}
    >
      {({ sheets, register }) => (
        <>
          <SheetField
            label={AUDIT.sheet}
            sheets={sheets}
            value={register.sheetId}
            onChange={(chosen) => dispatchStore({ type: 'open', sheetId: chosen })}
          />
          <div class="field">
            <button type="button" onClick={() => runs.vk.begin(register.sheetId)}>
              {VK.start}
            </button>
            <p class="hint">{VK.startHint}</p>
          </div>
        </>
      )}
    </SetupFrame>
  );
}
