import { columnLetters } from '../../core/cells/column-letters';
import { regionFault } from '../../core/codes/region-agreement';
import { valueOrEmpty } from '../../core/findings/result';
import { appLink, needsGroup } from '../../core/pos/app-link';
import { KIND_NAMES } from '../../core/pos/kind';
import { SECTION_NAMES, type Section } from '../../core/pos/section';
import type { Organisation, RowContext } from '../../register/model';
import type { OutputColumn } from '../../shared/fill';
import type { ColumnMap } from '../../shared/roles';

/**
 * What the setting «писать формулы» puts into a cell: a formula over the row's own cells, with what comes from other
 * rows written out. Columns that are no links, and links that no formula gives, stay plain values.
 *
 * @param text the planned value
 * @returns the formula, separated by `;` as every locale of Sheets takes it, or the value
 * @example formulaFor('formLink', 'https://…', organisation, context, columns) // '=POS_FORM_LINK(D5;"50";E5)'
 */
export function formulaFor(
  column: OutputColumn,
  text: string,
  organisation: Organisation,
  context: RowContext,
  columns: ColumnMap,
): string {
  if (text === '') return text;
  const cell = (number: number | undefined) => (number ? `${columnLetters(number)}${organisation.row}` : '');
  const ogrn = cell(columns.ogrn);
  if (column === 'formLink' && ogrn !== '' && text.endsWith(ownOgrn(organisation))) {
    const id =
      context.idSource === 'own' && columns.id && organisation.id?.ok
        ? cell(columns.id)
        : `"${context.opaId}"`;
    return `=POS_FORM_LINK(${id};"${regionOf(context, organisation)}";${ogrn})`;
  }
  if (column === 'pollLink' && ogrn !== '' && context.pollKind && text.endsWith(ownOgrn(organisation))) {
    const mun = context.pollKind === 'roiv' ? '' : `;"${context.mun}"`;
    return `=POS_POLL_LINK("${KIND_NAMES[context.pollKind]}";"${context.regCode}";${ogrn}${mun})`;
  }
  if (column === 'appLink' && organisation.section?.ok) {
    const section = organisation.section.value;
    const community = organisation.communityId?.ok ? organisation.communityId.value : '';
    // A ready link, and one of a section that the field does not tell, is no formula's result.
    if (text !== templateOf(section, community)) return text;
    return `=GOSUSLUGI_APP_LINK("${SECTION_NAMES[section]}"${community === '' ? '' : `;"${community}"`})`;
  }
  return text;
}

function templateOf(section: Section, community: string): string {
  return needsGroup(section) && community === '' ? '' : appLink(section, community);
}

/** The code, or the name where the formula would take the code for the tax service's. */
function regionOf({ region, regCode }: RowContext, organisation: Organisation): string {
  if (region === null) return regCode;
  const witnesses = { ogrn: valueOrEmpty(organisation.ogrn), oktmo: '' };
  return regionFault({ region, code: regCode }, '', witnesses) === null ? regCode : region.name;
}

function ownOgrn(organisation: Organisation): string {
  return organisation.ogrn?.ok ? `=${organisation.ogrn.value}` : '\n';
}

const LINK_FORMULA = /^=\s*(?:POS_FORM_LINK|POS_POLL_LINK|GOSUSLUGI_APP_LINK)\(/i;

/** Whether a formula is one that a fill writes. */
export function isLinkFormula(formula: string): boolean {
  return LINK_FORMULA.test(formula);
}
