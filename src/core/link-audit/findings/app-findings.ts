import { quoted } from '../../cells/quoted';
import type { FindingDefinitions } from '../../findings/finding';
import { NOTHING, REPLACE } from './advice';

/** The mini-app: its section, marks and community. */
export const APP_FINDINGS = {
  'link-app-bare': {
    severity: 'error',
    title: 'Ссылка на мини-приложение без раздела',
    fix: REPLACE,
    text: () =>
      'Ссылка на мини-приложение без раздела и меток: так её показывает сам ВК, в меню нужна полная',
  },
  'link-app-module': {
    severity: 'error',
    title: 'Неизвестный раздел мини-приложения',
    fix: REPLACE,
    text: (value: string) => `module=${quoted(value)}: такого раздела нет`,
  },
  'link-app-section': {
    severity: 'error',
    title: 'Раздел мини-приложения другой сферы',
    fix: REPLACE,
    text: (is: string, needed: string) => `Это раздел «${is}», а организации нужен «${needed}»`,
  },
  'link-app-utm': {
    severity: 'warning',
    title: 'Другие метки мини-приложения',
    fix: REPLACE,
    text: (piece: string, right: string) => `Метка ${quoted(piece)}, а нужно ${quoted(right)}`,
  },
  'link-app-extra': {
    severity: 'note',
    title: 'Лишний параметр мини-приложения',
    fix: NOTHING,
    text: (piece: string) => `Лишний параметр ${quoted(piece)}: это не мешает`,
  },
  'link-group-bad': {
    severity: 'error',
    title: 'Неверный номер сообщества',
    fix: REPLACE,
    text: (value: string) => `groupId=${quoted(value)}: нужен номер сообщества, только цифры`,
  },
  'link-group-form': {
    severity: 'error',
    title: 'Номер сообщества записан не цифрами',
    fix: REPLACE,
    text: (value: string, right: string) => `groupId=${quoted(value)}: нужны только цифры, ${right}`,
  },
  'link-group-of-other': {
    severity: 'error',
    title: 'Номер другого сообщества',
    fix: REPLACE,
    text: (value: string, whose: string, right: string) => `groupId=${value} — ${whose}, а нужен ${right}`,
  },
} satisfies FindingDefinitions;
