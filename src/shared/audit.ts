import type { OpenDecisions } from './decisions';
import type { Preview } from './run';

/** A menu item of a VK page, by the link behind it. */
export type MenuItemKey = 'form' | 'poll' | 'app';

/** A column with links as they were placed. */
export interface PlacedColumnView {
  readonly column: number;
  readonly header: string;
  /** null: the links themselves tell which menu item they are for. */
  readonly item: MenuItemKey | null;
  readonly chosen: boolean;
  /** One short Russian phrase: how it was recognised. */
  readonly why: string;
}

/** A person's choice of columns with placed links; null: by recognition. */
export type PlacedChoice = readonly { readonly column: number; readonly item: MenuItemKey | null }[] | null;

/** What an audit of placed links found. */
export interface AuditPreview extends Preview {
  readonly kind: 'audit';
  /** False for a list of pages and links without an export: only what the links themselves say can be told. */
  readonly compared: boolean;
  readonly columns: readonly PlacedColumnView[];
  readonly totals: {
    readonly rows: number;
    readonly links: number;
    readonly right: number;
    readonly missing: number;
  };
  /** What a person is to decide once for all rows with a value. */
  readonly decisions: OpenDecisions;
}

/** Headers of the columns that an audit of placed links writes. */
export const AUDIT_HEADERS = {
  formAudit: 'Проверка: Сообщить о проблеме',
  pollAudit: 'Проверка: Высказать мнение',
  appAudit: 'Проверка: Госуслуги',
} as const;
