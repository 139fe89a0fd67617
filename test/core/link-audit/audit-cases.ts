import { REGIONS, type Region } from '../../../src/core/codes/region';
import { auditLink } from '../../../src/core/link-audit/audit';
import type { Expected, RegisterIndex } from '../../../src/core/link-audit/model';

/** The region that links write so. */
export function regionWith(regCode: string): Region {
  const region = REGIONS.find((one) => one.regCode === regCode);
  if (region === undefined) throw new Error(`no region has the code ${regCode}`);
  return region;
}

export const NOVOSIBIRSK = regionWith('50');
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

const SCHOOL = { name: 'Школа № 5', row: 9 };
const NAMES: { readonly [id: string]: typeof SCHOOL } = {
  '5': SCHOOL,
  '6': { name: `  ${'Ш'.repeat(40)}  ${'к'.repeat(39)} `, row: 10 },
  '7': { name: 'Ш'.repeat(81), row: 11 },
  '8': { name: ' ', row: 12 },
  '9': { name: 'Своя', row: 7 },
};
export const REGISTER: RegisterIndex = {
  byOgrn: (ogrn) => (ogrn === '1025401020721' ? SCHOOL : null),
  byOpaId: (id) => NAMES[id] ?? null,
  byGroup: (id) => NAMES[id] ?? null,
};

/** A link with one value changed. */
export const set = (link: string, key: string, value: string): string =>
  link.replace(new RegExp(`(${key}=)[^&]*`), `$1${value}`);

/** A link without one parameter. */
export const without = (link: string, key: string): string =>
  link.replace(new RegExp(`${key}=[^&]*&?`), '').replace(/&$/, '');

/** A placed text, its findings as «code [piece] sentence», its repair, what is known. */
export type AuditCase = readonly [
  placed: string,
  findings: readonly string[],
  repaired: string,
  expected?: Expected,
  register?: RegisterIndex | null,
];

/** One test for each case. Not test.each: it would read the percent signs in links as a format. */
export function testAudits(cases: readonly AuditCase[]): void {
  cases.forEach(([placed, findings, repaired, expected, register = REGISTER], index) => {
    test(`${index}: ${placed.slice(0, 120)}`, () => {
      const audit = auditLink(placed, expected, register);
      expect(audit.findings.map(({ code, piece, text }) => `${code} [${piece}] ${text}`)).toEqual(findings);
      expect(audit.repaired).toBe(repaired);
    });
  });
}
