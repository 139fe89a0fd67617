import { quoted } from '../../cells/quoted';
import type { FindingDefinitions } from '../../findings/finding';
import { NOTHING, REPLACE } from './advice';

/** Scheme, host, path and the signs between parameters. */
export const ADDRESS_FINDINGS = {
  'link-http': {
    severity: 'warning',
    title: '«http» вместо «https»',
    fix: REPLACE,
    text: () => 'Ссылка начинается с http://, а нужно https://',
  },
  'link-scheme-missing': {
    severity: 'note',
    title: 'Ссылка без «https://»',
    fix: NOTHING,
    text: () => 'Ссылка без https:// в начале: ВК допишет сам',
  },
  'link-scheme-broken': {
    severity: 'error',
    title: 'Испорчено начало ссылки',
    fix: REPLACE,
    text: (piece: string) => `Начало ссылки ${quoted(piece)}, а нужно https://`,
  },
  'link-host': {
    severity: 'note',
    title: 'Другая запись адреса сайта',
    fix: NOTHING,
    text: (host: string) => `Адрес записан как ${quoted(host)}: это не мешает`,
  },
  'link-host-extra': {
    severity: 'warning',
    title: 'Лишнее в адресе сайта',
    fix: REPLACE,
    text: (host: string) => `Адрес сайта ${quoted(host)}, а нужен pos.gosuslugi.ru`,
  },
  'link-slash': {
    severity: 'warning',
    title: 'Нет косой черты перед «?»',
    fix: REPLACE,
    text: (piece: string) => `Перед ? нет косой черты: ${quoted(piece)}, а нужно /form/?`,
  },
  'link-path': {
    severity: 'warning',
    title: 'Лишнее в пути ссылки',
    fix: REPLACE,
    text: (piece: string, path: string) => `Путь ${quoted(piece)}, а нужен ${quoted(path)}`,
  },
  'link-separator': {
    severity: 'error',
    title: 'Не тот знак между параметрами',
    fix: REPLACE,
    text: (piece: string) =>
      `Перед ${quoted(piece)} не тот знак: первый параметр идёт после ?, остальные после &`,
  },
  'link-app-hash': {
    severity: 'error',
    title: 'Раздел мини-приложения не после «#»',
    fix: REPLACE,
    text: (piece: string) => `${quoted(piece)} стоит не после #: мини-приложение этого не увидит`,
  },
  'link-app-owner': {
    severity: 'note',
    title: 'Номер сообщества в адресе мини-приложения',
    fix: NOTHING,
    text: (piece: string) => `В адресе ${quoted(piece)} лишний номер сообщества: это не мешает`,
  },
  'link-app-owner-other': {
    severity: 'warning',
    title: 'В ссылке на мини-приложение два сообщества',
    fix: 'Поставьте ссылку с номером своего сообщества',
    text: (owner: string, group: string) =>
      `В адресе сообщество ${owner}, а groupId=${group}: ссылка скопирована у другого сообщества`,
  },
} satisfies FindingDefinitions;
