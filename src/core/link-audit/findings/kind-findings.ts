import type { FindingDefinitions } from '../../findings/finding';
import { REPLACE } from './advice';

/** Whose link it is by kind, and in which item of the menu it stands. */
export const KIND_FINDINGS = {
  'link-source': {
    severity: 'error',
    title: 'Не тот utm_source',
    fix: REPLACE,
    text: (value: string, right: string, what: string) => `utm_source=${value}, а ${what} нужен ${right}`,
  },
  'link-source-kind': {
    severity: 'error',
    title: 'utm_source спорит с кодом территории',
    fix: REPLACE,
    text: (value: string, key: string, right: string) =>
      `utm_source=${value} не подходит к ${key}: с ним нужен ${right}`,
  },
  'link-kind': {
    severity: 'error',
    title: 'Ссылка для организаций другого вида',
    fix: REPLACE,
    text: (key: string, whom: string, right: string, kind: string) =>
      `Ссылка с ${key} — ${whom}, а здесь ${kind}: нужен ${right}`,
  },
  'link-regional': {
    severity: 'note',
    title: 'Учреждение при РОИВ: код опросов другой, чем по настройке',
    fix: 'Инструкция о таких учреждениях молчит: сверьте с тем, как принято в регионе',
    text: (key: string, due: string) => `В ссылке ${key}, по настройке — ${due}: инструкция об этом молчит`,
  },
  'link-code-both': {
    severity: 'error',
    title: 'Сразу reg_code и mun_code',
    fix: 'Оставьте один: reg_code у РОИВ, mun_code у остальных',
    text: () => 'В ссылке сразу reg_code и mun_code: нужен один',
  },
  'link-code-missing': {
    severity: 'error',
    title: 'Нет ни reg_code, ни mun_code',
    fix: REPLACE,
    text: () => 'Нет ни reg_code, ни mun_code: нужен reg_code у РОИВ или mun_code у остальных',
  },
  'link-wrong-place': {
    severity: 'error',
    title: 'Ссылка от другого пункта меню',
    fix: REPLACE,
    text: (is: string, needed: string) => `Здесь ${is}, а нужно: ${needed}`,
  },
  'link-swapped': {
    severity: 'error',
    title: 'Ссылки в меню переставлены',
    fix: 'Поменяйте ссылки пунктов меню местами',
    text: (first: string, second: string) =>
      `Ссылки переставлены: «${first}» и «${second}» поменяйте местами`,
  },
  'link-same-in-both': {
    severity: 'error',
    title: 'Одна ссылка в двух пунктах меню',
    fix: REPLACE,
    text: (other: string) => `Та же ссылка стоит в пункте «${other}»`,
  },
} satisfies FindingDefinitions;
