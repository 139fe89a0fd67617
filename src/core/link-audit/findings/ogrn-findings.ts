import { quoted } from '../../cells/quoted';
import type { FindingDefinitions } from '../../findings/finding';
import { EGRUL, NOTHING, REPLACE } from './advice';

/** OGRN: `utm_campaign`. */
export const OGRN_FINDINGS = {
  'link-ogrn-length': {
    severity: 'error',
    title: 'Не та длина ОГРН',
    fix: EGRUL,
    text: (value: string, length: string) => `ОГРН ${quoted(value)}: нужно 13 цифр, а здесь ${length}`,
  },
  'link-ogrn-check-digit': {
    severity: 'error',
    title: 'Не сходится последняя цифра ОГРН',
    fix: EGRUL,
    text: (value: string, right: string) => `ОГРН ${value}: последняя цифра должна быть ${right}`,
  },
  'link-ogrn-kind': {
    severity: 'error',
    title: 'Другой номер вместо ОГРН',
    fix: EGRUL,
    text: (value: string, what: string) => `utm_campaign=${value}: это ${what}, а не ОГРН`,
  },
  'link-ogrn-bad': {
    severity: 'error',
    title: 'Вместо ОГРН не номер',
    fix: EGRUL,
    text: (value: string) => `utm_campaign=${quoted(value)}: это не ОГРН, нужно 13 цифр`,
  },
  'link-ogrn-of-parent': {
    severity: 'warning',
    title: 'ОГРН вышестоящей организации',
    fix: 'Поставьте ОГРН той организации, на чьей странице форма',
    text: (value: string) => `ОГРН ${value} — вышестоящей организации, а нужен свой`,
  },
  'link-ogrn-own': {
    severity: 'warning',
    title: 'Свой ОГРН вместо ОГРН вышестоящей',
    fix: REPLACE,
    text: (value: string, right: string) =>
      `ОГРН ${value} — самой организации, а по настройке нужен вышестоящей: ${right}`,
  },
  'link-ogrn-of-other': {
    severity: 'error',
    title: 'ОГРН другой организации',
    fix: REPLACE,
    text: (value: string, whose: string, right: string) => `ОГРН ${value} — ${whose}, а нужен ${right}`,
  },
  'link-ogrn-region': {
    severity: 'note',
    title: 'ОГРН зарегистрирован в другом регионе',
    fix: NOTHING,
    text: (value: string, region: string) =>
      `ОГРН ${value} зарегистрирован в другом регионе (${region}): проверьте, если организация не переезжала`,
  },
} satisfies FindingDefinitions;
