import { COVER_HINTS } from '../../../src/register/card/card-texts';
import { linkHint } from '../../../src/register/card/what-opens';
import { registerFinding } from '../../../src/register/findings/register-findings';
import type { Card } from '../../../src/shared/card';
import type { FillPreview } from '../../../src/shared/fill';
import type { FindingGroup, FindingRow } from '../../../src/shared/findings';
import type { Overview } from '../../../src/shared/overview';
import type { RunRecord, RunState, Token } from '../../../src/shared/run';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings';

/** Invented answers of a server, as the page gets them. */

export const LONG_NAME = `Муниципальное бюджетное ${'образовательное'.repeat(15)}`.slice(0, 250);
export const HOSTILE = '<img src=x onerror="window.hacked=1"></script><script>window.hacked=1</script>';

export const OVERVIEW: Overview = {
  sheets: [
    { id: 0, name: 'Выгрузка по ЛКО' },
    { id: 77, name: 'Справочник' },
  ],
  jobs: {},
  inFront: null,
  register: {
    sheetId: 0,
    sheetName: 'Выгрузка по ЛКО',
    headerRow: 3,
    headerChosen: false,
    absent: [],
    rows: 318,
    columns: [
      column('name', 2, 'Наименование организации', 'sure', ['Администрация района', 'Детский сад № 1']),
      column('id', 1, 'ID', 'likely', ['219141', '']),
      column('ogrn', 4, 'ОГРН', 'sure', ['1045405430620', '1025401020721']),
      column('parentName', 3, 'Учредитель', 'chosen', ['Правительство области', 'Администрация района']),
      column('oktmo', 5, 'ОКТМО', 'sure', ['50657000', '50701000']),
    ],
    ambiguous: [
      {
        role: 'vkPage',
        why: 'Подходят несколько столбцов: выберите',
        columns: [
          { column: 6, header: 'Ссылка на госпаблик' },
          { column: 7, header: 'Страница' },
        ],
      },
    ],
    headers: [
      'ID',
      'Наименование организации',
      'Учредитель',
      'ОГРН',
      'ОКТМО',
      'Ссылка на госпаблик',
      'Страница',
      LONG_NAME,
    ].map((header, index) => ({ column: index + 1, header })),
    notices: [],
  },
  directory: null,
  settings: DEFAULT_SETTINGS,
  regions: [
    { regCode: '01', name: 'Алтайский край' },
    { regCode: '50', name: 'Новосибирская область' },
    { regCode: '7114', name: 'Ямало-Ненецкий автономный округ' },
  ],
  run: null,
  history: [],
  ahead: {
    summary: {
      fresh: ['Сводка', 'Кому нужен ЛКО', 'Сайт размещения виджета', 'Динамика'],
      renewed: [],
    },
    requests: { fresh: ['Запросы', 'Тексты'], renewed: [] },
  },
};

function column(
  role: Overview['register']['columns'][number]['role'],
  place: number,
  header: string,
  confidence: 'sure' | 'likely' | 'chosen',
  samples: readonly [string, string],
): Overview['register']['columns'][number] {
  return { role, column: place, header, confidence, why: 'по заголовку', samples };
}

/** What every preview of the register answers with. */
export const OF_REGISTER = {
  sheetId: OVERVIEW.register.sheetId,
  sheetName: OVERVIEW.register.sheetName,
  reading: OVERVIEW.register,
  overwrites: 0,
  listName: 'Замечания, Выгрузка по ЛКО',
};

/** So many tokens. */
export function tokensOf(count: number): Token[] {
  return Array.from({ length: count }, (_, index) => `p${index}`);
}

/** Rows of a finding, from sheet row 4 on. */
export function findingRows(
  count: number,
  name = 'Детский сад',
  text = 'ОГРН 1234567890123: неверная цифра.',
): FindingRow[] {
  return Array.from({ length: count }, (_, index) => ({
    row: index + 4,
    name: `${name} № ${index + 1}`,
    text,
  }));
}

/** A group with all of its rows in the preview. */
export function wholeGroup(group: Omit<FindingGroup, 'total' | 'rowTotal'>): FindingGroup {
  const { length } = group.rows;
  return { ...group, total: length, rowTotal: length };
}

/** A fill of so many organisations. */
export function fillOf(total: number, batch = 50): FillPreview {
  return {
    ...OF_REGISTER,
    kind: 'fill',
    optionsNow: {},
    regCode: '50',
    regionName: 'Новосибирская область',
    decisions: { questions: [], notices: [] },
    replaced: [],
    samples: [],
    links: {
      complete: total - 9,
      incomplete: 9,
      lacking: {
        formLink: {
          rows: 6,
          reasons: [{ code: 'ogrn-check-digit', title: 'Неверная контрольная цифра ОГРН', rows: 4 }],
        },
        pollLink: { rows: 0, reasons: [] },
        appLink: { rows: 5, reasons: [] },
      },
    },
    counts: {
      rows: total,
      filled: total - 6,
      own: total - 40,
      fallback: 34,
      none: 6,
      unchanged: 6,
      overwrites: 0,
      kept: 3,
      attention: 9,
    },
    groups: [
      wholeGroup({
        code: 'ogrn-check-digit',
        severity: 'error',
        title: 'Неверная контрольная цифра ОГРН',
        fix: 'Сверьте ОГРН с выпиской из ЕГРЮЛ.',
        rows: [
          ...findingRows(3),
          { row: 40, name: LONG_NAME, text: 'ОГРН 123: нужно 13 цифр.' },
          { row: 41, name: HOSTILE, text: HOSTILE },
        ],
      }),
      wholeGroup({
        code: 'region-of-ogrn',
        severity: 'warning',
        title: 'ОГРН выдан в другом регионе',
        fix: 'Проверьте, та ли организация.',
        rows: findingRows(4, 'Школа', 'ОГРН начат в регионе 42.'),
      }),
      wholeGroup({
        code: 'kind-by-name',
        severity: 'note',
        title: 'Вид определён по названию',
        fix: 'Если вид неверен, добавьте столбец «Вид».',
        rows: findingRows(120, 'Музей', 'Подведомственная: по названию.'),
      }),
    ],
    tokens: tokensOf(total),
    layout: { headerRow: 3 },
    newColumns: ['Ссылка: Сообщить о проблеме', 'Ссылка: Высказать мнение', 'Замечания'],
    batch,
  };
}

/** A run that was left after 100 rows. */
export const UNFINISHED: RunState = {
  runId: 'r1.1',
  kind: 'fill',
  sheetId: 0,
  sheetName: 'Выгрузка по ЛКО',
  options: {},
  started: '2026-11-22T08:00:00Z',
  total: 318,
  done: 100,
  idle: true,
};

/** A finished run. */
export const RECORD: RunRecord = {
  runId: 'r1',
  kind: 'fill',
  sheetId: 0,
  sheetName: 'Выгрузка по ЛКО',
  started: '2026-11-20T08:00:00.000Z',
  finished: '2026-11-20T08:05:00.000Z',
  outcome: 'done',
  filled: 312,
  fallback: 34,
  attention: 9,
  undoable: true,
  sheets: [],
};

export const CARD: Card = {
  row: 15,
  name: 'Детский сад № 460',
  position: 12,
  total: 318,
  vkPage: 'https://vk.com/public1',
  idSource: 'ID 219141 — ЛКО вышестоящей организации «Администрация района»: своего ЛКО нет',
  items: [
    {
      title: 'Сообщить о проблеме',
      cover: 'Сообщить о проблеме',
      coverHint: COVER_HINTS.official,
      linkHint: '',
      opens:
        'форма вышестоящей организации «Администрация Черепановского района»: так и должно быть, ссылка ведёт в её ЛКО',
      menuName: 'Решаем вместе',
      link: 'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1025401020721',
      missing: '',
      phoneOnly: false,
      placed: [],
    },
    {
      title: 'Высказать мнение',
      cover: 'Высказать мнение',
      coverHint: COVER_HINTS.official,
      linkHint: '',
      opens: 'опросы муниципалитета, а не самой организации (ОКТМО 50657000)',
      menuName: 'Решаем вместе',
      link: '',
      missing: 'Нет ОКТМО: впишите код муниципалитета в столбец «ОКТМО».',
      phoneOnly: false,
      placed: [],
    },
    {
      title: 'Госуслуги',
      cover: '',
      coverHint: COVER_HINTS.own,
      linkHint: linkHint([registerFinding('app-template-education')]),
      opens: 'после входа — запись в кружки этой организации: «Детский сад № 460»',
      menuName: 'Запись в кружок',
      link: 'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=1',
      missing: '',
      phoneOnly: true,
      placed: [],
    },
  ],
  before: ['Вы администратор сообщества ВК.', 'Отмечено «Сайт размещения виджета».'],
  after: ['Каждая ссылка открыта со страницы сообщества.'],
  findings: [
    {
      severity: 'error',
      text: 'ОКТМО пуст: ссылки на опросы не будет.',
      fix: 'Впишите 8 цифр кода муниципалитета.',
    },
  ],
  previousRow: 14,
  nextRow: 16,
};
