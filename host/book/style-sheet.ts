/** What the product sees and sets of a cell's format; all else stays in the file. */
export interface CellStyle {
  /** 'General' is automatic. */
  readonly numFmt: string;
  /** '#rrggbb'; '' for none, '?' for a pattern, a gradient or a colour that has no name here. */
  readonly background: string;
  /** Colour of the text: '#rrggbb'; '' for the usual one. */
  readonly colour: string;
  readonly bold: boolean;
  readonly wrap: boolean;
  /** Where a text stands in a higher cell, as the file names it; '' for the usual place. */
  readonly vertical: string;
  /** Thin lines of our own around the cell; those of a file are its own. */
  readonly lined: boolean;
  /** Whether a protected sheet lets nobody change the cell. */
  readonly locked: boolean;
  /** Number of the format in the file that this one comes from: it gives all that is not named here. */
  readonly base: number;
}

/** Properties to replace. */
export type StyleChange = Partial<Omit<CellStyle, 'base'>>;

/** The format of a cell that has none. */
export const PLAIN_STYLE: CellStyle = {
  numFmt: 'General',
  background: '',
  colour: '',
  bold: false,
  wrap: false,
  vertical: '',
  lined: false,
  locked: true,
  base: 0,
};

/** Equal formats of a book are one object, so that they are compared and written fast. */
export class StyleSheet {
  private readonly byKey = new Map<string, CellStyle>();
  private readonly changed = new WeakMap<CellStyle, Map<string, CellStyle>>();

  /** @param ofFile the formats of the file, each at the place that its `base` names */
  constructor(readonly ofFile: readonly CellStyle[] = [PLAIN_STYLE]) {
    for (const style of ofFile) this.byKey.set(keyOf(style), style);
  }

  /** The format of cells that name none. */
  get plain(): CellStyle {
    return this.ofFile[0] ?? PLAIN_STYLE;
  }

  /** The format with some properties replaced; what does not change anything gives the same format. */
  with(style: CellStyle, change: StyleChange): CellStyle {
    const text = JSON.stringify(change);
    const known = this.changed.get(style) ?? new Map<string, CellStyle>();
    this.changed.set(style, known);
    const before = known.get(text);
    if (before) return before;
    const made = this.shared({ ...style, ...change });
    known.set(text, made);
    return made;
  }

  /** The one object for a format of this book. */
  shared(style: CellStyle): CellStyle {
    const key = keyOf(style);
    const known = this.byKey.get(key);
    if (known) return known;
    this.byKey.set(key, style);
    return style;
  }

  /** Whether the file has the format as it is. */
  isOfFile(style: CellStyle): boolean {
    return this.ofFile[style.base] === style;
  }
}

/**
 * A colour as Sheets names it.
 * @returns '' for null and '', which remove a colour
 * @throws Error in Google's words when it cannot be read
 */
export function colourOf(colour: string | null): string {
  if (colour === null || colour === '') return '';
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`Invalid argument: color (${colour})`);
  return colour.toLowerCase();
}

/** Background as Sheets gives it: white when there is none, or one that has no name. */
export function backgroundOf({ background }: CellStyle): string {
  return background.startsWith('#') ? background : '#ffffff';
}

function keyOf({ numFmt, background, colour, bold, wrap, vertical, lined, locked, base }: CellStyle): string {
  return [base, bold, wrap, vertical, lined, locked, background, colour, numFmt].join();
}
