import type { Section } from '../../core/app-link';
import type { Kind } from '../../core/kind';
import type { Sample } from '../sample/sample';

/** The sample's values as nobody ever gets them: clean, column by column, '' for none. */
export interface CleanSheet {
  readonly regCode: string;
  readonly names: readonly string[];
  readonly parents: readonly string[];
  /** IDs of accounts that serve. */
  readonly ids: readonly string[];
  readonly ogrns: readonly string[];
  readonly oktmos: readonly string[];
  readonly kinds: readonly (Kind | '')[];
  readonly sections: readonly Section[];
  readonly groups: readonly string[];
}

/** The columns that a loop without checks would need to be given. */
export function cleanSheet({ lines, region }: Sample): CleanSheet {
  const rows = lines.flatMap((line) => (line.sort === 'organisation' ? [line.organisation] : []));
  return {
    regCode: region.okato,
    names: rows.map((row) => row.name),
    parents: rows.map((row) => row.parent?.name ?? ''),
    ids: rows.map((row) => (row.connected && !row.idBroken ? (row.id ?? '') : '')),
    ogrns: rows.map((row) => row.ogrn ?? ''),
    oktmos: rows.map((row) => row.oktmo ?? ''),
    kinds: rows.map((row) => row.kind ?? ''),
    sections: rows.map((row) => row.section),
    groups: rows.map((row) => row.group ?? ''),
  };
}
