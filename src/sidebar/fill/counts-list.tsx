import { spaced } from '../../core/cells/plural';
import { type LackingLink, LINK_COLUMNS, type LinkTotals } from '../../shared/fill';
import type { Counts } from '../../shared/findings';
import { type CountLine, CountLines } from '../ui/count-lines';
import { COUNTS } from './texts';

interface CountsListProps {
  readonly counts: Counts;
  readonly links: LinkTotals;
  readonly filledName: string;
  /** Leads to the findings that need attention. */
  readonly onAttention: () => void;
  /** Leads to the findings of one reason. */
  readonly onReason: (code: string) => void;
}

/** Reasons beside a count: more would hide the counts. */
const MOST_REASONS = 3;

/** Numbers of a preview or of a fill; those that are usually 0 are left out when they are. */
export function CountsList({ counts, links, filledName, onAttention, onReason }: CountsListProps) {
  return (
    <CountLines
      main={line(filledName, counts.filled)}
      lines={[
        line(COUNTS.rows, counts.rows),
        line(COUNTS.own, counts.own, true),
        line(COUNTS.fallback, counts.fallback, true),
        line(COUNTS.none, counts.none, true),
        line(COUNTS.unchanged, counts.unchanged),
        ...onlyIfAny(COUNTS.overwrites, counts.overwrites),
        ...onlyIfAny(COUNTS.kept, counts.kept),
        line(COUNTS.complete, links.complete),
        ...onlyIfAny(COUNTS.incomplete, links.incomplete),
        ...LINK_COLUMNS.filter((column) => links.lacking[column].rows > 0).map((column) => ({
          ...line(COUNTS.lacking[column], links.lacking[column].rows, true),
          reasons: reasonsOf(links.lacking[column], onReason, onAttention),
        })),
        counts.attention > 0
          ? { ...line(COUNTS.attention, counts.attention), onPress: onAttention }
          : line(COUNTS.attention, counts.attention),
      ]}
    />
  );
}

/** Why organisations lack a link: the lines add up to all of them. */
function reasonsOf(
  { rows: all, reasons }: LackingLink,
  onReason: (code: string) => void,
  onAttention: () => void,
): NonNullable<CountLine['reasons']> {
  // One more reason takes no more room than the line that would stand for it.
  const isOneMore =
    reasons.length === MOST_REASONS + 1 && reasons.reduce((sum, { rows }) => sum + rows, 0) === all;
  const named = isOneMore ? reasons : reasons.slice(0, MOST_REASONS);
  const others = all - named.reduce((sum, { rows }) => sum + rows, 0);
  return [
    ...named.map(({ code, title, rows }) => ({
      text: COUNTS.reason(title, rows),
      onPress: () => onReason(code),
    })),
    ...(others > 0 && named.length > 0 ? [{ text: COUNTS.otherReasons(others), onPress: onAttention }] : []),
  ];
}

function line(name: string, count: number, sub = false): CountLine {
  return { name, value: spaced(count), sub };
}

function onlyIfAny(name: string, count: number, sub = false): readonly CountLine[] {
  return count > 0 ? [line(name, count, sub)] : [];
}
