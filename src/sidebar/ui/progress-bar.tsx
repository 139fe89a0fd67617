import { percent } from './progress';

interface ProgressBarProps {
  readonly name: string;
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
}

/** A progress bar; without a total it only shows that something is going on. */
export function ProgressBar({ name, done, total }: ProgressBarProps) {
  const known = total > 0;
  const share = percent(done, total);
  return (
    <div
      class={known ? 'bar' : 'bar bar-endless'}
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={known ? share : undefined}
    >
      <div class="bar-fill" style={known ? { width: `${share}%` } : undefined} />
    </div>
  );
}
