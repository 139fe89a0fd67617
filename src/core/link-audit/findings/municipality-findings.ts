import { quoted } from '../../cells/quoted';
import type { FindingDefinitions } from '../../findings/finding';
import { OKTMO } from './advice';

/** OKTMO: `mun_code`. */
export const MUNICIPALITY_FINDINGS = {
  'link-mun-long': {
    severity: 'error',
    title: '11 цифр ОКТМО вместо 8',
    fix: OKTMO,
    text: (value: string, right: string) => `mun_code=${value}: нужно 8 цифр, ${right}`,
  },
  'link-mun-zero': {
    severity: 'error',
    title: 'Потерян ноль в ОКТМО',
    fix: OKTMO,
    text: (value: string, right: string) => `mun_code=${value}: потерян ноль, нужно ${right}`,
  },
  'link-mun-group': {
    severity: 'error',
    title: 'Группа муниципалитетов вместо одного',
    fix: OKTMO,
    text: (value: string) => `mun_code=${value}: это группа муниципалитетов, а не один`,
  },
  'link-mun-bad': {
    severity: 'error',
    title: 'Неверный ОКТМО',
    fix: OKTMO,
    text: (value: string) => `mun_code=${quoted(value)}: нет муниципалитета с таким ОКТМО`,
  },
  'link-mun-settlement': {
    severity: 'warning',
    title: 'Код поселения или района того же района',
    fix: OKTMO,
    text: (value: string, right: string) => `mun_code=${value}: тот же район, но нужен код ${right}`,
  },
  'link-mun-other': {
    severity: 'error',
    title: 'ОКТМО другого муниципалитета',
    fix: OKTMO,
    text: (value: string, right: string) => `mun_code=${value}: это другой муниципалитет, а нужен ${right}`,
  },
  'link-mun-region': {
    severity: 'error',
    title: 'ОКТМО другого региона',
    fix: OKTMO,
    text: (value: string, region: string) => `mun_code=${value}: это другой регион (${region})`,
  },
} satisfies FindingDefinitions;
