import type { Expected, Listed, RegisterIndex } from './model';
import type { Report } from './report';

/** What every check of a value needs. */
export interface CheckContext {
  readonly expected: Expected;
  readonly register: RegisterIndex | null;
  readonly report: Report;
}

/** An organisation of the register in a sentence. @example whose({ name: 'Школа № 5', row: 8 }) // '«Школа № 5», строка 8' */
export function whose(listed: Listed | null, unknown: string): string {
  if (listed === null) return unknown;
  const name = listed.name.replace(/\s+/g, ' ').trim();
  const short = name.length > 80 ? `${name.slice(0, 79)}…` : name;
  return short === '' ? `строка ${listed.row}` : `«${short}», строка ${listed.row}`;
}
