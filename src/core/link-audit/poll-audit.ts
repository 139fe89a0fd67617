import { KIND_NAMES, type Kind } from '../pos/kind';
import { pollLink } from '../pos/pos-link';
import type { CheckContext } from './check-context';
import type { LinkParts } from './parameters/link-parts';
import {
  type ParameterRule,
  readParameters,
  reportUnknownPosParameter,
  requireParameter,
  type Values,
} from './parameters/parameters';
import { checkMun } from './values/mun-check';
import { checkOgrn } from './values/ogrn-check';
import { agreesWithOtherCodes, checkRegion } from './values/region-check';

const RULE: ParameterRule = {
  keys: ['reg_code', 'mun_code', 'utm_source', 'utm_medium', 'utm_campaign'],
  reportUnknown: reportUnknownPosParameter,
};

type CodeKey = 'reg_code' | 'mun_code';
const SOURCE: { readonly [key in CodeKey]: string } = { reg_code: 'vk1', mun_code: 'vk2' };
const WHOM: { readonly [key in CodeKey]: string } = {
  reg_code: 'для РОИВ',
  mun_code: 'для ОМСУ и подведомственных',
};

const keyOfKind = (kind: Kind): CodeKey => (kind === 'roiv' ? 'reg_code' : 'mun_code');

/** The territory code that the link has; null: both, none, or the wrong one for the organisation. */
function territoryKey(values: Values, { expected, report }: CheckContext): CodeKey | null {
  const hasReg = values.has('reg_code');
  const hasMun = values.has('mun_code');
  if (hasReg && hasMun) {
    report.add('link-code-both', values.get('reg_code')?.piece ?? '');
    return null;
  }
  const kind = expected.kind;
  const needed = kind === undefined ? null : keyOfKind(kind);
  if (!hasReg && !hasMun) {
    if (needed === null) report.add('link-code-missing', '');
    else report.add('link-parameter-missing', '', needed);
    return null;
  }
  const key: CodeKey = hasReg ? 'reg_code' : 'mun_code';
  if (kind === undefined || needed === null || needed === key) return key;
  report.add('link-kind', values.get(key)?.piece ?? '', key, WHOM[key], needed, KIND_NAMES[kind]);
  return null;
}

/** Checks utm_source against the territory code; false when the two contradict each other. */
function sourceFits(values: Values, key: CodeKey | null, { expected, report }: CheckContext): boolean {
  const source = requireParameter(values, 'utm_source', report);
  if (source === null) return true;
  const due = key ?? (expected.kind === undefined ? null : keyOfKind(expected.kind));
  if (due === null) {
    if (!/^vk[12]$/.test(source.text))
      report.add('link-source', source.piece, source.text, 'vk1 или vk2', 'в опросах');
    return true;
  }
  const right = SOURCE[due];
  if (source.text === right) return true;
  // The whole link is of the other kind, which is reported already: its source agrees with its code.
  const placed = values.has('reg_code') ? 'reg_code' : 'mun_code';
  if (key === null && values.has(placed) && source.text === SOURCE[placed]) return true;
  if (key === null || !/^vk[12]$/.test(source.text)) {
    const whom = WHOM[due]
      .replace('для ', 'в опросах у ')
      .replace('подведомственных', 'подведомственных организаций');
    report.add('link-source', source.piece, source.text, right, whom);
    return true;
  }
  report.add('link-source-kind', source.piece, source.text, key, right);
  return expected.kind !== undefined;
}

/**
 * Audits the parameters of a polls form link.
 *
 * @returns the link rebuilt from expected values and its own, '' when one is missing or cannot be relied on
 */
export function auditPoll(parts: LinkParts, context: CheckContext): string {
  const { expected, report } = context;
  const values = readParameters(parts, RULE, report);
  const key = territoryKey(values, context);
  const fits = sourceFits(values, key, context);
  const medium = requireParameter(values, 'utm_medium', report);
  const regCode = checkRegion('utm_medium', medium, context);
  const regional = checkRegion('reg_code', values.get('reg_code'), context);
  const mun = checkMun(values.get('mun_code'), context);
  const ogrn = checkOgrn(requireParameter(values, 'utm_campaign', report), context);
  const agree = regional === '' || regCode === '' || regional === regCode;
  if (!agree) report.add('link-region-disagree', medium?.piece ?? '', regional, regCode);
  const regionKnown = expected.region !== undefined || (agree && (regional !== '' || key !== 'reg_code'));
  const reliable = agreesWithOtherCodes(medium, regCode, mun, ogrn, context) && regionKnown && fits;
  return reliable ? rebuilt({ key, regCode, mun, ogrn }, context) : '';
}

interface Reading {
  readonly key: CodeKey | null;
  readonly regCode: string;
  readonly mun: string;
  readonly ogrn: string;
}

function rebuilt(read: Reading, { expected }: CheckContext): string {
  const key = expected.kind === undefined ? read.key : keyOfKind(expected.kind);
  const regCode = read.regCode || (expected.region?.regCode ?? '');
  const ogrn = expected.ogrn ?? read.ogrn;
  const mun = expected.mun ?? read.mun;
  if (key === null || regCode === '' || ogrn === '') return '';
  if (key === 'reg_code') return pollLink('roiv', regCode, ogrn, '');
  return mun === '' ? '' : pollLink('omsu', regCode, ogrn, mun);
}
