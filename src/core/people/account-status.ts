import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';

/** How far an account is. `invited`: the letter was sent; `lapsed`: it must be sent again. */
export type AccountStatus = 'confirmed' | 'invited' | 'new' | 'lapsed' | 'blocked' | 'archived' | 'unknown';

const WORDS: readonly (readonly [RegExp, AccountStatus])[] = [
  [/архив|уволен|удален|исключен/, 'archived'],
  [/блок|приостан|не ?действу/, 'blocked'],
  [/исте(?:к|чен)|просроч|не ?доставл|отклон|не получ|возврат|ошибк/, 'lapsed'],
  [/не ?(?:подтвержд|актив)/, 'new'],
  [/подтвержд|активен|активн(?:а|ый|ая)|действу/, 'confirmed'],
  [/пригла|отправлен|письмо|ожида/, 'invited'],
  [/^нов|создан|зарегистр/, 'new'],
];

/**
 * The status of an account.
 *
 * @param raw cell value; empty or unknown words are `unknown`
 * @example readAccountStatus('Подтверждён') // 'confirmed'
 * Source: an account goes from «Новый» to «Подтвержден»; the other words are inferred.
 */
export function readAccountStatus(raw: CellValue): AccountStatus {
  if (isEmptyMark(raw)) return 'unknown';
  const text = cellText(raw).toLowerCase().replace(/ё/g, 'е');
  return WORDS.find(([words]) => words.test(text))?.[1] ?? 'unknown';
}
