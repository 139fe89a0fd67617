import { type CellStyle, PLAIN_STYLE } from '../../book/style-sheet';
import { childOf, childrenOf, isTrue, type XmlElement } from '../xml/xml-tree';
import { BUILTIN_FORMATS } from './builtin-formats';
import { tinted } from './theme-colours';

/** Formats of a file. */
export interface FileStyles {
  /** By the number that a cell gives. */
  readonly cells: readonly CellStyle[];
  /** Background of a conditional format, by the number that a rule gives; '' for none. */
  readonly ruleBackgrounds: readonly string[];
}

/** What a file without formats has. */
export const NO_STYLES: FileStyles = { cells: [PLAIN_STYLE], ruleBackgrounds: [] };

/**
 * Reads `styles.xml`.
 * @param theme colours that formats name by numbers, see themeColours
 */
export function readStyles(root: XmlElement, theme: readonly string[]): FileStyles {
  const formats = numberFormats(root);
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((font) => fontOf(font, theme));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) =>
    colourOfFill(fill, 'fgColor', theme),
  );
  const cells = childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf, base): CellStyle => {
    const { attributes } = xf;
    const id = Number(attributes.get('numFmtId') ?? 0);
    const font = fonts[Number(attributes.get('fontId') ?? 0)];
    return {
      numFmt: formats.get(id) ?? BUILTIN_FORMATS[id] ?? 'General',
      background: fills[Number(attributes.get('fillId') ?? 0)] ?? '',
      colour: font?.colour ?? '',
      bold: font?.bold ?? false,
      wrap: isTrue(childOf(xf, 'alignment')?.attributes.get('wrapText')),
      vertical: childOf(xf, 'alignment')?.attributes.get('vertical') ?? '',
      lined: false,
      locked: isTrue(childOf(xf, 'protection')?.attributes.get('locked') ?? '1'),
      base,
    };
  });
  const rules = childrenOf(childOf(root, 'dxfs'), 'dxf').map((dxf) => {
    const fill = childOf(dxf, 'fill');
    const background = fill ? colourOfFill(fill, 'bgColor', theme) : '';
    return background === '?' ? '' : background;
  });
  return { cells: cells.length > 0 ? cells : NO_STYLES.cells, ruleBackgrounds: rules };
}

function numberFormats(root: XmlElement): Map<number, string> {
  const formats = new Map<number, string>();
  for (const { attributes } of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    const code = attributes.get('formatCode') ?? '';
    formats.set(Number(attributes.get('numFmtId')), code === '' ? 'General' : code);
  }
  return formats;
}

function fontOf(font: XmlElement, theme: readonly string[]): { bold: boolean; colour: string } {
  const bold = childOf(font, 'b');
  return {
    bold: bold !== undefined && isTrue(bold.attributes.get('val') ?? '1'),
    colour: colourIn(childOf(font, 'color'), theme),
  };
}

function colourOfFill(fill: XmlElement, shade: 'fgColor' | 'bgColor', theme: readonly string[]): string {
  const pattern = childOf(fill, 'patternFill');
  if (!pattern) return fill.children.length > 0 ? '?' : '';
  const kind = pattern.attributes.get('patternType');
  if (kind === 'none' || (kind === undefined && shade === 'fgColor')) return '';
  const colour = kind === undefined || kind === 'solid' ? colourIn(childOf(pattern, shade), theme) : '';
  return colour === '' ? '?' : colour;
}

function colourIn(colour: XmlElement | undefined, theme: readonly string[]): string {
  const named = colour?.attributes.get('theme');
  if (named !== undefined) {
    const tint = Number(colour?.attributes.get('tint') ?? 0);
    return tinted(theme[Number(named)] ?? '', Number.isFinite(tint) ? tint : 0);
  }
  const rgb = colour?.attributes.get('rgb');
  return rgb && /^[\da-f]{6,8}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : '';
}
