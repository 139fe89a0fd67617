import { withOktmoControl } from '../check-digits';
import { known } from '../known';
import type { RawCell, SampleColumn } from '../layout';
import type { SampleOrganisation } from '../organisation';

/** A way to write a value so that it can still be read without doubt. */
export interface Dirt {
  readonly kind: string;
  readonly column: SampleColumn;
  readonly fits: (own: SampleOrganisation) => boolean;
  readonly write: (own: SampleOrganisation) => RawCell;
}

const NBSP = '\u00a0';
const ZERO_WIDTH = '\u200b';
const NARROW = '\u202f';

/** Spoilt spellings of a code of digits, whatever it means. */
const CODE_SPELLINGS: { readonly [kind: string]: (code: string, label: string) => RawCell } = {
  number: (code) => Number(code),
  'point-zero': (code) => `${code}.0`,
  'comma-zero': (code) => `${code},0`,
  nbsp: (code) => `${NBSP}${code}${NBSP}`,
  'zero-width': (code) => `${ZERO_WIDTH}${code}`,
  'narrow-spaces': (code) => code.replace(/\B(?=(\d{3})+$)/g, NARROW),
  apostrophe: (code) => `'${code}`,
  'text-formula': (code) => `="${code}"`,
  formula: (code) => ({ formula: `"${code}"`, result: code }),
  label: (code, label) => `${label} ${code}`,
  'label-colon': (code, label) => `${label}: ${code}`,
  'line-break': (code) => `${code}\n`,
  'rich-text': (code) => ({ richText: [{ text: code.slice(0, 2) }, { text: code.slice(2) }] }),
};

/** Cyrillic letters among digits; only where both neighbours leave no doubt. */
const LOOK_ALIKES: { readonly [kind: string]: (code: string) => RawCell } = {
  'cyrillic-o': (code) => code.replace(/0/, 'О'),
  'cyrillic-ze': (code) => code.replace(/3/, 'З'),
};

/** Only harmless when the number keeps all its digits. */
const numberKeeps = (code: string): boolean => String(Number(code)) === code;

function spellings(column: 'ogrn' | 'id' | 'oktmo', label: string, loseZeros: boolean): Dirt[] {
  return Object.entries(CODE_SPELLINGS).map(([kind, spell]) => ({
    kind: `${column}-${kind}`,
    column,
    fits: (own) => own[column] !== null && (kind !== 'number' || loseZeros || numberKeeps(own[column])),
    write: (own) => spell(known(own[column]), label),
  }));
}

/** Every way in which a code may be spoilt and still be read. */
export const CODE_DIRT: readonly Dirt[] = [
  ...spellings('ogrn', 'ОГРН', false),
  ...spellings('id', 'ID', false),
  // A number for 01612000 loses its zero, and the zero can be put back.
  ...spellings('oktmo', 'ОКТМО', true),
  ...Object.entries(LOOK_ALIKES).map(
    ([kind, spell]): Dirt => ({
      kind: `ogrn-${kind}`,
      column: 'ogrn',
      fits: (own) => own.ogrn !== null && spell(own.ogrn) !== own.ogrn,
      write: (own) => spell(known(own.ogrn)),
    }),
  ),
  {
    kind: 'ogrn-java-double',
    column: 'ogrn',
    // 12 decimals, the last not 0: all 13 digits are there.
    fits: (own) => own.ogrn !== null && !own.ogrn.endsWith('0'),
    write: (own) => `${known(own.ogrn)[0]}.${known(own.ogrn).slice(1)}E12`,
  },
  {
    kind: 'ogrn-with-inn',
    column: 'ogrn',
    fits: (own) => own.ogrn !== null,
    write: (own) => `ИНН ${own.inn} ОГРН ${own.ogrn}`,
  },
  {
    kind: 'oktmo-of-village',
    column: 'oktmo',
    // A village's own code in the row of a district's institution: the links take the district's.
    fits: (own) =>
      own.oktmo !== null && own.kind === 'subordinate' && own.parent?.kind === 'omsu' && own.oktmo[2] === '6',
    write: (own) => `${known(own.oktmo).slice(0, 5)}401`,
  },
  {
    kind: 'oktmo-settlement-11',
    column: 'oktmo',
    fits: (own) => own.oktmo !== null,
    write: (own) => `${own.oktmo}101`,
  },
  {
    kind: 'oktmo-control-9',
    column: 'oktmo',
    fits: (own) => own.oktmo !== null,
    write: (own) => withOktmoControl(known(own.oktmo)),
  },
  {
    kind: 'oktmo-control-12',
    column: 'oktmo',
    fits: (own) => own.oktmo !== null,
    write: (own) => withOktmoControl(`${own.oktmo}101`),
  },
  {
    kind: 'oktmo-lost-zero-7',
    column: 'oktmo',
    fits: (own) => own.oktmo?.startsWith('0') === true,
    write: (own) => known(own.oktmo).slice(1),
  },
  {
    kind: 'oktmo-lost-zero-10',
    column: 'oktmo',
    fits: (own) => own.oktmo?.startsWith('0') === true,
    write: (own) => Number(`${own.oktmo}101`),
  },
  ...['', 0, '0', '-', '—', 'нет', 'Нет', 'н/д', 'отсутствует', { error: '#N/A' } as const, `${NBSP}`].map(
    (mark): Dirt => ({
      kind: `id-empty-${typeof mark === 'object' ? mark.error : JSON.stringify(mark)}`,
      column: 'id',
      fits: (own) => own.id === null && !own.idBroken,
      write: () => mark,
    }),
  ),
];
