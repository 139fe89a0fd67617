import { spaced } from '../../core/cells/plural';
import { NO_SHEET } from '../../shared/setup';
import type { VkPreview as Preview } from '../../shared/vk';
import { NewColumns } from '../run/new-columns';
import { PreviewFrame } from '../run/preview-frame';
import type { PreviewProps } from '../run/screen';
import { CountLines } from '../ui/count-lines';
import { SelectField } from '../ui/field';
import { Notice } from '../ui/notice';
import { BY_FILE, VK } from './texts';
import { VkKey } from './vk-key';

/** Before VK's answers are taken: from where, about how many pages, and what VK is told. */
export function VkPreview({ work, preview }: PreviewProps<'vk'>) {
  const { from, access, counts } = preview;
  const { options } = work.run;
  const asksVk = from === NO_SHEET;
  const isReady = from !== null && (!asksVk || access === 'ready');
  const writes = isReady && counts.asked > 0;
  return (
    <PreviewFrame
      work={work}
      heading={VK.heading}
      hint={VK.onSheet(preview.sheetName)}
      write={writes ? (asksVk ? VK.ask : VK.take(counts.asked)) : ''}
    >
      {access === 'not-built' && preview.sources.length === 0 && <ByFile />}
      <Source
        preview={preview}
        onChange={(chosen) => work.dispatchRun({ type: 'choose', options: { ...options, from: chosen } })}
      />
      {asksVk && (
        <VkKey
          isKept={access === 'ready'}
          onChange={(token) => work.dispatchRun({ type: 'choose', options, choice: { token } })}
        />
      )}
      {isReady && (
        <>
          <Counts preview={preview} />
          {counts.asked === 0 && <p>{asksVk ? VK.allAnswered : VK.noneKnown}</p>}
        </>
      )}
      {isReady && counts.answered > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            checked={options.again}
            onChange={() =>
              work.dispatchRun({ type: 'choose', options: { ...options, again: !options.again } })
            }
          />
          {VK.again(counts.answered)}
        </label>
      )}
      {writes && <NewColumns headers={preview.newColumns} />}
    </PreviewFrame>
  );
}

interface SourceProps {
  readonly preview: Preview;
  readonly onChange: (from: number) => void;
}

function Source({ preview: { access, from, sources }, onChange }: SourceProps) {
  const options = [
    ...(access === 'not-built' ? [] : [{ value: String(NO_SHEET), text: VK.itself }]),
    ...sources.map(({ sheetId, name }) => ({ value: String(sheetId), text: VK.ofSheet(name) })),
  ];
  if (options.length === 0) return null;
  return (
    <SelectField
      label={VK.source}
      value={from === null ? '' : String(from)}
      options={from === null ? [{ value: '', text: VK.choose }, ...options] : options}
      onChange={(value) => value !== '' && onChange(Number(value))}
    />
  );
}

function Counts({ preview: { counts, from } }: Pick<SourceProps, 'preview'>) {
  return (
    <CountLines
      main={{ name: from === NO_SHEET ? VK.willAsk : VK.known, value: spaced(counts.asked) }}
      lines={[
        { name: VK.rows, value: spaced(counts.rows) },
        { name: VK.answered, value: spaced(counts.answered), sub: true },
        ...(counts.unread > 0 ? [{ name: VK.unread, value: spaced(counts.unread), sub: true }] : []),
        ...(counts.kept > 0 ? [{ name: VK.kept, value: spaced(counts.kept) }] : []),
      ]}
    />
  );
}

function ByFile() {
  return (
    <Notice tone="info" heading={BY_FILE.heading}>
      <p>{BY_FILE.text}</p>
      <ol class="list">
        {BY_FILE.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="hint">
        {BY_FILE.build}
        <br />
        {BY_FILE.command}
      </p>
    </Notice>
  );
}
