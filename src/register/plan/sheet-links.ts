import type { Kind } from '../../core/pos/kind';
import { posLinks } from '../../core/pos/pos-link';
import { remembered } from '../remembered';

/** Makes the links of a sheet's rows. */
export interface SheetLinks {
  /** As `formLink` of core. */
  readonly form: (opaId: string, ogrn: string) => string;
  /** As `pollLink` of core. */
  readonly poll: (kind: Kind, ogrn: string, mun: string) => string;
}

/**
 * The links of a whole sheet: municipalities are few, and what the links of one share is put together once.
 *
 * @param regCode REG-CODE, `50`, `03`, `711`
 * @example sheetLinks('50').form('219141', '1045405430620') // formLink('219141', '50', '1045405430620')
 */
export function sheetLinks(regCode: string): SheetLinks {
  const { form, pollHead } = posLinks(regCode);
  const heads = remembered((kind: Kind) => remembered((mun: string) => pollHead(kind, mun)));
  return { form, poll: (kind, ogrn, mun) => heads(kind)(mun) + ogrn };
}
