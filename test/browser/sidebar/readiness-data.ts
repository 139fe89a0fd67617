import type { DeadlinesPreview } from '../../../src/shared/deadlines';
import { DEFAULT_READINESS, NO_CONTACT, type ReadinessPreview } from '../../../src/shared/readiness';
import { HOSTILE, LONG_NAME, OF_REGISTER, tokensOf, wholeGroup } from './data';

const STAGES: ReadinessPreview['stages'] = [
  { name: 'нет ЛКО', count: 12 },
  { name: 'ЛКО создан', count: 40 },
  { name: 'учётные записи не подтверждены', count: 60 },
  { name: 'нет отметок', count: 80 },
  { name: 'готов к работе', count: 20 },
  { name: 'виджет отмечен', count: 66 },
  { name: 'ссылки размещены', count: 30 },
  { name: 'ссылки проверены', count: 10 },
];

/** Where 318 invented organisations stand. */
export function readinessOf(change: Partial<ReadinessPreview> = {}): ReadinessPreview {
  return {
    ...OF_REGISTER,
    kind: 'readiness',
    counts: {
      rows: 318,
      filled: 318,
      own: 200,
      fallback: 106,
      none: 12,
      unchanged: 0,
      overwrites: 0,
      kept: 0,
      attention: 240,
    },
    stages: STAGES,
    skipped: ['код виджета (нет столбца)', 'проверка ссылок (не проводилась)'],
    accounts: { sheetId: 4, sheetName: 'Учётные записи', count: 512 },
    unmatchedAccounts: [
      { row: 9, name: HOSTILE, text: 'Строка 9 листа учётных записей: такой организации в выгрузке нет' },
    ],
    applicants: [7],
    groups: [
      wholeGroup({
        code: 'account-few',
        severity: 'error',
        title: 'Меньше двух ответственных',
        fix: 'Заполните «Заявку на изменение ответственных» и передайте её координатору',
        rows: [{ row: 12, name: LONG_NAME, text: 'Ответственное лицо одно, нужно не менее двух' }],
      }),
    ],
    tokens: tokensOf(318),
    layout: {},
    newColumns: ['Готовность', 'Следующий шаг', 'Готовность: замечания'],
    batch: 200,
    settings: {
      accountsSheetId: -1,
      campaign: '',
      topics: [{ topic: 'Наледь', days: 3 }],
      regional: NO_CONTACT,
    },
    ahead: {
      report: { fresh: ['Готовность', 'Готовность, списки'], renewed: [] },
      applications: { fresh: ['Заявка на ЛКО 1045405430620'], renewed: [] },
    },
    ...change,
  };
}

/** Twelve messages on the first day. */
export const DUE: DeadlinesPreview = {
  ...OF_REGISTER,
  kind: 'deadlines',
  sheetId: 5,
  sheetName: 'Сообщения',
  reading: { ...OF_REGISTER.reading, sheetId: 5, sheetName: 'Сообщения' },
  today: '22.11.2026',
  counts: { rows: 12, filled: 12, overdue: 3, soon: 2, open: 5, closed: 1, unread: 1 },
  summary: [{ organisation: LONG_NAME, total: 12, overdue: 3, soon: 2, closed: 1 }],
  groups: [],
  tokens: tokensOf(12),
  layout: {},
  newColumns: ['Срок ответа', 'Осталось дней', 'Отметка срока'],
  batch: 200,
  settings: DEFAULT_READINESS,
};
