import type { CellValue } from '../core/cells/cell-value';
import { readOgrn } from '../core/codes/ogrn';
import { readOktmo } from '../core/codes/oktmo';
import { readAgreedRegion } from '../core/codes/region-agreement';
import { ok, type Result, valueOrEmpty } from '../core/findings/result';
import { readKind } from '../core/pos/kind';
import { pollLink } from '../core/pos/pos-link';
import { type Argument, type FormulaResult, lift } from './lift';

function row(kind: CellValue, regCode: CellValue, ogrn: CellValue, oktmo: CellValue): Result<CellValue> {
  const whose = readKind(kind);
  if (!whose.ok) return whose;
  const number = readOgrn(ogrn);
  const told = readOktmo(oktmo);
  // A РОИВ is known by its region, so its OKTMO cell may hold anything.
  const mun = whose.value === 'roiv' ? ok('') : told;
  const witnesses = { ogrn: valueOrEmpty(number), oktmo: valueOrEmpty(told) };
  const region = readAgreedRegion(regCode, witnesses, valueOrEmpty(mun));
  if (!region.ok) return region;
  if (!number.ok) return number;
  return mun.ok ? ok(pollLink(whose.value, region.value.regCode, number.value, mun.value)) : mun;
}

/**
 * Ссылка «Высказать мнение» для меню сообщества ВК.
 * Пример: =POS_POLL_LINK("ОМСУ"; 50; C2; D2). Если ОГРН и ОКТМО пусты, ячейка остаётся пустой.
 *
 * @param {"ОМСУ"} kind вид организации: РОИВ, ОМСУ или подведомственная
 * @param {50} regCode регион: две цифры ОКАТО («50», «03»), полный ОКАТО или название
 * @param {C2} ogrn ОГРН организации, на чьей странице стоит ссылка
 * @param {D2} oktmo (необязательно) ОКТМО муниципалитета, для РОИВ не нужен
 * @return ссылка на форму опросов
 * @customfunction
 */
export function POS_POLL_LINK(
  kind: Argument,
  regCode: Argument,
  ogrn: Argument,
  oktmo?: Argument,
): FormulaResult {
  return lift(row, [kind, regCode, ogrn, oktmo], [2, 3]);
}
