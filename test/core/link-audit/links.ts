import fc from 'fast-check';
import { REGIONS } from '../../../src/core/codes/region';
import { appLink } from '../../../src/core/pos/app-link';
import { formLink, pollLink } from '../../../src/core/pos/pos-link';
import { SECTIONS } from '../../../src/core/pos/section';

export const FORM =
  'https://pos.gosuslugi.ru/form/?opaId=219141&utm_source=vk&utm_medium=50&utm_campaign=1045405430620';
export const ROIV =
  'https://pos.gosuslugi.ru/og/org-activities?reg_code=50&utm_source=vk1&utm_medium=50&utm_campaign=1105476058930';
export const POLL =
  'https://pos.gosuslugi.ru/og/org-activities?mun_code=50657000&utm_source=vk2&utm_medium=50&utm_campaign=1045405430620';
export const EDUCATION = 'https://vk.com/app8181405#module=education&step=ChoosingKid&groupId=174337985';
export const HEALTH = 'https://vk.com/app8181405#module=health&groupId=174337985';
export const AUTO =
  'https://vk.com/app8181405#module=auto&utm_source=vk&utm_medium=post&utm_campaign=gosuslugi&utm_content=auto';
export const GOSUSLUGI = 'https://vk.com/app8181405#utm_source=vk&utm_medium=menu&utm_campaign=gosuslugi';

function withCheckDigit(twelve: string): string {
  return twelve + String((Number(twelve) % 11) % 10);
}

const region = fc.constantFrom(...REGIONS.filter((one) => /^\d\d$/.test(one.fns)));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)).filter((text) => text.length === length);

/** Data of an organisation that never moved: its OGRN is of its region. */
const organisation = fc
  .record({
    region,
    tail: digits(7),
    year: digits(2),
    id: fc.integer({ min: 1, max: 999999 }),
    group: fc.integer({ min: 1, max: 8000000 }),
    district: fc.integer({ min: 1, max: 89 }),
    okrug: fc.constantFrom('long', 'short'),
  })
  .map((one) => ({
    region: one.region,
    regCode: one.okrug === 'long' ? one.region.regCode : one.region.okato,
    ogrn: withCheckDigit(`1${one.year}${one.region.fns}${one.tail}`),
    opaId: String(one.id),
    group: String(one.group),
    mun: `${one.region.okato}6${String(one.district).padStart(2, '0')}000`,
  }));

/** Any link that the product builds for valid data. */
export const rightLinks: fc.Arbitrary<string> = fc
  .tuple(organisation, fc.integer({ min: 0, max: 6 }))
  .map(([one, type]) => {
    if (type === 0) return formLink(one.opaId, one.regCode, one.ogrn);
    if (type === 1) return pollLink('roiv', one.regCode, one.ogrn, '');
    if (type === 2) {
      // The okrugs' municipalities have prefixes of three digits.
      const prefix = one.region.oktmoPrefix;
      const mun = prefix.length === 3 ? `${prefix}51000` : one.mun;
      return pollLink('subordinate', one.regCode, one.ogrn, mun);
    }
    return appLink(SECTIONS[type - 3] ?? 'gosuslugi', one.group);
  })
  .filter((link) => !/mun_code=\d\d6(?:00|[1-9]0?0000)/.test(link));

/** Splits a link into its beginning, the sign before the parameters, and the parameters. */
export function splitLink(link: string): { head: string; sign: string; parameters: string[] } {
  const at = link.search(/[?#]/);
  return { head: link.slice(0, at), sign: link.charAt(at), parameters: link.slice(at + 1).split('&') };
}
