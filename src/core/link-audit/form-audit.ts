import { formLink } from '../pos/pos-link';
import type { CheckContext } from './check-context';
import type { LinkParts } from './parameters/link-parts';
import {
  type ParameterRule,
  readParameters,
  reportUnknownPosParameter,
  requireConstant,
  requireParameter,
} from './parameters/parameters';
import { checkId } from './values/id-check';
import { checkOgrn } from './values/ogrn-check';
import { agreesWithOtherCodes, checkRegion } from './values/region-check';

const RULE: ParameterRule = {
  keys: ['opaId', 'utm_source', 'utm_medium', 'utm_campaign'],
  reportUnknown: reportUnknownPosParameter,
};

/**
 * Audits the parameters of a messages form link.
 *
 * @returns the link rebuilt from expected values and its own, '' when one is missing or cannot be relied on
 */
export function auditForm(parts: LinkParts, context: CheckContext): string {
  const { report } = context;
  const values = readParameters(parts, RULE, report);
  const id = checkId(requireParameter(values, 'opaId', report), context);
  requireConstant(values, 'utm_source', 'vk', report, ({ text, piece }) =>
    report.add('link-source', piece, text, 'vk', 'в форме сообщений'),
  );
  const medium = requireParameter(values, 'utm_medium', report);
  const regCode = checkRegion('utm_medium', medium, context);
  const ogrn = checkOgrn(requireParameter(values, 'utm_campaign', report), context);
  const reliable = agreesWithOtherCodes(medium, regCode, '', ogrn, context);
  const { expected } = context;
  const dueId = expected.opaId ?? id;
  const dueRegion = regCode || (expected.region?.regCode ?? '');
  const dueOgrn = expected.ogrn ?? ogrn;
  return reliable && dueId !== '' && dueRegion !== '' && dueOgrn !== ''
    ? formLink(dueId, dueRegion, dueOgrn)
    : '';
}
