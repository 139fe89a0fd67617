import { formLink } from '../pos/pos-link';
import type { CheckContext } from './check-context';
import { checkId } from './id-check';
import type { LinkParts } from './link-parts';
import { checkOgrn } from './ogrn-check';
import { demand, demandConstant, type ParameterRule, posStranger, readParameters } from './parameters';
import { checkRegion, checkWitnesses } from './region-check';

const RULE: ParameterRule = {
  keys: ['opaId', 'utm_source', 'utm_medium', 'utm_campaign'],
  stranger: posStranger,
};

/**
 * Audits the parameters of a messages form link.
 *
 * @returns the link rebuilt from expected values and its own, '' when one is missing or cannot be relied on
 */
export function auditForm(parts: LinkParts, context: CheckContext): string {
  const { report } = context;
  const values = readParameters(parts, RULE, report);
  const id = checkId(demand(values, 'opaId', report), context);
  demandConstant(values, 'utm_source', 'vk', report, ({ text, piece }) =>
    report.add('link-source', piece, text, 'vk', 'в форме сообщений'),
  );
  const medium = demand(values, 'utm_medium', report);
  const regCode = checkRegion('utm_medium', medium, context);
  const ogrn = checkOgrn(demand(values, 'utm_campaign', report), context);
  const reliable = checkWitnesses(medium, regCode, '', ogrn, context);
  const { expected } = context;
  const dueId = expected.opaId ?? id;
  const dueRegion = regCode || (expected.region?.regCode ?? '');
  const dueOgrn = expected.ogrn ?? ogrn;
  return reliable && dueId !== '' && dueRegion !== '' && dueOgrn !== ''
    ? formLink(dueId, dueRegion, dueOgrn)
    : '';
}
