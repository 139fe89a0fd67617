import type { Organisation } from '../model';

/**
 * What an organisation is called: by its full name, else by its short one.
 *
 * @returns '' when the row has neither
 * @example organisationName({ name: '', shortName: 'Лицей № 5' }) // 'Лицей № 5'
 */
export function organisationName({ name, shortName }: Pick<Organisation, 'name' | 'shortName'>): string {
  return name || shortName;
}

/**
 * The same for sentences: an organisation without a name is called by its row.
 *
 * @example organisationNameOrRow({ name: '', shortName: '', row: 8 }) // 'строка 8'
 */
export function organisationNameOrRow(
  organisation: Pick<Organisation, 'name' | 'shortName' | 'row'>,
): string {
  return organisationName(organisation) || `строка ${organisation.row}`;
}
