import type { Role } from '../../shared/roles';
import type { SheetReading } from '../../shared/setup';
import { DEMANDED, LACKING } from './texts';

/** Any of them tells who is above, or asks about it. */
const PARENTS: readonly Role[] = ['parentName', 'parentId', 'parentOgrn', 'parentKey', 'level'];

/**
 * Why no run can start: what a register cannot do without.
 *
 * @returns '' when it has that
 * @example demandedFor(reading) // 'Нет столбца с наименованием: выберите его в списке столбцов.'
 */
export function demandedFor({ columns }: SheetReading): string {
  const has = (...roles: readonly Role[]) => columns.some(({ role }) => roles.includes(role));
  if (!has('name')) return DEMANDED.name;
  return has('ogrn', 'id', 'inn') ? '' : DEMANDED.codes;
}

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
  const isParentAsked = register.ambiguous.some(({ role }) => PARENTS.includes(role));
  return [
    has('ogrn') ? '' : LACKING.ogrn,
    isIdAsked && !has('id') ? LACKING.idAsked : '',
    isIdAsked || has('id', 'parentId') ? '' : LACKING.id,
    isParentAsked || !has('id') || has(...PARENTS) ? '' : LACKING.parent,
    has('oktmo') ? '' : LACKING.oktmo,
    has('vkPage', 'vkId') ? '' : LACKING.vkPage,
  ].filter((sentence) => sentence !== '');
}
