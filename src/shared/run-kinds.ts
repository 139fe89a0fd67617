import { OUTPUT_HEADERS } from './roles';

/** What a run does: fills links, or writes what an audit of placed links found. */
export const RUN_KINDS = ['fill', 'audit'] as const;

export type RunKind = (typeof RUN_KINDS)[number];

/** Headers of the columns that an audit of placed links writes. */
export const AUDIT_HEADERS = {
  formAudit: 'Проверка: Сообщить о проблеме',
  pollAudit: 'Проверка: Высказать мнение',
  appAudit: 'Проверка: Госуслуги',
} as const;

/** The columns that each kind of run writes: key → header, in the order in which they are added at the right. */
export const WRITTEN_HEADERS: { readonly [kind in RunKind]: { readonly [column: string]: string } } = {
  fill: OUTPUT_HEADERS,
  audit: AUDIT_HEADERS,
};
