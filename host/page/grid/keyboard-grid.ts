import { type CustomDataView, type GridOption, SlickGrid } from 'slickgrid';
import { element } from '../element';
import type { RowColumn, RowItem } from './row-column';

/** Selected in the field, so that every browser lets its copy and cut events happen. */
const HELD = ' ';

/**
 * SlickGrid with its keys in a field of its own: what comes without a key press (dead keys, an input method, dictation)
 * is not lost either, and assistive technology reads the field's name.
 */
export class KeyboardGrid extends SlickGrid<RowItem, RowColumn, GridOption<RowColumn>> {
  readonly field = element('textarea', 'keys');

  /** @param written called with a text that came without a key press */
  constructor(
    root: HTMLElement,
    layer: HTMLElement,
    data: CustomDataView<RowItem>,
    columns: RowColumn[],
    options: GridOption<RowColumn>,
    written: (text: string) => void,
  ) {
    super(root, data, columns, options);
    // They would be stops of the Tab key without a name.
    for (const part of root.querySelectorAll('[tabindex="0"]')) part.removeAttribute('tabindex');
    this.field.autocomplete = 'off';
    this.field.spellcheck = false;
    layer.append(this.field);
    this.hold();
    this.field.addEventListener('focus', () => this.hold());
    this.field.addEventListener('keydown', (event) => {
      if (!event.isComposing) this.handleKeyDown(event as KeyboardEvent & { originalEvent: Event });
    });
    root.addEventListener('wheel', (event) => this.rolled(event), { passive: false });
    const take = (): void => {
      const text = this.field.value;
      this.hold();
      if (text !== '' && text !== HELD) written(text);
    };
    this.field.addEventListener('input', (event) => {
      const { isComposing, inputType } = event as InputEvent;
      // Enter that was pressed elsewhere, and gave the keys back to the cells, ends up here as a line break.
      if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') this.hold();
      else if (!isComposing) take();
    });
    this.field.addEventListener('compositionend', take);
  }

  protected override setFocus(): void {
    this.field.focus({ preventScroll: true });
  }

  /** Frozen parts do not scroll by themselves: the wheel over them moves the sheet. */
  private rolled(event: WheelEvent): void {
    const scrolled = this._viewportScrollContainerY;
    if (event.ctrlKey || scrolled.contains(event.target as Node)) return;
    event.preventDefault();
    scrolled.scrollBy(event.deltaX, event.deltaY);
  }

  private hold(): void {
    this.field.value = HELD;
    this.field.select();
  }
}
