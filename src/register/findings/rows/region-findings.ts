import type { FindingDefinitions } from '../../../core/findings/finding';
import { quoted } from './quoted';

/** Region of a sheet and of a row. */
export const REGION_FINDINGS = {
  'region-unknown': {
    severity: 'error',
    about: 'region',
    title: 'Регион не определён',
    fix: 'Выберите регион в настройках или добавьте столбец «Регион»',
    text: () => 'Регион не определён: выберите его в настройках или впишите в столбец «Регион»',
  },
  'region-setting-bad': {
    severity: 'error',
    about: 'region',
    title: 'Регион в настройках не читается',
    fix: 'Выберите регион в настройках заново',
    text: (value: string) => `Регион ${quoted(value)} из настроек неизвестен: выберите его заново`,
  },
  'region-row': {
    severity: 'warning',
    about: 'region',
    title: 'В строке указан другой регион',
    fix: 'Проверьте регион строки; в ссылках стоит регион из настроек: за него ОКТМО и ОГРН',
    text: (own: string, sheet: string) => `В строке регион ${quoted(own)}, а таблица — ${quoted(sheet)}`,
  },
  'region-own': {
    severity: 'warning',
    about: 'region',
    title: 'Организация другого региона',
    fix: 'Ничего не нужно, если так и есть; иначе проверьте регион, ОКТМО и ОГРН строки',
    text: (own: string, sheet: string) =>
      `Организация из другого региона (${quoted(own)}, а таблица — ${quoted(sheet)}): в ссылках её код`,
  },
  'region-name': {
    severity: 'warning',
    about: 'name',
    title: 'В названии другой регион',
    fix: 'Проверьте, чьи в строке коды: название говорит о другом регионе',
    text: (named: string, own: string) => `В названии ${quoted(named)}, а коды строки — ${quoted(own)}`,
  },
  'region-oktmo': {
    severity: 'warning',
    about: 'oktmo',
    title: 'ОКТМО другого региона',
    fix: 'Проверьте ОКТМО',
    text: (oktmo: string, own: string) => `ОКТМО ${oktmo} относится к региону ${quoted(own)}`,
  },
  'region-ogrn': {
    severity: 'warning',
    about: 'ogrn',
    title: 'ОГРН зарегистрирован в другом регионе',
    fix: 'Проверьте ОГРН. Если организация переехала, он верен',
    text: (ogrn: string, own: string) => `ОГРН ${ogrn} зарегистрирован в другом регионе: ${quoted(own)}`,
  },
} satisfies FindingDefinitions;
