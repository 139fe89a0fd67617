import { useRef } from 'preact/hooks';

/**
 * Takes no notice of the second click of a double click where the first has put another view's button under the mouse:
 * «Заполнить» would agree to what the next view asks, or stop the run.
 *
 * @returns goes to the page's `onClickCapture`
 */
export function useSecondClick(): (event: MouseEvent) => void {
  const clicked = useRef<Element | null>(null);
  return (event) => {
    const button = event.target instanceof Element ? event.target.closest('.footer button') : null;
    if (event.detail > 1 && button !== null && button !== clicked.current) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    clicked.current = button;
  };
}
