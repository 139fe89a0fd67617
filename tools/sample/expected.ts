import type { SampleOrganisation } from './organisation';
import type { SampleRegion } from './sample-region';

/** What a run must write for one row, by the sample's own reckoning. Remarks are judged by `faults`. */
export interface ExpectedCells {
  readonly formLink: string;
  readonly pollLink: string;
  readonly appLink: string;
  readonly appMenuName: string;
  readonly idSource: 'свой ЛКО' | 'вышестоящий ЛКО' | 'нет ЛКО';
  readonly linkId: string;
  readonly parentAccount: string;
}

/**
 * Composes the outcome of one organisation from its clean values, with the settings that hold until someone chooses.
 * Deliberately naive and independent of the code under test.
 */
export function expectedCells(own: SampleOrganisation, region: SampleRegion): ExpectedCells {
  const server = servingAccount(own);
  const id = server?.id ?? '';
  const page = `utm_medium=${region.okato}&utm_campaign=${own.ogrn}`;
  const form = `https://pos.gosuslugi.ru/form/?opaId=${id}&utm_source=vk&${page}`;
  const idSource = server === own ? 'свой ЛКО' : server ? 'вышестоящий ЛКО' : 'нет ЛКО';
  // A region that the row's own OKTMO and OGRN refuse stops both links.
  const canLink = own.ogrn && !own.faults.some((fault) => REFUSED_REGION.includes(fault));
  return {
    formLink: id && canLink ? form : '',
    pollLink: canLink ? pollLink(own, region, page) : '',
    appLink: own.readyLink ?? appLink(own),
    appMenuName: MENU_NAMES[own.section],
    idSource,
    linkId: id,
    parentAccount: server && server !== own ? neverFormula(server.name) : '',
  };
}

const REFUSED_REGION = ['region-tax-number', 'region-other'];

const MENU_NAMES = {
  education: 'Запись в кружок',
  health: 'Запись к врачу',
  auto: 'Госуслуги Авто',
  gosuslugi: 'Госуслуги',
} as const;

function appLink({ section, group }: SampleOrganisation): string {
  const app = 'https://vk.com/app8181405#';
  if (section === 'auto') {
    return `${app}module=auto&utm_source=vk&utm_medium=post&utm_campaign=gosuslugi&utm_content=auto`;
  }
  if (section === 'gosuslugi') return `${app}utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi`;
  if (!group) return '';
  if (section === 'education') return `${app}module=education&step=ChoosingKid&groupId=${group}`;
  return `${app}module=health&groupId=${group}`;
}

function pollLink(own: SampleOrganisation, region: SampleRegion, page: string): string {
  const start = 'https://pos.gosuslugi.ru/og/org-activities?';
  if (own.kind === 'roiv') return `${start}reg_code=${region.okato}&utm_source=vk1&${page}`;
  const municipality = lineOf(own).find((one) => one.kind === 'omsu')?.oktmo ?? own.oktmo;
  if (!own.kind || !municipality?.startsWith(region.okato)) return '';
  return `${start}mun_code=${municipality}&utm_source=vk2&${page}`;
}

/** Itself or the nearest ancestor whose ЛКО serves; null when there is none. An unreadable own ID is not replaced. */
function servingAccount(own: SampleOrganisation): SampleOrganisation | null {
  if (own.idBroken) return null;
  return lineOf(own).find((one) => one.id && one.connected) ?? null;
}

/** Itself, its parent, the parent's parent …; a circle is walked once. */
function lineOf(own: SampleOrganisation): SampleOrganisation[] {
  const line: SampleOrganisation[] = [];
  for (let one: SampleOrganisation | null = own; one && !line.includes(one); one = one.parent) line.push(one);
  return line;
}

/** A name that would start a formula is put in quotes. */
function neverFormula(name: string): string {
  return /^[=+\-@\t\r]/.test(name) ? `«${name}»` : name;
}
