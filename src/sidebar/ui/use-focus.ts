import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to the heading of a view that has just replaced another one, so that a keyboard or a screen reader
 * goes on from there. Not while the person works in the sheet: the focus would be torn from the cell.
 *
 * @param wanted false for a view that replaced nothing
 * @returns what the heading takes as its ref
 */
export function useFocus(wanted = true): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // At once, not after painting: a quick key must not meet the old place.
  useLayoutEffect(() => {
    // A view that a tab has opened leaves the focus on the tab, where the arrows work.
    if (!wanted || document.activeElement?.getAttribute('role') === 'tab') return;
    window.scrollTo(0, 0);
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return heading;
}

/** Gives the focus to the view's heading when the button that had it is about to vanish. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h2[tabindex]')?.focus();
}
