import type { Kind } from '../../core/pos/kind';

/** How a kind is called in sentences. */
export const KIND_WORDS: { readonly [kind in Kind]: string } = {
  roiv: 'РОИВ',
  omsu: 'ОМСУ',
  subordinate: 'подведомственная',
};
