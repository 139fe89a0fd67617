import { DecisionSection } from '../decisions/decision-section';
import { FindingGroups } from '../findings/finding-groups';
import { showAttention, showGroup } from '../findings/use-findings';
import { NewColumns } from '../run/new-columns';
import { PreviewFrame } from '../run/preview-frame';
import type { PreviewProps } from '../run/screen';
import { CountsList } from './counts-list';
import { LinkSamples } from './link-samples';
import { ReplacedList } from './replaced-list';
import { COUNTS, FILL, REPLACED } from './texts';

/** What a fill would do: numbers, findings, and the button that fills. */
export function FillPreview(props: PreviewProps<'fill'>) {
  const { work, preview, selection, onRow, action, dispatchAction, openJob, selectRow } = props;
  const { filled } = preview.counts;
  const { asked, options } = work.run;
  const { keep = [] } = asked;
  return (
    <PreviewFrame
      work={work}
      heading={FILL.resultHeading}
      hint={FILL.nothingWritten(preview.sheetName)}
      offersAgain
      blocked={asked === options ? '' : REPLACED.recounting}
      write={filled > 0 ? FILL.write(filled) : ''}
    >
      <CountsList
        counts={preview.counts}
        links={preview.links}
        filledName={COUNTS.willFill}
        onAttention={() => showAttention(work.findings)}
        onReason={(code) => showGroup(work.findings, code)}
      />
      {preview.counts.rows > 0 && (
        <p class="hint">
          {preview.regCode ? FILL.region(preview.regionName, preview.regCode) : FILL.noRegion}
        </p>
      )}
      {filled > 0 ? (
        <NewColumns headers={preview.newColumns} />
      ) : (
        <p>{preview.counts.rows > 0 ? FILL.nothingToFill : FILL.noRows}</p>
      )}
      <ReplacedList
        rows={preview.replaced}
        cells={preview.overwrites}
        keep={keep}
        onKeep={(rows) => work.dispatchRun({ type: 'recheck', options: { keep: rows } })}
      />
      <LinkSamples samples={preview.samples} onCard={() => openJob('card', preview.sheetId)} />
      <DecisionSection
        decisions={preview.decisions}
        sheetId={preview.sheetId}
        action={action}
        dispatchAction={dispatchAction}
        onSaved={() => work.dispatchRun({ type: 'recheck' })}
        onOpen={(sheetId) => selectRow(1, sheetId)}
      />
      <FindingGroups work={work} selection={selection} onRow={onRow} />
    </PreviewFrame>
  );
}
