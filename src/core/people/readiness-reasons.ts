import { type FindingDefinition, findingsOf, type Severity } from '../findings/finding';

const MAIL_WAY = 'Впишите один адрес вида name@example.ru';
const PHONE_WAY = 'Впишите номер вида +7 900 000-00-00';
const DATE_WAY = 'Впишите дату как дд.мм.гггг';

function reason<P extends readonly string[]>(
  severity: Severity,
  title: string,
  fix: string,
  fact: (...values: P) => string,
): FindingDefinition<P> {
  return { severity, title, fix, say: (...values) => `${fact(...values)}. ${fix}` };
}

/** FindingDefinitions about contacts, sites and dates by their stable code. Values come shown: in guillemets. */
export const READINESS_REASONS = {
  'email-empty': reason('error', 'Нет e-mail', MAIL_WAY, () => 'Нет e-mail'),
  'email-several': reason(
    'error',
    'Несколько адресов e-mail в ячейке',
    'Оставьте один адрес: у каждой учётной записи свой',
    (value: string) => `E-mail ${value}: в ячейке несколько адресов`,
  ),
  'email-at': reason(
    'error',
    'E-mail без знака @ или с двумя',
    MAIL_WAY,
    (value: string) => `E-mail ${value}: в адресе должен быть один знак @`,
  ),
  'email-space': reason(
    'error',
    'Пробел внутри e-mail',
    'Уберите пробел',
    (value: string) => `E-mail ${value}: пробел внутри адреса`,
  ),
  'email-cyrillic': reason(
    'error',
    'Русские буквы в e-mail',
    'Наберите адрес заново латинскими буквами',
    (value: string, letters: string) => `E-mail ${value}: русские буквы «${letters}»`,
  ),
  'email-domain': reason(
    'error',
    'Неверное имя сервера в e-mail',
    'Проверьте часть адреса после @',
    (value: string, domain: string) => `E-mail ${value}: после @ стоит «${domain}»`,
  ),
  'email-signs': reason(
    'error',
    'Лишние знаки в e-mail',
    MAIL_WAY,
    (value: string) => `E-mail ${value}: лишние знаки перед @`,
  ),
  'phone-empty': reason('error', 'Нет телефона', PHONE_WAY, () => 'Нет телефона'),
  'phone-several': reason(
    'error',
    'Несколько телефонов в ячейке',
    'Оставьте один номер',
    (value: string) => `Телефон ${value}: в ячейке несколько номеров`,
  ),
  'phone-letters': reason(
    'error',
    'Буквы в телефоне',
    PHONE_WAY,
    (value: string) => `Телефон ${value}: в номере буквы`,
  ),
  'phone-length': reason(
    'error',
    'Неверное число цифр в телефоне',
    PHONE_WAY,
    (value: string, count: string) => `Телефон ${value}: цифр ${count}, а нужно 11`,
  ),
  'phone-code': reason(
    'error',
    'Такого телефона не бывает',
    PHONE_WAY,
    (value: string) => `Телефон ${value}: код начинается не с 3, 4, 8 или 9`,
  ),
  'phone-lost-digits': reason(
    'error',
    'Потеряны цифры телефона',
    'Задайте столбцу текстовый формат и внесите номер целиком',
    (value: string) => `Телефон ${value}: таблица округлила номер`,
  ),
  'phone-landline': reason(
    'error',
    'Телефон не мобильный',
    'Впишите мобильный номер: на него приходит код',
    (value: string) => `Телефон ${value}: нужен мобильный`,
  ),
  'site-several': reason(
    'warning',
    'Несколько сайтов в ячейке',
    'Оставьте один сайт: виджет стоит на одном',
    (value: string) => `Сайт ${value}: в ячейке несколько адресов`,
  ),
  'site-bad': reason(
    'warning',
    'Адрес сайта не читается',
    'Впишите адрес главной страницы, например https://school5.example.ru',
    (value: string) => `Сайт ${value}: это не адрес сайта`,
  ),
  'date-empty': reason('error', 'Нет даты', DATE_WAY, () => 'Нет даты'),
  'date-bad': reason('error', 'Дата не читается', DATE_WAY, (value: string) => `Дата ${value} не читается`),
  'date-unreal': reason(
    'error',
    'Такой даты нет',
    DATE_WAY,
    (value: string) => `Даты ${value} нет в календаре`,
  ),
  'track-unknown': reason(
    'error',
    'Неизвестный порядок рассмотрения',
    'Напишите: обычный, фаст-трек или федеральный',
    (value: string) => `Порядок рассмотрения ${value} неизвестен`,
  ),
  'days-missing': reason(
    'error',
    'Не указано число дней',
    'Укажите число дней от 1 до 15',
    () => 'Для федерального порядка нужно число дней',
  ),
  'days-bad': reason(
    'error',
    'Неверное число дней',
    'Укажите целое число дней',
    (value: string, least: string, most: string) => `Число дней ${value}: нужно от ${least} до ${most}`,
  ),
} satisfies { readonly [code: string]: FindingDefinition<never[]> };

export type AccountFindingCode = keyof typeof READINESS_REASONS;

/**
 * One finding about a contact, a site or a date.
 *
 * @example readinessFinding('email-at', '«ivanov.example.ru»').severity // 'error'
 */
export const readinessFinding = findingsOf(READINESS_REASONS);
