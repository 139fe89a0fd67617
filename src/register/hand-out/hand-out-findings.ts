import { quoted } from '../../core/cells/quoted';
import { type FindingDefinitions, findingsOf } from '../../core/findings/finding';

/** Findings about rows that belong to no recipient. */
export const HAND_OUT_FINDINGS = {
  'hand-out-no-municipality': {
    severity: 'warning',
    about: 'municipality',
    title: 'Муниципалитет неизвестен',
    fix: 'Укажите ОКТМО или муниципалитет организации и раздайте ещё раз. Пока строка на листе «Без муниципалитета».',
    text: () => 'нет ОКТМО ни у организации, ни у её администрации, и муниципалитет не назван',
  },
  'hand-out-no-parent': {
    severity: 'warning',
    about: 'parent',
    title: 'Вышестоящая организация неизвестна',
    fix: 'Укажите вышестоящую организацию и раздайте ещё раз. Пока строка на листе «Без вышестоящей организации».',
    text: () => 'вышестоящая организация не указана',
  },
  'hand-out-date': {
    severity: 'warning',
    about: 'date',
    title: 'Дата размещения не читается',
    fix: 'Спросите дату и впишите её на листе раздачи, например 22.11.2026, затем соберите ещё раз',
    text: (typed: string) => `дата размещения ${quoted(typed)} не читается: впишите, например 22.11.2026`,
  },
} satisfies FindingDefinitions;

/**
 * Makes a finding about a row without a recipient.
 *
 * @example handOutFinding('hand-out-no-parent').severity // 'warning'
 */
export const handOutFinding = findingsOf(HAND_OUT_FINDINGS);
