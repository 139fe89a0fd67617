import type { Finding } from '../../core/findings/finding';
import type { Section } from '../../core/pos/app-link';
import type { Kind } from '../../core/pos/kind';
import { APP_MENU_NAMES } from '../../core/pos/menu-item';
import { demoted, registerFinding } from '../findings/register-findings';
import type { Organisation } from '../model';
import { organisationName } from './organisation-name';
import { sectionsByName } from './section-by-name';

/** The section of a row, and the findings about how it was found. */
export interface SectionReading {
  /** null: two sections fit, and neither is taken. */
  readonly section: Section | null;
  readonly findings: readonly Finding[];
}

function plainly(section: Section): SectionReading {
  return { section, findings: [] };
}

function toldByName(section: Section): SectionReading {
  return { section, findings: [registerFinding('section-by-name', APP_MENU_NAMES[section])] };
}

const quoted = (section: Section): string => `«${APP_MENU_NAMES[section]}»`;

function byName(organisation: Organisation, kind: Kind | null): SectionReading {
  const readings = sectionsByName(organisationName(organisation), kind);
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
function byField(section: Section, organisation: Organisation, kind: Kind | null): SectionReading {
  if (section !== 'gosuslugi') return plainly(section);
  const name = organisationName(organisation);
  const readings = sectionsByName(name, kind);
  const only = readings[0];
  if (only === undefined || readings.length > 1 || only === section) return plainly(section);
  if (/библиотек/i.test(name) && only === 'education') return toldByName(only);
  return {
    section,
    findings: [registerFinding('section-differs', APP_MENU_NAMES[section], APP_MENU_NAMES[only])],
  };
}

/**
 * Which mini-app a row gets: ОМСУ always «Госуслуги»; else by the sheet's fields; else by the name, with a note.
 *
 * @param kind the row's kind, read or inferred
 * @example sectionOfRow(omsuWithFieldEducation, 'omsu').section // 'gosuslugi'
 * Source: Mintsifry's instruction for official pages.
 */
export function sectionOfRow(organisation: Organisation, kind: Kind | null): SectionReading {
  const given = organisation.section;
  if (kind === 'omsu') {
    const other = given?.ok && given.value !== 'gosuslugi' ? given.value : null;
    if (other === null) return plainly('gosuslugi');
    return { section: 'gosuslugi', findings: [registerFinding('section-of-omsu', APP_MENU_NAMES[other])] };
  }
  if (given?.ok) {
    const other = organisation.otherSection;
    // Several columns were filled by a person: where they disagree, the name adds nothing.
    if (other === null) return byField(given.value, organisation, kind);
    const findings = [
      registerFinding('section-of-fields', APP_MENU_NAMES[given.value], APP_MENU_NAMES[other]),
    ];
    return { section: given.value, findings };
  }
  const reading = byName(organisation, kind);
  if (given === null) return reading;
  return { section: reading.section, findings: [demoted(given.finding), ...reading.findings] };
}
