import { meantWord } from './key-distance';
import type { LinkParts, Parameter } from './link-parts';
import { isPlaceholder } from './placeholder';
import type { Report } from './report';

/** A value with the piece of the placed text that holds it. */
export interface Value {
  readonly text: string;
  readonly piece: string;
}

/** The known parameters of a link. */
export interface Values {
  /** null: missing, empty, left as a placeholder, or doubled with different values; all but missing is said already. */
  readonly get: (key: string) => Value | null;
  /** Whether the key stands in the link at all. */
  readonly has: (key: string) => boolean;
}

/** What a type of link holds. */
export interface ParameterRule {
  /** Known keys in the template's order. */
  readonly keys: readonly string[];
  /** Says what an unknown parameter is. */
  readonly reportUnknown: (parameter: Parameter, report: Report) => void;
}

/** Keys of the site widget's frame. */
const FRAME_KEY = /^fz59$/i;
const VK_KEY = /^(?:ref|from|w|z|mt_click_id|mt_sub\d?|hash|odr_clid)$/i;

/** Says what an unknown parameter of a ПОС link is. */
export function reportUnknownPosParameter(parameter: Parameter, report: Report): void {
  const { key, piece, inFragment, sign } = parameter;
  if (FRAME_KEY.test(key)) report.add('link-widget-frame', piece, piece);
  else if (inFragment && sign === '#') report.add('link-fragment', piece, piece);
  else report.add('link-parameter-extra', piece, piece);
}

/** Says what an unknown parameter of a mini-app link is. */
export function reportUnknownAppParameter(parameter: Parameter, report: Report): void {
  const { key, piece } = parameter;
  if (VK_KEY.test(key)) report.add('link-vk-ref', piece, piece);
  else report.add('link-parameter-extra', piece, piece);
}

/**
 * Sorts a link's parameters by meaning; says what is misspelt, doubled, extra, empty, left as a placeholder or out of
 * order.
 *
 * @example readParameters(parts, rule, report).get('opaId')?.text // '219141'
 */
export function readParameters(parts: LinkParts, rule: ParameterRule, report: Report): Values {
  const found = new Map<string, Parameter[]>();
  const order: string[] = [];
  const exact = new Set(parts.parameters.map((parameter) => parameter.key));
  for (const parameter of parts.parameters) {
    const key = knownKey(parameter, rule.keys, exact, report);
    if (key === null) {
      rule.reportUnknown(parameter, report);
      continue;
    }
    const same = found.get(key);
    if (same === undefined) {
      found.set(key, [parameter]);
      order.push(key);
    } else same.push(parameter);
  }
  const expectedOrder = rule.keys.filter((key) => found.has(key));
  if (expectedOrder.join() !== order.join()) report.add('link-order', '');
  const values = new Map<string, Value>();
  found.forEach((same, key) => {
    const value = single(key, same, report);
    if (value !== null) values.set(key, value);
  });
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
  // A near miss beside the right key is a stranger's own key, unless it says the very same word.
  if (meant === null || (exact.has(meant) && meant.toLowerCase() !== key.toLowerCase())) return null;
  report.add('link-parameter-misspelt', piece, key, meant);
  return meant;
}

function single(key: string, same: readonly Parameter[], report: Report): Value | null {
  const texts = Array.from(new Set(same.map((parameter) => parameter.value)));
  const { piece } = same[0]!;
  if (texts.length > 1) {
    report.add('link-parameter-conflict', same[1]!.piece, key, texts.join(' и '));
    return null;
  }
  if (same.length > 1) report.add('link-parameter-doubled', same[1]!.piece, key);
  const text = texts[0]!;
  if (text === '') report.add('link-parameter-empty', piece, key);
  else if (isPlaceholder(text)) report.add('link-placeholder', piece, piece);
  else return { text, piece };
  return null;
}

/** Says that a key is missing, when it is. */
export function requireParameter(values: Values, key: string, report: Report): Value | null {
  if (!values.has(key)) report.add('link-parameter-missing', '', key);
  return values.get(key);
}

/**
 * Reads a part that is the same in every link of its type.
 *
 * @param reportWrong what to say about another value
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
