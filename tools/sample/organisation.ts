import type { Section } from '../../src/core/pos/app-link';
import type { Kind } from '../../src/core/pos/kind';
import type { SampleCells } from './layout';

/**
 * An organisation as a careful reader may take it from the sheet: a fault sets to null what cannot be read.
 * The expected outcome is composed from these fields alone, never from the cells.
 */
export interface SampleOrganisation {
  name: string;
  shortName: string;
  kind: Kind | null;
  section: Section;
  /** The word in the column «Сфера 1». */
  field: string;
  ogrn: string | null;
  inn: string;
  /** ID of its own ЛКО; null: it has none. */
  id: string | null;
  /** The ID's cell holds something that is no ID: not the same as having no ЛКО. */
  idBroken: boolean;
  status: string;
  /** False when the status says that the ЛКО does not serve. */
  connected: boolean;
  municipality: string;
  /** 8 digits. */
  oktmo: string | null;
  parent: SampleOrganisation | null;
  /** Numeric id of its VK community. */
  group: string | null;
  readyLink: string | null;
  /** Cells that are written otherwise than plainly. */
  cells: SampleCells;
  /** What was done to the row's values without harming them. */
  dirt: string[];
  /** What is wrong with the row: keys of `SAMPLE_FAULTS`. */
  faults: string[];
}

/** Fields that a maker of organisations must give; the others have usual values. */
export type OrganisationSeed = Pick<
  SampleOrganisation,
  'name' | 'kind' | 'section' | 'field' | 'ogrn' | 'inn' | 'oktmo' | 'municipality' | 'parent'
> &
  Partial<SampleOrganisation>;

/** An organisation without dirt, faults and ЛКО. */
export function organisation(seed: OrganisationSeed): SampleOrganisation {
  return {
    shortName: seed.name,
    id: null,
    idBroken: false,
    status: seed.id ? 'Подтвержден' : '',
    connected: true,
    group: null,
    readyLink: null,
    cells: {},
    dirt: [],
    faults: [],
    ...seed,
  };
}
