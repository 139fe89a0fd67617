import type { CellValue } from '../core/cells/cell-value';
import { readOgrn } from '../core/codes/ogrn';
import { isOktmoOf } from '../core/codes/oktmo';
import { isEmptyId, readOpaId } from '../core/codes/opa-id';
import { readAgreedRegion } from '../core/codes/region-agreement';
import { err, ok, type Result, valueOrEmpty } from '../core/findings/result';
import { finding } from '../core/findings/value-findings';
import { formLink } from '../core/pos/pos-link';
import { type Argument, type FormulaResult, lift } from './lift';
import { USAGE } from './texts';

/** An empty own ID falls back to the parent's; a wrong one does not, as that would hide a mistake. */
function row(
  opaId: CellValue,
  regCode: CellValue,
  ogrn: CellValue,
  parentOpaId: CellValue,
): Result<CellValue> {
  const id = readOpaId(isEmptyId(opaId) && !isEmptyId(parentOpaId) ? parentOpaId : opaId);
  if (!id.ok) return id;
  const number = readOgrn(ogrn);
  const region = readAgreedRegion(regCode, { ogrn: valueOrEmpty(number), oktmo: '' });
  if (!region.ok) return region;
  if (isOktmoOf(id.value, region.value)) return err(finding('id-too-long', `«${id.value}»`, '8', 'ОКТМО'));
  return number.ok ? ok(formLink(id.value, region.value.regCode, number.value)) : number;
}

/**
 * Ссылка «Сообщить о проблеме» для меню сообщества ВК.
 * Пример: =POS_FORM_LINK(A2; 50; C2; D2). Если ID, ОГРН и ID вышестоящей пусты, ячейка остаётся пустой.
 *
 * @param {A2} opaId ID личного кабинета организации (ЛКО): ячейка или диапазон
 * @param {50} regCode регион: две цифры ОКАТО («50», «03»), полный ОКАТО или название. Округ по названию даёт 111, 711, 7114; две цифры — если написать 11 или 71
 * @param {C2} ogrn ОГРН организации, на чьей странице стоит ссылка, и при ID вышестоящей; если в регионе принято иначе, ОГРН вышестоящей
 * @param {D2} parentOpaId (необязательно) ID вышестоящего ЛКО, берётся, когда своего ID нет
 * @return ссылка на форму сообщений
 * @customfunction
 */
export function POS_FORM_LINK(
  opaId: Argument,
  regCode: Argument,
  ogrn: Argument,
  parentOpaId?: Argument,
): FormulaResult {
  return lift(row, [opaId, regCode, ogrn, parentOpaId], [0, 2, 3], USAGE.formLink);
}
