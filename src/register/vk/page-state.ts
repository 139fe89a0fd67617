import { menuFinding, type PageCode } from '../../core/link-audit/menu-findings';
import type { LinkFinding } from '../../core/link-audit/model';

/** What VK said of a page, with the value that its words name. */
export interface PageState {
  readonly code: PageCode | 'open';
  readonly value: string;
}

/** Words of «Состояние страницы в ВК»: what each line begins with. They are read back by the audit. */
const WORDS: { readonly [code in PageState['code']]: string } = {
  open: 'открыта',
  'page-absent': 'нет в ВК',
  'page-person': 'страница человека',
  'page-deleted': 'удалена',
  'page-banned': 'заблокирована',
  'page-closed': 'закрыта',
  'page-renamed': 'новый адрес: ',
  'page-no-mark': 'без госметки',
  'page-number': 'номер по адресу страницы: ',
  'page-unread': 'адрес не прочитан: ',
};
const CODES = Object.keys(WORDS) as PageState['code'][];
/** Pages whose menu nobody sees: that a link is missing there is not known, and not the point. */
const UNSEEN: readonly PageState['code'][] = [
  'page-absent',
  'page-person',
  'page-deleted',
  'page-banned',
  'page-closed',
  'page-unread',
];

/** The text of a state cell: a line for each state. @example stateCell([{ code: 'open', value: '' }]) // 'открыта' */
export function stateCell(states: readonly PageState[]): string {
  return states.map(({ code, value }) => WORDS[code] + value.replace(/\s+/g, ' ')).join('\n');
}

/**
 * The states of a state cell.
 *
 * @returns [] for an empty cell and for words that are not the product's
 * @example readStateCell('закрыта\nбез госметки').map(({ code }) => code) // ['page-closed', 'page-no-mark']
 */
export function readStateCell(text: string): PageState[] {
  return text.split('\n').flatMap((line): PageState[] => {
    const said = line.trim();
    const code = CODES.find(
      (each) => said === WORDS[each] || (WORDS[each].endsWith(' ') && said.startsWith(WORDS[each])),
    );
    return code === undefined ? [] : [{ code, value: said.slice(WORDS[code].length) }];
  });
}

/** Whether VK shows the menu of a page with these states. */
export function showsMenu(states: readonly PageState[]): boolean {
  return !states.some(({ code }) => UNSEEN.includes(code));
}

/** The findings that states are. */
export function stateFindings(states: readonly PageState[]): LinkFinding[] {
  return states.flatMap(({ code, value }) => (code === 'open' ? [] : [stateFinding(code, value)]));
}

function stateFinding(code: PageCode, value: string): LinkFinding {
  switch (code) {
    case 'page-renamed':
    case 'page-number':
    case 'page-unread':
      return menuFinding(code, value);
    default:
      return menuFinding(code);
  }
}
