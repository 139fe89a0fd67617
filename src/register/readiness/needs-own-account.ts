import type { Organisation } from '../model';

/**
 * Whether an application for a ЛКО is to be made: the row names no number of an own one, whoever serves it now. A number
 * that cannot be read or used is put right or connected instead.
 *
 * @example needsOwnAccount({ type: 'organisation', id: null }) // true
 * Source: every institution gets a ЛКО of its own.
 */
export function needsOwnAccount({ type, id }: Pick<Organisation, 'type' | 'id'>): boolean {
  return type === 'organisation' && id === null;
}
