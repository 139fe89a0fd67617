import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { valueOrEmpty } from '../../core/findings/result';
import { addTo } from '../../core/multimap';
import { isTicked } from '../../core/people/tick';
import { type Day, dayText } from '../../core/time/calendar-day';
import type { PosRequest } from '../../shared/requests';
import { type Contact, contactLine, contactsOf } from '../contacts/contact-table';
import type { Organisation, RowContext } from '../model';
import { organisationName } from '../rows/organisation-name';
import { type Filling, filled, type Templates } from './templates';
import { REQUEST_KINDS, REQUEST_WORDS, type TemplateKey } from './texts';

/** An organisation as far as requests name it. */
export interface RequestedOrganisation {
  readonly organisation: Organisation;
  readonly context: RowContext;
  /** Title of its municipality and of the organisation above it; '' for none. */
  readonly municipality: string;
  readonly parent: string;
  /** Whether it was handed out and nobody has answered for it. */
  readonly isWaiting: boolean;
  /** What is to be put right or explained in its answer; '' for nothing. */
  readonly toFix: string;
  readonly cell: (role: 'vkPage' | 'site' | 'widgetSite') => CellValue;
}

export interface RequestInput {
  readonly organisations: readonly RequestedOrganisation[];
  readonly contacts: readonly Contact[];
  readonly templates: Templates;
  readonly today: Day;
  /** Last day of the campaign; null: none set. */
  readonly due: Day | null;
  /** The region's specialist; '' for none. */
  readonly specialist: string;
}

/**
 * What is to be sent: a request to each organisation whose ЛКО serves others (which pages and sites to name there), the
 * list for the federal curators, reminders to who has not answered, by municipality and by the organisation above, and
 * what is to be put right in the answers, by municipality.
 *
 * @returns requests first, then the list, reminders, and what is to be put right; each by name
 * @example planRequests(input)[0].kind // 'parent'
 * Source: the check list of Mintsifry's instruction; who lacks a ЛКО asks the representative of the parent's.
 */
export function planRequests(input: RequestInput): PosRequest[] {
  const { organisations, today, due } = input;
  const open = organisations.filter(
    ({ context, cell }) => context.opaId !== '' && !isTicked(cell('widgetSite')),
  );
  const parents = grouped(open, ({ context }) => context.parentAccount);
  const waiting = organisations.filter(({ isWaiting }) => isWaiting);
  const reminder: TemplateKey = due !== null && today > due ? 'overdue' : 'reminder';
  const municipalities = grouped(waiting, ({ municipality }) => municipality);
  const toFix = grouped(
    organisations.filter((one) => one.toFix !== ''),
    ({ municipality }) => municipality,
  );
  const byParent = grouped(waiting, ({ parent }) => parent).filter(([title]) =>
    municipalities.every(([other]) => other !== title),
  );
  return [
    ...parents.map(([to, list]) => requestTo(input, 'parent', to, list)),
    ...(open.length > 0 ? [requestTo(input, 'curators', REQUEST_WORDS.curators, open)] : []),
    ...municipalities.map(([to, list]) => requestTo(input, reminder, to, list)),
    ...byParent.map(([to, list]) => requestTo(input, reminder, to, list)),
    ...toFix.map(([to, list]) => requestTo(input, 'fix', to, list)),
  ];
}

function requestTo(
  { contacts, templates, today, due, specialist }: RequestInput,
  kind: TemplateKey,
  to: string,
  list: readonly RequestedOrganisation[],
): PosRequest {
  const contact = contactLine(contactsOf(contacts, to));
  const dueText = due === null ? '' : dayText(due);
  const accounts = Array.from(new Set(list.map(({ context }) => REQUEST_WORDS.account(context.opaId))));
  const filling: Filling = {
    кому: to,
    контакт: contact,
    лко: accounts.join(', '),
    срок: dueText,
    количество: String(list.length),
    специалист: specialist,
    дата: dayText(today),
    список: list.map((one) => lineOf(kind, one)).join('\n'),
  };
  const text = filled(templates[kind], filling);
  const title = REQUEST_KINDS[kind];
  return { kind, to, title, contact, due: dueText, date: dayText(today), text, rows: list.map(rowOf) };
}

function lineOf(kind: TemplateKey, { organisation, context, toFix, cell }: RequestedOrganisation): string {
  const name = organisationName(organisation);
  const addresses = [given(cell('vkPage')), given(cell('site'))].filter((text) => text !== '');
  if (kind === 'parent') return REQUEST_WORDS.item(name, addresses);
  if (kind === 'curators')
    return REQUEST_WORDS.itemOf(name, addresses, context.parentAccount || name, context.opaId);
  return kind === 'fix' ? REQUEST_WORDS.toFix(name, toFix) : REQUEST_WORDS.bare(name);
}

/** In the order of REQUEST_LIST_HEADERS. */
function rowOf({ organisation, context, cell }: RequestedOrganisation): string[] {
  const name = organisationName(organisation);
  return [
    name,
    valueOrEmpty(organisation.ogrn),
    given(cell('vkPage')),
    given(cell('site')),
    context.opaId === '' ? '' : context.parentAccount || name,
    context.opaId,
  ];
}

function given(raw: CellValue): string {
  return isEmptyMark(raw) ? '' : cellText(raw);
}

/** Organisations by a title, those without one left out. */
function grouped(
  organisations: readonly RequestedOrganisation[],
  titleOf: (one: RequestedOrganisation) => string,
): [string, RequestedOrganisation[]][] {
  const groups = new Map<string, RequestedOrganisation[]>();
  for (const one of organisations) {
    const title = titleOf(one);
    if (title !== '') addTo(groups, title, one);
  }
  return Array.from(groups).sort(([a], [b]) => a.localeCompare(b, 'ru'));
}
