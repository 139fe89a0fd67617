import type { CollectPreview } from '../../../src/shared/collect';
import type { HandOutPreview } from '../../../src/shared/hand-out';
import { NO_SHEET } from '../../../src/shared/setup';
import { OF_REGISTER, wholeGroup } from './data';

export const LONG = 'Управление образования администрации муниципального образования '.repeat(4).trim();

/** Two sheets: one new, one with answers. */
export const HAND_OUT: HandOutPreview = {
  ...OF_REGISTER,
  kind: 'handOut',
  options: { level: 'municipality', guard: 'warning', chosen: null },
  rows: 318,
  howTo: 'Как разместить',
  recipients: [
    {
      id: '50708000',
      title: 'Город Бердск',
      sheetId: NO_SHEET,
      sheetName: 'Город Бердск',
      rows: 40,
      ready: 38,
      answered: 0,
      sources: [],
    },
    {
      id: '50657000',
      title: LONG,
      sheetId: 7,
      sheetName: 'Черепановский',
      rows: 278,
      ready: 270,
      answered: 12,
      sources: [],
    },
  ],
  groups: [
    wholeGroup({
      code: 'hand-out-no-municipality',
      severity: 'warning',
      title: 'Муниципалитет неизвестен',
      fix: 'Укажите ОКТМО и раздайте ещё раз.',
      rows: [{ row: 9, name: 'Музей', text: 'нет ОКТМО' }],
    }),
  ],
  withPersons: ['Контакты'],
  notices: ['Лист «Копия» повторяет другой лист раздачи: раздача его не меняет.'],
  tokens: ['50708000', '50657000'],
  layout: {},
  newColumns: ['Раздача: кому', 'Раздача: ключ строки'],
  batch: 1,
};

const VERSION = (label: string, text: string, clean: boolean) => ({
  label,
  answers: [
    { title: 'Ссылка 1', text, differs: true },
    { title: 'Комментарий', text: 'разместили', differs: false },
  ],
  clean,
});

/** One answer that contradicts another. */
export const COLLECT: CollectPreview = {
  ...OF_REGISTER,
  kind: 'collect',
  rows: 318,
  answered: 12,
  changed: 11,
  verdicts: { верно: 9, 'с ошибками': 3, 'нет ответа': 306 },
  conflicts: [
    {
      id: 'a1b2c3d4e5f6',
      type: 'two-answers',
      title: 'Два разных ответа',
      name: 'Школа № 5 <img src=x onerror="window.hacked=1">',
      ogrn: '1155476012340',
      row: 5,
      versions: [
        VERSION('Город Бердск, строка 6', 'https://pos.gosuslugi.ru/form/?opaId=1&utm_source=vk', true),
        VERSION('Копия, строка 6', 'https://pos.gosuslugi.ru/form/?opaId=2&utm_source=vk', false),
      ],
      choices: [
        { value: 'v0', text: 'Взять: Город Бердск, строка 6' },
        { value: 'v1', text: 'Взять: Копия, строка 6' },
        { value: 'skip', text: 'Не записывать' },
      ],
      right: '',
      decision: '',
    },
  ],
  unanswered: [{ title: 'Город Бердск', total: 306, rows: [{ row: 7, name: 'Лицей № 6' }] }],
  groups: [],
  sources: 3,
  notices: [],
  tokens: ['p0', 'p1', 'p2'],
  layout: {},
  newColumns: ['Раздача: размещено'],
  batch: 1000,
};
