/** What says that there is nothing: «нет», «не создан», «отсутствует», «планируется». */
const NONE =
  /^(?:нет|нету|не|без|отсутств[а-я]+|прочерк|планиру[а-я]+|ожида[а-я]+|готовится|процессе|созда[её]тся|оформляется|подключается|регистрируется|разработке|отключ[а-яё]+|деактивирован[аоы]?|аннулирован[аоы]?|архив[а-яё]*)$/;
/** Words beside it that change nothing. */
const BESIDE =
  /^(?:[авиоу]|во|на|по|до|от|за|из|ещ[её]|пока|уже|больше|данный|момент|сво[а-яё]+|собственн[а-я]+|отдельн[а-я]+|име[а-я]+|есть|был[аои]?|созда[а-я]+|завед[её]н[аоы]?|заводил[а-я]+|открыт[аоы]?|зарегистрирован[аоы]?|регистраци[а-я]+|подключ[её]н[аоы]?|подключени[а-я]+|подключал[а-я]+|подкл|оформл[а-яё]+|присвоен[аоы]?|получен[аоы]?|выдан[аоы]?|активирован[аоы]?|требуется|нуж(?:ен|на|но|ны)|предусмотрен[аоы]?|указан[аоы]?|определ[её]н[аоы]?|существу[а-я]+|найден[аоы]?|использу[а-я]+)$/;
/** No such remark is longer. */
const LONGEST = 80;

/**
 * Whether a text says that there is no such thing, and nothing else: every word is a known one, and one of them says «нет».
 *
 * @param text clean text; one with a digit names something
 * @param subject what the thing is called, one word
 * @param settles further words that say so by themselves
 * @example saysNone('ЛКО не создан', /^лко$/, /^вышестоящ/) // true
 * @example saysNone('Лицей не создан', /^лко$/, /^вышестоящ/) // false
 * Source: cells of regional registers.
 */
export function saysNone(text: string, subject: RegExp, settles: RegExp): boolean {
  if (text.length > LONGEST || /\d/.test(text)) return false;
  const words = text.toLowerCase().match(/[а-яёa-z]+/g) ?? [];
  return (
    words.some((word) => NONE.test(word) || settles.test(word)) &&
    words.every((word) => NONE.test(word) || settles.test(word) || BESIDE.test(word) || subject.test(word))
  );
}
