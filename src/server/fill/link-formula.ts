import type { Organisation, RowContext } from '../../register/model';
import type { ColumnMap, OutputColumn } from '../../shared/roles';

const KIND_WORDS = { roiv: 'РОИВ', omsu: 'ОМСУ', subordinate: 'подведомственная' };
const SECTION_WORDS = { education: 'образование', health: 'здоровье', auto: 'авто', gosuslugi: 'госуслуги' };

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
    return `=POS_FORM_LINK(${id};"${context.regCode}";${ogrn})`;
  }
  if (column === 'pollLink' && ogrn !== '' && context.kind && text.endsWith(ownOgrn(organisation))) {
    const mun = context.kind === 'roiv' ? '' : `;"${context.mun}"`;
    return `=POS_POLL_LINK("${KIND_WORDS[context.kind]}";"${context.regCode}";${ogrn}${mun})`;
  }
  if (column === 'appLink' && organisation.section?.ok && !organisation.readyAppLink?.ok) {
    const group = organisation.communityId?.ok ? `;"${organisation.communityId.value}"` : '';
    return `=GOSUSLUGI_APP_LINK("${SECTION_WORDS[organisation.section.value]}"${group})`;
  }
  return text;
}

function ownOgrn(organisation: Organisation): string {
  return organisation.ogrn?.ok ? `=${organisation.ogrn.value}` : '\n';
}

/** @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
