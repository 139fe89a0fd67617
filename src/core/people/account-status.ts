import { cellText, isEmptyMark } from '../cells/cell';
import type { CellValue } from '../cells/cell-value';

/** How far an account is. `invited`: the letter was sent; `lapsed`: it must be sent again. */
export type AccountStatus = 'confirmed' | 'invited' | 'new' | 'lapsed' | 'blocked' | 'archived' | 'unknown';

const WORDS: readonly (readonly [RegExp, AccountStatus])[] = [
  [/архив|увол|удален|исключен|archived/, 'archived'],
  [/блок|приостан|не ?действу|деактив|отключен|закрыт|blocked|disabled/, 'blocked'],
  [
    /исте(?:к|чен)|просроч|не ?(?:доставл|приш|доход|получ)|отклон|возврат|ошибк|письм\S* (?:нет|не приш|не получ)|expired/,
    'lapsed',
  ],
  [/не ?(?:открыл|заход|зашел|зашл|вход|вошел|вошл|авториз)/, 'invited'],
  [/не ?(?:подтвер|подтв\.?(?: |$)|актив)|без подтвержден|not confirmed/, 'new'],
  // «Ждёт подтверждения», «на подтверждении»: the noun says that it is still to come.
  [/(?:жд[уе]т?|ожида|требу|нуж|(?:^| )на|отправл|для) .*подтвержден[иь]/, 'invited'],
  [
    /подтвержден(?![иь])|подтвердил|^подтв\.?(?:[^а-я]|$)|актив(?:ен|на|ный|ная|ирован)|действу|авторизован|вошел|вошла|вход (?:выполнен|есть)|^(?:confirmed|active)/,
    'confirmed',
  ],
  [/пригла|отправлен|письмо|ожида|^invited/, 'invited'],
  [/^нов|создан|зарегистр|^new/, 'new'],
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
