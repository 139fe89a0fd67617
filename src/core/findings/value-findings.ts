import { type FindingDefinition, findingsOf, type Severity } from './finding';

const EGRUL = 'Сверьте номер с ЕГРЮЛ';
const PHOTO_WAY =
  'Откройте любое фото сообщества: цифры после «photo-» в адресе — это номер, вставьте ссылку на фото или номер';
const REGION_WAY = 'Укажите две цифры ОКАТО (50, 03) или название региона';
const OKTMO_WAY = 'Укажите 8 цифр ОКТМО муниципалитета';
const SECTION_WAY = 'Напишите: образование, здоровье, авто или госуслуги';
const KIND_WAY = 'Напишите: РОИВ, ОМСУ или подведомственная';
const FULL_NUMBER = 'Задайте столбцу текстовый формат и внесите номер целиком';

/** A reason whose sentence ends with what to do: «ОГРН «1»: должно быть 13 цифр, а здесь 1. Сверьте номер с ЕГРЮЛ». */
function define<P extends readonly string[]>(
  severity: Severity,
  title: string,
  fix: string,
  fact: (...values: P) => string,
): FindingDefinition<P> {
  return { severity, title, fix, text: (...values) => `${fact(...values)}. ${fix}` };
}

function error<P extends readonly string[]>(
  title: string,
  fix: string,
  fact: (...values: P) => string,
): FindingDefinition<P> {
  return define('error', title, fix, fact);
}

/**
 * Every reason of the core by its stable code. Values come shown: `what` is the argument's name («ОГРН»),
 * `value` the cell's text in guillemets.
 */
export const FINDINGS = {
  // Any number
  'number-date': error(
    'Дата вместо номера',
    'Задайте ячейке текстовый формат и внесите номер заново',
    (what: string, value: string) => `${what} ${value}: в ячейке дата, а не номер`,
  ),
  'number-lost-digits': error(
    'Потеряны цифры номера',
    FULL_NUMBER,
    (what: string, value: string) => `${what} ${value}: таблица округлила номер, цифры потеряны`,
  ),
  'number-fraction': error(
    'Дробное число вместо номера',
    FULL_NUMBER,
    (what: string, value: string) => `${what} ${value}: дробное число, а нужны только цифры`,
  ),
  'number-negative': error(
    'Отрицательное число вместо номера',
    'Уберите минус или внесите верный номер',
    (what: string, value: string) => `${what} ${value}: номер не бывает отрицательным`,
  ),
  'number-several': error(
    'Несколько номеров в одной ячейке',
    'Оставьте в ячейке один номер',
    (what: string, value: string) => `${what} ${value}: в ячейке несколько номеров, какой нужен — не ясно`,
  ),
  'number-letters': error(
    'Вместо номера текст',
    'Оставьте в ячейке только цифры номера',
    (what: string, value: string) => `${what} ${value}: номер не найден`,
  ),

  // ОГРН
  'ogrn-empty': error('Не указан ОГРН', 'Впишите 13 цифр из ЕГРЮЛ', () => 'ОГРН не указан'),
  'ogrn-length': error(
    'Не та длина ОГРН',
    EGRUL,
    (value: string, length: string) => `ОГРН ${value}: должно быть 13 цифр, а здесь ${length}`,
  ),
  'ogrn-is-inn': error(
    'ИНН вместо ОГРН',
    'Впишите 13 цифр ОГРН из ЕГРЮЛ',
    (value: string) => `ОГРН ${value}: похоже на ИНН`,
  ),
  'ogrn-ip': error(
    'ОГРНИП вместо ОГРН',
    'Впишите 13 цифр ОГРН организации',
    (value: string) => `ОГРН ${value}: это ОГРНИП, номер предпринимателя, а не организации`,
  ),
  'ogrn-grn': error(
    'Номер записи вместо ОГРН',
    'Возьмите из ЕГРЮЛ именно ОГРН, он начинается с 1 или 5',
    (value: string) => `ОГРН ${value}: это номер записи (ГРН), а не ОГРН`,
  ),
  'ogrn-first-digit': error(
    'ОГРН начинается не с той цифры',
    EGRUL,
    (value: string, digit: string) => `ОГРН ${value}: первая цифра должна быть 1 или 5, а не ${digit}`,
  ),
  'ogrn-check-digit': error(
    'Не сходится последняя цифра ОГРН',
    EGRUL,
    (value: string, right: string, got: string) =>
      `ОГРН ${value}: последняя цифра должна быть ${right}, а не ${got}`,
  ),

  // ИНН
  'inn-empty': error('Не указан ИНН', 'Впишите 10 цифр из ЕГРЮЛ', () => 'ИНН не указан'),
  'inn-length': error(
    'Не та длина ИНН',
    EGRUL,
    (value: string, length: string) => `ИНН ${value}: должно быть 10 цифр (у человека 12), а здесь ${length}`,
  ),
  'inn-check-digit': error(
    'Не сходится контрольная цифра ИНН',
    EGRUL,
    (value: string, right: string, got: string) =>
      `ИНН ${value}: последние цифры должны быть ${right}, а не ${got}`,
  ),
  'inn-zeros': error(
    'Нули вместо ИНН',
    EGRUL,
    (value: string) => `ИНН ${value}: номер начинается с 00, такого региона нет`,
  ),

  // Код региона
  'region-empty': error('Не указан регион', REGION_WAY, () => 'Код региона не указан'),
  'region-unknown-code': error(
    'Нет региона с таким кодом',
    REGION_WAY,
    (value: string) => `Код региона ${value}: такого кода ОКАТО нет`,
  ),
  'region-unknown-name': error(
    'Регион не распознан',
    REGION_WAY,
    (value: string) => `Код региона ${value}: регион не распознан`,
  ),
  'region-ambiguous': error(
    'Подходят несколько регионов',
    REGION_WAY,
    (value: string, candidates: string) => `Код региона ${value}: подходят ${candidates}`,
  ),
  'region-not-a-code': error(
    'Не тот номер вместо кода региона',
    REGION_WAY,
    (value: string, what: string) => `Код региона ${value}: это похоже на ${what}`,
  ),

  // ОКТМО
  'oktmo-empty': error('Не указан ОКТМО', OKTMO_WAY, () => 'ОКТМО не указан'),
  'oktmo-length': error(
    'Не та длина ОКТМО',
    OKTMO_WAY,
    (value: string, length: string) => `ОКТМО ${value}: должно быть 8 или 11 цифр, а здесь ${length}`,
  ),
  'oktmo-region': error(
    'Нет региона с таким ОКТМО',
    OKTMO_WAY,
    (value: string, digits: string) => `ОКТМО ${value}: нет региона с кодом ${digits}`,
  ),
  'oktmo-group': error(
    'Группа муниципалитетов вместо одного',
    OKTMO_WAY,
    (value: string) => `ОКТМО ${value}: это группа муниципалитетов, а не один`,
  ),
  'oktmo-not-municipality': error(
    'Код не муниципалитета',
    OKTMO_WAY,
    (value: string, digit: string) =>
      `ОКТМО ${value}: с третьей цифрой ${digit} муниципалитетов нет, похоже на ОКАТО`,
  ),

  // Вид организации и раздел
  'kind-empty': error('Не указан вид организации', KIND_WAY, () => 'Вид организации не указан'),
  'kind-unknown': error(
    'Вид организации не распознан',
    KIND_WAY,
    (value: string) => `Вид организации ${value}: не распознан`,
  ),
  'kind-ambiguous': error(
    'Вид организации не ясен',
    KIND_WAY,
    (value: string, candidates: string) => `Вид организации ${value}: не ясно, ${candidates}`,
  ),
  'section-empty': error('Не указан раздел', SECTION_WAY, () => 'Раздел не указан'),
  'section-unknown': error(
    'Раздел не распознан',
    SECTION_WAY,
    (value: string) => `Раздел ${value}: не распознан`,
  ),
  'section-ambiguous': error(
    'Подходят несколько разделов',
    SECTION_WAY,
    (value: string, candidates: string) => `Раздел ${value}: подходят ${candidates}`,
  ),

  // ID
  'id-empty': error(
    'Не указан ID',
    'Впишите ID личного кабинета организации или вышестоящей',
    () => 'ID не указан',
  ),
  'id-too-long': error(
    'Слишком длинный ID',
    'Впишите ID личного кабинета, обычно это 6 цифр',
    (value: string, length: string, what: string) => `ID ${value}: ${length} цифр, это похоже на ${what}`,
  ),
  'code-variable': error(
    'В коде виджета нет номера',
    'Откройте код на сайте и найдите число в вызове Widget(…)',
    (value: string) => `ID ${value}: вместо числа в вызове Widget стоит переменная`,
  ),
  'code-org-id': error(
    'Код виджета опросов вместо виджета сообщений',
    'Вставьте код виджета сообщений с вызовом Widget(…)',
    (value: string) => `ID ${value}: data-org-id — это номер виджета опросов, а не ID`,
  ),
  'code-several': error(
    'Разные ID в одном коде',
    'Вставьте код одного виджета',
    (value: string, ids: string) => `ID ${value}: в коде разные ID: ${ids}`,
  ),
  'code-no-id': error(
    'В коде нет ID',
    'Вставьте код виджета целиком или ссылку с «opaId=»',
    (value: string) => `ID ${value}: номер не найден`,
  ),

  // Страница ВК
  'vk-empty': error(
    'Не указана страница ВК',
    'Вставьте ссылку на сообщество с номером',
    () => 'Страница ВК не указана',
  ),
  'vk-no-id': error(
    'В адресе страницы ВК нет номера',
    PHOTO_WAY,
    (value: string) => `Страница ВК ${value}: в адресе нет номера сообщества`,
  ),
  'vk-person': error(
    'Страница человека вместо сообщества',
    'Вставьте ссылку на сообщество',
    (value: string) => `Страница ВК ${value}: это страница человека, а не сообщества`,
  ),
  'vk-app': error(
    'Номер мини-приложения вместо сообщества',
    PHOTO_WAY,
    (value: string) => `Страница ВК ${value}: 8181405 — номер мини-приложения «Госуслуги», а не сообщества`,
  ),
  'vk-other-site': error(
    'Ссылка не на ВК',
    'Вставьте ссылку на сообщество ВКонтакте',
    (value: string) => `Страница ВК ${value}: это другой сайт`,
  ),
  'vk-short': error(
    'Короткая ссылка вместо адреса сообщества',
    'Откройте её и вставьте полный адрес',
    (value: string) => `Страница ВК ${value}: короткая ссылка не показывает сообщество`,
  ),
  'vk-service': error(
    'Служебная ссылка ВК',
    'Вставьте адрес самого сообщества',
    (value: string) => `Страница ВК ${value}: это переход или «Поделиться», а не сообщество`,
  ),
  'vk-several': error(
    'Несколько страниц ВК в одной ячейке',
    'Оставьте одну ссылку',
    (value: string) => `Страница ВК ${value}: в ячейке разные страницы`,
  ),
  'vk-too-long': error(
    'Слишком длинный номер сообщества',
    PHOTO_WAY,
    (value: string) =>
      `Страница ВК ${value}: таких длинных номеров у сообществ нет, это похоже на ИНН или ОГРН`,
  ),
} satisfies { readonly [code: string]: FindingDefinition<never[]> };

/** Stable code of a reason of the core. */
export type FindingCode = keyof typeof FINDINGS;

/**
 * One finding, its sentence made from the values that the code's reason names.
 *
 * @throws nothing
 * @example finding('ogrn-check-digit', '«1234567890123»', '7', '3').text
 * // 'ОГРН «1234567890123»: последняя цифра должна быть 7, а не 3. Сверьте номер с ЕГРЮЛ'
 */
export const finding = findingsOf(FINDINGS);
