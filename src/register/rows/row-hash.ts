import type { CellValue } from '../../core/cells/cell-value';

/** Two 32-bit lanes of a multiplicative string hash; together the 64 bits of a row's hash. */
interface Lanes {
  a: number;
  b: number;
}

/** Mixes in the sign of a type, '' for none, and a text. */
function mix(lanes: Lanes, type: '' | 's' | 'n' | 'b' | 'd', text: string): void {
  let { a, b } = lanes;
  if (type !== '') {
    a = Math.imul(a ^ type.charCodeAt(0), 2654435761);
    b = Math.imul(b ^ type.charCodeAt(0), 1597334677);
  }
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  // An end mark, so that ('ab','c') and ('a','bc') differ.
  lanes.a = Math.imul(a ^ 0x1ffff, 2654435761);
  lanes.b = Math.imul(b ^ 0x1ffff, 1597334677);
}

function mixValue(lanes: Lanes, value: CellValue): void {
  if (typeof value === 'string') mix(lanes, 's', value);
  else if (typeof value === 'number') mix(lanes, 'n', String(value));
  else if (typeof value === 'boolean') mix(lanes, 'b', value ? '1' : '0');
  else mix(lanes, 'd', String(value.getTime()));
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}

/**
 * Hashes of rows: 16 hexadecimal characters, equal for equal cells of equal types, wherever the columns
 * and the row are. Not cryptographic: it notices edits and moved rows, not an adversary.
 *
 * @param columns cells by meaning, each array a column
 * @returns the hash of a row, counted from 0
 * @example rowHasher({ ogrn: ['1045405430620'] })(0) // '5f0c6d2e9a31b7c4'
 */
export function rowHasher(columns: {
  readonly [meaning: string]: readonly CellValue[] | undefined;
}): (index: number) => string {
  const meanings = Object.keys(columns).sort();
  return (index) => {
    const lanes: Lanes = { a: 0xdeadbeef, b: 0x41c6ce57 };
    for (const meaning of meanings) {
      mix(lanes, '', meaning);
      mixValue(lanes, columns[meaning]?.[index] ?? '');
    }
    return mixed(lanes);
  };
}

/**
 * Hash of one text, by the same rule.
 *
 * @example textHash('219141').length // 16
 */
export function textHash(text: string): string {
  const lanes: Lanes = { a: 0xdeadbeef, b: 0x41c6ce57 };
  mix(lanes, '', text);
  return mixed(lanes);
}

function mixed({ a, b }: Lanes): string {
  // Mixes the lanes, so that a change at the row's end reaches all bits.
  const x = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const y = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return hex(x) + hex(y);
}
