import { cellText, isEmptyMark } from '../core/cells/cell';
import type { CellValue } from '../core/cells/cell-value';
import { formulaSafe } from '../core/cells/formula-safe';
import { readOgrn } from '../core/codes/ogrn';
import { readOktmo } from '../core/codes/oktmo';
import { isEmptyId, readOpaId } from '../core/codes/opa-id';
import { readAgreedRegion } from '../core/codes/region-agreement';
import { ok, type Result, valueOrEmpty } from '../core/findings/result';
import { auditLink } from '../core/link-audit/audit';
import { linkFinding } from '../core/link-audit/link-findings';
import { type Expected, isClean, type LinkFinding } from '../core/link-audit/model';
import { readKind } from '../core/pos/kind';
import { type Argument, type FormulaResult, lift } from './lift';
import { CORRECT, USAGE } from './texts';

/** No link is longer. */
const LONGEST = 4000;

/** What is known of the organisation by the arguments that are given; one that cannot be read is refused. */
function expectation(
  link: string,
  kind: CellValue,
  opaId: CellValue,
  regCode: CellValue,
  ogrn: CellValue,
  oktmo: CellValue,
): Result<Expected> {
  const number = isEmptyMark(ogrn) ? null : readOgrn(ogrn);
  const mun = isEmptyMark(oktmo) ? null : readOktmo(oktmo);
  const oktmoDigits = valueOrEmpty(mun);
  // Without numbers of the organisation the link's own OGRN tells a tax number in the region's place.
  const ogrnDigits = valueOrEmpty(number ?? (oktmoDigits === '' ? ogrnIn(link) : null));
  const witnesses = { ogrn: ogrnDigits, oktmo: oktmoDigits };
  const read = {
    kind: isEmptyMark(kind) ? null : readKind(kind),
    opaId: isEmptyId(opaId) ? null : readOpaId(opaId),
    region: isEmptyMark(regCode) ? null : readAgreedRegion(regCode, witnesses),
    ogrn: number,
    mun,
  };
  for (const result of [read.kind, read.opaId, read.region, read.ogrn, read.mun]) {
    if (result !== null && !result.ok) return result;
  }
  return ok({
    ...(read.kind?.ok && { kind: read.kind.value }),
    ...(read.opaId?.ok && { opaId: read.opaId.value }),
    ...(read.region?.ok && { region: read.region.value }),
    ...(read.ogrn?.ok && { ogrn: read.ogrn.value }),
    ...(read.mun?.ok && { mun: read.mun.value }),
  });
}

function ogrnIn(link: string): Result<string> | null {
  const [, digits] = /utm_campaign=(\d{13})(?!\d)/.exec(link.slice(0, LONGEST)) ?? [];
  return digits === undefined ? null : readOgrn(digits);
}

/** Findings that matter, as one text. @example reasonsText([]) // '' */
export function reasonsText(findings: readonly LinkFinding[]): string {
  const texts = findings.filter((finding) => finding.severity !== 'note').map((finding) => finding.text);
  return formulaSafe(texts.join('; '));
}

function row(
  link: CellValue,
  kind: CellValue = '',
  opaId: CellValue = '',
  regCode: CellValue = '',
  ogrn: CellValue = '',
  oktmo: CellValue = '',
): Result<CellValue> {
  const text = cellText(link);
  if (text === '') return ok('');
  const expected = expectation(text, kind, opaId, regCode, ogrn, oktmo);
  if (!expected.ok) return expected;
  const { type, findings } = auditLink(typeof link === 'string' ? link : text, expected.value);
  if (type === 'none') return ok(linkFinding('link-missing', '', '').text);
  return ok(isClean(findings) ? CORRECT : reasonsText(findings));
}

/**
 * Проверяет размещённую ссылку: саму по себе или по данным организации.
 * Пример: =POS_LINK_CHECK(A2; "ОМСУ"; B2; 50; C2; D2)
 *
 * @param {A2} link размещённая ссылка: ячейка или диапазон
 * @param {"ОМСУ"} kind (необязательно) вид организации: РОИВ, ОМСУ или подведомственная
 * @param {B2} opaId (необязательно) ID личного кабинета (ЛКО)
 * @param {50} regCode (необязательно) регион: две цифры ОКАТО («50», «03»), полный ОКАТО или название
 * @param {C2} ogrn (необязательно) ОГРН организации
 * @param {D2} oktmo (необязательно) ОКТМО муниципалитета
 * @return «верно» или причины через точку с запятой; для пустой ячейки пусто
 * @customfunction
 */
export function POS_LINK_CHECK(
  link: Argument,
  kind?: Argument,
  opaId?: Argument,
  regCode?: Argument,
  ogrn?: Argument,
  oktmo?: Argument,
): FormulaResult {
  return lift(row, [link, kind, opaId, regCode, ogrn, oktmo], [0], USAGE.linkCheck);
}
