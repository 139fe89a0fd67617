import { type FindingDefinitions, findingsOf } from '../../core/findings/finding';

const CHOOSE_ROLE = 'Выберите роль из списка';

/** Findings about a returned application as a form. Those about its single values are in core. */
export const APPLICATION_FINDINGS = {
  'application-no-name': {
    severity: 'error',
    about: 'name',
    title: 'Нет наименования организации',
    fix: 'Впишите полное наименование организации',
    text: () => 'Впишите полное наименование организации',
  },
  'application-no-table': {
    severity: 'error',
    about: 'person',
    title: 'Нет таблицы ответственных',
    fix: 'Верните в форму строку «ФИО», «Должность», …',
    text: () => 'Нет таблицы ответственных: верните в форму строку «ФИО», «Должность», …',
  },
  'application-few': {
    severity: 'error',
    about: 'person',
    title: 'Ответственных меньше двух',
    fix: 'Впишите ещё одного ответственного',
    text: () => 'Ответственных меньше двух: впишите ещё одного',
  },
  'application-no-head': {
    severity: 'error',
    about: 'role',
    title: 'Нет руководителя',
    fix: 'Дайте одному из ответственных роль «Руководитель»',
    text: () => 'Нет руководителя: дайте одному из ответственных роль «Руководитель»',
  },
  'application-lacking-role': {
    severity: 'error',
    about: 'role',
    title: 'Не хватает роли',
    fix: 'Дайте роль одному из ответственных',
    text: (roles: string) => `Никому не дана роль: ${roles}`,
  },
  'application-no-person': {
    severity: 'error',
    about: 'person',
    title: 'ФИО не полностью',
    fix: 'Впишите ФИО полностью',
    text: () => 'Впишите ФИО полностью',
  },
  'application-no-post': {
    severity: 'error',
    about: 'person',
    title: 'Нет должности',
    fix: 'Впишите должность',
    text: () => 'Впишите должность',
  },
  'application-no-role': {
    severity: 'error',
    about: 'role',
    title: 'Нет роли',
    fix: CHOOSE_ROLE,
    text: () => CHOOSE_ROLE,
  },
  'application-role-unknown': {
    severity: 'error',
    about: 'role',
    title: 'Неизвестная роль',
    fix: CHOOSE_ROLE,
    text: (role: string) => `Роли ${role} на платформе нет: выберите из списка`,
  },
  'application-no-one': {
    severity: 'error',
    about: 'person',
    title: 'Не указаны ответственные',
    fix: 'Укажите, кого добавить и кого исключить',
    text: () => 'Не указано, кого добавить и кого исключить',
  },
  'application-email-shared': {
    severity: 'error',
    about: 'email',
    title: 'Один e-mail у двух ответственных',
    fix: 'У каждого ответственного свой ящик: впишите другой адрес',
    text: (row: number) => `Тот же e-mail, что в строке ${row}: у каждого ответственного свой ящик`,
  },
} satisfies FindingDefinitions;

/**
 * Makes a finding about an application.
 *
 * @example applicationFinding('application-few').severity // 'error'
 */
export const applicationFinding = findingsOf(APPLICATION_FINDINGS);
