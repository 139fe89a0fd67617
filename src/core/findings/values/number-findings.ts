import type { FindingDefinitions } from '../finding';

const EGRUL = 'Сверьте номер с ЕГРЮЛ';
const FULL_NUMBER = 'Задайте столбцу текстовый формат и внесите номер целиком';

/** Any number, OGRN and INN. */
export const NUMBER_FINDINGS = {
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
} satisfies FindingDefinitions;
