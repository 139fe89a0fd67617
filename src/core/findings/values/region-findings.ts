import type { FindingDefinitions } from '../finding';

const REGION_WAY = 'Укажите две цифры ОКАТО (50, 03) или название региона';

/** Region. */
export const REGION_FINDINGS = {
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
} satisfies FindingDefinitions;
