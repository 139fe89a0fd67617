import type { Style } from 'exceljs';

export type CellStyle = Partial<Style>;

const NO_STYLE: CellStyle = {};

function isEmpty(style: CellStyle): boolean {
  for (const _property in style) return false;
  return true;
}

/**
 * Changes of cell styles by copy: exceljs lets all cells of one format share one style object, so a change
 * in place would repaint them all; and equal new styles are one object again, which keeps writing fast.
 */
export class StyleSheet {
  private readonly byText = new Map<string, CellStyle>();
  private readonly changed = new WeakMap<CellStyle, Map<string, CellStyle>>();
  private readonly keys = new WeakMap<CellStyle, string>();

  /**
   * @param style the cell's style, left as it is
   * @param change properties to replace; undefined removes one
   * @returns a style object for the cell
   */
  with(style: CellStyle, change: CellStyle): CellStyle {
    const own = this.shared(style);
    const key = this.keyOf(change);
    const known = this.changed.get(own) ?? new Map<string, CellStyle>();
    this.changed.set(own, known);
    const before = known.get(key);
    if (before) return before;
    const made = this.canonical({ ...own, ...change });
    known.set(key, made);
    return made;
  }

  /**
   * One object for all empty styles: exceljs gives every new cell its own, and would write each of them again.
   *
   * @returns the style itself unless it is empty
   */
  shared(style: CellStyle): CellStyle {
    return isEmpty(style) ? NO_STYLE : style;
  }

  private keyOf(change: CellStyle): string {
    const known = this.keys.get(change);
    if (known !== undefined) return known;
    const key = JSON.stringify(change, (_name, value) => (value === undefined ? null : value));
    this.keys.set(change, key);
    return key;
  }

  private canonical(style: CellStyle): CellStyle {
    const text = JSON.stringify(style);
    const before = this.byText.get(text);
    if (before) return before;
    const clean: CellStyle = JSON.parse(text);
    this.byText.set(text, clean);
    return clean;
  }
}

/**
 * Background colour of a style.
 * @returns '#rrggbb'; '#ffffff' when there is none or it is a theme's colour
 */
export function backgroundOf(style: CellStyle): string {
  const fill = style.fill;
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return '#ffffff';
  const argb = fill.fgColor?.argb;
  return argb && argb.length === 8 ? `#${argb.slice(2).toLowerCase()}` : '#ffffff';
}

/**
 * The change that paints a background.
 * @param colour '#rrggbb', or null to remove it
 * @throws Error in Google's words when the colour cannot be read
 */
export function backgroundChange(colour: string | null): CellStyle {
  if (colour === null || colour === '') return { fill: undefined };
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`Invalid argument: color (${colour})`);
  return {
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour.slice(1).toUpperCase()}` } },
  };
}
