import { formulaSafe } from '../../core/cells/formula-safe';
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
function oktmoFindings(oktmo: Result<string> | null, { kind, mun }: RowContext): Finding[] {
  const needed = kind !== null && kind !== 'roiv' && mun === '';
  if (oktmo !== null && !oktmo.ok) return [needed ? oktmo.finding : demoted(oktmo.finding)];
  return needed ? [registerFinding('mun-missing')] : [];
}

/** One for each cell without a result, but those that the codes' own findings tell of. */
function uncomputedFindings({ uncomputed, id }: Organisation): Finding[] {
  const told = new Set(['id', 'ogrn', 'oktmo', ...(id !== null && !id.ok ? ['status'] : [])]);
  return uncomputed.filter(({ role }) => !told.has(role)).map(({ finding }) => finding);
}

function codeFindings(organisation: Organisation, context: RowContext): Finding[] {
  const { id, inn, oktmo } = organisation;
  return [
    ...ogrnFindings(organisation),
    ...(id === null || id.ok ? [] : [id.finding]),
    ...(inn === null || inn.ok ? [] : [demoted(inn.finding)]),
    ...oktmoFindings(oktmo, context),
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

function pollLinkOf(ogrn: string, { kind, regCode, mun }: RowContext): string {
  if (ogrn === '' || kind === null || regCode === '') return '';
  return kind !== 'roiv' && mun === '' ? '' : pollLink(kind, regCode, ogrn, mun);
}

/** The row's ready link with its section; section null: there is none, or a bad one. */
function readyLinkOf(
  { readyAppLink, communityId }: Organisation,
  own: Section | null,
): MadeLink & { readonly section: Section | null } {
  if (readyAppLink === null) return { link: '', section: null, findings: [] };
  if (!readyAppLink.ok) return { link: '', section: null, findings: [readyAppLink.finding] };
  const ready = readReadyAppLink(readyAppLink.value);
  if (ready === null) return { link: '', section: null, findings: [] };
  const findings: Finding[] = [];
  if (own !== null && ready.section !== own) {
    findings.push(
      registerFinding('ready-app-link-section', APP_MENU_NAMES[ready.section], APP_MENU_NAMES[own]),
    );
  }
  if (communityId?.ok && ready.communityId !== '' && ready.communityId !== communityId.value) {
    findings.push(registerFinding('ready-app-link-group', ready.communityId, communityId.value));
  }
  return { link: formulaSafe(readyAppLink.value), section: ready.section, findings };
}

function templateLinkOf({ communityId }: Organisation, section: Section | null): MadeLink {
  if (section === null) return { link: '', findings: [] };
  if (!needsGroup(section)) return { link: appLink(section), findings: [] };
  if (communityId?.ok) return { link: appLink(section, communityId.value), findings: [] };
  const finding =
    communityId === null ? registerFinding('group-missing', APP_MENU_NAMES[section]) : communityId.finding;
  return { link: '', findings: [finding] };
}

/** The mini-app: the row's ready link, else the template's. */
function appLinkOf(
  organisation: Organisation,
  reading: SectionReading,
): MadeLink & { readonly menuName: string } {
  const ready = readyLinkOf(organisation, reading.section);
  const section = reading.section ?? ready.section;
  const menuName = section === null ? '' : APP_MENU_NAMES[section];
  if (ready.section === null) {
    const template = templateLinkOf(organisation, reading.section);
    const findings = [...ready.findings, ...reading.findings, ...template.findings];
    return { link: template.link, menuName, findings };
  }
  // A ready link names its section itself: that the name fits two sections does not matter then.
  const readingFindings = reading.section === null ? [] : reading.findings;
  return { link: ready.link, menuName, findings: [...ready.findings, ...readingFindings] };
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
 * rows get nothing.
 *
 * @param organisation a row, as `readOrganisations` read it
 * @param context of the row, of `rowContexts` with the same settings
 * @returns every output cell as text, '' for none, never starting a formula; the findings behind «Замечания»
 * @example rowOutcome(school, context, DEFAULT_SETTINGS).cells.idSource // 'вышестоящий ЛКО'
 * Source: Mintsifry's instruction for official pages.
 */
export function rowOutcome(organisation: Organisation, context: RowContext, settings: Settings): RowOutcome {
  if (organisation.type !== 'organisation') return { cells: NO_CELLS, findings: [] };
  const ogrn = valueOrEmpty(organisation.ogrn);
  const form = formLinkOf(ogrn, context, settings);
  const app = appLinkOf(organisation, sectionOfRow(organisation, context.kind));
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
      formLink: form.link,
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
