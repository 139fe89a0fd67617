import { formulaSafe } from '../../core/cells/formula-safe';
import { regionByOktmo } from '../../core/codes/region';
import type { Finding } from '../../core/findings/finding';
import { type Result, valueOrEmpty } from '../../core/findings/result';
import { appLink, needsGroup, type Section } from '../../core/pos/app-link';
import { APP_MENU_NAMES } from '../../core/pos/menu-item';
import { formLink, pollLink } from '../../core/pos/pos-link';
import type { Settings } from '../../shared/settings';
import { demoted, registerFinding } from '../findings/register-findings';
import { remarksText } from '../findings/remarks';
import type { Organisation, RowContext, RowOutcome } from '../model';
import { readReadyAppLink } from '../rows/ready-app-link';
import { type SectionReading, sectionOfRow } from '../rows/section-of-row';
import { isStopped } from '../rows/uncomputed-cells';
import { type ListedLink, NO_READY_LINKS, type ReadyLinks } from './ready-links';
import { SOURCE_WORDS } from './source-words';

/** A link of a row, and the findings of making it. */
interface MadeLink {
  /** '' when it cannot be made. */
  readonly link: string;
  readonly findings: readonly Finding[];
}

function ogrnFindings({ ogrn }: Organisation): Finding[] {
  if (ogrn === null) return [registerFinding('ogrn-missing')];
  return ogrn.ok ? [] : [ogrn.finding];
}

/** Findings about the row's own OKTMO: an error only when the polls link has no other. */
function oktmoFindings(
  { oktmo, landBetween = '' }: Organisation,
  { pollKind, mun, findings }: RowContext,
): Finding[] {
  const told = findings.some(({ code, severity }) => severity === 'error' && code.startsWith('mun-'));
  const needed = pollKind !== null && pollKind !== 'roiv' && mun === '' && !told;
  // A region's own code is a group of municipalities, and its polls link needs none of them.
  if (pollKind === 'roiv' && oktmo?.ok === false && oktmo.finding.code === 'oktmo-group') return [];
  if (oktmo !== null && !oktmo.ok) return [needed ? oktmo.finding : demoted(oktmo.finding)];
  if (needed) return [registerFinding('mun-missing')];
  return oktmo === null || landBetween === ''
    ? []
    : [registerFinding('oktmo-between', landBetween, oktmo.value)];
}

/** One for each cell without a result, but those that the codes' own findings tell of. */
function uncomputedFindings({ uncomputed, id }: Organisation): Finding[] {
  const told = new Set(['id', 'ogrn', 'oktmo', ...(id !== null && !id.ok ? ['status'] : [])]);
  return uncomputed.filter(({ role }) => !told.has(role)).map(({ finding }) => finding);
}

function codeFindings(organisation: Organisation, context: RowContext): Finding[] {
  const { id, inn } = organisation;
  return [
    ...ogrnFindings(organisation),
    ...(id === null || id.ok ? [] : [id.finding]),
    ...(inn === null || inn.ok ? [] : [demoted(inn.finding)]),
    ...oktmoFindings(organisation, context),
  ];
}

/** The messages form. Its OGRN is the row's own, or by the setting the parent's when the parent's ЛКО serves. */
function formLinkOf(ogrn: string, context: RowContext, settings: Settings): MadeLink {
  const { opaId, regCode, idSource, parentOgrn, parentAccount } = context;
  if (opaId === '') return { link: '', findings: [] };
  const usesParents = settings.ogrnOnFallback === 'parent' && idSource === 'parent';
  const campaign = usesParents ? parentOgrn : ogrn;
  const findings =
    usesParents && parentOgrn === '' ? [registerFinding('parent-ogrn-missing', parentAccount)] : [];
  return { link: campaign === '' || regCode === '' ? '' : formLink(opaId, regCode, campaign), findings };
}

function pollLinkOf(ogrn: string, { pollKind, region, regCode, mun }: RowContext): string {
  if (ogrn === '' || pollKind === null || regCode === '') return '';
  if (pollKind === 'roiv') return pollLink(pollKind, regCode, ogrn, '');
  return regionByOktmo(mun) === region ? pollLink(pollKind, regCode, ogrn, mun) : '';
}

/** A ready link with its section; section null: there is none, or a bad one. */
type ReadyLink = MadeLink & { readonly section: Section | null };

const NO_READY_LINK: ReadyLink = { link: '', section: null, findings: [] };

/** What a ready link contradicts: the row's section, the row's community. */
function readyFindings(
  ready: { readonly section: Section; readonly communityId: string },
  { communityId }: Organisation,
  own: Section | null,
): Finding[] {
  const findings: Finding[] = [];
  if (own !== null && ready.section !== own) {
    findings.push(
      registerFinding('ready-app-link-section', APP_MENU_NAMES[ready.section], APP_MENU_NAMES[own]),
    );
  }
  if (communityId?.ok && ready.communityId !== '' && ready.communityId !== communityId.value) {
    findings.push(registerFinding('ready-app-link-group', ready.communityId, communityId.value));
  }
  return findings;
}

/** The ready link of the row's own cell. */
function ownReadyLink(cell: Result<string>, organisation: Organisation, own: Section | null): ReadyLink {
  if (!cell.ok) return { ...NO_READY_LINK, findings: [cell.finding] };
  const ready = readReadyAppLink(cell.value);
  if (ready === null) return NO_READY_LINK;
  return {
    link: formulaSafe(cell.value),
    section: ready.section,
    findings: readyFindings(ready, organisation, own),
  };
}

const placeOf = ({ sheetName, row }: ListedLink): string => `лист «${sheetName}», строка ${row}`;

/** The community's link in the document's ready tables: of several, that of the row's section. */
function listedReadyLink(organisation: Organisation, own: Section | null, tables: ReadyLinks): ReadyLink {
  const { communityId } = organisation;
  if (!communityId?.ok) return NO_READY_LINK;
  const listed = tables.of(communityId.value);
  const ofSection = listed.filter(({ section }) => section === own);
  const [taken, ...others] = ofSection.length > 0 ? ofSection : listed;
  if (taken === undefined) return NO_READY_LINK;
  const findings = [registerFinding('ready-app-link-listed', taken.sheetName, taken.row)];
  if (others.length > 0) {
    const places = others.map(placeOf).slice(0, 3).join('; ');
    findings.push(registerFinding('ready-app-link-several', communityId.value, placeOf(taken), places));
  }
  return {
    link: formulaSafe(taken.link),
    section: taken.section,
    findings: [...findings, ...readyFindings(taken, organisation, own)],
  };
}

/** That the ready table comes before the template: the document's own lacks the community, or there is none. */
function templateFinding(section: 'health' | 'education', group: string, tables: ReadyLinks): Finding {
  const sheets = tables.sheetsOf(section).map((name) => `лист «${name}»`);
  return sheets.length > 0
    ? registerFinding('app-link-unlisted', group, sheets.join(', '))
    : registerFinding(`app-template-${section}`);
}

function templateLinkOf(
  { communityId }: Organisation,
  section: Section | null,
  tables: ReadyLinks,
): MadeLink {
  if (section === null) return { link: '', findings: [] };
  if (!needsGroup(section)) return { link: appLink(section), findings: [] };
  if (communityId?.ok) {
    const { value } = communityId;
    return { link: appLink(section, value), findings: [templateFinding(section, value, tables)] };
  }
  const finding =
    communityId === null ? registerFinding('group-missing', APP_MENU_NAMES[section]) : communityId.finding;
  return { link: '', findings: [finding] };
}

/** The mini-app: the row's ready link, else that of a ready table, else the template's. */
function appLinkOf(
  organisation: Organisation,
  reading: SectionReading,
  tables: ReadyLinks,
): MadeLink & { readonly menuName: string } {
  // «Госуслуги» for want of anything better gives way to what a ready link says.
  const isDefault = reading.findings.some(({ code }) => code === 'section-by-default');
  const own = isDefault ? null : reading.section;
  const ready =
    organisation.readyAppLink === null
      ? listedReadyLink(organisation, own, tables)
      : ownReadyLink(organisation.readyAppLink, organisation, own);
  if (ready.section === null) {
    const { section } = reading;
    const template = templateLinkOf(organisation, section, tables);
    const findings = [...ready.findings, ...reading.findings, ...template.findings];
    return { link: template.link, menuName: section === null ? '' : APP_MENU_NAMES[section], findings };
  }
  // A ready link names its section itself: that the name tells none, or fits two, does not matter then.
  const readingFindings = own === null ? [] : reading.findings;
  return {
    link: ready.link,
    menuName: APP_MENU_NAMES[own ?? ready.section],
    findings: [...ready.findings, ...readingFindings],
  };
}

const NO_CELLS: RowOutcome['cells'] = {
  formLink: '',
  pollLink: '',
  appLink: '',
  appMenuName: '',
  idSource: '',
  linkId: '',
  parentAccount: '',
  remarks: '',
};

/**
 * Makes the output cells of a row. An error stops only the links that need the bad value; titles, totals and empty
 * rows get nothing, an organisation that is gone or not counted the remark that says so.
 *
 * @param organisation a row, as `readOrganisations` read it
 * @param context of the row, of `rowContexts` with the same settings
 * @param tables the document's tables of ready mini-app links
 * @returns every output cell as text, '' for none, never starting a formula; the findings behind «Замечания»
 * @example rowOutcome(school, context, DEFAULT_SETTINGS).cells.idSource // 'вышестоящий ЛКО'
 * Source: Mintsifry's instruction for official pages.
 */
export function rowOutcome(
  organisation: Organisation,
  context: RowContext,
  settings: Settings,
  tables: ReadyLinks = NO_READY_LINKS,
): RowOutcome {
  if (organisation.type !== 'organisation') return { cells: NO_CELLS, findings: [] };
  if (organisation.stopped !== '') {
    return { cells: { ...NO_CELLS, remarks: remarksText(context.findings) }, findings: context.findings };
  }
  const ogrn = valueOrEmpty(organisation.ogrn);
  const form = formLinkOf(ogrn, context, settings);
  const app = appLinkOf(organisation, sectionOfRow(organisation, context.kind), tables);
  const { uncomputed } = organisation;
  const findings = [
    ...codeFindings(organisation, context),
    ...uncomputedFindings(organisation),
    ...context.findings,
    ...form.findings,
    ...app.findings,
  ];
  return {
    cells: {
      formLink: uncomputed.some(({ role }) => role === 'region') ? '' : form.link,
      pollLink: isStopped('pollLink', uncomputed) ? '' : pollLinkOf(ogrn, context),
      appLink: isStopped('appLink', uncomputed) ? '' : app.link,
      appMenuName: app.menuName,
      idSource: SOURCE_WORDS[context.idSource],
      linkId: context.opaId,
      parentAccount: formulaSafe(context.parentAccount),
      remarks: remarksText(findings),
    },
    findings,
  };
}
