import type { HandOutOptions } from '../../shared/hand-out';
import type { SheetsAhead as Ahead } from '../../shared/made-sheets';
import { NO_SHEET } from '../../shared/setup';
import { FindingGroups } from '../findings/finding-groups';
import { PreviewFrame } from '../run/preview-frame';
import type { PreviewProps } from '../run/screen';
import { SelectField } from '../ui/field';
import { Notice } from '../ui/notice';
import { SheetsAhead } from '../ui/sheets-ahead';
import { RecipientList } from './recipient-list';
import { HAND_OUT } from './texts';

/** What would be handed out: by what, to whom, how guarded; the button that does it. */
export function HandOutPreview({ work, preview, selection, onRow }: PreviewProps<'handOut'>) {
  const { run, dispatchRun } = work;
  const { options } = run;
  const { tokens, recipients, groups, notices } = preview;
  const narrow = (change: Partial<HandOutOptions>, chosen: readonly string[]) =>
    dispatchRun({ type: 'narrow', tokens: chosen, options: { ...options, ...change } });
  const choose = (ids: ReadonlySet<string>) => {
    const chosen = recipients.map(({ id }) => id).filter((id) => ids.has(id));
    narrow({ chosen: chosen.length === recipients.length ? null : chosen }, chosen);
  };
  return (
    <PreviewFrame
      work={work}
      heading={HAND_OUT.previewHeading}
      write={HAND_OUT.write(tokens.length)}
      blocked={tokens.length === 0 ? HAND_OUT.nothing : ''}
    >
      {notices.map((notice) => (
        <Notice key={notice} tone="info">
          <p>{notice}</p>
        </Notice>
      ))}
      {(preview.withPersons.length > 0 || recipients.length > 1) && (
        <Notice tone="warning" heading={HAND_OUT.alongHeading}>
          <p>{HAND_OUT.along(preview.withPersons, recipients.length > 1)}</p>
        </Notice>
      )}
      <SelectField
        label={HAND_OUT.level}
        value={options.level}
        options={Object.entries(HAND_OUT.levels).map(([value, text]) => ({ value, text }))}
        onChange={(value) => {
          const level = value === 'parent' ? 'parent' : 'municipality';
          dispatchRun({ type: 'choose', options: { ...options, level, chosen: null } });
        }}
      />
      <SelectField
        label={HAND_OUT.guard}
        value={options.guard}
        options={Object.entries(HAND_OUT.guards).map(([value, text]) => ({ value, text }))}
        onChange={(value) => narrow({ guard: value === 'owner' ? 'owner' : 'warning' }, tokens)}
      />
      <RecipientList recipients={recipients} chosen={new Set(tokens)} onChange={choose} />
      <SheetsAhead ahead={aheadOf(preview)} renewal={HAND_OUT.renewed} />
      {groups.length > 0 && <FindingGroups work={work} selection={selection} onRow={onRow} />}
    </PreviewFrame>
  );
}

function aheadOf({ tokens, recipients, howTo }: PreviewProps<'handOut'>['preview']): Ahead {
  const chosen = recipients.filter(({ id }) => tokens.includes(id));
  const names = (isFresh: boolean) =>
    chosen.filter(({ sheetId }) => (sheetId === NO_SHEET) === isFresh).map(({ sheetName }) => sheetName);
  const along = howTo !== '' && chosen.length > 0 ? [howTo] : [];
  return { fresh: [...names(true), ...along], renewed: names(false) };
}
