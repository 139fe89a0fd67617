import { cellText } from '../core/cells/cell';
import type { CellValue } from '../core/cells/cell-value';
import { readOgrn } from '../core/codes/ogrn';
import { districtOf, readOktmo } from '../core/codes/oktmo';
import { readAgreedRegion } from '../core/codes/region-agreement';
import { ok, type Result, valueOrEmpty } from '../core/findings/result';
import { readKind } from '../core/pos/kind';
import { pollLink } from '../core/pos/pos-link';
import { type Argument, type FormulaResult, lift } from './lift';
import { USAGE } from './texts';

/** Written in place of the OKTMO: an institution of the region asks for the region's polls. */
const BY_REGION = /^reg[-_ ]?code$/i;
/** Written in front of a settlement's OKTMO: the page belongs to its district, as that of a district's school does. */
const OF_DISTRICT = /^район[ :]*\d[\d ]*$/i;

function row(kind: CellValue, regCode: CellValue, ogrn: CellValue, oktmo: CellValue): Result<CellValue> {
  const read = readKind(kind);
  if (!read.ok) return read;
  const isRegional =
    read.value === 'roiv' || (read.value === 'subordinate' && BY_REGION.test(cellText(oktmo)));
  const number = readOgrn(ogrn);
  const told = readOktmo(oktmo);
  // A РОИВ is known by its region, so its OKTMO cell may hold anything.
  const mun = isRegional ? ok('') : told;
  const witnesses = { ogrn: valueOrEmpty(number), oktmo: valueOrEmpty(told) };
  const region = readAgreedRegion(regCode, witnesses, valueOrEmpty(mun));
  if (!region.ok) return region;
  if (!number.ok) return number;
  if (!mun.ok) return mun;
  const code = OF_DISTRICT.test(cellText(oktmo)) ? districtOf(mun.value) : mun.value;
  return ok(pollLink(isRegional ? 'roiv' : read.value, region.value.regCode, number.value, code));
}

/**
 * Ссылка «Высказать мнение» для меню сообщества ВК.
 * Пример: =POS_POLL_LINK("ОМСУ"; 50; C2; D2). Если ОГРН и ОКТМО пусты, ячейка остаётся пустой.
 *
 * @param {"ОМСУ"} kind вид организации: РОИВ, ОМСУ или подведомственная
 * @param {50} regCode регион: две цифры ОКАТО («50», «03»), полный ОКАТО или название. Округ по названию даёт 111, 711, 7114; две цифры — если написать 11 или 71
 * @param {C2} ogrn ОГРН организации, на чьей странице стоит ссылка
 * @param {D2} oktmo (необязательно) ОКТМО муниципалитета, для РОИВ не нужен; "район 50657101" — код района вместо поселения; у учреждения региона можно написать "reg_code": тогда опросы региона
 * @return ссылка на форму опросов
 * @customfunction
 */
export function POS_POLL_LINK(
  kind: Argument,
  regCode: Argument,
  ogrn: Argument,
  oktmo?: Argument,
): FormulaResult {
  return lift(row, [kind, regCode, ogrn, oktmo], [2, 3], USAGE.pollLink);
}
