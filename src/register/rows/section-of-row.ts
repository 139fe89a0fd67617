import type { Finding } from '../../core/findings/finding';
import type { Section } from '../../core/pos/app-link';
import type { Kind } from '../../core/pos/kind';
import { APP_MENU_NAMES } from '../../core/pos/menu-item';
import { demoted, registerFinding } from '../findings/register-findings';
import type { Organisation } from '../model';
import { remembered } from '../remembered';
import type { sectionsByName } from './section-by-name';

/** The section of a row and what is to be said about how it was found. */
export interface SectionReading {
  /** null: two readings fit and none was taken. */
  readonly section: Section | null;
  readonly findings: readonly Finding[];
}

/** Readings of which nothing is to be said. */
const CERTAIN: { readonly [section in Section]: SectionReading } = {
  education: { section: 'education', findings: [] },
  health: { section: 'health', findings: [] },
  auto: { section: 'auto', findings: [] },
  gosuslugi: { section: 'gosuslugi', findings: [] },
};

/** Told by a name alone: of all rows that such a name tells, the same is said. */
const toldByName = remembered(
  (section: Section): SectionReading => ({
    section,
    findings: [registerFinding('section-by-name', APP_MENU_NAMES[section])],
  }),
);

const quoted = (section: Section): string => `«${APP_MENU_NAMES[section]}»`;

type SectionsOf = typeof sectionsByName;

function byName(organisation: Organisation, kind: Kind | null, sectionsOf: SectionsOf): SectionReading {
  const readings = sectionsOf(organisation.name || organisation.shortName, kind);
  const [first, second] = readings;
  if (first === undefined) {
    // Only an institution may be a hidden school or clinic: a body without such words is certainly "everyone else".
    const findings = kind === 'subordinate' || kind === null ? [registerFinding('section-by-default')] : [];
    return { section: 'gosuslugi', findings };
  }
  if (second !== undefined) {
    const menus = readings.map(quoted).join(' и ');
    return { section: null, findings: [registerFinding('section-two-readings', menus)] };
  }
  return toldByName(first);
}

/** The field decides, but for libraries: their field is culture, yet they belong to education's item. */
function byField(
  section: Section,
  organisation: Organisation,
  kind: Kind | null,
  sectionsOf: SectionsOf,
): SectionReading {
  if (section !== 'gosuslugi') return CERTAIN[section];
  const name = organisation.name || organisation.shortName;
  const readings = sectionsOf(name, kind);
  const only = readings[0];
  if (only === undefined || readings.length > 1 || only === section) return CERTAIN[section];
  if (/библиотек/i.test(name) && only === 'education') return toldByName(only);
  return {
    section,
    findings: [registerFinding('section-differs', APP_MENU_NAMES[section], APP_MENU_NAMES[only])],
  };
}

/**
 * Which mini-app a row gets: ОМСУ always «Госуслуги»; else by the sheet's field; else by the name, with a note.
 *
 * @param kind the row's kind, read or inferred
 * @param sectionsOf reads names; one that remembers serves a whole sheet
 * @example sectionOfRow(omsuWithFieldEducation, 'omsu', sectionsByName).section // 'gosuslugi'
 * Source: Mintsifry's instruction for official pages.
 */
export function sectionOfRow(
  organisation: Organisation,
  kind: Kind | null,
  sectionsOf: SectionsOf,
): SectionReading {
  const given = organisation.section;
  if (kind === 'omsu') {
    const other = given?.ok && given.value !== 'gosuslugi' ? given.value : null;
    if (other === null) return CERTAIN.gosuslugi;
    return { section: 'gosuslugi', findings: [registerFinding('section-of-omsu', APP_MENU_NAMES[other])] };
  }
  if (given?.ok) return byField(given.value, organisation, kind, sectionsOf);
  const reading = byName(organisation, kind, sectionsOf);
  if (given === null) return reading;
  return { section: reading.section, findings: [demoted(given.finding), ...reading.findings] };
}
