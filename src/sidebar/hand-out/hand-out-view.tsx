import type { Lookup } from '../../run/lookup-reducer';
import type { Checked } from '../../run/run-state';
import type { Guard, Level } from '../../shared/hand-out';
import { BUTTONS } from '../texts';
import { SelectField } from '../ui/field';
import { FindingGroups } from '../ui/finding-groups';
import { Notice } from '../ui/notice';
import { useFocus } from '../ui/use-focus';
import { groupTokens, guardOf, type HandOutWork } from './hand-out-checker';
import { HandOutGroups } from './hand-out-groups';
import { HAND_OUT } from './hand-out-texts';

interface HandOutViewProps {
  readonly check: HandOutWork;
  readonly pick: Lookup;
  readonly onRow: (row: number) => void;
  readonly onLevel: (level: Level) => void;
  readonly onNarrow: (tokens: Checked['tokens'], guard: Guard) => void;
  readonly onGo: () => void;
  readonly onBack: () => void;
}

/** What would be handed out: by what, to whom, how guarded; the button that does it. */
export function HandOutView({ check, pick, onRow, onLevel, onNarrow, onGo, onBack }: HandOutViewProps) {
  const heading = useFocus();
  const count = check.tokens.length;
  const guard = guardOf(check);
  const chosen = new Set(check.tokens.map(({ hash }) => hash));
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {HAND_OUT.checkHeading}
      </h2>
      {check.notices.map((notice) => (
        <Notice key={notice} tone="info">
          <p>{notice}</p>
        </Notice>
      ))}
      <SelectField
        label={HAND_OUT.level}
        value={check.level}
        options={Object.entries(HAND_OUT.levels).map(([value, text]) => ({ value, text }))}
        onChange={(value) => onLevel(value === 'parent' ? 'parent' : 'municipality')}
      />
      <SelectField
        label={HAND_OUT.guard}
        value={guard}
        options={Object.entries(HAND_OUT.guards).map(([value, text]) => ({ value, text }))}
        onChange={(value) => onNarrow(check.tokens, value === 'owner' ? 'owner' : 'warning')}
      />
      <HandOutGroups
        groups={check.groups}
        chosen={chosen}
        onChange={(ids) => onNarrow(groupTokens(check.groups.filter(({ id }) => ids.has(id))), guard)}
      />
      {check.findings.length > 0 && <FindingGroups groups={check.findings} pick={pick} onRow={onRow} />}
      <div class="footer">
        <button type="button" class="primary" disabled={count === 0} onClick={onGo}>
          {HAND_OUT.go(count)}
        </button>
        <button type="button" onClick={onBack}>
          {BUTTONS.back}
        </button>
      </div>
      {count === 0 && (
        <p class="hint" role="status">
          {HAND_OUT.nothing}
        </p>
      )}
    </>
  );
}
