import { spaced } from '../../core/cells/plural';
import type { CollectPreview } from '../../shared/collect';
import { CountLines } from '../ui/count-lines';
import { COLLECT } from './texts';

/** Numbers of what came back, with the verdicts that the summary counts. */
export function CollectCounts({ preview }: { readonly preview: CollectPreview }) {
  const verdicts = Object.entries(preview.verdicts).map(([name, count]) => ({
    name,
    value: spaced(count),
    sub: true,
  }));
  return (
    <CountLines
      main={{ name: COLLECT.answered, value: COLLECT.ofRows(preview.answered, preview.rows) }}
      lines={[
        ...verdicts,
        { name: COLLECT.changed, value: spaced(preview.changed) },
        { name: COLLECT.sources, value: spaced(preview.sources) },
      ]}
    />
  );
}
