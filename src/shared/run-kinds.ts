import { DEADLINE_HEADERS, READINESS_HEADERS } from './readiness';
import { OUTPUT_HEADERS } from './roles';

/** What a run does: fills links, writes what an audit found, hands out sheets, collects what came back, or
 * writes where organisations stand and when messages are due. */
export const RUN_KINDS = ['fill', 'audit', 'handOut', 'collect', 'readiness', 'deadlines'] as const;

export type RunKind = (typeof RUN_KINDS)[number];

/** Headers of the columns that an audit of placed links writes. */
export const AUDIT_HEADERS = {
  formAudit: 'Проверка: Сообщить о проблеме',
  pollAudit: 'Проверка: Высказать мнение',
  appAudit: 'Проверка: Госуслуги',
} as const;

/** Headers of the columns by which a hand-out finds its rows again. */
export const HAND_OUT_HEADERS = {
  group: 'Раздача: кому',
  rowKey: 'Раздача: ключ строки',
} as const;

/** Headers of the columns into which answers are collected. */
export const COLLECT_HEADERS = {
  placed: 'Раздача: размещено',
  formPlaced: 'Размещённая ссылка: Сообщить о проблеме',
  pollPlaced: 'Размещённая ссылка: Высказать мнение',
  appPlaced: 'Размещённая ссылка: Госуслуги',
  placedDate: 'Раздача: дата размещения',
  comment: 'Раздача: комментарий',
  verdict: 'Раздача: итог',
  remarks: 'Раздача: замечания',
  seen: 'Раздача: собранный ответ',
} as const;

/** The columns that each kind of run writes: key → header, in the order in which they are added at the right. */
export const WRITTEN_HEADERS: { readonly [kind in RunKind]: { readonly [column: string]: string } } = {
  fill: OUTPUT_HEADERS,
  audit: AUDIT_HEADERS,
  handOut: HAND_OUT_HEADERS,
  collect: COLLECT_HEADERS,
  readiness: READINESS_HEADERS,
  deadlines: DEADLINE_HEADERS,
};
