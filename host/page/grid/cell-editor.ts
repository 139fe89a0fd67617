import type { Editor, EditorConstructor } from 'slickgrid';
import { byId, element } from '../element';
import type { CellView } from '../protocol';
import { ChoiceList } from './choice-list';

/** What an editor needs of the grid around it. */
export interface EditedGrid {
  /** The active cell; undefined when it is empty. */
  readonly activeCell: CellView | undefined;
  /** Values to choose from in the active cell. */
  choices(): Promise<readonly string[]>;
  /** Takes what was typed into the active cell. */
  take(text: string): void;
  /** Ends the editing and goes on from the cell. */
  leave(commit: boolean, down: number, right: number): void;
}

/** What the library gives an editor, as far as it is used. */
interface OpenedCell {
  readonly container: HTMLElement;
  /** What opened it. */
  readonly event: unknown;
}

const MOST_WIDTH = 420;
/** Characters from which on a narrow column is too narrow to edit in. */
const LONG = 16;
const MOST_HEIGHT = 260;

/**
 * The input over a cell. Opened by typing it starts empty and the arrows leave it, opened by F2, Enter or a double click
 * it holds the cell's text and the arrows move within.
 */
export function cellEditor(grid: EditedGrid): EditorConstructor {
  return class extends CellEditor {
    constructor(given: OpenedCell) {
      super(given, grid);
    }
  };
}

class CellEditor implements Editor {
  private readonly field: HTMLInputElement | HTMLTextAreaElement;
  private readonly list: ChoiceList | null;
  private readonly before: string;
  private readonly isTypedOver: boolean;
  private isOver = false;
  constructor(
    private readonly given: OpenedCell,
    private readonly grid: EditedGrid,
  ) {
    const cell = grid.activeCell;
    this.before = cell?.i ?? cell?.t ?? '';
    const opener = given.event;
    const written = opener instanceof CustomEvent ? String(opener.detail) : '';
    this.isTypedOver = written !== '' || (opener instanceof KeyboardEvent && [...opener.key].length === 1);
    this.field = cell?.d ? element('input', 'editor') : element('textarea', 'editor');
    this.field.setAttribute('aria-label', 'Значение ячейки');
    this.field.autocomplete = 'off';
    this.field.spellcheck = false;
    this.field.value = this.isTypedOver ? written : this.before;
    byId('grid-layer').append(this.field);
    this.place();
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    this.list =
      this.field instanceof HTMLInputElement
        ? new ChoiceList(this.field, (value) => this.choose(value))
        : null;
    if (this.list)
      void grid.choices().then((values) => this.isOver || this.list?.offer(values, !this.isTypedOver));
    this.field.addEventListener('keydown', (event) => this.pressed(event as KeyboardEvent));
    this.field.addEventListener('input', () => {
      this.list?.narrow(this.field.value);
      this.place();
    });
    this.field.addEventListener('blur', () => {
      // Another window is in front: the person comes back to where they were.
      if (document.hasFocus() && !this.isOver) this.grid.leave(true, 0, 0);
    });
  }

  init(): void {
    // All is set up by the constructor.
  }

  destroy(): void {
    this.isOver = true;
    this.list?.close();
    this.field.remove();
  }

  focus(): void {
    this.field.focus();
  }

  loadValue(): void {
    // The value was read when the editor was opened; a later one must not replace what is being typed.
  }

  serializeValue(): string {
    return this.field.value;
  }

  applyValue(_item: unknown, text: string): void {
    this.grid.take(text);
  }

  isValueChanged(): boolean {
    return this.field.value !== this.before;
  }

  validate(): { valid: boolean; msg: string } {
    // The server judges, as it does for what is pasted.
    return { valid: true, msg: '' };
  }

  position(): void {
    this.place();
  }

  private choose(value: string): void {
    this.field.value = value;
    this.grid.leave(true, 0, 0);
  }

  private place(): void {
    const box = this.given.container.getBoundingClientRect();
    const around = byId('grid').getBoundingClientRect();
    const left = Math.min(Math.max(box.left, around.left), around.right - 60);
    const top = Math.min(Math.max(box.top, around.top), around.bottom - 30);
    const { style } = this.field;
    style.left = `${left - 1}px`;
    style.top = `${top - 1}px`;
    const isLong = this.field.value.length > LONG;
    style.width = `${Math.min(around.right - left, Math.max(isLong ? MOST_WIDTH : 80, box.width + 2))}px`;
    style.height = `${box.height + 2}px`;
    if (this.field.scrollHeight > this.field.clientHeight + 2)
      style.height = `${Math.min(MOST_HEIGHT, this.field.scrollHeight + 4)}px`;
  }

  private pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    const move = this.moveOf(event);
    if (event.key === 'Escape') this.grid.leave(false, 0, 0);
    else if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) this.insert('\n');
    else if (this.list && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      this.list.step(event.key === 'ArrowDown' ? 1 : -1);
    else if (move) {
      this.field.value = (event.key === 'Enter' && this.list?.chosen) || this.field.value;
      this.grid.leave(true, ...move);
    } else return;
    event.preventDefault();
  }

  private moveOf({ key, shiftKey }: KeyboardEvent): readonly [down: number, right: number] | null {
    const back = shiftKey ? -1 : 1;
    if (key === 'Enter') return [back, 0];
    if (key === 'Tab') return [0, back];
    if (!this.isTypedOver || shiftKey) return null;
    if (key === 'ArrowDown') return [1, 0];
    if (key === 'ArrowUp') return [-1, 0];
    if (key === 'ArrowLeft') return [0, -1];
    return key === 'ArrowRight' ? [0, 1] : null;
  }

  private insert(text: string): void {
    const { field } = this;
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    this.place();
  }
}
