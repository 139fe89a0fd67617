import type { ResultProps } from '../run/screen';
import { VK } from './texts';

/** VK's answers are on the sheet: what the colours mean, and the audit that reads them. */
export function VkResult({ work, preview, record, runs }: ResultProps<'vk'>) {
  const audit = () => {
    work.dispatchRun({ type: 'leave' });
    runs.audit.begin(preview.sheetId);
  };
  return (
    <>
      {record !== null && <p>{VK.attention(record.attention)}</p>}
      <p class="hint">{VK.legend}</p>
      <p>
        <button type="button" onClick={audit}>
          {VK.next}
        </button>
      </p>
    </>
  );
}
