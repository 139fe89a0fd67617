import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BookSheet } from '../../../host/book/book-sheet';
import { type Host, openHost } from '../../../host/host';
import type { ReadinessSettings } from '../../../src/shared/readiness';
import { DIST } from '../../../tools/build/project-root';
import { preview } from '../../support/runs';
import { value } from '../../support/value';

type Cell = string | number | boolean | Date | null;

export const REGISTER = 'Выгрузка';
export const ACCOUNTS = 'Учётные записи';
export const MESSAGES = 'Сообщения';
/** 22 November 2026, noon by the clock of this machine. */
export const NOON = new Date(2026, 10, 22, 12).getTime();

export const HEADER = [
  'Наименование организации',
  'ОГРН',
  'ИНН',
  'ID ЛКО',
  'Вышестоящая организация',
  'Сайт',
  'Сайт размещения виджета',
  'Мною пройдено обучение',
  'ЛКО готов к работе',
  'Код виджета',
  'Размещённая ссылка 1',
  'Размещённая ссылка 2',
];
const FORM =
  'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620';
const POLL =
  'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620';

/** A whole body, a school on it, a school with an ID and nothing else, a museum without any ЛКО. */
export const ROWS: Cell[][] = [
  [
    'Администрация Лесного района',
    '1045405430620',
    '',
    219141,
    '',
    'les.example.ru',
    'да',
    'да',
    'да',
    '',
    FORM,
    POLL,
  ],
  [
    'Школа № 1',
    '1025401020721',
    '',
    '',
    'Администрация Лесного района',
    'school1.example.ru',
    'да',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    'Школа № 2',
    '1105476058930',
    '',
    300002,
    'Администрация Лесного района',
    'school2.example.ru/about',
    '',
    'да',
    '',
    '',
    '',
    '',
  ],
  ['Музей', '', '5440108389', '', '', 'museum.example.ru', '', '', '', '', '', ''],
];

export const ACCOUNT_ROWS: Cell[][] = [
  ['Организация', 'ФИО', 'Роль', 'Email', 'Телефон', 'Статус'],
  [
    'Администрация Лесного района',
    'Первый Пётр',
    'Руководитель',
    'one@example.ru',
    '+7 900 000-00-01',
    'Подтвержден',
  ],
  [
    null,
    'Вторая Вера',
    'Администратор ЛКО\nКоординатор',
    'two@example.ru',
    '+7 900 000-00-02',
    'Подтвержден',
  ],
  [null, 'Третий Иван', 'Исполнитель, Куратор', 'three@example.ru', '+7 900 000-00-03', 'Подтвержден'],
  ['Школа № 2', 'Четвёртая Нина', 'Руководитель', 'two@example.ru', '12', 'Новый'],
  ['Театр', 'Пятый Олег', 'Куратор', 'five@example.ru', '+7 900 000-00-05', 'Новый'],
];

export const MESSAGE_ROWS: Cell[][] = [
  ['Номер сообщения', 'Организация', 'Дата регистрации', 'Порядок рассмотрения', 'Тема', 'Статус'],
  ['1', 'Школа № 1', new Date(Date.UTC(2026, 10, 22, 23, 30)), 'обычный', '', 'В работе'],
  ['2', 'Школа № 1', '11.11.2026', 'фаст-трек', '', 'В работе'],
  ['3', 'Музей', '20.11.2026', '', 'Наледь', 'В работе'],
  ['4', 'Музей', '31.11.2026', '', '', 'В работе'],
  ['5', 'Музей', '01.09.2026', '', '', 'Закрыто'],
];

export async function readinessHost(
  rows: Cell[][] = ROWS,
  accounts: Cell[][] | null = ACCOUNT_ROWS,
  messages: Cell[][] | null = MESSAGE_ROWS,
  options: { timeZone?: string; now?: () => number } = {},
): Promise<Host> {
  return openHost({
    sheets: {
      [REGISTER]: [HEADER, ...rows],
      ...(accounts ? { [ACCOUNTS]: accounts } : {}),
      ...(messages ? { [MESSAGES]: messages } : {}),
    },
    code: readFileSync(resolve(DIST, 'Code.js'), 'utf8'),
    now: () => NOON,
    ...options,
  });
}

export const check = (host: Host) => value(preview(host, 'readiness'));

export function messages(host: Host) {
  return value(preview(host, 'deadlines', { sheetId: sheetNamed(host, MESSAGES).id }));
}

/** Keeps changed settings, as a choice on the preview does. */
export function keep(host: Host, change: Partial<ReadinessSettings>) {
  const { settings } = check(host);
  return value(preview(host, 'readiness', { choice: { ...settings, ...change } }));
}

function sheetNamed(host: Host, name: string): BookSheet {
  const sheet = host.book.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Rows of a sheet below its header, as objects by header. */
export function table(host: Host, name: string, headerRow = 1): { [header: string]: unknown }[] {
  const sheet = sheetNamed(host, name);
  const { rows, columns } = sheet.content;
  const headers = Array.from({ length: columns }, (_, c) => String(sheet.value(headerRow, c + 1)));
  return Array.from({ length: rows - headerRow }, (_, r) =>
    Object.fromEntries(headers.map((header, c) => [header, sheet.value(headerRow + 1 + r, c + 1)])),
  );
}
