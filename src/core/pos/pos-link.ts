import type { Kind } from './kind';

/**
 * Link of the messages form, menu item «Сообщить о проблеме».
 *
 * @param opaId number of the ЛКО, digits
 * @param regCode REG-CODE, `50`, `03`, `711`
 * @param ogrn 13 digits, of the organisation whose page has the link
 * @example formLink('219141', '50', '1045405430620')
 * // 'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620'
 * Source: Mintsifry's instruction for official pages.
 */
export function formLink(opaId: string, regCode: string, ogrn: string): string {
  return `https://pos.gosuslugi.ru/form/?opaId=${opaId}&utm_source=vk&utm_medium=${regCode}&utm_campaign=${ogrn}`;
}

/**
 * Link of the polls form, menu item «Высказать мнение».
 *
 * @param kind who the page belongs to; a РОИВ is known by its region, everyone else by the municipality
 * @param regCode REG-CODE
 * @param ogrn 13 digits
 * @param mun 8-digit OKTMO; not used for a РОИВ
 * @example pollLink('roiv', '50', '1105476058930', '')
 * // 'https://pos.gosuslugi.ru/og/org-activities?reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1105476058930'
 * Source: Mintsifry's instruction for official pages.
 */
export function pollLink(kind: Kind, regCode: string, ogrn: string, mun: string): string {
  const territory = kind === 'roiv' ? `reg_code=${regCode}&utm_source=vk1` : `mun_code=${mun}&utm_source=vk2`;
  return `https://pos.gosuslugi.ru/og/org-activities?${territory}&utm_medium=${regCode}&utm_campaign=${ogrn}`;
}
