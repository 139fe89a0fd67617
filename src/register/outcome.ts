import { appLink, needsGroup } from '../core/app-link';
import { bothSaid, type Finding, type Verdict } from '../core/finding';
import { formulaSafe } from '../core/formula-safe';
import { APP_MENU_NAMES } from '../core/menu-item';
import { formLink, pollLink } from '../core/pos-link';
import type { Settings } from '../shared/settings';
import type { Organisation, RowContext, RowOutcome } from './model';
import { readReadyAppLink } from './ready-app-link';
import { demoted, registerFinding } from './reasons';
import { remarksWriter } from './remarks';
import { sectionReader } from './section-by-name';
import { type SectionReading, sectionOfRow } from './section-of-row';
import { SOURCE_WORDS } from './source-word';

/** Collects what is said about a row while its links are made. */
type Sink = Finding[];

function ownOgrn(organisation: Organisation, findings: Sink): string {
  const { ogrn } = organisation;
  if (ogrn === null) {
    findings.push(registerFinding('ogrn-missing'));
    return '';
  }
  if (ogrn.ok) return ogrn.value;
  findings.push(ogrn.finding);
  return '';
}

/** OGRN of the form link: by the setting the parent's, when the parent's ЛКО serves. */
function campaignOgrn(ogrn: string, context: RowContext, settings: Settings, findings: Sink): string {
  if (settings.ogrnOnFallback === 'own' || context.idSource !== 'parent') return ogrn;
  if (context.parentOgrn === '') findings.push(registerFinding('parent-ogrn-missing', context.parentAccount));
  return context.parentOgrn;
}

function messagesLink(ogrn: string, context: RowContext, settings: Settings, findings: Sink): string {
  if (context.opaId === '') return '';
  const campaign = campaignOgrn(ogrn, context, settings, findings);
  if (campaign === '' || context.regCode === '') return '';
  return formLink(context.opaId, context.regCode, campaign);
}

/** Says about the row's own OKTMO: an error only when the polls link has no other. */
function sayOktmo(oktmo: Verdict<string> | null, context: RowContext, findings: Sink): void {
  const needed = context.kind !== null && context.kind !== 'roiv' && context.mun === '';
  if (oktmo !== null && !oktmo.ok) findings.push(needed ? oktmo.finding : demoted(oktmo.finding));
  else if (needed) findings.push(registerFinding('mun-missing'));
}

function opinionLink(ogrn: string, context: RowContext): string {
  const { kind, regCode, mun } = context;
  if (ogrn === '' || kind === null || regCode === '') return '';
  return kind !== 'roiv' && mun === '' ? '' : pollLink(kind, regCode, ogrn, mun);
}

function readyLink(organisation: Organisation, reading: SectionReading, findings: Sink): string {
  const { readyAppLink, group } = organisation;
  if (readyAppLink === null) return '';
  if (!readyAppLink.ok) {
    findings.push(readyAppLink.finding);
    return '';
  }
  const ready = readReadyAppLink(readyAppLink.value);
  if (ready === null) return '';
  if (reading.section !== null && ready.section !== reading.section) {
    const [link, own] = [APP_MENU_NAMES[ready.section], APP_MENU_NAMES[reading.section]];
    findings.push(registerFinding('ready-app-link-section', link, own));
  }
  if (group?.ok && ready.group !== '' && ready.group !== group.value) {
    findings.push(registerFinding('ready-app-link-group', ready.group, group.value));
  }
  return readyAppLink.value;
}

function templateLink(organisation: Organisation, { section }: SectionReading, findings: Sink): string {
  if (section === null) return '';
  if (!needsGroup(section)) return appLink(section);
  const { group } = organisation;
  if (group?.ok) return appLink(section, group.value);
  findings.push(group === null ? registerFinding('group-missing', APP_MENU_NAMES[section]) : group.finding);
  return '';
}

function miniApp(
  organisation: Organisation,
  reading: SectionReading,
  findings: Sink,
): { link: string; menuName: string } {
  const ready = readyLink(organisation, reading, findings);
  // A ready link names its section itself: then two readings of the name no longer matter.
  const readySection = ready === '' ? null : (readReadyAppLink(ready)?.section ?? null);
  if (readySection === null || reading.section !== null) findings.push(...reading.findings);
  const section = reading.section ?? readySection;
  return {
    link: ready || templateLink(organisation, reading, findings),
    menuName: section === null ? '' : APP_MENU_NAMES[section],
  };
}

const NOTHING: RowOutcome = {
  cells: {
    formLink: '',
    pollLink: '',
    appLink: '',
    appMenuName: '',
    idSource: '',
    linkId: '',
    parentAccount: '',
    remarks: '',
  },
  findings: [],
};

/** Makes the outcome of a row from the row and what it takes from others. */
type RowOutcomes = (organisation: Organisation, context: RowContext) => RowOutcome;

/**
 * Makes the output cells of rows. An error stops only the links that need the bad value; titles, totals and empty rows
 * get nothing. One maker for many rows remembers what they share: words about one parent, names of one shape.
 *
 * @param settings the document's settings
 * @returns takes a row, as `readOrganisations` read it, and its context, of `rowContexts` with the same settings; gives
 *   every output cell as text, '' for none, never starting a formula; the findings behind «Замечания»
 * @example rowOutcomes(DEFAULT_SETTINGS)(school, context).cells.idSource // 'вышестоящий ЛКО'
 * Source: Mintsifry's instruction for official pages.
 */
export function rowOutcomes(settings: Settings): RowOutcomes {
  const sectionsOf = sectionReader();
  const remarksOf = remarksWriter();
  return (organisation, context) => {
    if (organisation.sort !== 'organisation') return NOTHING;
    const reading = sectionOfRow(organisation, context.kind, sectionsOf);
    return rowOutcome(organisation, context, settings, reading, remarksOf);
  };
}

function rowOutcome(
  organisation: Organisation,
  context: RowContext,
  settings: Settings,
  reading: SectionReading,
  remarksOf: (findings: readonly Finding[]) => string,
): RowOutcome {
  const ofCodes: Sink = [];
  const { id, inn, oktmo } = organisation;
  const ogrn = ownOgrn(organisation, ofCodes);
  if (id !== null && !id.ok) ofCodes.push(id.finding);
  if (inn !== null && !inn.ok) ofCodes.push(demoted(inn.finding));
  sayOktmo(oktmo, context, ofCodes);
  const ofLinks: Sink = [];
  const form = messagesLink(ogrn, context, settings, ofLinks);
  const poll = opinionLink(ogrn, context);
  const app = miniApp(organisation, reading, ofLinks);
  const findings = bothSaid(bothSaid(ofCodes, context.findings), ofLinks);
  return {
    cells: {
      formLink: form,
      pollLink: poll,
      appLink: formulaSafe(app.link),
      appMenuName: app.menuName,
      idSource: SOURCE_WORDS[context.idSource],
      linkId: context.opaId,
      parentAccount: formulaSafe(context.parentAccount),
      remarks: remarksOf(findings),
    },
    findings,
  };
}
