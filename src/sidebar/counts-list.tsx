import type { Counts } from '../shared/contract';
import { spaced } from './plural';
import { COUNTS } from './texts';

interface Line {
  readonly name: string;
  readonly count: number;
  readonly sub?: boolean;
}

/** Numbers of a check or of a run; what is usually nought is left out when it is. */
export function CountsList({ counts, filledName }: { readonly counts: Counts; readonly filledName: string }) {
  const lines: readonly Line[] = [
    { name: COUNTS.rows, count: counts.rows },
    { name: COUNTS.own, count: counts.own, sub: true },
    { name: COUNTS.fallback, count: counts.fallback, sub: true },
    { name: COUNTS.none, count: counts.none, sub: true },
    { name: COUNTS.unchanged, count: counts.unchanged },
    ...onlyIfAny(COUNTS.overwrites, counts.overwrites),
    ...onlyIfAny(COUNTS.kept, counts.kept),
    { name: COUNTS.attention, count: counts.attention },
  ];
  return (
    <dl class="counts">
      <div class="count-main">
        <dt>{filledName}</dt>
        <dd>{spaced(counts.filled)}</dd>
      </div>
      {lines.map(({ name, count, sub }) => (
        <div key={name} class={sub ? 'count-sub' : ''}>
          <dt>{name}</dt>
          <dd>{spaced(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function onlyIfAny(name: string, count: number): readonly Line[] {
  return count > 0 ? [{ name, count }] : [];
}
