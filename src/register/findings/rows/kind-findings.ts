import type { FindingDefinitions } from '../../../core/findings/finding';
import { quoted } from './quoted';

/** Kind of an organisation. */
export const KIND_FINDINGS = {
  'kind-by-name': {
    severity: 'note',
    about: 'kind',
    title: 'Вид организации определён по названию',
    fix: 'Ничего не нужно, если вид верен; иначе впишите его',
    text: (kind: string) => `Вид «${kind}» — по названию`,
  },
  'kind-by-parent': {
    severity: 'note',
    about: 'kind',
    title: 'Вид организации определён по подчинённости',
    fix: 'Ничего не нужно, если вид верен; иначе впишите его',
    text: (kind: string) => `Вид «${kind}» — по названию и вышестоящей организации`,
  },
  'kind-two-readings': {
    severity: 'warning',
    about: 'kind',
    title: 'Вид организации по названию не ясен',
    fix: 'Впишите вид: РОИВ, ОМСУ или подведомственная',
    text: (kinds: string) => `По названию подходят ${kinds}: впишите вид, ссылка на опросы зависит от него`,
  },
  'kind-not-told': {
    severity: 'error',
    about: 'kind',
    title: 'Неизвестен вид организации',
    fix: 'Впишите вид: РОИВ, ОМСУ или подведомственная',
    text: () => 'Неизвестен вид организации (РОИВ, ОМСУ, подведомственная): ссылку на опросы не собрать',
  },
  'kind-is-name': {
    severity: 'warning',
    about: 'kind',
    title: 'В столбце вида стоит название',
    fix: 'Впишите вид: РОИВ, ОМСУ или подведомственная. Если это вышестоящая, выберите столбцу это значение',
    text: (name: string) => `${quoted(name)} в столбце вида — название, а не вид`,
  },
  'kind-differs': {
    severity: 'warning',
    about: 'kind',
    title: 'Вид спорит с названием',
    fix: 'Проверьте вид: от него зависят ссылка на опросы и пункт меню',
    text: (given: string, byName: string) => `Указан вид «${given}», а по названию это «${byName}»`,
  },
} satisfies FindingDefinitions;
