import { formulaSafe } from '../cells/formula-safe';
import { quoted } from '../cells/quoted';
import { allAbout, type FindingDefinitions, findingsOf } from '../findings/finding';
import type { LinkFinding } from './model';

const OPEN_PAGE = 'Откройте страницу и исправьте адрес в таблице';

/** What VK itself tells about a menu, by stable code. */
const MENU = allAbout('placedLink', {
  'menu-name': {
    severity: 'warning',
    title: 'Пункт меню назван иначе',
    fix: 'Переименуйте пункт: «Управление», «Настройки», «Меню»',
    text: (name: string, right: string) => `Пункт меню назван ${quoted(name)}, а нужно: ${right}`,
  },
  'menu-order': {
    severity: 'warning',
    title: 'Пункты меню не по порядку',
    fix: 'Переставьте: «Сообщить о проблеме», «Высказать мнение», «Госуслуги»',
    text: (first: string, second: string) => `Пункт «${first}» должен стоять в меню раньше, чем «${second}»`,
  },
  'menu-place': {
    severity: 'warning',
    title: 'Перед пунктами ПОС в меню стоят другие',
    fix: 'Переставьте пункты ПОС в начало меню',
    text: (item: string, place: string, due: string) =>
      `Пункт «${item}» стоит в меню на месте ${place}, а должен на месте ${due}`,
  },
  'menu-doubled': {
    severity: 'warning',
    title: 'Одна ссылка в нескольких пунктах меню',
    fix: 'Оставьте один пункт',
    text: (item: string) => `Ссылка «${item}» стоит в меню ещё раз`,
  },
} satisfies FindingDefinitions);

/** What VK tells about a page, by stable code. */
const PAGES = allAbout('vkPage', {
  'page-absent': {
    severity: 'error',
    title: 'Страницы нет в ВК',
    fix: OPEN_PAGE,
    text: () => 'Страницы с таким адресом в ВК нет',
  },
  'page-person': {
    severity: 'error',
    title: 'Страница человека вместо сообщества',
    fix: OPEN_PAGE,
    text: () => 'По этому адресу страница человека, а не сообщество',
  },
  'page-deleted': {
    severity: 'error',
    title: 'Сообщество удалено',
    fix: 'Укажите действующее сообщество',
    text: () => 'Сообщество удалено',
  },
  'page-banned': {
    severity: 'error',
    title: 'Сообщество заблокировано',
    fix: 'Укажите действующее сообщество или снимите блокировку через поддержку ВК',
    text: () => 'Сообщество заблокировано',
  },
  'page-closed': {
    severity: 'warning',
    title: 'Сообщество закрыто',
    fix: 'Откройте сообщество для всех: «Управление», «Настройки»',
    text: () => 'Сообщество закрыто, посторонние его не видят',
  },
  'page-renamed': {
    severity: 'warning',
    title: 'У сообщества новый адрес',
    fix: 'Поставьте в таблице новый адрес',
    text: (address: string) => `У сообщества новый адрес: ${address}`,
  },
  'page-no-mark': {
    severity: 'warning',
    title: 'У сообщества нет госметки',
    fix: 'Подключите госметку: «Управление», «Настройки», через «Госуслуги»',
    text: () => 'У сообщества нет госметки',
  },
  'page-number': {
    severity: 'error',
    title: 'В таблице номер другого сообщества',
    fix: 'Оставьте верный: номер или адрес страницы',
    text: (number: string) => `Номер сообщества по адресу страницы — ${number}, в таблице другой`,
  },
  'page-unread': {
    severity: 'warning',
    title: 'Адрес страницы не прочитан',
    fix: OPEN_PAGE,
    text: (reason: string) => `Спросить ВК не о чем: ${reason}`,
  },
} satisfies FindingDefinitions);

/** Every finding that rests on VK's own answer. */
export const MENU_FINDINGS = { ...MENU, ...PAGES };

/** Stable code of what VK tells about a page. */
export type PageCode = keyof typeof PAGES;

const makeFinding = findingsOf(MENU_FINDINGS);

/**
 * One finding about a page of VK or its menu.
 *
 * @param values what the sentence names
 * @example menuFinding('menu-doubled', 'Госуслуги').severity // 'warning'
 */
export function menuFinding<C extends keyof typeof MENU_FINDINGS>(
  code: C,
  ...values: Parameters<(typeof MENU_FINDINGS)[C]['text']>
): LinkFinding {
  const { severity, text } = makeFinding(code, ...values);
  return { code, severity, text: formulaSafe(text), piece: '' };
}
