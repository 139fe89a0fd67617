import { quoted } from '../../cells/quoted';
import type { FindingDefinitions } from '../../findings/finding';
import { BY_HAND, NOTHING, REPLACE } from './advice';

/** What stands in the place of a link or around it, and what copying did to its text. */
export const PLACED_TEXT_FINDINGS = {
  'link-missing': {
    severity: 'warning',
    title: 'Нет ссылки',
    fix: 'Разместите ссылку в меню сообщества',
    text: (item: string) => (item === '' ? 'Нет ссылки' : `Нет ссылки в пункте «${item}»`),
  },
  'link-computing': {
    severity: 'warning',
    title: 'Ячейка со ссылкой ещё считается',
    fix: 'Дождитесь, пока вместо «Загрузка…» появится ссылка, и проверьте снова',
    text: () => 'Ссылка ещё считается («Загрузка…»): проверьте снова, когда она появится',
  },
  'link-number': {
    severity: 'error',
    title: 'Вместо ссылки число',
    fix: REPLACE,
    text: (value: string) => `Вместо ссылки число ${quoted(value)}`,
  },
  'link-none-found': {
    severity: 'error',
    title: 'Вместо ссылки текст',
    fix: REPLACE,
    text: (value: string) => `Вместо ссылки текст ${quoted(value)}`,
  },
  'link-other-site': {
    severity: 'error',
    title: 'Ссылка ведёт на другой сайт',
    fix: REPLACE,
    text: (host: string) => `Ссылка ведёт на ${quoted(host)}, а не на форму ПОС и не на «Госуслуги»`,
  },
  'link-other-app': {
    severity: 'error',
    title: 'Ссылка на другую страницу ВК',
    fix: REPLACE,
    text: (path: string) =>
      `Ссылка ведёт на страницу ВК ${quoted(path)}, а нужно мини-приложение «Госуслуги» (app8181405) или форма ПОС`,
  },
  'link-landing': {
    severity: 'error',
    title: 'Страница о платформе вместо формы',
    fix: REPLACE,
    text: () => 'Ссылка ведёт на страницу о платформе (landing), а не на форму',
  },
  'link-pos-page': {
    severity: 'error',
    title: 'Другая страница ПОС вместо формы',
    fix: REPLACE,
    text: (path: string) => `Страница ПОС ${quoted(path)} — не форма сообщений и не опросы`,
  },
  'link-short': {
    severity: 'warning',
    title: 'Короткая ссылка',
    fix: BY_HAND,
    text: (link: string) => `Короткую ссылку ${quoted(link)} проверить нельзя: поставьте полную`,
  },
  'link-several': {
    severity: 'error',
    title: 'Несколько ссылок вместо одной',
    fix: 'Оставьте одну ссылку',
    text: (count: string) => `Вместо одной ссылки их ${count}: оставьте одну`,
  },
  'link-redirect': {
    severity: 'warning',
    title: 'Ссылка через переход',
    fix: REPLACE,
    text: () => 'Ссылка идёт через переход другого адреса (away.php и подобные): поставьте прямую',
  },
  'link-space': {
    severity: 'error',
    title: 'Пробел внутри ссылки',
    fix: REPLACE,
    text: (piece: string) =>
      `В середине ссылки пробел (${quoted(piece)}): её скопировали из инструкции с переносом строки`,
  },
  'link-line-break': {
    severity: 'error',
    title: 'Перенос строки внутри ссылки',
    fix: REPLACE,
    text: (piece: string) =>
      `Ссылка разорвана переносом строки (${quoted(piece)}): её скопировали из инструкции по частям`,
  },
  'link-percent-space': {
    severity: 'error',
    title: 'Пробел в виде %20 внутри ссылки',
    fix: REPLACE,
    text: (piece: string) =>
      `Внутри ссылки %20 (${quoted(piece)}): это пробел из переноса строки в инструкции`,
  },
  'link-invisible': {
    severity: 'error',
    title: 'Невидимый знак внутри ссылки',
    fix: REPLACE,
    text: (piece: string) => `Внутри ссылки невидимый знак (${quoted(piece)}): он попал при копировании`,
  },
  'link-look-alike': {
    severity: 'error',
    title: 'Русские буквы вместо латинских',
    fix: REPLACE,
    text: (piece: string) => `Русская буква вместо латинской или буква вместо цифры: ${quoted(piece)}`,
  },
  'link-amp': {
    severity: 'error',
    title: '«&amp;» вместо «&»',
    fix: REPLACE,
    text: (piece: string) =>
      `В ссылке код HTML (${quoted(piece)}) вместо знака: её скопировали из кода страницы`,
  },
  'link-percent': {
    severity: 'error',
    title: 'Знаки ссылки закодированы процентами',
    fix: REPLACE,
    text: (piece: string) => `Знаки ссылки закодированы (${quoted(piece)}): она не откроет нужную форму`,
  },
  'link-inner-quotes': {
    severity: 'error',
    title: 'Кавычки внутри ссылки',
    fix: REPLACE,
    text: (piece: string) => `Внутри ссылки кавычки или скобки: ${quoted(piece)}`,
  },
  'link-quotes': {
    severity: 'note',
    title: 'Ссылка в кавычках или скобках',
    fix: NOTHING,
    text: () => 'Вокруг ссылки кавычки или скобки: при размещении они не нужны',
  },
  'link-text-around': {
    severity: 'note',
    title: 'Рядом со ссылкой текст',
    fix: NOTHING,
    text: () => 'Рядом со ссылкой текст: в меню ставьте одну ссылку',
  },
  'link-trailing': {
    severity: 'warning',
    title: 'Лишний знак в конце ссылки',
    fix: REPLACE,
    text: (piece: string) => `Лишний знак в конце ссылки: ${quoted(piece)}`,
  },
  'link-hash': {
    severity: 'note',
    title: 'Лишний «#» или «&»',
    fix: NOTHING,
    text: (piece: string) => `Лишний знак ${quoted(piece)}: это не мешает`,
  },
  'link-fragment': {
    severity: 'note',
    title: 'Лишнее после «#»',
    fix: NOTHING,
    text: (piece: string) => `Лишнее после #: ${quoted(piece)}, это не мешает`,
  },
} satisfies FindingDefinitions;
