import type { Finding } from '../../core/findings/finding';
import type { LinkColumn } from '../../shared/fill';
import { NO_LINK } from '../card/card-texts';
import { findingHeading } from '../findings/catalogue';

/** Beginnings of the codes of findings that can stop a link. */
const STOPPERS: { readonly [link in LinkColumn]: readonly string[] } = {
  formLink: ['ogrn', 'opa-id', 'id', 'status', 'account', 'parent', 'directory', 'region', 'formula'],
  pollLink: ['ogrn', 'kind', 'oktmo', 'mun', 'region', 'formula'],
  appLink: ['group', 'vk', 'section', 'formula'],
};

const fits = (code: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => code === beginning || code.startsWith(`${beginning}-`));

/** An ID, an OGRN or an OKTMO alike: it is to blame where nothing else is. */
const isUnreadNumber = ({ code, severity }: Finding): boolean =>
  severity === 'error' && code.startsWith('number-');

/**
 * The findings that stop a link: the errors that concern it, else those of numbers that cannot be read, else the
 * warnings.
 *
 * @example stoppersOf('pollLink', findings)[0]?.code // 'mun-missing'
 */
export function stoppersOf(link: LinkColumn, findings: readonly Finding[]): readonly Finding[] {
  const concerned = findings.filter((finding) => fits(finding.code, STOPPERS[link]));
  const errors = concerned.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) return errors;
  const numbers = link === 'appLink' ? [] : findings.filter(isUnreadNumber);
  return numbers.length > 0 ? numbers : concerned.filter(({ severity }) => severity === 'warning');
}

/**
 * Why a link is missing, in words; a pointer to the remarks where no finding says it.
 *
 * @example missingReason('pollLink', findings) // 'Нет ОКТМО ни у организации, ни у её ОМСУ: …'
 */
export function missingReason(link: LinkColumn, findings: readonly Finding[]): string {
  const reasons = stoppersOf(link, findings);
  return reasons.length === 0 ? NO_LINK : reasons.map(({ text }) => text).join('. ');
}

/**
 * The same in the words under which its finding is listed.
 *
 * @example missingTitle('pollLink', findings) // 'Нет ОКТМО'
 */
export function missingTitle(link: LinkColumn, findings: readonly Finding[]): string {
  const [first] = stoppersOf(link, findings);
  return first === undefined ? NO_LINK : findingHeading(first.code).title;
}
