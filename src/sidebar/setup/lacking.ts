import type { Role } from '../../shared/roles';
import type { SheetReading } from '../../shared/setup';
import { LACKING } from './texts';

/**
 * What cannot be made because a sheet lacks a column, one sentence each.
 *
 * @param directory the sheet with IDs, where it is another one
 * @example lackingFor(reading, null) // ['Нет столбца ОКТМО: …']
 */
export function lackingFor(register: SheetReading, directory: SheetReading | null): readonly string[] {
  const has = (...roles: readonly Role[]) =>
    [register, directory].some((reading) => reading?.columns.some(({ role }) => roles.includes(role)));
  const isIdAsked = [register, directory].some((reading) =>
    reading?.ambiguous.some(({ role }) => role === 'id'),
  );
  return [
    has('ogrn') ? '' : LACKING.ogrn,
    isIdAsked && !has('id') ? LACKING.idAsked : '',
    isIdAsked || has('id', 'parentId') ? '' : LACKING.id,
    has('oktmo') ? '' : LACKING.oktmo,
    has('vkPage', 'vkId') ? '' : LACKING.vkPage,
  ].filter((sentence) => sentence !== '');
}
