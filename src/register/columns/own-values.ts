import { cellText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { APP_MENU_NAMES } from '../../core/pos/menu-item';
import type { RunKind } from '../../shared/run';
import { isOwnAuditCell } from '../audit/audit-cell';
import { isOwnRemark } from '../findings/remarks';
import { isSourceWord, SOURCE_WORDS } from '../plan/source-words';
import { STAGE_NAMES } from '../readiness/texts';
import { URGENCY_WORDS } from '../readiness/urgency';

const MENU_NAMES: readonly string[] = Object.values(APP_MENU_NAMES);
const STAGES: readonly string[] = Object.values(STAGE_NAMES);
const URGENCIES: readonly string[] = Object.values(URGENCY_WORDS);
const REFUSED = /^⚠ /;

/** The kinds whose columns may bear no mark, as they were filled before there were marks. */
export type UnmarkedKind = Exclude<RunKind, 'vk'>;

type Test = (text: string) => boolean;

/** What a column's cells hold when a run has filled it; a column whose values could be anybody's has no entry. */
const TESTS: { readonly [kind in UnmarkedKind]: { readonly [column: string]: Test } } = {
  fill: {
    formLink: (text) => /^https:\/\/pos\.gosuslugi\.ru\/form\/\?opaId=\d/.test(text) || REFUSED.test(text),
    pollLink: (text) =>
      /^https:\/\/pos\.gosuslugi\.ru\/og\/org-activities\?(?:reg|mun)_code=\d/.test(text) ||
      REFUSED.test(text),
    appLink: (text) => /^https:\/\/vk\.com\/app8181405/.test(text) || REFUSED.test(text),
    appMenuName: (text) => MENU_NAMES.includes(text),
    idSource: isSourceWord,
    remarks: isOwnRemark,
  },
  audit: { formAudit: isOwnAuditCell, pollAudit: isOwnAuditCell, appAudit: isOwnAuditCell },
  handOut: { rowKey: (text) => /^[0-9a-f]{10}(?:-|$)/.test(text) },
  collect: {},
  readiness: {
    readiness: (text) => STAGES.some((name) => text.startsWith(name)),
    readinessRemarks: isOwnRemark,
  },
  deadlines: { deadlineMark: (text) => URGENCIES.some((word) => text.startsWith(word)) },
};

/** What a column's values say of who filled it; `silent`: nothing, as they could be anybody's. */
export type OwnVerdict = 'ours' | 'theirs' | 'silent' | 'empty';

/**
 * Tells by its values whether a run has filled a column.
 *
 * @param cells the column below its header
 * @example ownVerdict('fill', 'idSource', ['свой ЛКО', 'ЕГИССО']) // 'ours'
 */
export function ownVerdict(kind: UnmarkedKind, column: string, cells: readonly CellValue[]): OwnVerdict {
  const texts = cells.map(shown).filter((text) => text !== '');
  if (texts.length === 0) return 'empty';
  const test = TESTS[kind][column];
  if (test === undefined) return 'silent';
  return texts.filter(test).length * 2 >= texts.length ? 'ours' : 'theirs';
}

/** Remarks keep their lines. */
const shown = (cell: CellValue): string => (typeof cell === 'string' ? cell.trim() : cellText(cell));

/**
 * Whether a column «Вышестоящий ЛКО» goes with «Источник ID» as a fill writes them: named exactly where the parent's ЛКО
 * serves.
 */
export function goesWithSource(parents: readonly CellValue[], sources: readonly CellValue[]): boolean {
  const rows = sources.map(shown).flatMap((source, at) => (isSourceWord(source) ? [{ source, at }] : []));
  const agreeing = rows.filter(
    ({ source, at }) => (source === SOURCE_WORDS.parent) === (shown(parents[at] ?? '') !== ''),
  );
  return agreeing.length >= 0.95 * rows.length;
}
