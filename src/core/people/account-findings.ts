import { type FindingDefinitions, findingsOf, withAdvice } from '../findings/finding';

const MAIL_WAY = 'Впишите один адрес вида name@example.ru';
const PHONE_WAY = 'Впишите номер с кодом, мобильный или рабочий: +7 900 000-00-00';
const DATE_WAY = 'Впишите дату как дд.мм.гггг';

/** Findings about contacts, sites and dates by their stable code. Sentences get values that are quoted already. */
export const ACCOUNT_FINDINGS = withAdvice({
  'email-empty': {
    severity: 'error',
    about: 'email',
    title: 'Нет e-mail',
    fix: MAIL_WAY,
    text: () => 'Нет e-mail',
  },
  'email-several': {
    severity: 'error',
    about: 'email',
    title: 'Несколько адресов e-mail в ячейке',
    fix: 'Оставьте один адрес: у каждой учётной записи свой',
    text: (value: string) => `E-mail ${value}: в ячейке несколько адресов`,
  },
  'email-at': {
    severity: 'error',
    about: 'email',
    title: 'E-mail без знака @ или с двумя',
    fix: MAIL_WAY,
    text: (value: string) => `E-mail ${value}: в адресе должен быть один знак @`,
  },
  'email-space': {
    severity: 'error',
    about: 'email',
    title: 'Пробел внутри e-mail',
    fix: 'Уберите пробел',
    text: (value: string) => `E-mail ${value}: пробел внутри адреса`,
  },
  'email-cyrillic': {
    severity: 'error',
    about: 'email',
    title: 'Русские буквы в e-mail',
    fix: 'Наберите адрес заново латинскими буквами',
    text: (value: string, letters: string) => `E-mail ${value}: русские буквы «${letters}»`,
  },
  'email-domain': {
    severity: 'error',
    about: 'email',
    title: 'Неверное имя сервера в e-mail',
    fix: 'Проверьте часть адреса после @',
    text: (value: string, domain: string) => `E-mail ${value}: после @ стоит «${domain}»`,
  },
  'email-signs': {
    severity: 'error',
    about: 'email',
    title: 'Лишние знаки в e-mail',
    fix: MAIL_WAY,
    text: (value: string) => `E-mail ${value}: лишние знаки перед @`,
  },
  'phone-empty': {
    severity: 'error',
    about: 'phone',
    title: 'Нет телефона',
    fix: PHONE_WAY,
    text: () => 'Нет телефона',
  },
  'phone-several': {
    severity: 'error',
    about: 'phone',
    title: 'Несколько телефонов в ячейке',
    fix: 'Оставьте один номер',
    text: (value: string) => `Телефон ${value}: в ячейке несколько номеров`,
  },
  'phone-letters': {
    severity: 'error',
    about: 'phone',
    title: 'Буквы в телефоне',
    fix: PHONE_WAY,
    text: (value: string) => `Телефон ${value}: в номере буквы`,
  },
  'phone-length': {
    severity: 'error',
    about: 'phone',
    title: 'Неверное число цифр в телефоне',
    fix: PHONE_WAY,
    text: (value: string, count: string) => `Телефон ${value}: цифр ${count}, а нужно 11`,
  },
  'phone-code': {
    severity: 'error',
    about: 'phone',
    title: 'Такого телефона не бывает',
    fix: PHONE_WAY,
    text: (value: string) => `Телефон ${value}: код начинается не с 3, 4, 8 или 9`,
  },
  'phone-lost-digits': {
    severity: 'error',
    about: 'phone',
    title: 'Потеряны цифры телефона',
    fix: 'Задайте столбцу текстовый формат и внесите номер целиком',
    text: (value: string) => `Телефон ${value}: таблица округлила номер`,
  },
  'site-several': {
    severity: 'warning',
    about: 'site',
    title: 'Несколько сайтов в ячейке',
    fix: 'Оставьте один сайт: виджет стоит на одном',
    text: (value: string) => `Сайт ${value}: в ячейке несколько адресов`,
  },
  'site-bad': {
    severity: 'warning',
    about: 'site',
    title: 'Адрес сайта не читается',
    fix: 'Впишите адрес главной страницы, например https://school5.example.ru',
    text: (value: string) => `Сайт ${value}: это не адрес сайта`,
  },
  'date-empty': {
    severity: 'error',
    about: 'date',
    title: 'Нет даты',
    fix: DATE_WAY,
    text: () => 'Нет даты',
  },
  'date-bad': {
    severity: 'error',
    about: 'date',
    title: 'Дата не читается',
    fix: DATE_WAY,
    text: (value: string) => `Дата ${value} не читается`,
  },
  'date-unreal': {
    severity: 'error',
    about: 'date',
    title: 'Такой даты нет',
    fix: DATE_WAY,
    text: (value: string) => `Даты ${value} нет в календаре`,
  },
  'track-unknown': {
    severity: 'error',
    about: 'track',
    title: 'Неизвестный порядок рассмотрения',
    fix: 'Напишите: обычный, фаст-трек или федеральный',
    text: (value: string) => `Порядок рассмотрения ${value} неизвестен`,
  },
  'days-missing': {
    severity: 'error',
    about: 'days',
    title: 'Не указано число дней',
    fix: 'Укажите число дней от 1 до 15',
    text: () => 'Для федерального порядка нужно число дней',
  },
  'days-bad': {
    severity: 'error',
    about: 'days',
    title: 'Неверное число дней',
    fix: 'Укажите целое число дней',
    text: (value: string, least: string, most: string) => `Число дней ${value}: нужно от ${least} до ${most}`,
  },
} satisfies FindingDefinitions);

/**
 * One finding about a contact, a site or a date.
 *
 * @example accountFinding('email-at', '«ivanov.example.ru»').severity // 'error'
 */
export const accountFinding = findingsOf(ACCOUNT_FINDINGS);
