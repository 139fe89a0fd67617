import type { Section } from '../../src/core/pos/app-link';
import { KIND_NAMES, type Kind } from '../../src/core/pos/kind';
import { SECTION_NAMES } from '../../src/core/pos/section';
import type { SourceTable } from '../../src/register/model';
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
  const rows = lines.flatMap((line) => (line.type === 'organisation' ? [line.organisation] : []));
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

/** The same values as a sheet that a plan reads. */
export function cleanTable(sheet: CleanSheet): SourceTable {
  const { names, parents, ids, ogrns, oktmos, kinds, sections, groups, regCode } = sheet;
  return {
    firstRow: 2,
    length: names.length,
    columns: {
      name: names,
      parentName: parents,
      id: ids,
      ogrn: ogrns,
      oktmo: oktmos,
      kind: kinds.map((kind) => (kind === '' ? '' : KIND_NAMES[kind])),
      field: sections.map((section) => SECTION_NAMES[section]),
      vkPage: groups.map((group) => (group === '' ? '' : `https://vk.com/club${group}`)),
      region: names.map(() => regCode),
    },
  };
}
