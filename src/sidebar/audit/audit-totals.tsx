import { spaced } from '../../core/cells/plural';
import type { AuditPreview } from '../../shared/audit';
import { CountLines } from '../ui/count-lines';
import { percent } from '../ui/progress';
import { TOTALS } from './texts';

/** Numbers of an audit: how many links are right, in per cent of those that are placed; those that are not placed apart. */
export function AuditTotals({ totals, groups }: Pick<AuditPreview, 'totals' | 'groups'>) {
  const { rows, links, right, missing } = totals;
  const lacking = groups.find(({ code }) => code === 'link-missing')?.rowTotal ?? 0;
  return (
    <>
      <CountLines
        main={{ name: TOTALS.right, value: TOTALS.share(percent(right, links)) }}
        lines={[
          { name: TOTALS.rows, value: spaced(rows) },
          { name: TOTALS.links, value: spaced(links) },
          { name: TOTALS.rightCount, value: spaced(right), sub: true },
          { name: TOTALS.wrong, value: spaced(links - right), sub: true },
        ]}
      />
      {missing > 0 && <p>{TOTALS.missing(missing, lacking)}</p>}
    </>
  );
}
