import type { Section } from '../../core/pos/app-link';
import { APP_MENU_NAMES } from '../../core/pos/menu-item';

const SECTIONS = Object.keys(APP_MENU_NAMES) as Section[];

/** The section whose menu item has this name; `gosuslugi` for any other name. */
export function sectionOfMenuName(name: string): Section {
  return SECTIONS.find((section) => APP_MENU_NAMES[section] === name) ?? 'gosuslugi';
}
