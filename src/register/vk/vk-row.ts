import type { VkCommunity } from '../../core/vk/community';
import type { VkFound } from '../../core/vk/inquiry';
import { VK_HEADERS, type VkColumn } from '../../shared/vk';
import type { AskedPage } from './asked-page';
import { menuCells } from './menu-cells';
import { type PageState, stateCell } from './page-state';

/** What VK's answer comes to for one row. */
export interface VkRow {
  readonly cells: { readonly [column in VkColumn]: string };
  readonly states: readonly PageState[];
  /** The community's number; '' where there is none. */
  readonly number: string;
  /** null: not seen. */
  readonly menuItems: number | null;
}

const COLUMNS = Object.keys(VK_HEADERS) as VkColumn[];

/**
 * A row's cells by what VK answered.
 *
 * @param asked what the row's page is
 * @param found answers by number and screen name
 * @param tellsMark whether VK tells of any page that it has the government mark: else that one lacks it means nothing
 * @returns null for a row without a page
 * @example vkRow({ ask: '5', number: '5', fault: '', reason: '' }, new Map([['5', 'absent']]), true)?.cells.state // 'нет в ВК'
 */
export function vkRow(
  asked: AskedPage,
  found: ReadonlyMap<string, VkFound>,
  tellsMark: boolean,
): VkRow | null {
  const { ask, number, fault, reason } = asked;
  if (fault === 'vk-person') return row(asked, [state('page-person')], null);
  if (fault !== '') return row(asked, [state('page-unread', reason)], null);
  const first = ask === '' ? undefined : found.get(ask);
  if (first === undefined) return null;
  const isGone = first === 'absent' && number !== '' && number !== ask;
  const answer = isGone ? (found.get(number) ?? first) : first;
  if (answer === 'absent') return row(asked, [state('page-absent')], null);
  if (answer === 'person') return row(asked, [state('page-person')], null);
  return row(asked, statesOf(asked, answer, tellsMark), answer);
}

/**
 * Numbers to ask about after all: of pages whose address is gone while the sheet has a number.
 *
 * @example numbersLeft([{ ask: 'old', number: '5', fault: '', reason: '' }], new Map([['old', 'absent']])) // ['5']
 */
export function numbersLeft(pages: readonly AskedPage[], found: ReadonlyMap<string, VkFound>): string[] {
  return pages.flatMap(({ ask, number }) =>
    found.get(ask) === 'absent' && number !== '' && !found.has(number) ? [number] : [],
  );
}

function statesOf({ ask, number }: AskedPage, community: VkCommunity, tellsMark: boolean): PageState[] {
  const { deactivated, access, government, screenName, id } = community;
  if (deactivated !== '') return [state(deactivated === 'deleted' ? 'page-deleted' : 'page-banned')];
  const isRenamed = !/^\d+$/.test(ask) && screenName !== '' && screenName !== ask;
  const states = [
    ...(access === 'open' ? [] : [state('page-closed')]),
    ...(isRenamed ? [state('page-renamed', `vk.com/${screenName}`)] : []),
    ...(number === '' || id === '' || number === id ? [] : [state('page-number', id)]),
    ...(tellsMark && government !== true ? [state('page-no-mark')] : []),
  ];
  return states.length === 0 ? [state('open')] : states;
}

function state(code: PageState['code'], value = ''): PageState {
  return { code, value };
}

function row(asked: AskedPage, states: readonly PageState[], community: VkCommunity | null): VkRow {
  const exists = community !== null && community.deactivated === '';
  const menu = exists ? community.menu : null;
  const {
    placed = [],
    names = [],
    places = '',
  } = menu === null ? {} : menuCells(menu, community?.onlyPosLinks);
  const texts: { [column in VkColumn]?: string } = {
    // A number that the sheet has already is left where it stands.
    number: exists && asked.number !== community.id ? community.id : '',
    asked: asked.ask,
    state: stateCell(states),
    places,
  };
  placed.forEach((link, at) => {
    texts[`placed${at + 1}` as VkColumn] = link;
    texts[`name${at + 1}` as VkColumn] = names[at] ?? '';
  });
  const cells = Object.fromEntries(COLUMNS.map((column) => [column, texts[column] ?? '']));
  return {
    cells: cells as VkRow['cells'],
    states,
    number: exists ? community.id : '',
    menuItems: menu === null ? null : menu.length,
  };
}
