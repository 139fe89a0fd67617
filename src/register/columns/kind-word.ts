import { readKind } from '../../core/pos/kind';

const LONGEST = 70;
/** Words for bodies: alone they are a kind, with a place or a subject beside them they name one body. */
const BODY =
  /(?:^| )(?:администраци|министерств|департамент|управлени|комитет|правительств|мэри|отдел|служб|инспекци|агентств|дум|собрани|совет|палат|минздрав|минобр|минцифр|минкульт)[а-я]*/;
/** Words beside a body's that still name no particular one. */
const GENERAL =
  /^(?:муниципальн|районн|городск|сельск|поселков|местн|региональн|государственн|исполнительн|законодательн|представительн|территориальн|отраслев|функциональн|структурн|район|город|округ|поселени|образовани|субъект|самоуправлени|власт|орган|подразделени|депутат|учреждени|организаци|рф$|и$|или$|иной$|омсу$|роив$)/;
/** A name of something: «…», «№ 5», a year. */
const PROPER_SIGN = /[«»"“”№\d]/;
/** A word with a capital: «Бердска»; an abbreviation («ОМСУ», «РФ») is none. */
const CAPITAL = /^[А-ЯЁ][а-яё]{2,}/;
/** «… Черепановского района»; the words of kinds that end alike are left out. */
const PLACE =
  /(?:^| )(?!городск|сельск|детск|медицинск|российск|гражданск)[а-я-]+(?:ск|цк)(?:ого|ой|ому)(?= |$)/;

/**
 * Whether a text is a word for a kind («ОМСУ», «подведомственное учреждение», «школа») and not the name of one body
 * («Администрация Черепановского района», «Министерство здравоохранения»): a column of those names another organisation.
 *
 * @example isKindWord('Орган местного самоуправления') // true
 * @example isKindWord('Администрация Черепановского района') // false
 * Inferred from registers whose column «ОМСУ» names the body that the row is under.
 */
export function isKindWord(text: string): boolean {
  if (text.length > LONGEST || PROPER_SIGN.test(text)) return false;
  if (text.split(' ').some((word, at) => at > 0 && CAPITAL.test(word) && !isGeneral(word))) return false;
  const lower = text.toLowerCase().replace(/ё/g, 'е');
  if (PLACE.test(lower)) return false;
  const beside = lower
    .replace(/[^а-я ]+/g, ' ')
    .split(BODY)
    .join(' ');
  const words = beside.split(' ').filter((word) => word !== '');
  if (isBodyName(text) && words.some((word) => !isGeneral(word))) return false;
  return readKind(text).ok;
}

function isGeneral(word: string): boolean {
  const lower = word.toLowerCase().replace(/ё/g, 'е');
  return GENERAL.test(lower) || BODY.test(lower) || readKind(lower).ok;
}

/** Whether a text speaks of a body of power: its kind, or one by name. @example isBodyName('Мэрия г. Бердска') // true */
export function isBodyName(text: string): boolean {
  return BODY.test(text.toLowerCase().replace(/ё/g, 'е'));
}
