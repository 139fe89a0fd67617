import { useId, useState } from 'preact/hooks';
import type { ReadinessSettings } from '../../shared/readiness';
import { NO_SHEET, type SheetName } from '../../shared/setup';
import { SelectField } from '../ui/field';
import { topicLines, topicsOf } from './fast-topics';
import { RegionalFields, trimmed } from './regional-fields';
import { READINESS_SETTINGS } from './texts';

interface ReadinessSettingsFormProps {
  readonly settings: ReadinessSettings;
  readonly sheets: readonly SheetName[];
  readonly onSave: (settings: ReadinessSettings) => void;
}

/** Sheet of accounts, end of the campaign, fast-track topics, whom to ask in the region: kept with the document when saved. */
export function ReadinessSettingsForm({ settings, sheets, onSave }: ReadinessSettingsFormProps) {
  const id = useId();
  const [accountsSheetId, setAccounts] = useState(settings.accountsSheetId);
  const [campaign, setCampaign] = useState(settings.campaign);
  const [topics, setTopics] = useState(topicLines(settings.topics));
  const [regional, setRegional] = useState(settings.regional);
  const options = [
    { value: String(NO_SHEET), text: READINESS_SETTINGS.automatic },
    ...sheets.map((sheet) => ({ value: String(sheet.id), text: sheet.name })),
  ];
  return (
    <details class="section">
      <summary>{READINESS_SETTINGS.summary}</summary>
      <SelectField
        label={READINESS_SETTINGS.accounts}
        value={String(accountsSheetId)}
        options={options}
        onChange={(value) => setAccounts(Number(value))}
      />
      <div class="field">
        <label for={`${id}-day`}>{READINESS_SETTINGS.campaign}</label>
        <input
          id={`${id}-day`}
          type="date"
          value={campaign}
          aria-describedby={`${id}-day-hint`}
          onInput={(event) => setCampaign(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}-day-hint`}>
          {READINESS_SETTINGS.campaignHint}
        </p>
      </div>
      <div class="field">
        <label for={`${id}-topics`}>{READINESS_SETTINGS.topics}</label>
        <textarea
          id={`${id}-topics`}
          rows={4}
          value={topics}
          aria-describedby={`${id}-topics-hint`}
          onInput={(event) => setTopics(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}-topics-hint`}>
          {READINESS_SETTINGS.topicsHint}
        </p>
      </div>
      <RegionalFields contact={regional} onChange={setRegional} />
      <button
        type="button"
        onClick={() =>
          onSave({ accountsSheetId, campaign, topics: topicsOf(topics), regional: trimmed(regional) })
        }
      >
        {READINESS_SETTINGS.save}
      </button>
    </details>
  );
}
