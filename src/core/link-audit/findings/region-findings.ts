import { quoted } from '../../cells/quoted';
import type { FindingDefinitions } from '../../findings/finding';
import { NOTHING, OKATO } from './advice';

/** REG-CODE: `utm_medium` and `reg_code`. */
export const REGION_FINDINGS = {
  'link-region-fns': {
    severity: 'error',
    title: 'Код налоговой вместо ОКАТО',
    fix: OKATO,
    text: (key: string, value: string, right: string) =>
      `${key}=${value}: это код налоговой (${value}), а нужен ОКАТО (${right})`,
  },
  'link-region-fns-likely': {
    severity: 'warning',
    title: 'Похоже на код налоговой вместо ОКАТО',
    fix: OKATO,
    text: (key: string, value: string, right: string) =>
      `${key}=${value}: похоже на код налоговой (${value}), сверьте с ОКАТО (${right})`,
  },
  'link-region-other': {
    severity: 'error',
    title: 'Код другого региона',
    fix: OKATO,
    text: (key: string, value: string, region: string, right: string) =>
      `${key}=${value}: это ${region}, а нужен код ${right}`,
  },
  'link-region-unknown': {
    severity: 'error',
    title: 'Нет региона с таким кодом',
    fix: OKATO,
    text: (key: string, value: string) => `${key}=${quoted(value)}: такого кода региона нет`,
  },
  'link-region-zero': {
    severity: 'error',
    title: 'Потерян ноль в коде региона',
    fix: OKATO,
    text: (key: string, value: string, right: string) => `${key}=${value}: потерян ноль, нужно ${right}`,
  },
  'link-region-long': {
    severity: 'error',
    title: 'Длинный код вместо двух цифр ОКАТО',
    fix: OKATO,
    text: (key: string, value: string, right: string) =>
      `${key}=${quoted(value)}: нужны только цифры региона ${right}`,
  },
  'link-region-disagree': {
    severity: 'error',
    title: 'reg_code и utm_medium разные',
    fix: OKATO,
    text: (code: string, medium: string) =>
      `reg_code=${code}, а utm_medium=${medium}: код региона должен быть один`,
  },
  'link-region-mun': {
    severity: 'error',
    title: 'utm_medium и mun_code разных регионов',
    fix: OKATO,
    text: (medium: string, mun: string, right: string) =>
      `utm_medium=${medium}, а mun_code=${mun} — в регионе с кодом ${right}`,
  },
  'link-okrug-code': {
    severity: 'note',
    title: 'Другая запись кода округа',
    fix: NOTHING,
    text: (value: string, right: string) => `Код округа ${value} вместо ${right}: подходят оба`,
  },
} satisfies FindingDefinitions;
