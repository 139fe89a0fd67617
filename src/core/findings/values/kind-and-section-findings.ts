import type { FindingDefinitions } from '../finding';

const SECTION_WAY = 'Напишите: образование, здоровье, авто или госуслуги';
const KIND_WAY = 'Напишите: РОИВ, ОМСУ или подведомственная';

/** Kind of an organisation and section of the mini-app. */
export const KIND_AND_SECTION_FINDINGS = {
  'kind-empty': {
    severity: 'error',
    about: 'kind',
    title: 'Не указан вид организации',
    fix: KIND_WAY,
    text: () => 'Вид организации не указан',
  },
  'kind-unknown': {
    severity: 'error',
    about: 'kind',
    title: 'Вид организации не распознан',
    fix: KIND_WAY,
    text: (value: string) => `Вид организации ${value}: не распознан`,
  },
  'kind-ambiguous': {
    severity: 'error',
    about: 'kind',
    title: 'Вид организации не ясен',
    fix: KIND_WAY,
    text: (value: string, candidates: string) => `Вид организации ${value}: не ясно, ${candidates}`,
  },
  'section-empty': {
    severity: 'error',
    about: 'section',
    title: 'Не указан раздел',
    fix: SECTION_WAY,
    text: () => 'Раздел не указан',
  },
  'section-unknown': {
    severity: 'error',
    about: 'section',
    title: 'Раздел не распознан',
    fix: SECTION_WAY,
    text: (value: string) => `Раздел ${value}: не распознан`,
  },
  'section-ambiguous': {
    severity: 'error',
    about: 'section',
    title: 'Подходят несколько разделов',
    fix: SECTION_WAY,
    text: (value: string, candidates: string) => `Раздел ${value}: подходят ${candidates}`,
  },
} satisfies FindingDefinitions;
