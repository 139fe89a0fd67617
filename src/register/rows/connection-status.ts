import { cellText, isDate } from '../../core/cells/cell';
import type { CellValue } from '../../core/cells/cell-value';
import { withCyrillicForLatin } from '../../core/cells/look-alikes';
import { END_DATE_HEADER, NEGATIVE_HEADER } from '../columns/negative-header';

/** What a module of the platform is connected for: «Сообщения» carries the form, «Голосования» the polls. */
export type Module = 'messages' | 'voting';

/**
 * What a status or connection cell says. `unusable`: the ЛКО must not be used, and why; `stopped`: the organisation
 * itself is gone or not counted; `undecided`: in words that are not known, so that a person must decide.
 */
export type ConnectionStatus =
  | { readonly state: 'usable' }
  | { readonly state: 'unusable'; readonly why: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'undecided' };

const USABLE: ConnectionStatus = { state: 'usable' };
const UNDECIDED: ConnectionStatus = { state: 'undecided' };
const STOPPED: ConnectionStatus = { state: 'stopped' };

/** Dates stand as one word: «подключён с 12.04.2023», «подключён 1 марта 2023 г.». */
const DATE =
  /(?:^|(?<=[^\d.]))(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2} (?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[яа] \d{4})(?:[ t]\d{1,2}:\d{2}(?::\d{2})?)?(?![\d.]*\d)/g;
/** Ticks and crosses, as words. */
const YES_SIGNS = /[☑✓✔✅√🗹🟢👍]/gu;
const NO_SIGNS = /[☐✗✘✖❌×⛔🚫⬜□◻❏🔴👎]/gu;
/** Part marks between which each piece of a status speaks for itself: «ЛКО есть (не подключён)». */
const PIECES = /[,;:()[\]/|.!\n–—]+|\s-\s/;

/** Words of which each says that the ЛКО is in use. */
const YES =
  /^(?:да|есть|имеется|истина|1|ок|ok|v|y|yes|true|on|active|connected|enabled|confirmed|дата|подкл|подключ[а-я]*н(?:а|о|ы|ый|ая|ое|ые)?|подсоединен[аоы]?|подтвержд[а-я]*н(?:а|о|ы|ый|ая|ое|ые)?|актив(?:ен|на|но|ны|ный|ная|ное|ные)|активирован[аоы]?|действу(?:ет|ют|ющий|ющая|ющее|ющие)|работа(?:ет|ют|ющий|ющая|ющее)|рабочий|функциониру(?:ет|ют|ющий|ющая)|включен[аоы]?|запущен[аоы]?|опубликован[аоы]?|готов[аоы]?|открыт[аоы]?|выполнен[аоы]?|исполнен[аоы]?|введен[аоы]?)$/;
/** Words that add nothing to a yes. */
const FILLER =
  /^(?:и|в|к|ко|на|по|с|от|для|уже|успешно|полностью|г|год|года|году|(?:19|20)\d\d|лко|лк|пос|личный|кабинет|кабинету|статус|подключение|модуль|модулю|модули|модуля|модулям|оба|обоим|всем|сообщени[а-я]+|обработк[аеи]|прием[ау]?|платформ[аеы]|обратной|связи|систем[аеы]|организаци[ия]|работе|эксплуатацию)$/;
/** «без замечаний» says nothing against. */
const NO_REMARKS = /^(?:нет|без) (?:замечаний|нареканий|ошибок)$/;
/** The whole cell, or the whole piece, is a no. */
const NO =
  /^(?:0|нет|нету|вышестоящ[а-я]+(?: лко| организаци[ия])?|не|no|none|not|off|false|ложь|отсутств[а-я]*|отказ[а-я]*|closed|archived?|inactive|disabled|disconnected|blocked|suspended|deleted|pending|waiting|planned|draft|rejected|declined|cancell?ed|expired|unconfirmed|unavailable|not (?:connected|active|confirmed|registered|ready|available|used)|no (?:access|account|connection))$/;
const NEGATION = /(?:^| )(?:не|нет|нету|без|ни|отсутств[а-я]*)(?= |$)/;
/** What is missing when a negation stands beside it; the word may be joined: «неподключён». */
const SUBJECT =
  /(?:^| )(?:не)?(?:подкл|подсоедин|подтвержд|актив|действ|работ|функцион|готов|рабоч|зарегистр|регистр|созда|завед|заведен|открыт|введен|запущ|включ|опубликов|оформл|авториз|допущ|выполн|исполн|использ|пользу|име(?:ет|ет?ся)(?= |$)|лко(?= |$)|лк(?= |$)|кабинет|аккаунт|учетн|доступ|пос(?= |$)|систем|платформ|модул|голосовани|опрос)/;
const JOINED_NEGATION =
  /(?:^| )не(?:подкл|подсоедин|подтвержд|актив|действ|работ|функцион|готов|рабоч|зарегистр|созда|доступ|использ)/;
/** Not connected and not to be, or only one day. */
const NOT_NOW =
  /(?:^| )(?:не (?:планир|требу|нужн|предусм|подлеж|буд|намерен|хот)|(?:будет|будут|планируется) )/;
/** Connected one day, perhaps. */
const PENDING =
  /(?:^| )(?:к подключени|ожида|жд(?:ет|ут|ем|у)(?= |$)|готов(?:ится|ятся|ят|им)(?= |$)|подгот|план|заплан|предсто|подключ(?:ается|аются|аем|ают|ить|им|ат|ится)(?= |$)|регистрируется|создается|создаем|оформляется|заводим|заводится|очеред|черновик|заявк|заявлени|запрос|скоро|позже|позднее|потом|будет|будут|процесс|стади[ия]|этап|на (?:подключени|рассмотрени|согласовани|утверждени|проверк|модераци|доработк|регистраци|подтверждени|подписани|создани|оформлени)|(?:требуется|требует|нужно|необходимо|надо) (?:подключ|регистр|зарегистр|созда))/;
/** Was connected, and is no more. */
const ENDED: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )(?:за)?архив/, 'в архиве'],
  [
    /(?:^| )(?:закры[тв]|ан+улир|отозван|расторг|удален|прекра[тщ]|отклон|отказ|истек|просроч|снят|выведен|ликвид|упразд|реорганиз)/,
    'закрыт',
  ],
  [/(?:^| )(?:(?:за)?блокир|приостан|заморож|замороз|пауз)/, 'приостановлен'],
  [/(?:^| )(?:отключ|выключ|де[зс]?актив)/, 'отключён'],
];
/** A yes that stands in a piece with a no: neither is taken. */
const DONE =
  /(?:^| )(?:подключен[аоы]?|подтвержден[аоы]?|актив(?:ен|на|но)|действует|работает|создан[аоы]?|открыт[аоы]?|одобрен[аоы]?|исполнен[аоы]?|выполнен[аоы]?|удовлетворен[аоы]?|завершен[аоы]?|принят[аоы]?)(?= |$)/;
const OUT_OF_USE = /(?:^| )не ?(?:актив|действ|работ|функцион|рабоч|использ)/;
/** The organisation is gone, or the coordinators do not count it. */
const GONE =
  /(?:^| )(?:ликвид|реорганиз|упразд|расформир|не ?учитыва|не ?учтен|не учесть|не считать|не считается|исключ|прекра[тщ][а-я]* (?:свою )?деятельност|деятельност[ьи] прекра|присоедин[ея]н|слит[аоы]?(?= |$)|слияни|снят[аоы]? с (?:учет|регистр)|не существует|(?:организация|учреждение|школа|юрлицо) (?:закрыт|прекра))/;
const NOT_COUNTED = /(?:^| )не ?(?:учитыва|учтен|учесть|счита|существует)/;
const ACCOUNT = /(?:^| )(?:лко|лк|кабинет[а-я]*|аккаунт[а-я]*)(?= |$)/;
/** No status is longer; a longer text is a note, and nobody reads it for a yes or a no. */
const LONGEST = 200;
const VOTING = /(?:^| )(?:голосовани|опрос)/;
const MESSAGES = /(?:^| )(?:сообщени|обращени)/;

/**
 * What a status or connection cell says of the ЛКО. Only known words decide: a status is usable when each of its words
 * is known for a yes, unusable when a known no stands in it and no yes.
 *
 * @param raw the cell: words, a date of connection, 0 or 1, a tick; an empty one says nothing against the ЛКО
 * @param module what the column is about: a status of the other module decides nothing
 * @example connectionStatus('Подтвержден') // { state: 'usable' }
 * @example connectionStatus('Hет подключения') // { state: 'unusable', why: 'не подключён' }
 * @example connectionStatus('Ликвидация') // { state: 'stopped' }
 * @example connectionStatus('Колобок') // { state: 'undecided' }
 * Inferred from the statuses seen in exports.
 */
export function connectionStatus(raw: CellValue, module: Module = 'messages'): ConnectionStatus {
  const text = cellText(raw);
  if (text === '' || isDate(raw)) return USABLE;
  if (text.length > LONGEST) return UNDECIDED;
  if (/^\++$/.test(text)) return USABLE;
  if (/^[01](?:[.,]0+)?$/.test(text)) return text.startsWith('1') ? USABLE : noted('не подключён');
  if (/^(?:-1|[nн])$/i.test(text)) return noted('не подключён');
  const pieces = piecesOf(text);
  const found = pieces.map((piece) => pieceStatus(piece, module)).filter((one) => one !== null);
  const has = (state: ConnectionStatus['state']): boolean => found.some((one) => one.state === state);
  if (has('usable'))
    return found.length > 0 && found.every(({ state }) => state === 'usable') ? USABLE : UNDECIDED;
  // What follows a no explains it: «не подключён (нет подписи)».
  return (
    found.find(({ state }) => state === 'stopped') ??
    found.find(({ state }) => state === 'unusable') ??
    UNDECIDED
  );
}

/** An answer and no more: what it says hangs on the question. */
const BARE_ANSWER =
  /^(?:да|нет|есть|истина|ложь|true|false|yes|no|[yn+✓✔✅☑☐✗✘✖❌-]|-?[01](?:[.,]0+)?)\.?$/iu;

/**
 * The same below a header that asks the other way round: «да» below «ЛКО заблокирован», a day below «Дата ликвидации».
 *
 * @param question the header, as `headerText` makes it
 * @example statusUnder('лко заблокирован', 'нет') // { state: 'usable' }
 * @example statusUnder('дата ликвидации', '01.02.2024') // { state: 'stopped' }
 * Inferred from exports of other systems.
 */
export function statusUnder(question: string, raw: CellValue, module: Module = 'messages'): ConnectionStatus {
  const said = connectionStatus(raw, module);
  const text = cellText(raw).replace(/\ufe0f/g, '');
  const isNegative = NEGATIVE_HEADER.test(question) || END_DATE_HEADER.test(question);
  if (text === '' || !isNegative) return said;
  const isAnswer = BARE_ANSWER.test(text) || text.replace(DATE, '') === '';
  if (!isAnswer) return said;
  if (said.state !== 'usable') return USABLE;
  const asked = negativeStatus(question.replace(/^(?:признак|отметка|флаг|дата) /, ''));
  return asked.state === 'undecided' ? noted('отключён') : asked;
}

function noted(why: string): ConnectionStatus {
  return { state: 'unusable', why };
}

function piecesOf(text: string): string[] {
  return withCyrillicForLatin(text)
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/\ufe0f/g, '')
    .replace(DATE, ' дата ')
    .replace(YES_SIGNS, ';да;')
    .replace(NO_SIGNS, ';нет;')
    .split(PIECES)
    .map((piece) =>
      piece
        .replace(/[«»"'„“”*#№_]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((piece) => piece !== '');
}

/** null for a piece that says nothing by itself: «Статус», «ЛКО». */
function pieceStatus(piece: string, module: Module): ConnectionStatus | null {
  if (NO.test(piece)) return noted(endedWhy(piece));
  if (NO_REMARKS.test(piece)) return USABLE;
  const aboutOther =
    module === 'messages' ? VOTING.test(piece) && !MESSAGES.test(piece) : isMessagesOnly(piece);
  if (aboutOther) return UNDECIDED;
  const words = piece.split(' ');
  const known = (word: string): boolean => FILLER.test(word) || VOTING.test(word);
  if (words.every((word) => YES.test(word) || known(word))) {
    return words.some((word) => YES.test(word)) ? USABLE : null;
  }
  return negativeStatus(piece);
}

function isMessagesOnly(piece: string): boolean {
  return MESSAGES.test(piece) && !VOTING.test(piece);
}

function negativeStatus(piece: string): ConnectionStatus {
  const negation = NEGATION.exec(piece);
  const done = DONE.exec(piece);
  if (GONE.test(piece) && !ACCOUNT.test(piece)) {
    return done !== null || (negation !== null && !NOT_COUNTED.test(piece)) ? UNDECIDED : STOPPED;
  }
  if (NOT_NOW.test(piece)) return noted('не подключён');
  const ended = ENDED.find(([pattern]) => pattern.test(piece))?.[1] ?? '';
  if (ended !== '' || PENDING.test(piece)) {
    // «не отключён», «заявка исполнена»: two no's, or a yes beside a no.
    if (negation !== null) return /(?:^| )(?:еще|пока) не /.test(piece) ? noted('не подключён') : UNDECIDED;
    return done !== null ? UNDECIDED : noted(ended || 'не подключён');
  }
  if (JOINED_NEGATION.test(piece)) return noted(OUT_OF_USE.test(piece) ? 'отключён' : 'не подключён');
  if (negation === null || !SUBJECT.test(piece)) return UNDECIDED;
  // «подключён не полностью»: the no is about something else.
  if (done !== null && done.index < negation.index) return UNDECIDED;
  return noted(OUT_OF_USE.test(piece) ? 'отключён' : 'не подключён');
}

function endedWhy(piece: string): string {
  if (piece.startsWith('archive')) return 'в архиве';
  if (/^(?:closed|deleted|cancel|expired|rejected|declined|отказ)/.test(piece)) return 'закрыт';
  if (/^(?:blocked|suspended)/.test(piece)) return 'приостановлен';
  return /^(?:inactive|disabled|disconnected|off|not active)/.test(piece) ? 'отключён' : 'не подключён';
}
