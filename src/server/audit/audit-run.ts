import * as z from 'zod/mini';
import { isOwnAuditCell } from '../../register/audit/audit-cell';
import type { AUDIT_HEADERS } from '../../shared/audit';
import { NO_SHEET } from '../../shared/setup';
import { COLOURS } from '../../sheets/cells/output-area';
import { keptChoices } from '../choices';
import { openDecisions } from '../decisions/open-decisions';
import { parsed } from '../request';
import { planOfRows, readWritten } from '../run/plan-of-rows';
import type { RunDefinition, RunPlan } from '../run/run-definition';
import { textWrites } from '../run/text-writes';
import { type ReadSheet, readRegister } from '../setup/register-reading';
import { LEGENDS } from '../texts';
import { auditSheet } from './audit-sheet';
import { findingLinks } from './finding-links';
import { placedChoiceSchema, storePlaced } from './placed-store';

const COLUMNS = [
  'formAudit',
  'pollAudit',
  'appAudit',
] as const satisfies readonly (keyof typeof AUDIT_HEADERS)[];

/**
 * Writing what an audit of placed links found: each is compared with the organisation's own data, or, in a list without
 * an export, judged by what the link alone tells.
 */
export const AUDIT_RUN: RunDefinition<'audit'> = {
  kind: 'audit',
  options: z.object({}),
  saveChoice: (sheetId, choice) => {
    const { headers } = readRegister(sheetId, keptChoices()).reading;
    const byColumn = new Map(headers.map(({ column, header }) => [column, header]));
    storePlaced(sheetId, parsed(placedChoiceSchema, choice), (column) => byColumn.get(column) ?? '');
  },
  format: {
    textColumns: COLUMNS,
    colours: COLUMNS.flatMap((column) => [
      { column, startsWith: 'верно', colour: COLOURS.green },
      { column, startsWith: '✖', colour: COLOURS.red },
      { column, startsWith: '⚠', colour: COLOURS.yellow },
      { column, startsWith: 'нет ссылки', colour: COLOURS.yellow },
    ]),
    widths: { formAudit: 260, pollAudit: 260, appAudit: 260 },
    legend: { column: 'formAudit', text: LEGENDS.audit },
  },
  // A list of links needs no register.
  read: readRegister,
  plan,
};

function plan(read: ReadSheet): RunPlan<'audit'> {
  const audited = auditSheet(read);
  const firstRow = read.reading.headerRow + 1;
  const written = readWritten('audit', read);
  const judged = (audited?.result.rows ?? []).map(({ row, cells }) => ({
    index: row - firstRow,
    texts: COLUMNS.map((column) => cells[column]),
  }));
  return planOfRows('audit', {
    read,
    directorySheetId: audited?.planned?.directorySheetId ?? NO_SHEET,
    readySheetIds: audited?.planned?.readySheetIds ?? [],
    columns: audited?.sourceColumns ?? {},
    source: audited?.source ?? {},
    table: audited?.planned?.table ?? null,
    ...(audited ? { found: findingLinks(audited) } : {}),
    written,
    rows: judged
      .filter(({ texts }) => texts.some((text) => text !== ''))
      .map(({ index, texts }) => ({
        index,
        texts,
        writes: textWrites(COLUMNS, texts, written, index, (_, held) => isOwnAuditCell(held)),
        fallback: false,
        attention: texts.some((text) => /^[✖⚠]/.test(text)),
      })),
    preview: () => {
      const { rows = 0, links = 0, right = 0, missing = 0 } = audited?.result.totals ?? {};
      return {
        compared: Boolean(audited?.planned),
        columns: audited?.columns ?? [],
        totals: { rows, links, right, missing },
        groups: audited?.result.groups ?? [],
        overwrites: 0,
        decisions: audited?.planned ? openDecisions(audited.planned) : { questions: [], notices: [] },
      };
    },
  });
}
