import { type FindingDefinitions, findingsOf, withAdvice } from './finding';

const EGRUL = 'Сверьте номер с ЕГРЮЛ';
const PHOTO_WAY =
  'Откройте любое фото сообщества: цифры после «photo-» в адресе — это номер, вставьте ссылку на фото или номер';
const REGION_WAY = 'Укажите две цифры ОКАТО (50, 03) или название региона';
const OKTMO_WAY = 'Укажите 8 цифр ОКТМО муниципалитета';
const SECTION_WAY = 'Напишите: образование, здоровье, авто или госуслуги';
const KIND_WAY = 'Напишите: РОИВ, ОМСУ или подведомственная';
const FULL_NUMBER = 'Задайте столбцу текстовый формат и внесите номер целиком';

/**
 * Every finding about the value of a cell by its stable code. Sentences get values that are quoted already: `what` is
 * the argument's name («ОГРН»), `value` the cell's text in guillemets.
 */
export const VALUE_FINDINGS = withAdvice({
  // Any number
  'number-date': {
    severity: 'error',
    title: 'Дата вместо номера',
    fix: 'Задайте ячейке текстовый формат и внесите номер заново',
    text: (what: string, value: string) => `${what} ${value}: в ячейке дата, а не номер`,
  },
  'number-lost-digits': {
    severity: 'error',
    title: 'Потеряны цифры номера',
    fix: FULL_NUMBER,
    text: (what: string, value: string) => `${what} ${value}: таблица округлила номер, цифры потеряны`,
  },
  'number-fraction': {
    severity: 'error',
    title: 'Дробное число вместо номера',
    fix: FULL_NUMBER,
    text: (what: string, value: string) => `${what} ${value}: дробное число, а нужны только цифры`,
  },
  'number-negative': {
    severity: 'error',
    title: 'Отрицательное число вместо номера',
    fix: 'Уберите минус или внесите верный номер',
    text: (what: string, value: string) => `${what} ${value}: номер не бывает отрицательным`,
  },
  'number-several': {
    severity: 'error',
    title: 'Несколько номеров в одной ячейке',
    fix: 'Оставьте в ячейке один номер',
    text: (what: string, value: string) =>
      `${what} ${value}: в ячейке несколько номеров, какой нужен — не ясно`,
  },
  'number-letters': {
    severity: 'error',
    title: 'Вместо номера текст',
    fix: 'Оставьте в ячейке только цифры номера',
    text: (what: string, value: string) => `${what} ${value}: номер не найден`,
  },

  // ОГРН
  'ogrn-empty': {
    severity: 'error',
    about: 'ogrn',
    title: 'Не указан ОГРН',
    fix: 'Впишите 13 цифр из ЕГРЮЛ',
    text: () => 'ОГРН не указан',
  },
  'ogrn-length': {
    severity: 'error',
    about: 'ogrn',
    title: 'Не та длина ОГРН',
    fix: EGRUL,
    text: (value: string, length: string) => `ОГРН ${value}: должно быть 13 цифр, а здесь ${length}`,
  },
  'ogrn-is-inn': {
    severity: 'error',
    about: 'ogrn',
    title: 'ИНН вместо ОГРН',
    fix: 'Впишите 13 цифр ОГРН из ЕГРЮЛ',
    text: (value: string) => `ОГРН ${value}: похоже на ИНН`,
  },
  'ogrn-ip': {
    severity: 'error',
    about: 'ogrn',
    title: 'ОГРНИП вместо ОГРН',
    fix: 'Впишите 13 цифр ОГРН организации',
    text: (value: string) => `ОГРН ${value}: это ОГРНИП, номер предпринимателя, а не организации`,
  },
  'ogrn-grn': {
    severity: 'error',
    about: 'ogrn',
    title: 'Номер записи вместо ОГРН',
    fix: 'Возьмите из ЕГРЮЛ именно ОГРН, он начинается с 1 или 5',
    text: (value: string) => `ОГРН ${value}: это номер записи (ГРН), а не ОГРН`,
  },
  'ogrn-first-digit': {
    severity: 'error',
    about: 'ogrn',
    title: 'ОГРН начинается не с той цифры',
    fix: EGRUL,
    text: (value: string, digit: string) => `ОГРН ${value}: первая цифра должна быть 1 или 5, а не ${digit}`,
  },
  'ogrn-check-digit': {
    severity: 'error',
    about: 'ogrn',
    title: 'Не сходится последняя цифра ОГРН',
    fix: EGRUL,
    text: (value: string, right: string, got: string) =>
      `ОГРН ${value}: последняя цифра должна быть ${right}, а не ${got}`,
  },

  // ИНН
  'inn-empty': {
    severity: 'error',
    about: 'inn',
    title: 'Не указан ИНН',
    fix: 'Впишите 10 цифр из ЕГРЮЛ',
    text: () => 'ИНН не указан',
  },
  'inn-length': {
    severity: 'error',
    about: 'inn',
    title: 'Не та длина ИНН',
    fix: EGRUL,
    text: (value: string, length: string) =>
      `ИНН ${value}: должно быть 10 цифр (у человека 12), а здесь ${length}`,
  },
  'inn-check-digit': {
    severity: 'error',
    about: 'inn',
    title: 'Не сходится контрольная цифра ИНН',
    fix: EGRUL,
    text: (value: string, right: string, got: string) =>
      `ИНН ${value}: последние цифры должны быть ${right}, а не ${got}`,
  },
  'inn-zeros': {
    severity: 'error',
    about: 'inn',
    title: 'Нули вместо ИНН',
    fix: EGRUL,
    text: (value: string) => `ИНН ${value}: номер начинается с 00, такого региона нет`,
  },

  // Код региона
  'region-empty': {
    severity: 'error',
    about: 'region',
    title: 'Не указан регион',
    fix: REGION_WAY,
    text: () => 'Код региона не указан',
  },
  'region-unknown-code': {
    severity: 'error',
    about: 'region',
    title: 'Нет региона с таким кодом',
    fix: REGION_WAY,
    text: (value: string) => `Код региона ${value}: такого кода ОКАТО нет`,
  },
  'region-unknown-name': {
    severity: 'error',
    about: 'region',
    title: 'Регион не распознан',
    fix: REGION_WAY,
    text: (value: string) => `Код региона ${value}: регион не распознан`,
  },
  'region-ambiguous': {
    severity: 'error',
    about: 'region',
    title: 'Подходят несколько регионов',
    fix: REGION_WAY,
    text: (value: string, candidates: string) => `Код региона ${value}: подходят ${candidates}`,
  },
  'region-not-a-code': {
    severity: 'error',
    about: 'region',
    title: 'Не тот номер вместо кода региона',
    fix: REGION_WAY,
    text: (value: string, what: string) => `Код региона ${value}: это похоже на ${what}`,
  },
  'region-tax-number': {
    severity: 'error',
    about: 'region',
    title: 'Код налоговой вместо кода региона',
    fix: 'Поставьте этот код; если регион указан верно, напишите его названием',
    text: (value: string, region: string, right: string) =>
      `Код региона ${value}: это код налоговой, а у региона «${region}» код ОКАТО ${right}`,
  },
  'region-outvoted': {
    severity: 'error',
    about: 'region',
    title: 'Регион не тот, что по ОКТМО и ОГРН',
    fix: 'Поставьте этот код или исправьте ОКТМО и ОГРН',
    text: (value: string, region: string, right: string) =>
      `Код региона ${value}: по ОКТМО и ОГРН это «${region}», код ${right}`,
  },
  'region-against-oktmo': {
    severity: 'error',
    about: 'region',
    title: 'Регион и ОКТМО не сходятся',
    fix: 'Исправьте регион или ОКТМО',
    text: (value: string, oktmo: string, region: string, right: string) =>
      `Код региона ${value}: ОКТМО ${oktmo} — в регионе «${region}», код ${right}`,
  },

  // ОКТМО
  'oktmo-empty': {
    severity: 'error',
    about: 'oktmo',
    title: 'Не указан ОКТМО',
    fix: OKTMO_WAY,
    text: () => 'ОКТМО не указан',
  },
  'oktmo-length': {
    severity: 'error',
    about: 'oktmo',
    title: 'Не та длина ОКТМО',
    fix: OKTMO_WAY,
    text: (value: string, length: string) => `ОКТМО ${value}: должно быть 8 или 11 цифр, а здесь ${length}`,
  },
  'oktmo-region': {
    severity: 'error',
    about: 'oktmo',
    title: 'Нет региона с таким ОКТМО',
    fix: OKTMO_WAY,
    text: (value: string, digits: string) => `ОКТМО ${value}: нет региона с кодом ${digits}`,
  },
  'oktmo-group': {
    severity: 'error',
    about: 'oktmo',
    title: 'Группа муниципалитетов вместо одного',
    fix: OKTMO_WAY,
    text: (value: string) => `ОКТМО ${value}: это группа муниципалитетов, а не один`,
  },
  'oktmo-not-municipality': {
    severity: 'error',
    about: 'oktmo',
    title: 'Код не муниципалитета',
    fix: OKTMO_WAY,
    text: (value: string, digit: string) =>
      `ОКТМО ${value}: с третьей цифрой ${digit} муниципалитетов нет, похоже на ОКАТО`,
  },
  'oktmo-impossible': {
    severity: 'error',
    about: 'oktmo',
    title: 'Такого ОКТМО быть не может',
    fix: OKTMO_WAY,
    text: (value: string) => `ОКТМО ${value}: у муниципалитетов таких кодов нет, похоже на ОКПО или опечатку`,
  },

  // Вид организации и раздел
  'kind-empty': {
    severity: 'error',
    about: 'kind',
    title: 'Не указан вид организации',
    fix: KIND_WAY,
    text: () => 'Вид организации не указан',
  },
  'kind-unknown': {
    severity: 'error',
    about: 'kind',
    title: 'Вид организации не распознан',
    fix: KIND_WAY,
    text: (value: string) => `Вид организации ${value}: не распознан`,
  },
  'kind-ambiguous': {
    severity: 'error',
    about: 'kind',
    title: 'Вид организации не ясен',
    fix: KIND_WAY,
    text: (value: string, candidates: string) => `Вид организации ${value}: не ясно, ${candidates}`,
  },
  'section-empty': {
    severity: 'error',
    about: 'section',
    title: 'Не указан раздел',
    fix: SECTION_WAY,
    text: () => 'Раздел не указан',
  },
  'section-unknown': {
    severity: 'error',
    about: 'section',
    title: 'Раздел не распознан',
    fix: SECTION_WAY,
    text: (value: string) => `Раздел ${value}: не распознан`,
  },
  'section-ambiguous': {
    severity: 'error',
    about: 'section',
    title: 'Подходят несколько разделов',
    fix: SECTION_WAY,
    text: (value: string, candidates: string) => `Раздел ${value}: подходят ${candidates}`,
  },

  // ID
  'id-empty': {
    severity: 'error',
    about: 'id',
    title: 'Не указан ID',
    fix: 'Впишите ID личного кабинета организации или вышестоящей',
    text: () => 'ID не указан',
  },
  'id-too-long': {
    severity: 'error',
    about: 'id',
    title: 'Слишком длинный ID',
    fix: 'Впишите ID личного кабинета, обычно это 6 цифр',
    text: (value: string, length: string, what: string) =>
      `ID ${value}: ${length} цифр, это похоже на ${what}`,
  },
  'code-variable': {
    severity: 'error',
    about: 'widgetCode',
    title: 'В коде виджета нет номера',
    fix: 'Откройте код на сайте и найдите число в вызове Widget(…)',
    text: (value: string) => `ID ${value}: вместо числа в вызове Widget стоит переменная`,
  },
  'code-org-id': {
    severity: 'error',
    about: 'widgetCode',
    title: 'Код виджета опросов вместо виджета сообщений',
    fix: 'Вставьте код виджета сообщений с вызовом Widget(…)',
    text: (value: string) => `ID ${value}: data-org-id — это номер виджета опросов, а не ID`,
  },
  'code-several': {
    severity: 'error',
    about: 'widgetCode',
    title: 'Разные ID в одном коде',
    fix: 'Вставьте код одного виджета',
    text: (value: string, ids: string) => `ID ${value}: в коде разные ID: ${ids}`,
  },
  'code-no-id': {
    severity: 'error',
    about: 'widgetCode',
    title: 'В коде нет ID',
    fix: 'Вставьте код виджета целиком или ссылку с «opaId=»',
    text: (value: string) => `ID ${value}: номер не найден`,
  },

  // Страница ВК
  'vk-empty': {
    severity: 'error',
    about: 'vkPage',
    title: 'Не указана страница ВК',
    fix: 'Вставьте ссылку на сообщество с номером',
    text: () => 'Страница ВК не указана',
  },
  'vk-no-id': {
    severity: 'error',
    about: 'vkPage',
    title: 'В адресе страницы ВК нет номера',
    fix: PHOTO_WAY,
    text: (value: string) => `Страница ВК ${value}: в адресе нет номера сообщества`,
  },
  'vk-no-page': {
    severity: 'error',
    about: 'vkPage',
    title: 'Сказано, что страницы ВК нет',
    fix: 'Сначала заведите сообщество: ссылка нужна для его меню',
    text: (value: string) => `Страница ВК ${value}: страницы нет`,
  },
  'vk-channel': {
    severity: 'error',
    about: 'vkPage',
    title: 'Канал ВК вместо сообщества',
    fix: PHOTO_WAY,
    text: (value: string) => `Страница ВК ${value}: это канал, у него свой номер, а не номер сообщества`,
  },
  'vk-person': {
    severity: 'error',
    about: 'vkPage',
    title: 'Страница человека вместо сообщества',
    fix: 'Вставьте ссылку на сообщество',
    text: (value: string, withMinus: string) =>
      withMinus === ''
        ? `Страница ВК ${value}: это страница человека, а не сообщества`
        : `Страница ВК ${value}: без минуса перед номером это страница человека, а не сообщества; у сообщества он есть (${withMinus})`,
  },
  'vk-app': {
    severity: 'error',
    about: 'vkPage',
    title: 'Номер мини-приложения вместо сообщества',
    fix: PHOTO_WAY,
    text: (value: string) =>
      `Страница ВК ${value}: 8181405 — номер мини-приложения «Госуслуги», а не сообщества`,
  },
  'vk-other-site': {
    severity: 'error',
    about: 'vkPage',
    title: 'Ссылка не на ВК',
    fix: 'Вставьте ссылку на сообщество ВКонтакте',
    text: (value: string) => `Страница ВК ${value}: это другой сайт`,
  },
  'vk-short': {
    severity: 'error',
    about: 'vkPage',
    title: 'Короткая ссылка вместо адреса сообщества',
    fix: 'Откройте её и вставьте полный адрес',
    text: (value: string) => `Страница ВК ${value}: короткая ссылка не показывает сообщество`,
  },
  'vk-service': {
    severity: 'error',
    about: 'vkPage',
    title: 'Служебная ссылка ВК',
    fix: 'Вставьте адрес самого сообщества',
    text: (value: string) => `Страница ВК ${value}: это переход или «Поделиться», а не сообщество`,
  },
  'vk-several': {
    severity: 'error',
    about: 'vkPage',
    title: 'Несколько страниц ВК в одной ячейке',
    fix: 'Оставьте одну ссылку',
    text: (value: string) => `Страница ВК ${value}: в ячейке разные страницы`,
  },
  'vk-too-long': {
    severity: 'error',
    about: 'vkPage',
    title: 'Слишком длинный номер сообщества',
    fix: PHOTO_WAY,
    text: (value: string) =>
      `Страница ВК ${value}: таких длинных номеров у сообществ нет, это похоже на ИНН или ОГРН`,
  },
} satisfies FindingDefinitions);

/** Stable code of a finding about a value. */
export type FindingCode = keyof typeof VALUE_FINDINGS;

/**
 * One finding about a value, its sentence made from the values that the code's definition names.
 *
 * @throws nothing
 * @example finding('ogrn-check-digit', '«1234567890123»', '7', '3').text
 * // 'ОГРН «1234567890123»: последняя цифра должна быть 7, а не 3. Сверьте номер с ЕГРЮЛ'
 */
export const finding = findingsOf(VALUE_FINDINGS);
