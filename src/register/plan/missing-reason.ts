import type { Finding } from '../../core/findings/finding';
import type { OutputColumn } from '../../shared/fill';
import { NO_LINK } from '../card/card-texts';

/** The links of a row, as output columns. */
export type LinkColumn = Extract<OutputColumn, 'formLink' | 'pollLink' | 'appLink'>;

/** Beginnings of the codes of findings that can stop a link. */
const STOPPERS: { readonly [link in LinkColumn]: readonly string[] } = {
  formLink: ['ogrn', 'opa-id', 'id', 'status', 'account', 'parent', 'directory', 'region', 'formula'],
  pollLink: ['ogrn', 'kind', 'oktmo', 'mun', 'region', 'formula'],
  appLink: ['group', 'vk', 'section', 'formula'],
};

const fits = (code: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => code === beginning || code.startsWith(`${beginning}-`));

/**
 * Why a link is missing: the errors that concern it, else the warnings, else a pointer to the remarks.
 *
 * @example missingReason('pollLink', findings) // 'Нет ОКТМО ни у организации, ни у её ОМСУ: …'
 */
export function missingReason(link: LinkColumn, findings: readonly Finding[]): string {
  const concerned = findings.filter((finding) => fits(finding.code, STOPPERS[link]));
  const errors = concerned.filter((finding) => finding.severity === 'error');
  const reasons = errors.length > 0 ? errors : concerned.filter(({ severity }) => severity === 'warning');
  return reasons.length === 0 ? NO_LINK : reasons.map(({ text }) => text).join('. ');
}
