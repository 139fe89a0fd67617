import { cellText, isEmptyText } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { err, type Result } from '../../core/findings/result';
import { type Kind, readKind } from '../../core/pos/kind';
import type { Decisions } from '../decisions/decisions';
import { registerFinding } from '../findings/register-findings';
import { kindsByName } from './kind-by-name';
import { plainName, plainWords } from './plain-name';

/** Words of which a kind is made: «исполнительный орган государственной власти», «администрация городского округа». */
const KIND_WORD =
  /^(?:р?оив|иогв|рогв|огвс?|ивс|омсу|омс|мсу|мо|мр|го|рф|\d{1,2}|и|в|или|его|их|при|от|не|вид|тип|категори[яи]|уровень|уровня|орган[а-я]*|власт[ьи]|исполнительн[а-я]+|распорядительн[а-я]+|представительн[а-я]+|законодательн[а-я]+|государственн[а-я]+|местн[а-я]+|самоуправлени[яе]|муниципальн[а-я]+|региональн[а-я]+|областн[а-я]+|краев[а-я]+|республиканск[а-я]+|администраци[яию]|министерств[оа]|правительств[оа]|мэри[яи]|управа|муниципалитет|исполком|совет|дума|депутатов|аппарат|губернатора|район[а-я]*|округ[а-я]*|город[а-я]*|поселени[а-я]*|сельск[а-я]+|сельсовет[а-я]*|поселков[а-я]+|образовани[ея]|субъект[а-я]*|российской|федерации|област[иь]|края|республики|подведомственн[а-я]+|подчиненн[а-я]+|подвед|организаци[яию]|учреждени[еяю]|предприяти[еяю])$/;
const NUMBER_OR_QUOTE = /[\d«»"“”„№]/;
/** «Малокомплектная школа» is a kind of institution, «Школа имени Героя Союза Петрова» one of them. */
const MOST_WORDS = 3;

/** A level alone: bodies and institutions are both on it. */
const LEVEL =
  /^(?:муниципальн|региональн|федеральн|местн|областн|краев|республиканск|районн|городск)[а-я]{2,3}(?: уровень)?$/;

/** A kind's cell, read. */
interface KindOfCell {
  readonly kind: Result<Kind> | null;
  /** The cell's text when it is no known kind and nobody has decided about it. */
  readonly undecidedKind: string;
}

function isShortKind(text: string, kind: Kind): boolean {
  const words = plainWords(text);
  if (/^(?:подвед|подчинен)/.test(words[0] ?? '')) return true;
  if (kind === 'subordinate' && words.length <= MOST_WORDS && !NUMBER_OR_QUOTE.test(text)) return true;
  return words.every((word) => KIND_WORD.test(word));
}

/** «Администрация района» beside a school: whose it is. */
function isBodyAbove(text: string, name: string): boolean {
  const named = kindsByName(text);
  return named.length === 1 && named[0] !== 'subordinate' && kindsByName(name)[0] === 'subordinate';
}

/**
 * The kind as its cell tells it: by what was decided for the cell's words, or for the organisation's name; else by
 * short words for a kind. The name of a body in the cell is no kind: a column «ОМСУ» may say whose the row is.
 *
 * @param name of the row's organisation
 * @example kindOfCell('ОМСУ', 'Мэрия', NO_DECISIONS).kind // { ok: true, value: 'omsu' }
 * @example kindOfCell('Администрация Черепановского района', 'МБОУ «Лицей»', NO_DECISIONS).kind?.ok // false
 */
export function kindOfCell(raw: CellValue, name: string, decisions: Decisions): KindOfCell {
  const text = cellText(raw);
  const isEmpty = isEmptyText(text);
  const choice =
    (isEmpty ? '' : decisions.choice('kind', text)) || (name === '' ? '' : decisions.choice('kind', name));
  const decided = choice === '' ? null : readKind(choice);
  if (decided?.ok) return { kind: decided, undecidedKind: '' };
  if (isEmpty || LEVEL.test(plainName(text))) return { kind: null, undecidedKind: '' };
  const read = readKind(raw);
  if (read.ok && isShortKind(text, read.value) && !isBodyAbove(text, name)) {
    return { kind: read, undecidedKind: '' };
  }
  if (read.ok || (plainWords(text).length > 1 && kindsByName(text).length > 0)) {
    return { kind: err(registerFinding('kind-is-name', text)), undecidedKind: '' };
  }
  return { kind: read, undecidedKind: text };
}
