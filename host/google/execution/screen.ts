import type { Area } from '../../book/a1';

/** An entry of the add-on's menu: an item, a line, or a submenu. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly title: string; readonly functionName: string }
  | { readonly kind: 'line' }
  | { readonly kind: 'menu'; readonly title: string; readonly entries: readonly MenuEntry[] };

/** What the script shows to the person. */
export interface Screen {
  menu: { readonly title: string; readonly entries: readonly MenuEntry[] } | null;
  sidebar: { readonly title: string; readonly html: string } | null;
  /** Grows each time the sidebar is shown, so that the page opens it again after it was closed. */
  sidebarShown: number;
  readonly toasts: string[];
  /** What the script wrote to its log, newest last. */
  readonly logs: string[];
  readonly alerts: string[];
  /** Answers to the next alerts, for tests: button names; 'OK' when there is none. */
  readonly alertAnswers: string[];
  /** Grows with each selection by the script, so that the page can follow it. */
  shown: { readonly sheetId: number; readonly area: Area; readonly count: number } | null;
}

export function newScreen(): Screen {
  return {
    menu: null,
    sidebar: null,
    sidebarShown: 0,
    toasts: [],
    logs: [],
    alerts: [],
    alertAnswers: [],
    shown: null,
  };
}
