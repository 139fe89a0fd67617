import type { FindingDefinitions } from '../finding';

/** Number of a ЛКО, alone or in a widget’s code. */
export const ACCOUNT_NUMBER_FINDINGS = {
  'id-empty': {
    severity: 'error',
    about: 'id',
    title: 'Не указан ID',
    fix: 'Впишите ID личного кабинета организации или вышестоящей',
    text: () => 'ID не указан',
  },
  'id-too-long': {
    severity: 'error',
    about: 'id',
    title: 'Слишком длинный ID',
    fix: 'Впишите ID личного кабинета, обычно это 6 цифр',
    text: (value: string, length: string, what: string) =>
      `ID ${value}: ${length} цифр, это похоже на ${what}`,
  },
  'code-variable': {
    severity: 'error',
    about: 'widgetCode',
    title: 'В коде виджета нет номера',
    fix: 'Откройте код на сайте и найдите число в вызове Widget(…)',
    text: (value: string) => `ID ${value}: вместо числа в вызове Widget стоит переменная`,
  },
  'code-org-id': {
    severity: 'error',
    about: 'widgetCode',
    title: 'Код виджета опросов вместо виджета сообщений',
    fix: 'Вставьте код виджета сообщений с вызовом Widget(…)',
    text: (value: string) => `ID ${value}: data-org-id — это номер виджета опросов, а не ID`,
  },
  'code-other-widget': {
    severity: 'error',
    about: 'widgetCode',
    title: 'Код другого виджета',
    fix: 'Вставьте код виджета сообщений: в нём адрес pos.gosuslugi.ru/form',
    text: (value: string) => `ID ${value}: это код другого виджета, а не формы сообщений`,
  },
  'code-commented': {
    severity: 'error',
    about: 'widgetCode',
    title: 'Код виджета закомментирован',
    fix: 'Вставьте действующий код или впишите ID числом, если он верен',
    text: (value: string, ids: string) =>
      `ID ${value}: вызов с номером ${ids} в комментарии, виджет отключён`,
  },
  'code-several': {
    severity: 'error',
    about: 'widgetCode',
    title: 'Разные ID в одном коде',
    fix: 'Вставьте код одного виджета',
    text: (value: string, ids: string) => `ID ${value}: в коде разные ID: ${ids}`,
  },
  'code-no-id': {
    severity: 'error',
    about: 'widgetCode',
    title: 'В коде нет ID',
    fix: 'Вставьте код виджета целиком или ссылку с «opaId=»',
    text: (value: string) => `ID ${value}: номер не найден`,
  },
} satisfies FindingDefinitions;
