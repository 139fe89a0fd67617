import { spaced } from '../../core/cells/plural';
import type { ReadinessPreview } from '../../shared/readiness';
import { CountLines } from '../ui/count-lines';
import { READINESS } from './texts';

/** How many organisations have reached each stage. */
export function StageCounts({ preview }: { readonly preview: ReadinessPreview }) {
  const { stages, counts, applicants } = preview;
  return (
    <CountLines
      main={{ name: READINESS.organisations, value: spaced(counts.rows) }}
      lines={[
        ...stages.map(({ name, count }) => ({ name, value: spaced(count), sub: true })),
        { name: READINESS.needsOwn, value: spaced(applicants.length) },
        { name: READINESS.attention, value: spaced(counts.attention) },
      ]}
    />
  );
}
