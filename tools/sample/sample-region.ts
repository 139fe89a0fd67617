import { withInnCheck, withOgrnCheck } from './check-digits';
import type { Random } from './random';

/** The region that a sample pretends to come from. */
export interface SampleRegion {
  readonly name: string;
  /** In the genitive, for names of bodies: «Министерство … области». */
  readonly ofRegion: string;
  /** First two digits of OKATO and OKTMO, which is also the links' REG. */
  readonly okato: string;
  /** The tax service's number of the region: digits 4–5 of an OGRN. */
  readonly fns: string;
  /** How the region column writes it. */
  readonly spellings: readonly (string | number)[];
}

/** Novosibirsk has the worked examples; Altai has the leading zeros that sheets lose. */
export const SAMPLE_REGIONS: readonly SampleRegion[] = [
  {
    name: 'Новосибирская область',
    ofRegion: 'Новосибирской области',
    okato: '50',
    fns: '54',
    spellings: [
      '50',
      50,
      '50000000000',
      'Новосибирская область',
      'новосибирская обл.',
      'Новосибирская\u00a0область',
    ],
  },
  {
    name: 'Алтайский край',
    ofRegion: 'Алтайского края',
    okato: '01',
    fns: '22',
    spellings: ['01', 1, '01000000000', 1000000000, 'Алтайский край', 'АЛТАЙСКИЙ КРАЙ'],
  },
];

/** An OGRN with a right check digit, registered in the region with this tax number. */
export function inventOgrn(fns: string, random: Random): string {
  const year = String(random.int(24)).padStart(2, '0');
  return withOgrnCheck(`1${year}${fns}${random.digits(7)}`);
}

/** An organisation's INN with a right check digit. */
export function inventInn(fns: string, random: Random): string {
  return withInnCheck(fns + random.digits(7));
}
