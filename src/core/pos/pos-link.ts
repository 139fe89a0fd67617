import type { Kind } from './kind';

const FORM = 'https://pos.gosuslugi.ru/form/?opaId=';
const POLLS = 'https://pos.gosuslugi.ru/og/org-activities?';

/** What links of pages in one region are made of. */
export interface PosLinks {
  /** As {@link formLink}. */
  readonly form: (opaId: string, ogrn: string) => string;
  /** A {@link pollLink} as far as the OGRN, which ends it: pages of one municipality share this. */
  readonly pollHead: (kind: Kind, mun: string) => string;
}

/**
 * The links of a region: what all of them share is put together once.
 *
 * @param regCode REG-CODE, `50`, `03`, `711`
 * @example posLinks('50').form('219141', '1045405430620') // formLink('219141', '50', '1045405430620')
 * Source: Mintsifry's instruction for official pages.
 */
export function posLinks(regCode: string): PosLinks {
  const page = `&utm_medium=${regCode}&utm_campaign=`;
  const formTail = `&utm_source=vk${page}`;
  return {
    form: (opaId, ogrn) => `${FORM}${opaId}${formTail}${ogrn}`,
    pollHead: (kind, mun) =>
      kind === 'roiv'
        ? `${POLLS}reg_code=${regCode}&utm_source=vk1${page}`
        : `${POLLS}mun_code=${mun}&utm_source=vk2${page}`,
  };
}

/**
 * Link of the messages form, menu item «Сообщить о проблеме».
 *
 * @param opaId number of the ЛКО, digits
 * @param regCode REG-CODE, `50`, `03`, `711`
 * @param ogrn 13 digits, of the organisation on whose page the form stands
 * @example formLink('219141', '50', '1045405430620')
 * // 'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620'
 * Source: Mintsifry's instruction for official pages.
 */
export function formLink(opaId: string, regCode: string, ogrn: string): string {
  return posLinks(regCode).form(opaId, ogrn);
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
  return posLinks(regCode).pollHead(kind, mun) + ogrn;
}
