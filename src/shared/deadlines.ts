import type { ReadinessSettings } from './readiness';
import type { Preview } from './run';

/** Headers of the columns that a run over messages writes. */
export const DEADLINE_HEADERS = {
  due: 'Срок ответа',
  daysLeft: 'Осталось дней',
  deadlineMark: 'Отметка срока',
} as const;

/** Messages with their due days, as they stand today. */
export interface DeadlinesPreview extends Preview {
  readonly kind: 'deadlines';
  /** dd.mm.yyyy: the day on which days left were counted. */
  readonly today: string;
  readonly counts: {
    readonly rows: number;
    /** Rows in which something is to be written. */
    readonly filled: number;
    readonly overdue: number;
    readonly soon: number;
    readonly open: number;
    readonly closed: number;
    readonly unread: number;
  };
  readonly summary: readonly {
    readonly organisation: string;
    readonly total: number;
    readonly overdue: number;
    readonly soon: number;
    readonly closed: number;
  }[];
  readonly settings: ReadinessSettings;
}
