import type { Settings } from '../../shared/settings';
import type { RegionName } from '../../shared/setup';
import { SelectField } from '../ui/field';
import { SETTINGS, SETUP } from './texts';

interface SettingsProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

type Choosable = Exclude<keyof Settings, 'regCode'>;

const ORDER: readonly Choosable[] = [
  'mode',
  'write',
  'ogrnOnFallback',
  'municipality',
  'regionalInstitutions',
  'okrugCode',
];

/** What follows from what is chosen. */
function consequence(key: Choosable, settings: Settings): string | undefined {
  const texts: { readonly [value: string]: string } | undefined = SETTINGS[key].consequence;
  return texts?.[settings[key]];
}

/** The region of the links; by the sheet's own majority until someone chooses. */
export function RegionField({
  settings,
  regions,
  onChange,
}: SettingsProps & { readonly regions: readonly RegionName[] }) {
  const options = [
    { value: '', text: SETUP.regionByMajority },
    ...regions.map(({ regCode, name }) => ({ value: regCode, text: `${name} (${regCode})` })),
  ];
  return (
    <SelectField
      label={SETUP.region}
      value={settings.regCode}
      options={options}
      onChange={(regCode) => onChange({ ...settings, regCode })}
    />
  );
}

/** The other settings, folded: what is chosen in the first two shows in the heading. */
export function SettingsForm({ settings, onChange }: SettingsProps) {
  return (
    <details class="section">
      <summary>
        {SETUP.options}
        <span class="hint summary-hint">
          {SETTINGS.mode.options[settings.mode]}, {SETTINGS.write.options[settings.write].toLowerCase()}
        </span>
      </summary>
      {ORDER.map((key) => (
        <SelectField
          key={key}
          label={SETTINGS[key].label}
          value={settings[key]}
          options={Object.entries(SETTINGS[key].options).map(([value, text]) => ({ value, text }))}
          onChange={(value) => onChange({ ...settings, [key]: value })}
          hint={consequence(key, settings)}
        />
      ))}
    </details>
  );
}
