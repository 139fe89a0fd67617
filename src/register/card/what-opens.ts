import type { Finding } from '../../core/findings/finding';
import type { Section } from '../../core/pos/app-link';
import { READY_TABLES } from '../../core/pos/official-materials';
import type { RowContext } from '../model';
import { named } from './card-texts';

/** What must open once a link is placed. Source: Mintsifry's instructions for official pages and for the mini-app. */

const quotedOr = (name: string, otherwise: string): string => (name === '' ? otherwise : `«${name}»`);

/**
 * Whose messages form opens.
 *
 * @example formOpens(fallback, 'Детский сад') // 'форма вышестоящей организации «Администрация»: так и должно быть, …'
 */
export function formOpens(context: RowContext, name: string): string {
  if (context.idSource === 'parent')
    return `форма ${named(context.parentAccount)}: так и должно быть, ссылка ведёт в её ЛКО`;
  return `форма сообщений этой организации: ${quotedOr(name, 'сверьте название')}`;
}

/** Whose polls open: a municipality's or the region's, never an institution's own. */
export function pollOpens({ kind, pollKind, mun }: RowContext): string {
  if (pollKind === 'roiv') return 'опросы региона';
  const whose = kind === 'omsu' ? 'опросы муниципалитета' : 'опросы муниципалитета, а не самой организации';
  return `${whose} (ОКТМО ${mun})`;
}

const FIELD_APPS: { readonly [section in Section]: (name: string) => string } = {
  health: (name) => `после входа — запись на приём в эту организацию: ${quotedOr(name, 'сверьте название')}`,
  education: (name) =>
    `после входа — запись в кружки этой организации: ${quotedOr(name, 'сверьте название')}`,
  auto: () => 'водительские права, свидетельство о регистрации (СТС) и разрешение другому водителю',
  gosuslugi: () => 'все разделы «Госуслуг», не страница этой организации',
};

/** What the mini-app opens, by its section. */
export function appOpens(section: Section, name: string): string {
  return FIELD_APPS[section](name);
}

const TEMPLATE_OF: { readonly [code: string]: string } = {
  'app-template-health': READY_TABLES.health,
  'app-template-education': READY_TABLES.education,
};

/** Where a ready link stands, or which table is to be looked into before the template's is taken; '' for neither. */
export function linkHint(findings: readonly Finding[]): string {
  const listed = findings.find(({ code }) => code === 'ready-app-link-listed');
  if (listed !== undefined) return listed.text;
  const address = findings.map(({ code }) => TEMPLATE_OF[code]).find((one) => one !== undefined);
  if (address === undefined) return '';
  return `По шаблону. Если ID страницы есть в готовой таблице, возьмите ссылку из её столбца E: ${address}`;
}
