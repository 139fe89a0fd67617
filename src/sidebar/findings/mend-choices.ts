import { REGIONS } from '../../core/codes/region';
import { KIND_NAMES, KINDS } from '../../core/pos/kind';
import { SECTION_NAMES, SECTIONS } from '../../core/pos/section';
import type { Role } from '../../shared/roles';

const SECTION_CHOICES = SECTIONS.map((section) => SECTION_NAMES[section]);

/** What a cell may hold, where the rules know a handful of values; the words are those that the rules read. */
export const MEND_CHOICES: { readonly [role in Role]?: readonly string[] } = {
  kind: KINDS.map((kind) => KIND_NAMES[kind]),
  field: SECTION_CHOICES,
  field2: SECTION_CHOICES,
  field3: SECTION_CHOICES,
  region: REGIONS.map(({ name }) => name),
};
