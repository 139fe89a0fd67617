import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Host, openHost } from '../../host/host';
import type { AuditPreview } from '../../src/shared/audit';
import { AUDIT_HEADERS } from '../../src/shared/audit';
import { DIST } from '../../tools/build/project-root';
import { cells, FORM_KINDERGARTEN, FORM_OMSU, HEADER, ROWS, SHEET, sheetOf, value } from './register';
import { begin, preview, type RunInHand, runAll } from './runs';

/** Headers of the columns with placed links; they stand right of the register's. */
export const MENU = ['Ссылка в меню 1', 'Ссылка в меню 2', 'Ссылка в меню 3'];
/** Column of «Ссылка в меню 1», from 1. */
export const PLACED = HEADER.length + 1;

const poll = (ogrn: string) =>
  `https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=${ogrn}`;

/** The right links of the support register's organisations, in the menu's order. */
export const RIGHT: readonly (readonly [form: string, poll: string, app: string])[] = [
  [
    FORM_OMSU,
    poll('1045405430620'),
    'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi',
  ],
  [
    FORM_KINDERGARTEN,
    poll('1025401020721'),
    'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=174337985',
  ],
  [
    'https://pos.gosuslugi.ru/form/?opaId=220820&utm_source=vk&utm_medium=50&utm_campaign=1155476012340',
    poll('1155476012340'),
    'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=5',
  ],
];

const CODE = () => readFileSync(resolve(DIST, 'Code.js'), 'utf8');

/** The bundle over the support register with these links placed, row by row. */
export async function auditHost(
  placed: readonly (readonly string[])[] = RIGHT,
  rows: readonly unknown[][] = ROWS,
  options: { now?: () => number } = {},
): Promise<Host> {
  const title = ['Выгрузка по ЛКО в ПОС', ...HEADER.slice(1).map(() => ''), ...MENU.map(() => '')];
  const table = rows.map((row, at) => [...row, ...MENU.map((_, item) => placed[at]?.[item] ?? '')]);
  const sheets = { [SHEET]: [title, [...HEADER, ...MENU], ...table] } as Parameters<
    typeof openHost
  >[0]['sheets'];
  return openHost({ sheets: sheets!, code: CODE(), ...options });
}

/** The bundle over a plain sheet. */
export async function listHost(rows: readonly (readonly string[])[], sheet = 'Список'): Promise<Host> {
  return openHost({ sheets: { [sheet]: rows.map((row) => [...row]) }, code: CODE() });
}

export function audit(host: Host, sheetName = SHEET): AuditPreview {
  return value(preview(host, 'audit', { sheetId: sheetOf(host, sheetName).id }));
}

/** An audit's run in the hands of a test. */
export function startAudit(host: Host, previewed: AuditPreview = audit(host), runId = ''): RunInHand {
  return begin(host, previewed, { runId });
}

/** Audits and writes as the page does; the key of the run, as the history names it. */
export function writeAudit(host: Host, previewed: AuditPreview = audit(host), size = 1000): string {
  return runAll(host, previewed, size);
}

/** What the audit wrote: for each row below the header its three cells. */
export function written(host: Host, sheetName = SHEET, headerRow = 2): string[][] {
  const rows = cells(host, sheetName);
  const columns = Object.values(AUDIT_HEADERS).map((header) => (rows[headerRow - 1] ?? []).indexOf(header));
  return rows.slice(headerRow).map((row) => columns.map((column) => String(row[column] ?? '')));
}
