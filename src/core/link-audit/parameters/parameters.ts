import { addTo } from '../../multimap';
import type { Report } from '../report';
import { meantWord } from './key-distance';
import type { LinkParts, Parameter } from './link-parts';
import { isPlaceholder } from './placeholder';

/** A value with its piece of the placed text. */
export interface Value {
  readonly text: string;
  readonly piece: string;
}

/** The known parameters of a link. */
export interface Values {
  /** null: missing, empty, left as a placeholder, or repeated with different values; all but missing is reported. */
  readonly get: (key: string) => Value | null;
  /** Whether the link has the key, with any value. */
  readonly has: (key: string) => boolean;
}

/** The parameters of one type of link. */
export interface ParameterRule {
  /** Known keys in the template's order. */
  readonly keys: readonly string[];
  /** Reports an unknown parameter. */
  readonly reportUnknown: (parameter: Parameter, report: Report) => void;
}

/** Keys of the site widget's frame. */
const FRAME_KEY = /^fz59$/i;
const VK_KEY = /^(?:ref|from|w|z|mt_click_id|mt_sub\d?|hash|odr_clid)$/i;

/** Reports an unknown parameter of a ПОС link. */
export function reportUnknownPosParameter(parameter: Parameter, report: Report): void {
  const { key, piece, inFragment, sign } = parameter;
  if (FRAME_KEY.test(key)) report.add('link-widget-frame', piece, piece);
  else if (inFragment && sign.startsWith('#')) report.add('link-fragment', piece, piece);
  else report.add('link-parameter-extra', piece, piece);
}

/** Reports an unknown parameter of a mini-app link. */
export function reportUnknownAppParameter(parameter: Parameter, report: Report): void {
  const { key, piece } = parameter;
  if (VK_KEY.test(key)) report.add('link-vk-ref', piece, piece);
  else report.add('link-parameter-extra', piece, piece);
}

/**
 * Reads a link's parameters by meaning; reports what is misspelt, repeated, extra, empty, left as a placeholder or out
 * of order.
 *
 * @example readParameters(parts, rule, report).get('opaId')?.text // '219141'
 */
export function readParameters(parts: LinkParts, rule: ParameterRule, report: Report): Values {
  const found = new Map<string, Parameter[]>();
  const exact = new Set(parts.parameters.map((parameter) => parameter.key));
  for (const parameter of parts.parameters) {
    const key = knownKey(parameter, rule.keys, exact, report);
    if (key === null) {
      rule.reportUnknown(parameter, report);
      continue;
    }
    addTo(found, key, parameter);
  }
  const expectedOrder = rule.keys.filter((key) => found.has(key));
  if (expectedOrder.join() !== Array.from(found.keys()).join()) report.add('link-order', '');
  const values = new Map<string, Value | null>();
  for (const [key, repeated] of Array.from(found)) values.set(key, singleValue(key, repeated, report));
  return { get: (key) => values.get(key) ?? null, has: (key) => found.has(key) };
}

function knownKey(
  parameter: Parameter,
  keys: readonly string[],
  exact: ReadonlySet<string>,
  report: Report,
): string | null {
  const { key, piece } = parameter;
  if (keys.includes(key)) return key;
  const meant = meantWord(key, keys);
  // Next to the right key a similar one is another parameter, unless only its letters' case differs.
  if (meant === null || (exact.has(meant) && meant.toLowerCase() !== key.toLowerCase())) return null;
  report.add('link-parameter-misspelt', piece, key, meant);
  return meant;
}

function singleValue(key: string, repeated: readonly Parameter[], report: Report): Value | null {
  const texts = Array.from(new Set(repeated.map((parameter) => parameter.value)));
  const [first, second] = repeated;
  if (first === undefined) return null;
  const { value: text, piece } = first;
  if (second !== undefined && texts.length > 1) {
    report.add('link-parameter-conflict', second.piece, key, texts.join(' и '));
    return null;
  }
  if (second !== undefined) report.add('link-parameter-doubled', second.piece, key);
  if (text === '') report.add('link-parameter-empty', piece, key);
  else if (isPlaceholder(text)) report.add('link-placeholder', piece, piece);
  else return { text, piece };
  return null;
}

/** A key's value; reports when the key is missing. */
export function requireParameter(values: Values, key: string, report: Report): Value | null {
  if (!values.has(key)) report.add('link-parameter-missing', '', key);
  return values.get(key);
}

/**
 * Reads a part that is the same in every link of its type.
 *
 * @param reportWrong reports another value
 */
export function requireConstant(
  values: Values,
  key: string,
  right: string,
  report: Report,
  reportWrong: (value: Value) => void,
): void {
  const value = requireParameter(values, key, report);
  if (value !== null && value.text !== right) reportWrong(value);
}
