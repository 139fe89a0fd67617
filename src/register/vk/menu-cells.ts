import { formulaSafe } from '../../core/cells/formula-safe';
import { auditLink } from '../../core/link-audit/audit';
import type { MenuItemKey } from '../../core/link-audit/model';
import { findLinks } from '../../core/link-audit/placed-text/link-span';
import { APP_MENU_NAMES, FORM_ITEM, POLL_ITEM } from '../../core/pos/menu-item';
import type { VkMenuItem } from '../../core/vk/community';

/** A page's menu as the sheet holds it: the items of ПОС and «Госуслуги», and where they stand. */
export interface MenuCells {
  readonly placed: readonly string[];
  readonly names: readonly string[];
  readonly places: string;
}

/** Columns for items; further ones stand in the last, on lines of their own. */
const COLUMNS = 3;
/** No placed link is longer; a cell holds 32,767 characters. */
const LONGEST = 4000;
const EMPTY_MENU = 'меню пустое';
/** Places of a menu of which a public checker told the links of ПОС alone. */
const ONLY_POS = 'известны только ссылки ПОС';

interface Placed extends VkMenuItem {
  readonly place: number;
  /** The item that its link is for; null: its name alone is one of ours. */
  readonly item: MenuItemKey | null;
}

/**
 * The items of ПОС and «Госуслуги» of a menu, in its order, with the others counted. An item with a foreign link belongs to
 * them if its name is one of theirs and nothing else serves for it.
 *
 * @param onlyPosLinks neither names nor other items are known
 * @example menuCells([{ title: 'Афиша', url: 'https://a.ru' }]).places // 'нет; других пунктов: 1'
 */
export function menuCells(menu: readonly VkMenuItem[], onlyPosLinks = false): MenuCells {
  const all = menu.map((each, at): Placed => ({ ...each, place: at + 1, item: itemOfLink(each.url) }));
  const served = new Set(all.map(({ item }) => item));
  const ours = all.filter(({ item, title, url }) => {
    if (item !== null || findLinks(url.slice(0, LONGEST))[0]?.relevant) return true;
    return itemsOfName(title).some((named) => !served.has(named));
  });
  const lines = (texts: readonly string[]): string[] => {
    const columns = texts.slice(0, COLUMNS - 1);
    const rest = texts.slice(COLUMNS - 1).join('\n');
    return rest === '' ? columns : [...columns, rest];
  };
  return {
    placed: lines(ours.map(({ url }) => oneLine(url) || 'без ссылки')),
    names: onlyPosLinks ? [] : lines(ours.map(({ title }) => oneLine(title) || 'без названия')),
    places: onlyPosLinks
      ? ONLY_POS
      : placesCell(
          ours.map(({ place }) => place),
          menu.length,
        ),
  };
}

function itemOfLink(url: string): MenuItemKey | null {
  const { type } = auditLink(url);
  return type === 'form' || type === 'poll' || type === 'app' ? type : null;
}

/**
 * The items that a name may be meant for, whatever its case, signs and pictures.
 *
 * @example itemsOfName('РЕШАЕМ ВМЕСТЕ!') // ['form', 'poll']
 */
export function itemsOfName(name: string): readonly MenuItemKey[] {
  const plain = plainName(name);
  if (plain === plainName(FORM_ITEM.name)) return ['form', 'poll'];
  if (plain === plainName(FORM_ITEM.title)) return ['form'];
  if (plain === plainName(POLL_ITEM.title)) return ['poll'];
  return Object.values(APP_MENU_NAMES).some((right) => plainName(right) === plain) ? ['app'] : [];
}

/** A name in the form in which names are compared. @example plainName(' Запись  к врачу ❤') // 'запись к врачу' */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim();
}

function oneLine(text: string): string {
  return formulaSafe(
    text
      .replace(/\p{Cc}+/gu, ' ')
      .slice(0, LONGEST)
      .trim(),
  );
}

function placesCell(places: readonly number[], total: number): string {
  if (total === 0) return EMPTY_MENU;
  return `${places.length === 0 ? 'нет' : places.join(', ')}; других пунктов: ${total - places.length}`;
}

/** The places of the items of `menuCells`. @example readPlaces('1, 3; других пунктов: 2') // [1, 3] */
export function readPlaces(cell: string): number[] {
  const [, places] = /^(\d+(?:, \d+)*); /.exec(cell) ?? [];
  return places === undefined ? [] : places.split(', ').map(Number);
}

/** How many items the menu has. @example readTotal('1, 3; других пунктов: 2') // 4 */
export function readTotal(cell: string): number {
  const [, others] = /: (\d+)$/.exec(cell) ?? [];
  return readPlaces(cell).length + Number(others ?? 0);
}

/** Whether nothing but links of ПОС is known of the menu. */
export function tellsOnlyPosLinks(cell: string): boolean {
  return cell === ONLY_POS;
}
