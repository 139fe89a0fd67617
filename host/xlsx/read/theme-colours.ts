import { childOf, type XmlElement } from '../xml/xml-tree';

/** The order in which formats number the colours of a theme. Source: ECMA-376, part 1, 18.8.3 */
const ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Colours of a theme as '#rrggbb', by the number that a format gives; '' for one that is missing. */
export function themeColours(theme: XmlElement): string[] {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  return ORDER.map((name) => {
    const [colour] = childOf(scheme, name)?.children ?? [];
    const rgb = colour?.attributes.get('lastClr') ?? colour?.attributes.get('val') ?? '';
    return /^[\da-f]{6}$/i.test(rgb) ? `#${rgb.toLowerCase()}` : '';
  });
}

/**
 * A colour made lighter or darker.
 * @param tint from -1, black, to 1, white
 * @example tinted('#4f81bd', 0.6) // '#b9cde5'
 * Source: ECMA-376, part 1, 18.8.19
 */
export function tinted(colour: string, tint: number): string {
  if (colour === '' || tint === 0) return colour;
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...parts), Math.min(...parts)];
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // In hue, saturation and lightness only the last changes: every part keeps its place between the two ends.
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * light - 1));
  const reach = (saturation * (1 - Math.abs(2 * wanted - 1))) / 2;
  const changed = parts.map((part) => {
    const place = most === least ? 0 : (2 * (part - least)) / (most - least) - 1;
    return Math.round((wanted + place * reach) * 255);
  });
  return `#${changed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
