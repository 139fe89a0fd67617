import { formulaSafe } from '../../core/cells/formula-safe';
import { type Finding, joinFindings } from '../../core/findings/finding';
import type { Result } from '../../core/findings/result';
import { appLink, needsGroup, type Section } from '../../core/pos/app-link';
import { APP_MENU_NAMES } from '../../core/pos/menu-item';
import type { Settings } from '../../shared/settings';
import { demoted, registerFinding } from '../findings/register-findings';
import { type remarksText, remarksWriter } from '../findings/remarks';
import type { Organisation, RowContext, RowOutcome } from '../model';
import { remembered } from '../remembered';
import { readReadyAppLink } from '../rows/ready-app-link';
import { sectionReader } from '../rows/section-by-name';
import { type SectionReading, sectionOfRow } from '../rows/section-of-row';
import { type SheetLinks, sheetLinks } from './sheet-links';
import { SOURCE_WORDS } from './source-word';

/** Collects what is said about a row while its links are made; one serves all rows, as of most nothing is said. */
type Sink = Finding[];

const NOTHING_SAID: readonly Finding[] = [];

/** What was said since the last time. */
function taken(sink: Sink): readonly Finding[] {
  return sink.length === 0 ? NOTHING_SAID : sink.splice(0);
}

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

function messagesLink(
  ogrn: string,
  context: RowContext,
  settings: Settings,
  links: SheetLinks,
  findings: Sink,
): string {
  if (context.opaId === '') return '';
  const campaign = campaignOgrn(ogrn, context, settings, findings);
  if (campaign === '' || context.regCode === '') return '';
  return links.form(context.opaId, campaign);
}

/** Says about the row's own OKTMO: an error only when the polls link has no other. */
function sayOktmo(oktmo: Result<string> | null, context: RowContext, findings: Sink): void {
  const needed = context.kind !== null && context.kind !== 'roiv' && context.mun === '';
  if (oktmo !== null && !oktmo.ok) findings.push(needed ? oktmo.finding : demoted(oktmo.finding));
  else if (needed) findings.push(registerFinding('mun-missing'));
}

function opinionLink(ogrn: string, context: RowContext, links: SheetLinks): string {
  const { kind, regCode, mun } = context;
  if (ogrn === '' || kind === null || regCode === '') return '';
  return kind !== 'roiv' && mun === '' ? '' : links.poll(kind, ogrn, mun);
}

/** What the row's ready link leads to; null when there is none, or a bad one. */
function readyLink(
  organisation: Organisation,
  reading: SectionReading,
  findings: Sink,
): { readonly link: string; readonly section: Section } | null {
  const { readyAppLink, group } = organisation;
  if (readyAppLink === null) return null;
  if (!readyAppLink.ok) {
    findings.push(readyAppLink.finding);
    return null;
  }
  const ready = readReadyAppLink(readyAppLink.value);
  if (ready === null) return null;
  if (reading.section !== null && ready.section !== reading.section) {
    const [link, own] = [APP_MENU_NAMES[ready.section], APP_MENU_NAMES[reading.section]];
    findings.push(registerFinding('ready-app-link-section', link, own));
  }
  if (group?.ok && ready.group !== '' && ready.group !== group.value) {
    findings.push(registerFinding('ready-app-link-group', ready.group, group.value));
  }
  return { link: formulaSafe(readyAppLink.value), section: ready.section };
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
  if (ready === null || reading.section !== null) for (const said of reading.findings) findings.push(said);
  const section = reading.section ?? ready?.section ?? null;
  return {
    link: ready === null ? templateLink(organisation, reading, findings) : ready.link,
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
  findings: NOTHING_SAID,
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
  const shared: Shared = {
    settings,
    linksOf: remembered(sheetLinks),
    sectionsOf: sectionReader(),
    remarksOf: remarksWriter(),
    sink: [],
  };
  return (organisation, context) =>
    organisation.type === 'organisation' ? rowOutcome(organisation, context, shared) : NOTHING;
}

/** What the rows of one sheet share. */
interface Shared {
  readonly settings: Settings;
  /** By REG-CODE. */
  readonly linksOf: typeof sheetLinks;
  readonly sectionsOf: ReturnType<typeof sectionReader>;
  readonly remarksOf: typeof remarksText;
  readonly sink: Sink;
}

function rowOutcome(organisation: Organisation, context: RowContext, shared: Shared): RowOutcome {
  const { sink } = shared;
  const { id, inn, oktmo } = organisation;
  const ogrn = ownOgrn(organisation, sink);
  if (id !== null && !id.ok) sink.push(id.finding);
  if (inn !== null && !inn.ok) sink.push(demoted(inn.finding));
  sayOktmo(oktmo, context, sink);
  const ofCodes = taken(sink);
  const links = shared.linksOf(context.regCode);
  const form = messagesLink(ogrn, context, shared.settings, links, sink);
  const poll = opinionLink(ogrn, context, links);
  const app = miniApp(organisation, sectionOfRow(organisation, context.kind, shared.sectionsOf), sink);
  const findings = joinFindings(joinFindings(ofCodes, context.findings), taken(sink));
  return {
    cells: {
      formLink: form,
      pollLink: poll,
      appLink: app.link,
      appMenuName: app.menuName,
      idSource: SOURCE_WORDS[context.idSource],
      linkId: context.opaId,
      parentAccount: formulaSafe(context.parentAccount),
      remarks: shared.remarksOf(findings),
    },
    findings,
  };
}
