import type { AuditPreview, MenuItemKey, PlacedChoice } from '../../shared/audit';

/** What a list says of a column: its menu item, «по самой ссылке», or that it is not to be audited. */
export type MenuItemWord = MenuItemKey | 'any' | 'none';

/** Columns with placed links as a person is choosing them; a column that is taken out stays in sight. */
export type PlacedDraft = readonly { readonly column: number; readonly word: MenuItemWord }[];

/**
 * The draft with which choosing starts: what the audit took.
 *
 * @example draftOf(preview) // [{ column: 9, word: 'form' }]
 */
export function draftOf(preview: AuditPreview): PlacedDraft {
  return preview.columns.map(({ column, item }) => ({ column, word: item ?? 'any' }));
}

/**
 * The draft with another word for a column; a column that is new to it comes last.
 *
 * @example withWord([], 9, 'poll') // [{ column: 9, word: 'poll' }]
 */
export function withWord(draft: PlacedDraft, column: number, word: MenuItemWord): PlacedDraft {
  if (!draft.some((one) => one.column === column)) return [...draft, { column, word }];
  return draft.map((one) => (one.column === column ? { column, word } : one));
}

/** Whether a draft differs from what the audit took. */
export function isChanged(draft: PlacedDraft, preview: AuditPreview): boolean {
  const taken = draftOf(preview);
  return draft.length !== taken.length || draft.some(({ word }, at) => word !== taken[at]?.word);
}

/**
 * The choice that a draft makes.
 *
 * @example choiceOfDraft([{ column: 9, word: 'any' }]) // [{ column: 9, item: null }]
 */
export function choiceOfDraft(draft: PlacedDraft): NonNullable<PlacedChoice> {
  return draft.flatMap(({ column, word }) =>
    word === 'none' ? [] : [{ column, item: word === 'any' ? null : word }],
  );
}
