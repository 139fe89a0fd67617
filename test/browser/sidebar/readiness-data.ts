import type { MessageCheck, ReadinessCheck } from '../../../src/shared/readiness';
import { HOSTILE, LONG_NAME } from './data';

const STAGES = [
  'нет ЛКО',
  'ЛКО создан',
  'учётные записи не подтверждены',
  'нет отметок',
  'готов к работе',
  'виджет отмечен',
  'ссылки размещены',
  'ссылки проверены',
];

function tokens(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    row: i + 6,
    hash: `p${i}`,
    context: ['нет ЛКО', '', ''],
  }));
}

/** Where 318 invented organisations stand. */
export function standingOf(change: Partial<ReadinessCheck> = {}): ReadinessCheck {
  return {
    sheetId: 0,
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
    stages: STAGES.map((name, at) => ({ name, count: [12, 40, 60, 80, 20, 66, 30, 10][at]! })),
    skipped: ['код виджета (нет столбца)', 'проверка ссылок (не проводилась)'],
    accounts: { sheetId: 4, sheetName: 'Учётные записи', count: 512 },
    unmatchedAccounts: [
      { row: 9, name: HOSTILE, text: 'Строка 9 листа учётных записей: такой организации в выгрузке нет' },
    ],
    applicants: [{ row: 7, name: LONG_NAME, text: 'Организация: заполнить заявку' }],
    groups: [
      {
        code: 'account-few',
        severity: 'error',
        title: 'Меньше двух ответственных',
        fix: 'Заполните «Заявку на изменение ответственных» и передайте её координатору',
        rows: [{ row: 12, name: LONG_NAME, text: 'Ответственное лицо одно, нужно не менее двух' }],
      },
    ],
    tokens: tokens(318),
    layout: {},
    newColumns: ['Готовность', 'Следующий шаг', 'Готовность: замечания'],
    batch: 200,
    settings: { accountsSheetId: -1, campaign: '', topics: [{ topic: 'Наледь', days: 3 }] },
    ...change,
  };
}

/** Twelve messages on the first day. */
export const DUE: MessageCheck = {
  sheetId: 5,
  sheetName: 'Сообщения',
  today: '22.11.2026',
  counts: { rows: 12, filled: 12, overdue: 3, soon: 2, open: 5, closed: 1, unread: 1 },
  summary: [{ organisation: LONG_NAME, total: 12, overdue: 3, soon: 2, closed: 1 }],
  groups: [],
  tokens: tokens(12),
  layout: {},
  newColumns: ['Срок ответа', 'Осталось дней', 'Отметка срока'],
  batch: 200,
  settings: { accountsSheetId: -1, campaign: '', topics: [] },
};
