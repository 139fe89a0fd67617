import type { Host } from '../../host/host';
import type { FindingGroup } from '../../src/shared/findings';
import type { RunKind } from '../../src/shared/run';
import type { PreviewOf } from '../../src/shared/run-kinds';
import { OPTIONS } from './runs';
import { value } from './value';

/** The groups of a preview with all of their rows: it carries the first, the rest is asked for. */
export function allFindings<K extends RunKind>(
  { handlers }: Pick<Host, 'handlers'>,
  { kind, sheetId, groups }: Pick<PreviewOf<K>, 'sheetId' | 'groups'> & { readonly kind: K },
): FindingGroup[] {
  return groups.map((group) => {
    const rows = [...group.rows];
    while (rows.length < group.total) {
      const request = { kind, sheetId, options: OPTIONS[kind], code: group.code, from: rows.length };
      rows.push(...value(handlers.getFindingRows<K>(request)).rows);
    }
    return { ...group, rows };
  });
}
