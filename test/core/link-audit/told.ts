import { REGIONS } from '../../../src/core/codes/region';
import { auditLink } from '../../../src/core/link-audit/audit';
import type { Expected, RegisterIndex } from '../../../src/core/link-audit/model';

const NAMED = (okato: string) => REGIONS.find((region) => region.okato === okato)!;

export const NOVOSIBIRSK = NAMED('50');
/** What is known of an organisation with an account of its own. */
export const OFFICE: Expected = {
  kind: 'omsu',
  section: 'gosuslugi',
  opaId: '219141',
  opaIdSource: 'own',
  region: NOVOSIBIRSK,
  ogrn: '1045405430620',
  parentOgrn: '1105476058930',
  parentOpaId: '811',
  mun: '50657000',
  row: 7,
};
export const ROIV_OFFICE: Expected = { ...OFFICE, kind: 'roiv' };
/** The same organisation under its parent's account. */
export const CHILD: Expected = { ...OFFICE, opaIdSource: 'parent' };

const NAMES: { readonly [id: string]: { readonly name: string; readonly row: number } } = {
  '5': { name: 'Школа № 5', row: 9 },
  '6': { name: `  ${'Ш'.repeat(40)}  ${'к'.repeat(39)} `, row: 10 },
  '7': { name: 'Ш'.repeat(81), row: 11 },
  '8': { name: ' ', row: 12 },
  '9': { name: 'Своя', row: 7 },
};
export const REGISTER: RegisterIndex = {
  byOgrn: (ogrn) => (ogrn === '1025401020721' ? NAMES['5']! : null),
  byOpaId: (id) => NAMES[id] ?? null,
  byGroup: (id) => NAMES[id] ?? null,
};

/** A link with one value changed. */
export const set = (link: string, key: string, value: string): string =>
  link.replace(new RegExp(`(${key}=)[^&]*`), `$1${value}`);

/** A link without one parameter. */
export const without = (link: string, key: string): string =>
  link.replace(new RegExp(`${key}=[^&]*&?`), '').replace(/&$/, '');

/** A placed text; every finding as «code [piece] sentence»; the repair; what is known. */
export type Told = readonly [
  placed: string,
  findings: readonly string[],
  repaired: string,
  expected?: Expected,
  register?: RegisterIndex | null,
];

/** One test a case: plain tests, as the percent signs in links are no format. */
export function testTold(cases: readonly Told[]): void {
  cases.forEach(([placed, findings, repaired, expected, register = REGISTER], index) => {
    test(`${index}: ${placed.slice(0, 120)}`, () => {
      const audit = auditLink(placed, expected, register);
      expect(audit.findings.map(({ code, piece, text }) => `${code} [${piece}] ${text}`)).toEqual(findings);
      expect(audit.repaired).toBe(repaired);
    });
  });
}
