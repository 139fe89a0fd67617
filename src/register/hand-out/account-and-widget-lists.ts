import { cellText, isEmptyMark } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { formulaSafe } from '../../core/cells/formula-safe';
import { valueOrEmpty } from '../../core/findings/result';
import { isTicked } from '../../core/people/tick';
import type { Organisation, RowContext } from '../model';
import { needsOwnAccount } from '../readiness/needs-own-account';
import { organisationName } from '../rows/organisation-name';
import { ACCOUNT_HEADERS, LACKS, LISTS, WIDGET_HEADERS } from './texts';

/** An organisation as the lists show it. */
export interface ListedOrganisation {
  readonly organisation: Organisation;
  readonly context: RowContext;
  /** Title of its recipient. */
  readonly recipient: string;
  readonly cell: (role: 'inn' | 'site' | 'vkPage' | 'widgetSite' | 'ogrn') => CellValue;
}

/** '' for a mark of emptiness. */
function given(raw: CellValue): string {
  return isEmptyMark(raw) ? '' : cellText(raw);
}

function safeRow(texts: readonly string[]): string[] {
  return texts.map(formulaSafe);
}

/**
 * «Кому нужен ЛКО»: organisations without an account of their own, with parent and what an application lacks.
 *
 * @returns title, note, header, rows
 * Source: what Mintsifry asks for when an organisation applies for an account.
 */
export function accountList(organisations: readonly ListedOrganisation[]): string[][] {
  const rows = organisations
    .filter(({ organisation }) => needsOwnAccount(organisation))
    .map(({ organisation, context, recipient, cell }) => {
      const { name, ogrn, inn, parentName } = organisation;
      const lacks = [
        ...(name === '' ? [LACKS.name] : []),
        ...(ogrn?.ok ? [] : [LACKS.ogrn]),
        ...(inn?.ok ? [] : [LACKS.inn]),
        ...(given(cell('site')) === '' ? [LACKS.site] : []),
        LACKS.persons,
      ];
      return safeRow([
        recipient,
        organisationName(organisation),
        valueOrEmpty(ogrn) || given(cell('ogrn')),
        valueOrEmpty(inn) || given(cell('inn')),
        given(cell('site')),
        parentName,
        context.parentAccount === '' ? '' : `${context.parentAccount}, ID ${context.opaId}`,
        lacks.join('; '),
      ]);
    });
  return table(LISTS.accounts, LISTS.accountsNote, ACCOUNT_HEADERS, rows);
}

/**
 * «Сайт размещения виджета»: pages whose tick only the federal curators can set, with the ЛКО in which to set it.
 * Those that are ticked already are left out.
 *
 * @returns title, note, header, rows
 * Source: the check list of Mintsifry's instruction for official pages.
 */
export function widgetList(organisations: readonly ListedOrganisation[]): string[][] {
  const rows = organisations
    .filter(({ context, cell }) => context.opaId !== '' && !isTicked(cell('widgetSite')))
    .map(({ organisation, context, recipient, cell }) => {
      return safeRow([
        recipient,
        organisationName(organisation),
        valueOrEmpty(organisation.ogrn) || given(cell('ogrn')),
        context.opaId,
        context.parentAccount || LISTS.ownAccount,
        given(cell('vkPage')),
        given(cell('site')),
      ]);
    });
  return table(LISTS.widgets, LISTS.widgetsNote, WIDGET_HEADERS, rows);
}

function table(
  title: string,
  note: string,
  header: readonly string[],
  rows: readonly string[][],
): string[][] {
  const filled = (text: string): string[] => [text, ...header.slice(1).map(() => '')];
  return [filled(title), filled(note), filled(''), [...header], ...rows];
}
