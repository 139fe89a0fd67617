import { type FindingDefinition, findingsOf, type Severity } from '../findings/finding';

const MAIL_WAY = 'Впишите один адрес вида name@example.ru';
const PHONE_WAY = 'Впишите номер вида +7 900 000-00-00';
const DATE_WAY = 'Впишите дату как дд.мм.гггг';

function define<P extends readonly string[]>(
  severity: Severity,
  title: string,
  fix: string,
  fact: (...values: P) => string,
): FindingDefinition<P> {
  return { severity, title, fix, text: (...values) => `${fact(...values)}. ${fix}` };
}

/** FindingDefinitions about contacts, sites and dates by their stable code. Values come shown: in guillemets. */
export const READINESS_REASONS = {
  'email-empty': define('error', 'Нет e-mail', MAIL_WAY, () => 'Нет e-mail'),
  'email-several': define(
    'error',
    'Несколько адресов e-mail в ячейке',
    'Оставьте один адрес: у каждой учётной записи свой',
    (value: string) => `E-mail ${value}: в ячейке несколько адресов`,
  ),
  'email-at': define(
    'error',
    'E-mail без знака @ или с двумя',
    MAIL_WAY,
    (value: string) => `E-mail ${value}: в адресе должен быть один знак @`,
  ),
  'email-space': define(
    'error',
    'Пробел внутри e-mail',
    'Уберите пробел',
    (value: string) => `E-mail ${value}: пробел внутри адреса`,
  ),
  'email-cyrillic': define(
    'error',
    'Русские буквы в e-mail',
    'Наберите адрес заново латинскими буквами',
    (value: string, letters: string) => `E-mail ${value}: русские буквы «${letters}»`,
  ),
  'email-domain': define(
    'error',
    'Неверное имя сервера в e-mail',
    'Проверьте часть адреса после @',
    (value: string, domain: string) => `E-mail ${value}: после @ стоит «${domain}»`,
  ),
  'email-signs': define(
    'error',
    'Лишние знаки в e-mail',
    MAIL_WAY,
    (value: string) => `E-mail ${value}: лишние знаки перед @`,
  ),
  'phone-empty': define('error', 'Нет телефона', PHONE_WAY, () => 'Нет телефона'),
  'phone-several': define(
    'error',
    'Несколько телефонов в ячейке',
    'Оставьте один номер',
    (value: string) => `Телефон ${value}: в ячейке несколько номеров`,
  ),
  'phone-letters': define(
    'error',
    'Буквы в телефоне',
    PHONE_WAY,
    (value: string) => `Телефон ${value}: в номере буквы`,
  ),
  'phone-length': define(
    'error',
    'Неверное число цифр в телефоне',
    PHONE_WAY,
    (value: string, count: string) => `Телефон ${value}: цифр ${count}, а нужно 11`,
  ),
  'phone-code': define(
    'error',
    'Такого телефона не бывает',
    PHONE_WAY,
    (value: string) => `Телефон ${value}: код начинается не с 3, 4, 8 или 9`,
  ),
  'phone-lost-digits': define(
    'error',
    'Потеряны цифры телефона',
    'Задайте столбцу текстовый формат и внесите номер целиком',
    (value: string) => `Телефон ${value}: таблица округлила номер`,
  ),
  'phone-landline': define(
    'error',
    'Телефон не мобильный',
    'Впишите мобильный номер: на него приходит код',
    (value: string) => `Телефон ${value}: нужен мобильный`,
  ),
  'site-several': define(
    'warning',
    'Несколько сайтов в ячейке',
    'Оставьте один сайт: виджет стоит на одном',
    (value: string) => `Сайт ${value}: в ячейке несколько адресов`,
  ),
  'site-bad': define(
    'warning',
    'Адрес сайта не читается',
    'Впишите адрес главной страницы, например https://school5.example.ru',
    (value: string) => `Сайт ${value}: это не адрес сайта`,
  ),
  'date-empty': define('error', 'Нет даты', DATE_WAY, () => 'Нет даты'),
  'date-bad': define('error', 'Дата не читается', DATE_WAY, (value: string) => `Дата ${value} не читается`),
  'date-unreal': define(
    'error',
    'Такой даты нет',
    DATE_WAY,
    (value: string) => `Даты ${value} нет в календаре`,
  ),
  'track-unknown': define(
    'error',
    'Неизвестный порядок рассмотрения',
    'Напишите: обычный, фаст-трек или федеральный',
    (value: string) => `Порядок рассмотрения ${value} неизвестен`,
  ),
  'days-missing': define(
    'error',
    'Не указано число дней',
    'Укажите число дней от 1 до 15',
    () => 'Для федерального порядка нужно число дней',
  ),
  'days-bad': define(
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
