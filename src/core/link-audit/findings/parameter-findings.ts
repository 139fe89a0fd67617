import { quoted } from '../../cells/quoted';
import type { FindingDefinitions } from '../../findings/finding';
import { NOTHING, REPLACE } from './advice';

/** Names of parameters, placeholders, marks that others add. */
export const PARAMETER_FINDINGS = {
  'link-order': {
    severity: 'note',
    title: 'Другой порядок параметров',
    fix: NOTHING,
    text: () => 'Параметры в другом порядке: это не мешает',
  },
  'link-parameter-missing': {
    severity: 'error',
    title: 'Нет обязательного параметра',
    fix: REPLACE,
    text: (key: string) => `Нет параметра ${quoted(key)}`,
  },
  'link-parameter-empty': {
    severity: 'error',
    title: 'Параметр без значения',
    fix: REPLACE,
    text: (key: string) => `Параметр ${quoted(key)} пуст`,
  },
  'link-parameter-doubled': {
    severity: 'warning',
    title: 'Параметр повторён',
    fix: REPLACE,
    text: (key: string) => `Параметр ${quoted(key)} повторён`,
  },
  'link-parameter-conflict': {
    severity: 'error',
    title: 'Параметр повторён с разными значениями',
    fix: REPLACE,
    text: (key: string, values: string) => `Параметр ${quoted(key)} стоит с разными значениями: ${values}`,
  },
  'link-parameter-extra': {
    severity: 'warning',
    title: 'Лишний параметр',
    fix: REPLACE,
    text: (key: string) => `Лишний параметр ${quoted(key)}`,
  },
  'link-parameter-misspelt': {
    severity: 'error',
    title: 'Ошибка в имени параметра',
    fix: REPLACE,
    text: (key: string, right: string) => `Ошибка в имени параметра: ${quoted(key)} вместо ${quoted(right)}`,
  },
  'link-placeholder': {
    severity: 'error',
    title: 'В ссылке осталась заготовка',
    fix: REPLACE,
    text: (piece: string) => `Заготовку не заменили значением: ${quoted(piece)}`,
  },
  'link-widget-frame': {
    severity: 'warning',
    title: 'Адрес окна виджета с сайта',
    fix: REPLACE,
    text: (piece: string) => `${quoted(piece)} — из адреса окна виджета на сайте, а не из ссылки для ВК`,
  },
  'link-vk-ref': {
    severity: 'note',
    title: 'Метка ВК в ссылке',
    fix: NOTHING,
    text: (piece: string) => `Метку ${quoted(piece)} дописывает ВК: это не мешает`,
  },
  'link-value-misspelt': {
    severity: 'error',
    title: 'Ошибка в постоянной части ссылки',
    fix: REPLACE,
    text: (piece: string, right: string) => `Ошибка: ${quoted(piece)}, а нужно ${quoted(right)}`,
  },
} satisfies FindingDefinitions;
