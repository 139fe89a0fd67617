import type { FindingDefinitions } from '../finding';

const OKTMO_WAY = 'Укажите 8 цифр ОКТМО муниципалитета';

/** OKTMO. */
export const OKTMO_FINDINGS = {
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
} satisfies FindingDefinitions;
